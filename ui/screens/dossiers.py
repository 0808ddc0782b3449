"""The list of the dossiers in this workspace: open, send, delete, make another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hayat_app.domain.folding import fold
from hayat_app.i18n import N_, _
from ui.screen import Page
from ui.theme import parts, tokens
from ui.widgets.flow import Flow
from ui.widgets.link import Link

MOST = 30
"""Cards that are shown at once: a coordinator has 1,600 dossiers and looks for one of them."""


@dataclass(frozen=True)
class Listed:
    """A dossier in the list: its key, and words about it."""

    key: str
    name: str
    about: str
    is_open: bool = False


class DossiersPage(Page):
    """One card for each dossier; where there are many, for the first of those that are looked for."""

    open_wanted = Signal(str)
    send_wanted = Signal(str)
    delete_wanted = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal()
    coordination_wanted = Signal()
    back_wanted = Signal()
    """Bring a dossier back from a backup copy."""

    def __init__(self, listed: list[Listed], *, has_copies: bool = False) -> None:
        """``has_copies`` says whether there are backup copies to bring a dossier back from."""
        super().__init__()
        area, column = parts.page(720)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        column.addWidget(parts.label(_("Dossiers"), "title"))
        column.addWidget(self._ways(has_copies=has_copies))
        self._listed = listed
        self._column = column
        self._cards = QWidget()
        if len(listed) > MOST:
            column.addWidget(self._search())
        column.addWidget(self._cards)
        column.addStretch(1)
        self._show("")

    def _search(self) -> QLineEdit:
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search in the list"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        return self.search

    def _show(self, words: str) -> None:
        """Show the cards of the dossiers whose name holds some words."""
        found = [one for one in self._listed if fold(words) in fold(one.name)]
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        for one in found[:MOST]:
            column.addWidget(self._card(one))
        column.addWidget(parts.label(self._told(len(found)), "muted", wrap=True))
        self._column.replaceWidget(self._cards, cards)
        self._cards.deleteLater()
        self._cards = cards

    def _told(self, found: int) -> str:
        if not self._listed:
            return _("No dossier yet.")
        if found <= MOST:
            return "" if found else _("Nothing found")
        return _(N_("{n} of {all} shown. Part of a name finds the others."), n=MOST, all=found)

    def _ways(self, *, has_copies: bool) -> QWidget:
        self.new = parts.button(_("New dossier"), "primary", "add")
        self.new.clicked.connect(self.new_wanted)
        received = parts.button(_("Open a received file"), "", "receive")
        received.clicked.connect(self.file_wanted)
        sample = parts.button(_("Look at the sample dossier"), "", "star")
        sample.clicked.connect(self.sample_wanted)
        coordination = parts.button(_("The coordinator's desk"), "", "desk")
        coordination.clicked.connect(self.coordination_wanted)
        self.back = parts.button(_(N_("Bring a dossier back")), "", "undo")
        self.back.clicked.connect(self.back_wanted)
        self.back.setVisible(has_copies)
        return Flow((self.new, received, sample, coordination, self.back))

    def _card(self, one: Listed) -> QWidget:
        names = QVBoxLayout()
        names.setSpacing(2)
        name = Link(one.name)
        name.setAutoDefault(True)
        name.clicked.connect(lambda: self.open_wanted.emit(one.key))
        names.addWidget(name)
        names.addWidget(parts.label(one.about, "small", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(tokens.SMALL)
        row.addWidget(parts.sign("body", 28, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(tokens.SMALL)
        row.addLayout(names, 1)
        opened = parts.button(_("Open"), "primary" if one.is_open else "")
        opened.clicked.connect(lambda: self.open_wanted.emit(one.key))
        opened.setAccessibleName(_("Open “{name}”", name=one.name))
        send = parts.tool("send", _("Save a copy of “{name}” to send", name=one.name))
        send.clicked.connect(lambda: self.send_wanted.emit(one.key))
        delete = parts.tool("delete", _("Delete “{name}”", name=one.name))
        delete.clicked.connect(lambda: self.delete_wanted.emit(one.key))
        for widget in (send, delete, opened):
            row.addWidget(widget)
        return parts.card(row)
