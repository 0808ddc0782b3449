"""Searching and sorting a table, as readers of Arabic spell and order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from hayat_app.domain.folding import fold
from ui.tables.model import KEY_ROLE, SORT_ROLE

Index = QModelIndex | QPersistentModelIndex


class Sorted(QSortFilterProxyModel):
    """Rows in which every searched word stands somewhere, in the order of one column."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.held = ""
        """Key of a row that stays in sight: it is being edited, whether it still fits the search or not."""
        self.setSortRole(SORT_ROLE)

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
        model = self.sourceModel()
        if self.held and model.index(row, 0, parent).data(KEY_ROLE) == self.held:
            return True
        texts = (str(model.index(row, column, parent).data() or "") for column in range(model.columnCount()))
        folded = fold(" ".join(texts))
        return all(word in folded for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare by time, amount or letters, not by the words shown."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))
