"""The view of a table: keys, drag and drop, copying, and as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hayat_app.i18n import N_, _, isolate
from ui.theme import theme
from ui.theme.tokens import WIDE

_LEAST, _MOST, _NUMBER, _TITLE, _SHORTEST, _AIR, _AROUND = 84, 190, 56, 220, 110, 16, 24
"""Widths: a column, one with long words, the number, the title, the title beside figures, white space, what a
cell leaves empty around its words."""
_MEASURED, _LONGEST = 24, 3
"""Rows whose words are counted for the width of a column, for a list may have thousands, and those measured."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Cells(QStyledItemDelegate):
    """Writes each cell in its own direction, so that the ellipsis of a long title stands where the title ends.

    A title with too little room stands in smaller letters on two lines.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say how a cell is drawn."""
        super().initStyleOption(option, index)
        grid = self.parent()
        if not isinstance(grid, Grid) or index.column() != grid.widest or option.rect.isEmpty():
            return
        if grid.advance(option.text) > option.rect.width() - _AROUND:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
            option.font = theme.font("small")

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Return the words of a cell."""
        return isolate(value) if value else ""


class Grid(QTableView):
    """Rows to walk through by keyboard or mouse."""

    opened = Signal()
    added = Signal()
    deleted = Signal()
    duplicated = Signal()
    moved = Signal(int)
    order_changed = Signal()
    fitted = Signal()
    """The room was shared out anew: columns may have come or gone."""

    first_column = 1
    """The column that names a record: the one the current cell stands in."""
    widest = 1
    """The column that takes the room the others leave."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: dict[int, int] = {}
        self._advances: dict[str, int] = {}
        self._room = 0
        """Width that was shared out last."""
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab goes on to the form
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(38)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NUMBER)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self.opened)
        header.sortIndicatorChanged.connect(lambda: self.order_changed.emit())

    @property
    def in_natural_order(self) -> bool:
        """Whether rows stand as the dossier orders them: by number, or not sorted at all."""
        header = self.horizontalHeader()
        upwards = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        return header.sortIndicatorSection() < 0 or (header.sortIndicatorSection() == 0 and upwards)

    # --- columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns that fit, the first ones first."""
        super().resizeEvent(event)
        self._refit_in_sight()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what nobody saw before."""
        super().showEvent(event)
        if not self._hints or self.viewport().width() != self._room:
            self._refit_in_sight()

    def advance(self, words: str) -> int:
        """Return how wide some words are; they are painted again and again."""
        if words not in self._advances:
            self._advances[words] = self.fontMetrics().horizontalAdvance(words)
        return self._advances[words]

    def fit(self) -> None:
        """Measure the columns anew, for their rows or letters are others now, and share the room."""
        self._hints.clear()
        self._advances.clear()
        self._refit_in_sight()

    def _refit_in_sight(self) -> None:
        if self.isVisible():
            self.refit()

    def widen(self, row: int) -> None:
        """Give the columns what a row that was edited needs: measuring all rows would make autosave felt."""
        model = self.model()
        needs = {at: self.sizeHintForIndex(model.index(row, at)).width() for at in range(model.columnCount())}
        wider = {at: need for at, need in needs.items() if need > self._hints.get(at, need)}
        if wider:
            self._hints.update(wider)
            self._refit_in_sight()

    def _hint(self, column: int) -> int:
        """Return how wide a column wants to be. Qt asks eight things of each cell: only the widest is asked of."""
        if column not in self._hints:
            model, metrics = self.model(), self.fontMetrics()
            cells = [model.index(row, column) for row in range(min(model.rowCount(), _MEASURED))]
            words = [str(cell.data() or "") for cell in cells]
            longest = sorted(range(len(words)), key=lambda at: -len(words[at]))[:_LONGEST]
            at = max(longest, key=lambda at: metrics.horizontalAdvance(words[at]), default=None)
            widest = None if at is None else cells[at]
            self._hints[column] = self.sizeHintForIndex(widest).width() if widest else 0
        return self._hints[column]

    def refit(self) -> None:
        """Give the title what is left over, and leave out the last columns where they would squeeze it."""
        model, header = self.model(), self.horizontalHeader()
        if model is None or not model.columnCount():
            return
        self._room = self.viewport().width()
        first = max(self._hint(0) + _AIR, _NUMBER)
        room = self._room - first - _TITLE
        others = [column for column in range(1, model.columnCount()) if column != self.widest]
        for number, run in self._runs(others):
            widths = {column: self._wanted(column, _NUMBER if number else _LEAST) for column in run}
            room -= sum(widths.values())
            for column, width in widths.items():
                self.setColumnHidden(column, room < (_SHORTEST - _TITLE if number else 0) and column > 1)
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)  # it may have been widest
                self.setColumnWidth(column, width)
        self.setColumnWidth(0, first)
        header.setSectionResizeMode(self.widest, QHeaderView.ResizeMode.Stretch)
        self.fitted.emit()

    @property
    def left_out(self) -> list[str]:
        """The names of the columns there is no room for."""
        hidden = [column for column in range(self.model().columnCount()) if self.isColumnHidden(column)]
        return [str(self.model().headerData(column, Qt.Orientation.Horizontal) or "") for column in hidden]

    def _runs(self, columns: list[int]) -> Iterator[tuple[bool, list[int]]]:
        """Yield columns that are shown or left out together: figures beside one another, else each alone.

        Figures are short and what a list is read for: the title makes room for them.
        """
        for number, together in groupby(columns, self._is_number):
            run = list(together)
            yield from [(True, run)] if number else [(False, [column]) for column in run]

    def _wanted(self, column: int, least: int) -> int:
        """Return the width a column wants for its heading and its cells."""
        # The header's own hint is nothing for a column that is hidden.
        label = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        heading = self.horizontalHeader().fontMetrics().horizontalAdvance(label)
        return min(max(max(heading + _AIR, self._hint(column)) + _AIR, least), _MOST)

    def _is_number(self, column: int) -> bool:
        alignment = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        return isinstance(alignment, Qt.AlignmentFlag) and bool(alignment & Qt.AlignmentFlag.AlignTrailing)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say so where a search or a filter leaves nothing."""
        super().paintEvent(event)
        if self.model() and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(theme.colours().muted)
            how = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(self.viewport().rect().adjusted(0, WIDE, 0, 0), how, _(N_("Nothing found")))

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay on the chosen row when the empty space below the last one is clicked: its form stays too."""
        if self.indexAt(event.position().toPoint()).isValid():
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add, delete, move, copy."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.added.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif alt and event.key() in _ARROWS:
            self.moved.emit(_ARROWS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicated.emit()
        else:
            super().keyPressEvent(event)

    def as_text(self) -> str:
        """Return the chosen rows with a tab between cells, as a spreadsheet takes them."""
        model = self.model()
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        columns = range(model.columnCount())
        return "\n".join(
            "\t".join(" ".join(str(model.index(row, c).data() or "").split()) for c in columns) for row in rows
        )

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font or language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.fit()
