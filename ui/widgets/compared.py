"""One version of a value beside the others: who wrote it and when, its words, and the button that takes it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, isolate
from ui.differences import Piece
from ui.provenance import Origin
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, TIGHT

EMPTY = N_("(empty)")


class VersionCard(QFrame):
    """Shows one version; what the other one lacks is coloured and underlined."""

    taken = Signal()

    def __init__(
        self, origin: Origin | None, pieces: Sequence[Piece], act: str, parent: QWidget, *, latin: bool = False
    ) -> None:
        super().__init__(parent)
        theme.role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(TIGHT)
        if origin is not None:
            column.addWidget(parts.label(origin.author, "strong", wrap=True))
            about = " · ".join((origin.moment, origin.source))
            column.addWidget(parts.label(about, "small", wrap=True))
        column.addSpacing(SMALL)
        self.words = QLabel(markup(pieces, latin=latin), self)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.words.setAlignment(parts.start() | Qt.AlignmentFlag.AlignTop)
        self.words.setAccessibleName(spoken(pieces))
        column.addWidget(self.words, 1)
        column.addSpacing(SMALL)
        self.button = parts.button(act)
        self.button.setAccessibleDescription(
            ". ".join(part for part in (origin.line if origin else "", spoken(pieces)) if part)
        )
        self.button.clicked.connect(self.taken)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)


def markup(pieces: Sequence[Piece], *, latin: bool = False) -> str:
    """Return rich text in which what differs is coloured and underlined; colour alone is not seen by everybody."""
    colours = theme.colours()
    style = f"background-color:{colours.warn_soft};color:{colours.warn};text-decoration:underline"
    made = "".join(
        f'<span style="{style}">{escape(piece.text)}</span>' if piece.differs else escape(piece.text)
        for piece in pieces
    )
    rtl = not latin and parts.start() & Qt.AlignmentFlag.AlignRight
    made = made.replace("\n", "<br>") or f'<span style="color:{colours.faint}">{escape(_(EMPTY))}</span>'
    return f'<p dir="{"rtl" if rtl else "ltr"}" style="margin:0;line-height:135%">{made}</p>'


def spoken(pieces: Sequence[Piece]) -> str:
    """Return what a screen reader says: the text, then what is only in it."""
    text = "".join(piece.text for piece in pieces) or _(EMPTY)
    own = "، ".join(isolate(piece.text.strip()) for piece in pieces if piece.differs)
    return _("{text}. Only here: {words}", text=text, words=own) if own else text
