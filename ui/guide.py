"""The guide at the side: what to write in the field at hand, a good and a weak example, the law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

import resources
from hayat_app.i18n import N_, _, current
from ui import acts
from ui.theme import parts, tokens
from ui.theme.theme import role

WIDTH = 288
Texts = Mapping[str, str]
PARTS = (
    ("write", N_("What to write"), "edit", "muted"),
    ("good", N_("Good example"), "done", "good"),
    ("weak", N_("Weak example"), "error", "bad"),
    ("law", N_("In the law"), "body", "muted"),
)


@cache
def guidance(kind: str, language: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts about a kind of record in a language, of its fields by ``kind.field``."""
    import tomllib

    file = resources.path("guidance", language) / f"{kind}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


class Guide(QFrame):
    """The panel. ``show_field`` fills it; it stays as it is while the person moves elsewhere.

    Made when it is first in sight: the window opens without it.
    """

    closed = Signal()

    def __init__(self, said: Callable[[str, Texts], Texts] = lambda _kind, texts: texts) -> None:
        """``said`` turns texts about a kind into how they are said of what is open."""
        super().__init__()
        self._said = said
        role(self, "side")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Guide"))
        self._shown: tuple[str, Mapping[str, str]] = (
            _("Guide"),
            {"write": _("Choose a field: here you read what is written there, with examples.")},
        )
        self._parts: dict[str, _Part] = {}
        self._held = False

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is inside, once."""
        super().showEvent(event)
        if not self._parts:
            self._make()
            self._fill()

    def _make(self) -> None:
        closer = parts.tool("close", _("Hide the guide"), acts.hint(_("Hide the guide"), ("F1",)))
        closer.clicked.connect(self.closed)
        # Fields are made later than this button: Tab would come by here between two of them. F1 closes.
        closer.setProperty("focusPolicy", "NoFocus")
        self._title = parts.label("", "heading", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(tokens.LARGE)
        texts.setContentsMargins(0, tokens.SMALL, 0, tokens.LARGE)
        for name, heading, sign, colour in PARTS:
            self._parts[name] = _Part(_(heading), sign, colour)
            texts.addWidget(self._parts[name])
        texts.addStretch(1)
        inner = QWidget()
        inner.setLayout(texts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.MEDIUM, 0)
        layout.addLayout(parts.row(parts.sign("guide", 20, "accent"), self._title, closer, stretch=1))
        layout.addWidget(parts.scrolling(inner), 1)

    @property
    def title(self) -> str:
        """Return what the guide speaks of."""
        return self._shown[0]

    def show_field(self, kind: str, field: str, label: str = "") -> None:
        """Show the guidance of a field (or of the kind itself when the field is empty)."""
        texts = guidance(kind, current().language)
        found = self._said(kind, texts.get(f"{kind}.{field}") or texts.get(kind) or {})
        if found:
            self._shown = (label or _label(kind, field) or _("Guide"), found)
            self._fill()

    @contextmanager
    def once(self) -> Iterator[None]:
        """Fill it once, at the end, whatever is asked of it meanwhile."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
            self._fill()

    def _fill(self) -> None:
        if self._held or not self._parts:
            return
        title, texts = self._shown
        self._title.setText(title)
        for name, part in self._parts.items():
            part.show_text(texts.get(name, ""))


def _label(kind: str, field: str) -> str:
    """Return the name of a field in the window's language, or nothing."""
    from hayat_app.domain.dossier import record_class
    from hayat_app.domain.fields import field_of

    cls = record_class(kind)
    facts = field_of(cls, field) if cls else None
    return _(facts.label) if facts else _(cls.NAME) if cls else ""


class _Part(QWidget):
    """A heading and the words below it; out of sight without words."""

    def __init__(self, heading: str, sign: str, colour: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(parts.row(parts.sign(sign, 16, colour), parts.label(heading, "small"), stretch=1))
        self._words = parts.label("", wrap=True)
        self._words.setObjectName("words")
        layout.addWidget(self._words)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._words.setText(text.strip())
        self.setHidden(not text)
