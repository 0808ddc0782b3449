"""Drop-down lists. Qt's own list behind one is dearer than all the rest of it: it is made when somebody comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFontMetrics, QKeyEvent, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from hayat_app.i18n import isolate

_DRESSED = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
_ARROW = 20
"""What the arrow takes."""
_OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Combo(QComboBox):
    """A drop-down list that a turning wheel does not change and whose long words do not widen the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)

    @property
    def words(self) -> str:
        """Return what it shows."""
        return self.currentText()

    def sizeHint(self) -> QSize:
        """Return room for as many letters as asked for, whatever the answers are."""
        option, metrics = QStyleOptionComboBox(), self.fontMetrics()
        self.initStyleOption(option)
        wide = self.minimumContentsLength() * metrics.horizontalAdvance("X") + _ARROW
        room = QSize(wide, metrics.height() + 2)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, room, self)

    def minimumSizeHint(self) -> QSize:
        """Return the same: longer words get an ellipsis."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Keep Qt from making the list that drops down, eight widgets, only to dress it."""
        if event.type() in _DRESSED and self.findChild(QListView) is None:
            QWidget.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep Qt from asking for another size: it does not depend on the answers."""
        QWidget.showEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words that do not fit with an ellipsis; Qt cuts them in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, part, self).width() - 8
        words = self.fontMetrics().elidedText(isolate(self.words), Qt.TextElideMode.ElideRight, room)
        option.currentText = words
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class Late(Combo):
    """Shows words; Qt's list, dearer than all the rest, is filled once the person or a screen reader comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""

    @property
    def words(self) -> str:
        """Return what it shows."""
        return self._words

    def fill(self) -> None:
        """Bring Qt's list up to date with what is shown."""
        raise NotImplementedError

    def show_words(self, words: str) -> None:
        """Show what is chosen."""
        self._words = words
        if self.count() or QAccessible.isActive():
            self.fill()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fill the list: keys walk through it, and a screen reader reads it."""
        self.fill()
        super().focusInEvent(event)


class Field(Late):
    """Looks like a drop-down list; what drops down is our own list. Shows one text."""

    asked = Signal(str)
    """The list should open; with the letter that was typed, or nothing."""

    def fill(self) -> None:
        """Let the only answer be the text that is shown."""
        if not self.count():
            self.addItem("")
        self.setItemText(0, self.words)

    def show_text(self, text: str) -> None:
        """Show what is chosen."""
        self.show_words(text)
        self.setToolTip(text if QFontMetrics(self.font()).horizontalAdvance(text) > self.width() - 40 else "")

    def showPopup(self) -> None:
        """Ask for our own list."""
        self.asked.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with the usual keys, or with the first letter of what is looked for."""
        if event.key() in _OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.asked.emit("")
        elif event.text().isalnum():
            self.asked.emit(event.text())
        else:
            event.ignore()
