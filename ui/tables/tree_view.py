"""The view of the tree: keys, numbers and titles painted together, titles on two lines where they need them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from hayat_app.domain.shortening import shortened
from ui.tables.tree import KIND_ROLE, NUMBER_ROLE
from ui.theme import icons, theme
from ui.widgets.text import Line

Index = QModelIndex | QPersistentModelIndex
_PAD, _ICON, _ARROW, _LINES = 8, 18, 14, 2
_MOVES = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
}
_HEADINGS = ("axis", "workshop_day", "work_group")
_ICONS = {
    "axis": "axis",
    "objective": "objectives",
    "result": "result",
    "indicator": "indicator",
    "measure": "measure",
    "activity": "activities",
    "workshop_day": "calendar",
    "slot": "clock",
    "work_group": "members",
    "output": "mark",
}


class TitleDelegate(QStyledItemDelegate):
    """Paints the icon of the kind, the number, and the title in at most two lines."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def _depth(self, index: Index) -> int:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the title in the width that is left at its depth."""
        width = self._view.viewport().width() - self._depth(index) * self._view.indentation()
        metrics = QFontMetrics(self._font(index))
        room = width - self._number_width(index) - _ICON - 4 * _PAD
        text = str(index.data() or "")
        box = metrics.boundingRect(QRect(0, 0, max(room, 40), 10_000), Qt.TextFlag.TextWordWrap, text)
        lines = min(max(1, round(box.height() / metrics.lineSpacing())), _LINES)
        return QSize(width, lines * metrics.lineSpacing() + 2 * _PAD)

    def _number_width(self, index: Index) -> int:
        number = str(index.data(NUMBER_ROLE) or "")
        return self._view.fontMetrics().horizontalAdvance(number) + _PAD if number else 0

    def _font(self, index: Index) -> QFont:
        return theme.font("strong" if index.data(KIND_ROLE) in _HEADINGS else "body")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line of the tree."""
        colours = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, -1, -1), 6, 6)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(1, 2, -2, -2), 6, 6)
        self._words(painter, option, index, chosen)
        painter.restore()

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, chosen: bool) -> None:
        colours = theme.colours()
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        inside = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        sign = _ICONS.get(str(index.data(KIND_ROLE)), "list")
        picture = icons.picture(sign, _ICON, "on_soft" if chosen else "muted")
        painter.drawPixmap(_first(inside, _ICON, rtl).topLeft(), picture)
        inside = _rest(inside, _ICON + _PAD, rtl)
        number = str(index.data(NUMBER_ROLE) or "")
        painter.setFont(theme.font("body"))
        painter.setPen(QColor(colours.on_soft if chosen else colours.muted))
        taken = self._number_width(index)
        if number:
            painter.drawText(_first(inside, taken, rtl), Qt.AlignmentFlag.AlignTop | _side(rtl), number)
        painter.setFont(self._font(index))
        painter.setPen(QColor(colours.on_soft if chosen else colours.text))
        self._title(painter, _rest(inside, taken, rtl), str(index.data() or ""), rtl)

    def _title(self, painter: QPainter, room: QRect, text: str, rtl: bool) -> None:
        layout = QTextLayout(text, painter.font())
        option = QTextOption(_side(rtl))
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(
            Qt.LayoutDirection.LayoutDirectionAuto
        )  # dots and stops end an Arabic title at its left
        layout.setTextOption(option)
        layout.beginLayout()
        top, last = room.top(), None
        for _number in range(_LINES):
            last = layout.createLine()
            if not last.isValid():
                break
            last.setLineWidth(room.width())
            last.setPosition(QPointF(room.left(), top))
            top += painter.fontMetrics().lineSpacing()
        layout.endLayout()
        if last is not None and last.isValid() and last.textStart() + last.textLength() < len(text):
            text = shortened(text, last.textStart() + last.textLength() - 1)
            self._title(painter, room, text, rtl)
        else:
            layout.draw(painter, QPointF(0, 0))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Rename in a line that begins at the right side."""
        return Line(parent)


def _side(rtl: bool) -> Qt.AlignmentFlag:
    return (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute


def _first(room: QRect, width: int, rtl: bool) -> QRect:
    """Return the part of a room where reading begins."""
    left = room.right() - width + 1 if rtl else room.left()
    return QRect(left, room.top(), width, room.height())


def _rest(room: QRect, width: int, rtl: bool) -> QRect:
    """Return a room without the part where reading begins."""
    return room.adjusted(0, 0, -width, 0) if rtl else room.adjusted(width, 0, 0, 0)


class TreeView(QTreeView):
    """A tree to walk through by keyboard or mouse."""

    opened = Signal()
    added = Signal()
    deleted = Signal()
    duplicated = Signal()
    moved = Signal(str)
    """"up", "down", "in" (under the one before it) or "out" (beside the one above it)."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "outline")
        self.setHeaderHidden(True)
        self.setIndentation(22)
        self.setUniformRowHeights(False)
        self.setItemDelegate(TitleDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.opened)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint one small arrow beside what holds something, and no lines."""
        painter.fillRect(rect, QColor(theme.colours().page))  # the chosen line begins at its picture
        if not self.model().rowCount(index):
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = min(self.indentation(), rect.width())
        place = QRect(rect.left() if rtl else rect.right() - side + 1, rect.top(), side, rect.height())
        picture = icons.picture("expand" if self.isExpanded(index) else "forward", _ARROW, "muted")
        corner = QRect(0, 0, _ARROW, _ARROW)
        corner.moveCenter(place.center())
        corner.moveTop(rect.top() + _PAD + 2)
        painter.drawPixmap(corner.topLeft(), picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the titles anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Keep F2 for renaming, whatever it does elsewhere in the window."""
        renames = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2
        if event.type() == QEvent.Type.ShortcutOverride and renames:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add, delete, rename, move with Alt and the arrows."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.moved.emit(self._logical(_MOVES[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.opened.emit()
        elif key == Qt.Key.Key_Insert:
            self.added.emit()
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicated.emit()
        else:
            super().keyPressEvent(event)

    def _logical(self, way: str) -> str:
        """Return where an arrow leads in the direction of reading."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return {"left": "in" if rtl else "out", "right": "out" if rtl else "in"}.get(way, way)
