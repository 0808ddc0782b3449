"""Who has sent and who has not: the bodies, limited and sorted, and what is known of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, ngettext
from ui.coordination.body_card import BodyCard
from ui.coordination.rows import OLD, STATES, BodyRows, Limited
from ui.coordination.territories import territories
from ui.screens.beside import Beside
from ui.screens.filters import Filter
from ui.tables.empty import Empty
from ui.tables.grid import Grid
from ui.tables.model import KEY_ROLE
from ui.theme import parts
from ui.theme.tokens import MEDIUM, SMALL
from ui.widgets.popup import Answer
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing

MEASURED = 40
"""Rows by which the width of a column is measured."""
NO_LIST = N_("Nobody is expected yet. Add the bodies from which you expect a file, or receive files at once.")


class Bodies(QWidget):
    """The list at the side where reading begins, the chosen body beside it."""

    open_wanted = Signal(str)
    """(dossier)"""
    noted = Signal(str, str)
    """(key, text): the note about a body."""
    told = Signal(object, str)
    """(standing, text): the note about a body, as a letter to it."""
    off_wanted = Signal(list)
    """(keys) of expected bodies to take off the list."""
    expect_wanted = Signal()
    receive_wanted = Signal()
    remind_wanted = Signal(list)
    """(standings) of the bodies to remind."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = BodyRows()
        self.limited = Limited(self.rows)
        self.beside = Beside(self, (7, 4))
        pane = QWidget()
        self.card = BodyCard()
        self.beside.put(pane, self.card)
        self.grid = Grid(pane)
        self.grid.setAccessibleName(_("Bodies"))
        self.grid.setModel(self.limited)
        self.grid.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.grid.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.empty = Empty(_(NO_LIST), _("Add expected bodies"), self.expect_wanted.emit)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        self.bar = self._ways()
        column.addWidget(self.bar)
        column.addWidget(self._limits())
        column.addWidget(self.grid, 1)
        column.addWidget(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.beside)
        self._wire()

    def _ways(self) -> QWidget:
        self.counts = parts.label("", "muted", wrap=True)
        receive = parts.button(_("Receive files…"), "primary", "receive")
        receive.clicked.connect(self.receive_wanted)
        expect = parts.button(_("Add expected bodies"), "", "add")
        expect.clicked.connect(self.expect_wanted)
        self.remind = parts.button(_("Print reminders"), "", "print")
        self.remind.clicked.connect(lambda: self.remind_wanted.emit(self.missing()))
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.counts)
        column.addLayout(parts.row(receive, expect, self.remind))
        return made

    def _limits(self) -> QWidget:
        self.search = Line()
        self.search.setPlaceholderText(_("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(_("Search in the list"))
        self.state = Filter(_("State of the file"))
        words = {code: _(words) for code, (words, _sign, _colour) in STATES.items()}
        words |= {"old": ngettext("Older than {n} day", "Older than {n} days", OLD), "noted": _("With a note")}
        self.state.offer([Answer(code, said) for code, said in words.items()])
        self.territory = Filter(_("Region or province"))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.search, 3)
        row.addWidget(self.state, 2)
        row.addWidget(self.territory, 3)
        self.limits = made
        return made

    def _wire(self) -> None:
        self.search.textChanged.connect(self.limited.search)
        self.state.changed.connect(self._limit)
        self.territory.changed.connect(self._limit)
        self.grid.selectionModel().currentRowChanged.connect(lambda: self._choose())
        self.grid.opened.connect(self._open)
        self.grid.deleted.connect(self._take_off)
        self.card.open_wanted.connect(self.open_wanted)
        self.card.noted.connect(self.noted)
        self.card.told.connect(self.told)
        self.card.off_wanted.connect(lambda key: self.off_wanted.emit([key]))
        self.card.remind_wanted.connect(lambda standing: self.remind_wanted.emit([standing]))

    # --- what is shown

    def show_all(self, standings: Sequence[Standing]) -> None:
        """Show these bodies; the person stays on the same one."""
        key = self.key
        self.rows.show_all(standings)
        self.territory.offer(territories(standings))
        self._limit()
        self.counts.setText(_counted(standings))
        self.remind.setEnabled(bool(self.missing()))
        for widget in (self.limits, self.grid):
            widget.setVisible(bool(standings))
        self.empty.setVisible(not standings)
        self.select(key)
        self.grid.fit()

    def _limit(self) -> None:
        self.limited.limit(self.state.key, self.territory.key)

    def missing(self) -> list[Standing]:
        """Return the bodies in sight that sent nothing."""
        shown = {self.limited.index(row, 0).data(KEY_ROLE) for row in range(self.limited.rowCount())}
        return [s for s in self.rows.standings if s.state == "missing" and s.key in shown]

    @property
    def key(self) -> str:
        """Key of the body the person is on, or nothing."""
        return str(self.grid.currentIndex().data(KEY_ROLE) or "")

    def select(self, key: str) -> None:
        """Go to a body, or to the first one."""
        index = self.limited.mapFromSource(self.rows.index(self.rows.row_of(key), 1))
        index = index if index.isValid() else self.limited.index(0, 1)
        flags = QItemSelectionModel.SelectionFlag
        self.grid.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._choose()

    def chosen(self) -> list[Standing]:
        """Return the bodies that are selected."""
        keys = {index.data(KEY_ROLE) for index in self.grid.selectionModel().selectedRows()}
        return [standing for standing in self.rows.standings if standing.key in keys]

    def _choose(self) -> None:
        key = self.key
        found = next((standing for standing in self.rows.standings if standing.key == key), None)
        self.beside.fill(found is not None)
        self.card.show_body(found)

    def _open(self) -> None:
        self.beside.show_form()
        if self.card.standing is not None and self.card.standing.facts is not None and not self.beside.is_narrow:
            self.open_wanted.emit(self.card.standing.facts.dossier)

    def _take_off(self) -> None:
        keys = [standing.expected.key for standing in self.chosen() if standing.expected]
        if keys:
            self.off_wanted.emit(keys)

    def flush(self) -> None:
        """Keep the note that is typed."""
        self.card.flush()


def _counted(standings: Sequence[Standing]) -> str:
    expected = sum(standing.expected is not None for standing in standings)
    received = sum(standing.state == "received" for standing in standings)
    others = sum(standing.state == "unexpected" for standing in standings)
    words = [
        ngettext("{n} body expected", "{n} bodies expected", expected) if expected else "",
        ngettext("{n} received", "{n} received", received) if expected else "",
        ngettext("{n} missing", "{n} missing", expected - received) if expected > received else "",
        ngettext("{n} not on the list", "{n} not on the list", others) if others else "",
    ]
    return " · ".join(word for word in words if word)
