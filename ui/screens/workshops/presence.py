"""Who came: a table with a box to tick for each half day. Space ticks, a heading or Ctrl+A ticks everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Participant, WorkshopDay
from hayat_app.i18n import N_, _, ngettext
from ui.asks import Telling
from ui.tables.grid import Cells

if TYPE_CHECKING:
    from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_ROOT = QModelIndex()
_MEASURED = 40
"""Rows that are measured for the width of a column: the words of all are alike."""
FIELDS = ("mornings", "afternoons")
_WORDS = {"mornings": N_("Morning"), "afternoons": N_("Afternoon")}


class PresenceModel(QAbstractTableModel):
    """Participants, and for each half day whether they came."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.people: list[Participant] = []
        self.halves: list[tuple[WorkshopDay, str]] = []

    def show(self, dossier: Dossier, workshop: str) -> None:
        """Show the participants of a workshop."""
        halves = [(day, field) for day in dossier.children(workshop, WorkshopDay) for field in FIELDS]
        people = dossier.children(workshop, Participant)
        same = [(d.id, f) for d, f in halves] == [(d.id, f) for d, f in self.halves]
        if same and [p.id for p in people] == [p.id for p in self.people]:
            self.people, self.halves = people, halves
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, len(halves)))
            return
        self.beginResetModel()
        self.people, self.halves = people, halves
        self.endResetModel()

    # --- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of participants."""
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the name and the half days."""
        return 0 if parent.isValid() else 1 + len(self.halves)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the day and the half, and how many came."""
        if role != Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if section == 0:
            return _(N_("First and last name"))
        day, field = self.halves[section - 1]
        came = sum(day.id in getattr(person, field) for person in self.people)
        return f"{day.title_text[:24]}\n{_(_WORDS[field])} · {came}"

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the name, or whether the person came."""
        if not index.isValid() or index.row() >= len(self.people):
            return None
        person = self.people[index.row()]
        if index.column() == 0:
            return person.name if role == Role.DisplayRole else None
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if self._came(index) else Qt.CheckState.Unchecked
        return None

    def _came(self, index: Index) -> bool:
        day, field = self.halves[index.column() - 1]
        return day.id in getattr(self.people[index.row()], field)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Half days can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() else flags

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Note that somebody came, or did not."""
        if role != Role.CheckStateRole or index.column() == 0:
            return False
        self.mark([index.row()], index.column(), came=not self._came(index))
        return True

    def mark(self, rows: list[int], column: int, *, came: bool) -> None:
        """Note for some participants whether they came to a half day, in one act."""
        day, field = self.halves[column - 1]
        with (
            Telling(self._session.asks),
            self._session.store.work(self._session.key, N_("Who came"), doer=self) as work,
        ):
            for row in rows:
                kept = [key for key in getattr(self.people[row], field) if key != day.id]
                work.set(self.people[row].id, **{field: (*kept, day.id) if came else tuple(kept)})

    def turn(self, column: int) -> None:
        """Tick everybody for a half day; nobody when everybody was ticked."""
        if column:
            all_came = all(self._came(self.index(row, column)) for row in range(len(self.people)))
            self.mark(list(range(len(self.people))), column, came=not all_came)


class PresenceTable(QTableView):
    """Boxes to tick by keyboard or mouse."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.presence = PresenceModel(session)
        self.setModel(self.presence)
        self.setItemDelegateForColumn(0, Cells(self))
        self.setAccessibleName(_(N_("Who came")))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(34)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setResizeContentsPrecision(_MEASURED)
        header.setToolTip(_(N_("Click a heading, or press Ctrl+A in its column, to tick everybody")))
        header.sectionClicked.connect(self._turn)

    def show_workshop(self, key: str) -> None:
        """Show the participants of a workshop."""
        self.presence.show(self._session.dossier, key)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick everybody for the half day the keyboard is in with Ctrl+A."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._turn(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def _turn(self, column: int) -> None:
        self.presence.turn(column)
        self._session.say(
            ngettext("{n} participant was marked.", "{n} participants were marked.", len(self.presence.people))
        )
