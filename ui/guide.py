"""The guide at the side: what to write in the field at hand, a good and a weak example, the law."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

import resources
from hayat_app.i18n import N_, _, current
from ui import acts
from ui.theme import parts, tokens
from ui.theme.theme import role

WIDTH = 288
PARTS = (
    ("write", N_("What to write"), "edit", "muted"),
    ("good", N_("Good example"), "done", "good"),
    ("weak", N_("Weak example"), "error", "bad"),
    ("law", N_("In the law"), "body", "muted"),
)


@cache
def guidance(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return the texts of a language by ``kind.field``; none when nobody wrote them yet."""
    import tomllib

    file = resources.path("guidance", f"{language}.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


class Guide(QFrame):
    """The panel. ``show_field`` fills it; it stays as it is while the person moves elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        role(self, "side")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Guide"))
        self.closer = parts.tool("close", _("Hide the guide"), acts.hint(_("Hide the guide"), ("F1",)))
        self._title = parts.label(_("Guide"), "heading")
        head = QHBoxLayout()
        head.addWidget(parts.sign("guide", 20, "accent"))
        head.addWidget(self._title, 1)
        head.addWidget(self.closer)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(tokens.LARGE)
        self._texts.setContentsMargins(0, tokens.SMALL, 0, tokens.LARGE)
        inner = QWidget()
        inner.setLayout(self._texts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.MEDIUM, 0)
        layout.addLayout(head)
        layout.addWidget(parts.scrolling(inner), 1)
        self._fill(_("Guide"), {"write": _("Choose a field: here you read what is written there, with examples.")})

    def show_field(self, kind: str, field: str, label: str = "") -> None:
        """Show the guidance of a field (or of the kind itself when the field is empty)."""
        texts = guidance(current().language)
        found = texts.get(f"{kind}.{field}") or texts.get(kind) or {}
        if found:
            self._fill(label or _("Guide"), found)

    def _fill(self, title: str, texts: Mapping[str, str]) -> None:
        self._title.setText(title)
        while item := self._texts.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for name, heading, sign, colour in PARTS:
            if texts.get(name):
                self._texts.addWidget(_part(_(heading), texts[name], sign, colour))
        self._texts.addStretch(1)


def _part(heading: str, text: str, sign: str, colour: str) -> QWidget:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.TIGHT)
    layout.addLayout(parts.row(parts.sign(sign, 16, colour), parts.label(heading, "small"), stretch=1))
    layout.addWidget(parts.label(text.strip(), wrap=True))
    return part
