"""Searching and sorting a table, as readers of Arabic spell and order."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from hayat_app.domain.folding import fold
from ui.tables.cells import Key

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractTableModel):
    """Rows that know by what they are sorted and searched: asked once for each, not for each comparison of two."""

    def key_at(self, row: int) -> str:
        """Return the key of a row."""
        raise NotImplementedError

    def sort_value(self, row: int, column: int) -> Key:
        """Return what a cell is sorted by."""
        raise NotImplementedError

    def searched(self, row: int) -> str:
        """Return all the words of a row, folded as searches are."""
        raise NotImplementedError

    def is_in_order(self, column: int) -> bool:
        """Whether rows stand in the order of a column by themselves: no need to sort them."""
        return False


class Sorted(QSortFilterProxyModel):
    """Rows in which every searched word stands somewhere, in the order of one column."""

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._words: list[str] = []
        self.held = ""
        """Key of a row that stays in sight: it is being edited, whether it still fits the search or not."""
        self.setSourceModel(rows)

    def search(self, text: str) -> None:
        """Show only the rows that hold every word, whatever the spelling."""
        self.beginFilterChange()
        self.held = ""
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row holds every word that is searched."""
        if not self._words:
            return True
        if self.held and self._rows.key_at(row) == self.held:
            return True
        found = self._rows.searched(row)
        return all(word in found for word in self._words)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that stand in its order already are not compared."""
        natural = column >= 0 and order == Qt.SortOrder.AscendingOrder and self._rows.is_in_order(column)
        super().sort(-1 if natural else column, order)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare by time, amount or letters, not by the words shown."""
        rows = self._rows
        return rows.sort_value(left.row(), left.column()) < rows.sort_value(right.row(), right.column())
