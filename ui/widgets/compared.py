"""One version of a value beside the others: who wrote it and when, its words, and the button that takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, isolate
from ui.provenance import Origin
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, TIGHT

if TYPE_CHECKING:
    from hayat_app.merge.join import Span

EMPTY = N_("(empty)")
_ARABIC = re.compile("[\u0620-\u06d3]")
"""A letter that makes its paragraph run from right to left, also in a French window."""


class VersionCard(QFrame):
    """Shows one version; what the other one lacks is coloured and underlined."""

    taken = Signal()

    def __init__(
        self, origin: Origin, spans: Sequence[Span], act: str, parent: QWidget, *, latin: bool = False
    ) -> None:
        super().__init__(parent)
        theme.role(self, "card")
        self.words = _words(spans, latin=latin)
        self.button = parts.button(act)
        self.button.setAccessibleDescription(f"{origin.line}. {spoken(spans)}")
        self.button.clicked.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(TIGHT)
        column.addWidget(parts.label(origin.author, "strong", wrap=True))
        column.addWidget(parts.label(origin.about, "small", wrap=True))
        column.addSpacing(SMALL)
        column.addWidget(self.words, 1)
        column.addSpacing(SMALL)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)


def _words(spans: Sequence[Span], *, latin: bool) -> QLabel:
    made = parts.rich(markup(spans, latin=latin))
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    made.setAccessibleName(spoken(spans))
    return made


def markup(spans: Sequence[Span], *, latin: bool = False) -> str:
    """Return rich text in which what differs is coloured and underlined: colour alone is not seen by everybody."""
    colours = theme.colours()
    style = f"background-color:{colours.warn_soft};color:{colours.warn};text-decoration:underline"
    made = "".join(escape(span.text) if span.same else _coloured(span.text, style) for span in spans)
    rtl = not latin and (QGuiApplication.isRightToLeft() or _ARABIC.search(made))
    made = made.replace("\n", "<br>") or f'<span style="color:{colours.faint}">{escape(_(EMPTY))}</span>'
    return f'<p dir="{"rtl" if rtl else "ltr"}" style="margin:0;line-height:135%">{made}</p>'


def _coloured(text: str, style: str) -> str:
    """Colour the words of a stretch, not the white space around them."""
    words = text.strip()
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f'{before}<span style="{style}">{escape(words)}</span>{after}' if words else text


def spoken(spans: Sequence[Span]) -> str:
    """Return what a screen reader says: the text, then what is only in it."""
    text = "".join(span.text for span in spans) or _(EMPTY)
    own = "، ".join(isolate(span.text.strip()) for span in spans if not span.same and span.text.strip())
    return _("{whole}. Only here: {words}", whole=text, words=own) if own else text
