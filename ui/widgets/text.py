"""Text of one line and paragraphs, begun at the side where the language begins, whatever their letters.

Qt puts a text without an Arabic letter (12/45, a name in French) at the left, and a plain text editor puts
everything there; an absolute alignment holds them where the eye looks for them. Undo is the application's.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QWidget

from ui.theme.tokens import CONTROL

_NO_LIMIT = 16_000_000
"""Qt cuts at 32,767 characters in silence; a text too long is refused in a sentence instead, and kept."""
_LIST_SIGN = re.compile(r"^\s*(?:[-–•*·\uf0b7]|\d{1,2}[.)\-])\s+")
_MARGIN, _EDGES, _BELOW = 5, 16, 3
"""White space beside paragraphs so that they stand under lines, that of padding and outline, and what dots need.

It lies within what is painted: Qt lets a line that runs from the right overhang by the space after it.
"""


@cache
def _windows_keys() -> frozenset[str]:
    from ui.acts import ACTS

    return frozenset(keys for act in ACTS for keys in act.keys)


def is_the_windows(event: QEvent) -> bool:
    """Whether a key does something in the whole window: undo, redo, and what desktops give fields (Ctrl+E)."""
    if not isinstance(event, QKeyEvent):
        return False
    undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    return undo or QKeySequence(event.keyCombination()).toString() in _windows_keys()


def start(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side where a line begins in the language of the window, for texts of any letters."""
    rtl = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute


def offer(menu: QMenu, event: QContextMenuEvent) -> None:
    """Offer a field's own menu without undo and redo, which are the window's."""
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    while menu.actions() and menu.actions()[0].isSeparator():
        menu.removeAction(menu.actions()[0])
    menu.exec(event.globalPos())
    menu.deleteLater()


class Line(QLineEdit):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None, *, left_to_right: bool = False) -> None:
        super().__init__(parent)
        self.setMaxLength(_NO_LIMIT)
        self._left_to_right = left_to_right
        self._align()

    def _align(self) -> None:
        if self._left_to_right:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(start(self) | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.ParentChange):
            self._align()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the window to it."""
        if event.type() == QEvent.Type.ShortcutOverride and is_the_windows(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of the window to it."""
        if is_the_windows(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave dragged files to the window: their names are no text of the plan."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the usual acts, without undo."""
        offer(self.createStandardContextMenu(), event)

    def show_text(self, text: str) -> None:
        """Show another text; the cursor stays where it can, and a field nobody is in shows its beginning."""
        if text != self.text():
            cursor = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(cursor, len(text)) if self.hasFocus() else 0)


class PointsLine(Line):
    """A line for one point after another; several lines that are pasted are several points."""

    several = Signal(list)
    """(points) that were pasted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the lines of a list apart: a line of text would run them together."""
        points = (
            _points(QGuiApplication.clipboard().text()) if event.matches(QKeySequence.StandardKey.Paste) else []
        )
        if len(points) > 1 and not self.text():
            self.several.emit(points)
        else:
            super().keyPressEvent(event)


def _points(text: str) -> list[str]:
    """Return the lines of a text without the signs of its list: a bullet, a dash, a number."""
    lines = (_LIST_SIGN.sub("", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


class Paragraphs(QPlainTextEdit):
    """Several lines of text, as high as what is written in it, up to a limit."""

    def __init__(self, least: int = 2, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.one_paragraph = False
        """Enter goes on to the next field: the text is one sentence that may fill several lines."""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.setViewportMargins(0, -_MARGIN, 0, -_MARGIN)  # none above and below
        self._hint = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._align()

    def _align(self) -> None:
        option = self.document().defaultTextOption()
        option.setAlignment(start(self))
        self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the language; measure again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.ParentChange):
            self._align()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def setPlaceholderText(self, text: str) -> None:
        """Show an example while nothing is written."""
        self._hint = text
        self.viewport().update()

    def placeholderText(self) -> str:
        """Return the example."""
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the example where the text begins; Qt moves its own to the right in any language."""
        super().paintEvent(event)
        if self._hint and self.document().isEmpty():
            self._paint_hint()

    def _paint_hint(self) -> None:
        """Paint whole lines of it, a single one with an ellipsis."""
        painter, room = QPainter(self.viewport()), self.viewport().rect()
        metrics = self.fontMetrics()
        room.adjust(_MARGIN, _MARGIN, -_MARGIN, 0)
        lines = max(1, room.height() // metrics.lineSpacing())
        room.setHeight(lines * metrics.lineSpacing() + _BELOW)
        words = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
        how = start(self) | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(room, int(how), self._hint if lines > 1 else words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that the new width makes."""
        super().resizeEvent(event)
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave dragged files to the window: their names are no text of the plan."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        text = self._text_height(limit=self._most * line) - _MARGIN
        wanted = round(min(max(text, self._least * line), self._most * line)) + _EDGES
        if wanted != self.height():
            self.setFixedHeight(max(wanted, CONTROL))
        longer = text > self._most * line
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if longer else policy.ScrollBarAlwaysOff)

    def _text_height(self, limit: float) -> float:
        """Return the height of the lines; beyond the limit it does not matter how high (a book was pasted)."""
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid() and height <= limit:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height

    def sizeHint(self) -> QSize:
        """Return a size that lets the layout decide the width."""
        return QSize(200, self.height())

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the window to it."""
        if event.type() == QEvent.Type.ShortcutOverride and is_the_windows(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys of the window to it, and Enter in a title to the form."""
        if is_the_windows(event):
            event.ignore()
        elif self.one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text only while somebody writes in it; else the page moves on under the wheel."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the usual acts, without undo."""
        offer(self.createStandardContextMenu(), event)

    def show_text(self, text: str) -> None:
        """Show another text; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
