"""The guide at the side: what to write in the field at hand, a good and a weak example, the law."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
        self._texts: QVBoxLayout | None = None

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is inside, once."""
        super().showEvent(event)
        if self._texts is None:
            self._texts = self._make()
            self._fill(self._texts)

    def _make(self) -> QVBoxLayout:
        closer = parts.tool("close", _("Hide the guide"), acts.hint(_("Hide the guide"), ("F1",)))
        closer.clicked.connect(self.closed)
        # Fields are made later than this button: Tab would come by here between two of them. F1 closes.
        closer.setProperty("focusPolicy", "NoFocus")
        self._title = parts.label("", "heading", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(tokens.LARGE)
        texts.setContentsMargins(0, tokens.SMALL, 0, tokens.LARGE)
        inner = QWidget()
        inner.setLayout(texts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.MEDIUM, 0)
        layout.addLayout(parts.row(parts.sign("guide", 20, "accent"), self._title, closer, stretch=1))
        layout.addWidget(parts.scrolling(inner), 1)
        return texts

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
            if self._texts is not None:
                self._fill(self._texts)

    def _fill(self, into: QVBoxLayout) -> None:
        title, texts = self._shown
        self._title.setText(title)
        while item := into.takeAt(0):
            if widget := item.widget():
                widget.hide()  # it is deleted a moment later
                widget.deleteLater()
        for name, heading, sign, colour in PARTS:
            if texts.get(name):
                into.addWidget(_part(_(heading), texts[name], sign, colour))
        into.addStretch(1)


def _label(kind: str, field: str) -> str:
    """Return the name of a field in the window's language, or nothing."""
    from hayat_app.domain.dossier import record_class
    from hayat_app.domain.fields import field_of

    cls = record_class(kind)
    facts = field_of(cls, field) if cls else None
    return _(facts.label) if facts else _(cls.NAME) if cls else ""


def _part(heading: str, text: str, sign: str, colour: str) -> QWidget:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.TIGHT)
    layout.addLayout(parts.row(parts.sign(sign, 16, colour), parts.label(heading, "small"), stretch=1))
    words = parts.label(text.strip(), wrap=True)
    words.setObjectName("words")
    layout.addWidget(words)
    return part
