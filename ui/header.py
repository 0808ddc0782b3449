"""The bar at the top: which dossier is open, undo and redo, whether all is stored, the way to paper, the menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hayat_app.i18n import N_, _
from ui import acts
from ui.theme import icons, parts, tokens
from ui.theme.theme import role
from ui.widgets.elided import Elided

HEIGHT = 60


class Header(QFrame):
    """Shows; the window decides. ``name_dossier`` and ``show_stored`` fill it."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        role(self, "bar")
        self.setFixedHeight(HEIGHT)
        self._title, self._place = Elided("heading"), Elided("small")
        self._stored, self._stored_sign = parts.label("", "small"), QLabel()  # its sign: show_stored
        self.needs_dossier: dict[str, QWidget] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, 0, tokens.MEDIUM, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(_mark())
        layout.addSpacing(tokens.SMALL)
        layout.addLayout(self._names(), 1)
        layout.addWidget(self._stored_sign)
        layout.addWidget(self._stored)
        layout.addSpacing(tokens.MEDIUM)
        for key, sign in (("undo", "undo"), ("redo", "redo"), ("find", "search"), ("guide", "guide")):
            self.needs_dossier[key] = self._button(actions[key], sign)
            layout.addWidget(self.needs_dossier[key])
        layout.addSpacing(tokens.SMALL)
        layout.addWidget(self._paper(actions["preview"]))
        layout.addSpacing(tokens.TIGHT)
        layout.addWidget(self._menu(actions))
        self.name_dossier("", "")

    def _names(self) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._place)
        names.addStretch(1)
        return names

    def _button(self, action: QAction, sign: str) -> QToolButton:
        action.setIcon(icons.icon(sign))
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(tokens.ICON, tokens.ICON))
        button.setAccessibleName(action.text())
        role(button, "quiet")
        return button

    def _paper(self, action: QAction) -> QPushButton:
        button = parts.button(action.text(), "primary", "preview", action.toolTip())
        button.clicked.connect(action.trigger)
        self.paper = button
        return button

    def _menu(self, actions: Mapping[str, QAction]) -> QToolButton:
        self.menu_button = parts.tool("menu", _("Menu"), acts.hint(_("Menu"), ("F10",)))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made = QMenu(self)
        made.aboutToShow.connect(lambda: fill(made, actions))
        self.menu_button.setMenu(made)
        return self.menu_button

    def show_for(self, *, paper: bool, guide: bool) -> None:
        """Show only what leads somewhere from here."""
        self.paper.setVisible(paper)
        self.needs_dossier["guide"].setVisible(guide)

    def narrow(self, on: bool) -> None:
        """Leave room for the names in a small window: what has an icon loses its words."""
        self._stored.setVisible(self._stored_sign.isVisibleTo(self) and not on)
        self.paper.setText("" if on else f"\u2002{self.paper.accessibleName()}")

    def name_dossier(self, name: str, place: str) -> None:
        """Show whose dossier is open; an empty name means none."""
        self._title.setText(name or _("Hayat"))
        self._place.setText(place)
        self._place.setVisible(bool(place))
        for widget in self.needs_dossier.values():
            widget.setVisible(bool(name))
        self.paper.setVisible(bool(name))
        self._stored.setVisible(bool(name))
        self._stored_sign.setVisible(bool(name))

    def show_stored(self, stored: bool) -> None:
        """Say quietly whether everything typed is stored."""
        if stored:
            self._tell(_("Stored"), "check")
        else:
            self._tell(_("Storing…"), "clock")

    def show_refused(self, of_the_disk: bool) -> None:
        """Say that something typed waits for a correction, or for the disk; its field says which."""
        if of_the_disk:
            self._tell(_(N_("Not stored: the disk takes nothing. It is tried again and again.")), "error", "bad")
        else:
            self._tell(_("One entry is not stored: it needs a correction"), "error", "bad")

    def _tell(self, words: str, sign: str, colour: str = "muted") -> None:
        self._stored.setText(words)
        self._stored_sign.setToolTip(words)
        self._stored_sign.setPixmap(icons.picture(sign, 16, colour))


def fill(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """Put every act into a menu, by groups, when it is opened first: its icons take a while to draw."""
    if menu.actions():
        return
    for number, group in enumerate(acts.GROUPS):
        if number:
            menu.addSeparator()
        for act in acts.ACTS:
            if act.group == group:
                actions[act.key].setIcon(icons.icon(act.icon))
                menu.addAction(actions[act.key])


def _mark() -> QLabel:
    mark = QLabel()
    mark.setPixmap(icons.picture("mark", 32, "accent"))
    mark.setAccessibleName(_("Hayat"))
    return mark
