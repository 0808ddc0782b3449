"""The list of pages beside the document: small pictures, drawn when they come into sight."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QListView

from hayat_app.i18n import _
from ui.pdf.pages import Pages
from ui.theme.theme import role

WIDTH = 92
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, pages: Pages | None, ratio: float) -> None:
        super().__init__()
        self._pages = pages
        self._ratio = ratio
        self._drawn: dict[int, QPixmap] = {}

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._pages) if self._pages and not (parent and parent.isValid()) else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._pages is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("Page {n}", n=index.row() + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return self._picture(index.row()) if role == Qt.ItemDataRole.DecorationRole else None

    def _picture(self, row: int) -> QPixmap:
        assert self._pages is not None
        if row not in self._drawn:
            scale = WIDTH * self._ratio / max(self._pages.sizes[row].width(), 1)
            drawn = QPixmap.fromImage(self._pages.picture(row, scale))
            drawn.setDevicePixelRatio(self._ratio)
            self._drawn[row] = drawn
        return self._drawn[row]


class Thumbnails(QListView):
    """The list; ``chosen`` says which page the person wants."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("List of pages"))
        role(self, "pages")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(QSize(WIDTH, round(WIDTH * 1.42)))
        self.setGridSize(QSize(WIDTH + 32, round(WIDTH * 1.42) + 34))
        self.setFixedWidth(WIDTH + 56)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: _Model | None = None

    def show_pages(self, pages: Pages | None) -> None:
        """List the pages of a document."""
        self._shown = _Model(pages, self.devicePixelRatioF())
        self.setModel(self._shown)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.row()))

    def mark(self, number: int) -> None:
        """Mark the page in sight."""
        if self._shown is not None and number != self.currentIndex().row():
            model = self.selectionModel()
            model.blockSignals(True)
            self.setCurrentIndex(self._shown.index(number))
            model.blockSignals(False)
            self.viewport().update()
