"""Ctrl+F: what is looked for, and every place where it stands; Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from hayat_app.domain.search import Hit, Index
from hayat_app.i18n import _, current, isolate, labelled, ngettext
from ui.forms.links import UNTITLED
from ui.session import Session
from ui.theme import parts, theme, tokens
from ui.widgets.text import Line

WIDTH, HEIGHT = 640, 520
_HIT = Qt.ItemDataRole.UserRole
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_PAD, _ROW = 8, 56


def find(session: Session, above: QWidget) -> Finder:
    """Open the search above a window; its index is kept with the session for the next time."""
    index = session.index
    if index is None or index.language != current().language:
        index = session.index = Index(current())
    finder = Finder(session, index, above)
    finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    finder.open()
    return finder


class Finder(QDialog):
    """A line to type in, and below it what was found."""

    chosen = Signal(str, str)
    """(key, field) of the place the person goes to."""

    def __init__(self, session: Session, index: Index, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Search the dossier"))
        self.resize(min(WIDTH, parent.width() - 80), min(HEIGHT, parent.height() - 80))
        self._index = index
        index.follow(session.dossier)
        self.line = Line(self)
        self.line.setPlaceholderText(_("Words to look for, in any spelling"))
        self.line.setAccessibleName(_("Search the dossier"))
        self.line.setClearButtonEnabled(True)
        self.list = QListView(self)
        self.list.setModel(QStandardItemModel(self.list))
        self.list.setItemDelegate(_Places(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(_("What was found"))
        self.count = parts.label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.MEDIUM)
        layout.setSpacing(tokens.SMALL)
        for widget in (self.line, self.list, self.count):
            layout.addWidget(widget)
        self.line.textChanged.connect(self._look)
        self.line.returnPressed.connect(self._go)
        self.line.installEventFilter(self)
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        self._look("")

    @property
    def _items(self) -> QStandardItemModel:
        model = self.list.model()
        assert isinstance(model, QStandardItemModel)
        return model

    @property
    def hits(self) -> list[Hit]:
        """What is in the list."""
        return [self._items.item(row).data(_HIT) for row in range(self._items.rowCount())]

    def _look(self, text: str) -> None:
        found = self._index.find(text)
        self._items.clear()
        for hit in found.hits:
            item = QStandardItem(f"{_heading(hit)}\n{_words(hit)}")
            item.setData(hit, _HIT)
            self._items.appendRow(item)
        self.list.setCurrentIndex(self._items.index(0, 0))
        self.count.setText(self._said(text, found.count, len(found.hits)))

    @staticmethod
    def _said(text: str, count: int, shown: int) -> str:
        if not text.strip():
            return ""
        if not count:
            return _("Nothing was found.")
        said = ngettext("{n} place", "{n} places", count)
        return said if count == shown else _("{found}; the first {shown} are listed", found=said, shown=shown)

    def _go(self) -> None:
        hit = self.list.currentIndex().data(_HIT)
        if isinstance(hit, Hit):
            self.accept()
            self.chosen.emit(hit.record.id, hit.field.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the line walk the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVING:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)


def _heading(hit: Hit) -> str:
    title = " ".join(hit.record.title_text.split())[:120] or _(UNTITLED)
    return f"{_(hit.record.NAME)} · {isolate(title)}"


def _words(hit: Hit) -> str:
    return labelled(_(hit.field.label), isolate(" ".join(p for p in (hit.before, hit.found, hit.after) if p)))


class _Places(QStyledItemDelegate):
    """Draws what a record is called, and below it the words around what was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for two lines."""
        return QSize(0, max(_ROW, 2 * option.fontMetrics.height() + 2 * _PAD + 4))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one place."""
        hit = index.data(_HIT)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        height = option.fontMetrics.height()
        strong = QFont(option.font)
        strong.setBold(True)
        _draw(painter, QRect(room.x(), room.y(), room.width(), height), _heading(hit), strong, "", "text")
        below = QRect(room.x(), room.y() + height + 4, room.width(), height)
        _draw(painter, below, _words(hit), option.font, hit.found, "muted")


def _draw(painter: QPainter, room: QRect, text: str, font: QFont, strong: str, colour: str) -> None:
    """Draw one line in its own order of letters; the words found are bold."""
    side = Qt.LayoutDirection.RightToLeft if current().right_to_left else Qt.LayoutDirection.LeftToRight
    text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() - _PAD)
    layout, option = QTextLayout(text, font), QTextOption()
    option.setTextDirection(side)
    begin = Qt.AlignmentFlag.AlignRight if current().right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(room.width())
    layout.endLayout()
    painter.save()
    painter.setPen(QColor(getattr(theme.colours(), colour)))
    layout.draw(painter, room.topLeft().toPointF(), _marked(text, strong))
    painter.restore()


def _marked(text: str, strong: str) -> list[QTextLayout.FormatRange]:
    """Return what makes the words found bold."""
    at = text.find(strong) if strong else -1
    if at < 0:
        return []
    mark, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setForeground(QColor(theme.colours().text))
    look.setBackground(QColor(theme.colours().accent_soft))
    mark.start, mark.length, mark.format = at, len(strong), look
    return [mark]
