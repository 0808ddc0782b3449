"""Records of one class as the rows of a table. The dossier decides; the table only shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, field_of, fields_of
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Ref, Refs
from hayat_app.i18n import N_, _
from ui.forms.links import UNTITLED
from ui.forms.numbered import numbers
from ui.tables.cells import Key, is_bilingual, is_number, others_of, shown, sort_key
from ui.tables.sorting import Rows

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
KEY_ROLE = Role.UserRole
SORT_ROLE = Role.UserRole + 1
_ASKED = frozenset((Role.DisplayRole, Role.ToolTipRole, Role.TextAlignmentRole, KEY_ROLE, SORT_ROLE))
MIME = "application/x-hayat-records"
_ROOT = QModelIndex()
_HEADINGS = {"title": N_("Title"), "name": N_("Name")}
_NO_DOSSIER = Dossier("", {})

_TAKEN = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
"""Of every row: Qt asks several times for each cell it paints."""


class RecordModel(Rows):
    """Number and listed fields of some records of a dossier."""

    def __init__(self, cls: type[Record], columns: Sequence[str] = (), *, numbered: bool = True) -> None:
        super().__init__()
        self.cls = cls
        wanted = columns or [facts.name for facts in fields_of(cls) if facts.listed]
        self.columns: list[Field | None] = [
            *([None] if numbered else []),
            *(facts for name in wanted for facts in fields_of(cls) if facts.name == name),
        ]
        """The field of each column; None is the number."""
        self._links = [facts for facts in self.columns if facts and isinstance(facts.kind, Ref | Refs)]
        self.records: list[Record] = []
        self.dropped: Callable[[list[str], str | None], None] | None = None
        """Called with the keys that were dragged and the key they were dropped before (None: at the end)."""
        self._dossier = _NO_DOSSIER
        self._numbers: dict[str, str] = {}
        self._sorted_by: dict[tuple[str, int], Key] = {}
        self._folded: dict[str, str] = {}

    # --- following the dossier

    def show_records(self, dossier: Dossier, records: Sequence[Record]) -> list[int] | None:
        """Show these records; rows that stay keep their selection.

        Return the rows that say something else, None when rows came, went or stand in another order.
        """
        rows = [record.id for record in self.records]
        self._remove_others({record.id for record in records})
        before = {record.id: self._seen(record) for record in self.records}
        self._dossier, self._numbers = dossier, numbers(dossier)
        self._sorted_by.clear()
        self._folded.clear()
        known = {record.id for record in self.records}
        new = [record for record in records if record.id not in known]
        if new:
            self.beginInsertRows(_ROOT, len(self.records), len(self.records) + len(new) - 1)
            self.records = [*self.records, *new]
            self.endInsertRows()
        self._order(list(records))
        others = [
            row
            for row, record in enumerate(self.records)
            if record.id in before and self._seen(record) != before[record.id]
        ]
        for row in others:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        return others if rows == [record.id for record in records] else None

    def _seen(self, record: Record) -> tuple[object, ...]:
        """Return what the cells of a record are made of: where it is the same, nothing is drawn or sorted anew."""
        others = [other for facts in self._links for other in others_of(self._dossier, record, facts)]
        return (self._numbers.get(record.id), record, *others)

    def _remove_others(self, kept: set[str]) -> None:
        for row in reversed(range(len(self.records))):
            if self.records[row].id not in kept:
                self.beginRemoveRows(_ROOT, row, row)
                del self.records[row]
                self.endRemoveRows()

    def _order(self, records: list[Record]) -> None:
        if [record.id for record in self.records] == [record.id for record in records]:
            self.records = records
            return
        self.layoutAboutToBeChanged.emit()
        row_of = {record.id: row for row, record in enumerate(records)}
        old = self.persistentIndexList()
        new = [self.createIndex(row_of[self.records[i.row()].id], i.column()) for i in old]
        self.records = records
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def row_of(self, key: str) -> int:
        """Return the row of a record, -1 when it is not shown."""
        return next((row for row, record in enumerate(self.records) if record.id == key), -1)

    # --- what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of records."""
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the label of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        facts = self.columns[section]
        if role == Role.DisplayRole:
            return self._heading(facts)
        return _alignment(facts) if role == Role.TextAlignmentRole else None

    def _heading(self, facts: Field | None) -> str:
        if facts is None:
            return _(N_("No."))
        # of several names the one that can be read stands there: its heading names no language
        stem = facts.name.removesuffix("_ar")
        bilingual = is_bilingual(self.cls, facts) and field_of(self.cls, f"{stem}_fr")
        return _(_HEADINGS.get(stem, facts.label) if bilingual else facts.label)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows, its alignment, its key or what it is sorted by."""
        if role not in _ASKED or not index.isValid() or index.row() >= len(self.records):
            return None  # Qt asks for fonts, colours and signs of each cell too
        record, facts = self.records[index.row()], self.columns[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self._words(record, facts)
        if role == KEY_ROLE:
            return record.id
        return self.sort_value(index.row(), index.column()) if role == SORT_ROLE else _alignment(facts)

    # asked once for each row, not for each comparison of two

    def key_at(self, row: int) -> str:
        """Return the key of a record."""
        return self.records[row].id

    def sort_value(self, row: int, column: int) -> Key:
        """Return what a cell is sorted by."""
        record, facts = self.records[row], self.columns[column]
        if facts is None:
            return (0, row, "")
        place = record.id, column
        if place not in self._sorted_by:
            self._sorted_by[place] = sort_key(self._dossier, record, facts)
        return self._sorted_by[place]

    def is_in_order(self, column: int) -> bool:
        """Whether it is the column of the numbers."""
        return self.columns[column] is None

    def searched(self, row: int) -> str:
        """Return all the words of a row, folded as searches are."""
        record = self.records[row]
        if record.id not in self._folded:
            self._folded[record.id] = fold(" ".join(self._words(record, facts) for facts in self.columns))
        return self._folded[record.id]

    def _words(self, record: Record, facts: Field | None) -> str:
        if facts is None:
            return self._numbers.get(record.id, "")
        words = shown(self._dossier, record, facts)
        return words or (_(UNTITLED) if facts.name == record.TITLE else "")

    # --- drag and drop

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be taken, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _TAKEN

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied, by dragging."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own type: records of another program cannot be dropped here."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the keys of the rows, in order."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(MIME, "\n".join(self.records[row].id for row in rows).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move; the table changes when the dossier has changed."""
        if action != Qt.DropAction.MoveAction or not data.hasFormat(MIME) or not self.dropped:
            return False
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self.records)
        before = self.records[at].id if at < len(self.records) else None
        self.dropped(bytes(data.data(MIME).data()).decode().split("\n"), before)
        return False  # nothing for the view to take away: the move is done already


def _alignment(facts: Field | None) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if facts and is_number(facts) else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
