"""The list of the dossiers in this workspace: open, send, delete, make another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.i18n import _
from ui.screen import Page
from ui.theme import parts, tokens
from ui.widgets.flow import Flow
from ui.widgets.link import Link


@dataclass(frozen=True)
class Listed:
    """A dossier in the list: its key, and words about it."""

    key: str
    name: str
    about: str
    is_open: bool = False


class DossiersPage(Page):
    """One card for each dossier."""

    open_wanted = Signal(str)
    send_wanted = Signal(str)
    delete_wanted = Signal(str)
    new_wanted = Signal()
    sample_wanted = Signal()
    file_wanted = Signal()
    coordination_wanted = Signal()

    def __init__(self, listed: list[Listed]) -> None:
        super().__init__()
        area, column = parts.page(720)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        column.addWidget(parts.label(_("Dossiers"), "title"))
        column.addWidget(self._ways())
        for one in listed:
            column.addWidget(self._card(one))
        if not listed:
            column.addWidget(parts.label(_("No dossier yet."), "muted"))
        column.addStretch(1)

    def _ways(self) -> QWidget:
        self.new = parts.button(_("New dossier"), "primary", "add")
        self.new.clicked.connect(self.new_wanted)
        received = parts.button(_("Open a received file"), "", "receive")
        received.clicked.connect(self.file_wanted)
        sample = parts.button(_("Look at the sample dossier"), "", "star")
        sample.clicked.connect(self.sample_wanted)
        coordination = parts.button(_("The coordinator's desk"), "", "desk")
        coordination.clicked.connect(self.coordination_wanted)
        return Flow((self.new, received, sample, coordination))

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
