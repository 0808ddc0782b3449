"""The small parts every screen is made of, in our look: labels, buttons, cards, pages that scroll.

Qt's enumerations of its namespace ``Qt`` are set by their names: PySide6 makes all 93 when the first one is asked
for, and the window would be shown 15 ms later.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import icons, tokens
from ui.theme.theme import role

_GAP = "\u2002"
"""Between the icon and the words of a button: Qt leaves too little."""
_HIGH = re.compile("[أآل][\u064b-\u0652]|[\u064b-\u0652]{2}")
"""Vowel signs that stand higher than the font says its letters do."""
_TITLES = ("display", "title", "heading")


def align(made: QLabel, upright: str = "AlignVCenter") -> None:
    """Begin lines at the side where the window's language does, also with words of the other script."""
    side = "AlignRight" if QGuiApplication.isRightToLeft() else "AlignLeft"
    made.setProperty("alignment", f"{side}|AlignAbsolute|{upright}")


def label(text: str, kind: str = "body", *, wrap: bool = False) -> QLabel:
    """Return plain words in a role: "display", "title", "heading", "strong", "body", "muted", "small", "tag"...

    Wrapped words can be selected: see ``flowing``.
    """
    made = QLabel(text)
    made.setProperty("textFormat", "PlainText")
    made.setWordWrap(wrap)
    align(made)
    if kind in _TITLES and _HIGH.search(text):  # a document would cut them off
        made.setContentsMargins(0, tokens.TYPES[kind].size // 4, 0, 0)
    elif wrap:
        flowing(made)
    role(made, kind)
    return made


def flowing(made: QLabel) -> None:
    """Let the words of a label go on below, each line beginning where reading begins.

    They can be selected: a selectable label is laid out as a document, and only that one puts the space at the end
    of a right-to-left line outside of it.
    """
    made.setWordWrap(True)
    made.setProperty("textInteractionFlags", "TextSelectableByMouse")
    align(made)


def rich(markup: str) -> QLabel:
    """Return words with markup of ours, which can be selected. What a person wrote in them must be escaped."""
    made = QLabel(markup)
    made.setProperty("textFormat", "RichText")
    made.setWordWrap(True)
    made.setProperty("textInteractionFlags", "TextSelectableByMouse")
    align(made, "AlignTop")
    role(made, "rich")
    return made


def sign(name: str, size: int = 16, colour: str = "muted") -> QLabel:
    """Return an icon as a picture beside words, nothing for a screen reader."""
    made = QLabel()
    made.setPixmap(icons.picture(name, size, colour))
    made.setFixedSize(made.sizeHint())
    return made


def keyless(text: str) -> str:
    """Return words for a button, a box or a menu in which "&" stands for itself: no letter of ours is a key."""
    return text.replace("&", "&&")


def button(text: str, kind: str = "", sign_name: str = "", hint: str = "") -> QPushButton:
    """Return a button: "primary", "danger", "quiet", "link", "row" or plain, with an icon."""
    made = QPushButton()
    if sign_name:
        colour = {"primary": "on_accent", "danger": "bad", "link": "link"}.get(kind, "text")
        made.setIcon(icons.icon(sign_name, colour))
        made.setIconSize(QSize(tokens.ICON, tokens.ICON))
        made.setAccessibleName(text)
    made.setText(_worded(text, bool(sign_name)))
    made.setToolTip(hint)
    made.setAutoDefault(True)  # Enter presses it also outside of dialogs
    role(made, kind)
    return made


def _worded(text: str, signed: bool) -> str:
    return keyless(_GAP + text if signed else text)


def reword(made: QPushButton, text: str, sign_name: str = "") -> None:
    """Give a button other words, and another icon when one is named."""
    if sign_name:
        made.setIcon(icons.icon(sign_name))
    signed = not made.icon().isNull()
    if signed:
        made.setAccessibleName(text)
    made.setText(_worded(text, signed))


def tool(sign_name: str, name: str, hint: str = "") -> QToolButton:
    """Return a button that shows an icon only; its name is for tooltips and screen readers."""
    made = QToolButton()
    made.setIcon(icons.icon(sign_name))
    made.setIconSize(QSize(tokens.ICON, tokens.ICON))
    made.setToolTip(hint or name)
    made.setAccessibleName(name)
    role(made, "quiet")
    return made


def card(layout: QBoxLayout | None = None, parent: QWidget | None = None) -> QFrame:
    """Return a quiet surface for things that belong together; its layout is vertical unless given."""
    made = QFrame(parent)
    inside = layout or QVBoxLayout()
    inside.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
    made.setLayout(inside)
    role(made, "card")
    return made


def line() -> QFrame:
    """Return a hairline between two things."""
    made = QFrame()
    made.setFixedHeight(1)
    role(made, "line")
    return made


def row(*widgets: QWidget, gap: int = tokens.SMALL, stretch: int | None = None) -> QHBoxLayout:
    """Return widgets side by side; the one at index ``stretch`` takes the room (none: room after the last)."""
    made = QHBoxLayout()
    made.setSpacing(gap)
    for number, widget in enumerate(widgets):
        made.addWidget(widget, 1 if number == stretch else 0)
    if stretch is None:
        made.addStretch(1)
    return made


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a page that scrolls up and down, never sideways; the keyboard goes to what is in it."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
    made.setProperty("focusPolicy", "NoFocus")
    made.setWidget(inner)
    role(inner, "page")
    return made


def turn(area: QScrollArea, page: QWidget) -> None:
    """Show another page in an area; the one before goes later: what happens may come from in it."""
    old = area.takeWidget()
    if old is not None:
        old.hide()
        old.deleteLater()
    area.setWidget(page)


def page(width: int = tokens.READING_WIDTH) -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scrolling page and its column, centred and never wider than comfortable to read."""
    column = QVBoxLayout()
    column.setSpacing(tokens.LARGE)
    middle = QWidget()
    middle.setMaximumWidth(width)
    middle.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    inner = QWidget()
    around = QHBoxLayout(inner)
    around.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.WIDE)
    around.addStretch(1)
    around.addWidget(middle, 100)
    around.addStretch(1)
    return scrolling(inner), column
