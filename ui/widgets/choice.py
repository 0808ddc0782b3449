"""Choosing: one answer, several, yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from hayat_app.domain.kinds import Choice, Choices, Kind, YesNo
from hayat_app.i18n import N_, _, current, isolate
from ui.widgets.editor import Editor
from ui.widgets.popup import Answer, Popup

NOT_SAID = N_("Not said")
_OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Combo(QComboBox):
    """A drop-down list that a turning wheel does not change and whose long words do not widen the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

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
        words = self.fontMetrics().elidedText(isolate(self.currentText()), Qt.TextElideMode.ElideRight, room)
        option.currentText = words
        painter.drawComplexControl(control, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class Field(Combo):
    """Looks like a drop-down list; what drops down is our own list. Shows one text."""

    asked = Signal(str)
    """The list should open; with the letter that was typed, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("")

    def show_text(self, text: str) -> None:
        """Show what is chosen."""
        self.setItemText(0, text)
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


class ChoiceEditor(Editor):
    """Edits a choice from a short list."""

    AT_ONCE = True

    def __init__(self, kind: Choice) -> None:
        super().__init__(kind)
        self.combo = Combo(self)
        self.combo.addItem(_(NOT_SAID), "")
        for option in kind.options:
            self.combo.addItem(kind.show(option.code, current()), option.code)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.combo.activated.connect(self.edited)
        self.watch(self.combo)

    def read(self) -> object:
        """Return the code that is chosen."""
        return self.combo.currentData() or ""

    def typed(self) -> str:
        """Return the words that are chosen."""
        return self.combo.currentText()

    def show_value(self, value: object) -> None:
        """Show the words of a code."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))


class DroppingEditor(Editor):
    """Edits what is chosen from a list of ours that drops down from a field."""

    AT_ONCE = True
    SEVERAL = False
    """Answers are switched on and off by check marks."""

    def __init__(self, kind: Kind[Any]) -> None:
        super().__init__(kind)
        self.field = Field(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.field)
        self.field.asked.connect(self.drop)
        self.watch(self.field)

    def offer(self, popup: Popup) -> None:
        """Fill the list that drops down."""
        raise NotImplementedError

    def choose(self, key: str) -> None:
        """Take the answer of the list with this key, or switch it."""
        raise NotImplementedError

    def drop(self, typed: str = "") -> None:
        """Open the list; ``typed`` is the letter that the search begins with."""
        popup = Popup(self, several=self.SEVERAL)
        popup.chosen.connect(self.choose)
        popup.closed.connect(popup.deleteLater)
        self.offer(popup)
        popup.drop(self.field, typed)

    def typed(self) -> str:
        """Return the words that are chosen."""
        return self.field.currentText()


class SearchedChoiceEditor(DroppingEditor):
    """Edits a choice from a long list, by search."""

    def __init__(self, kind: Choice) -> None:
        super().__init__(kind)
        self._options = kind
        self._code = ""

    def offer(self, popup: Popup) -> None:
        """Fill the list that drops down."""
        answers = [Answer(o.code, self._options.show(o.code, current())) for o in self._options.options]
        popup.offer([Answer("", _(NOT_SAID)), *answers], [self._code])

    def choose(self, key: str) -> None:
        """Take an answer."""
        self.put(key)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def read(self) -> str:
        """Return the code that is chosen."""
        return self._code

    def show_value(self, value: object) -> None:
        """Show the words of a code."""
        self._code = str(value or "")
        self.field.show_text(self._options.show(self._code, current()) or _(NOT_SAID))


class ChoicesEditor(DroppingEditor):
    """Edits several answers of a list, by check marks."""

    SEVERAL = True

    def __init__(self, kind: Choices) -> None:
        super().__init__(kind)
        self._options = kind
        self._codes: tuple[str, ...] = ()

    def offer(self, popup: Popup) -> None:
        """Fill the list that drops down."""
        answers = [Answer(o.code, self._options.one.show(o.code, current())) for o in self._options.options]
        popup.offer(answers, self._codes)

    def choose(self, key: str) -> None:
        """Switch an answer on or off."""
        chosen = set(self._codes) ^ {key}
        self.put(tuple(o.code for o in self._options.options if o.code in chosen))

    def read(self) -> tuple[str, ...]:
        """Return the codes in the order of the list."""
        return self._codes

    def show_value(self, value: object) -> None:
        """Show the words of several codes."""
        assert isinstance(value, tuple)
        self._codes = value
        self.field.show_text(self._options.show(value, current()) or _(NOT_SAID))


class YesNoEditor(Editor):
    """Edits yes, no, or not said."""

    AT_ONCE = True

    def __init__(self, kind: YesNo) -> None:
        super().__init__(kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(16)
        self._group = QButtonGroup(self)
        self.buttons: dict[bool | None, QRadioButton] = {}
        for answer, words in (*kind.words, (None, NOT_SAID)):
            button = QRadioButton(_(words), self)
            self._group.addButton(button)
            self.buttons[answer] = button
            layout.addWidget(button)
            self.watch(button)
        layout.addStretch()
        self.buttons[None].setChecked(True)
        self._group.buttonClicked.connect(self.edited)

    def name(self, words: str, description: str = "") -> None:
        """Name each answer with its question."""
        for button in self.buttons.values():
            button.setAccessibleName(f"{words}: {button.text()}")
            button.setAccessibleDescription(description)

    def read(self) -> object:
        """Return the answer."""
        return next(answer for answer, button in self.buttons.items() if button.isChecked())

    def typed(self) -> str:
        """Return the words of the answer."""
        return next(button.text() for button in self.buttons.values() if button.isChecked())

    def show_value(self, value: object) -> None:
        """Show an answer."""
        self.buttons[value if isinstance(value, bool) else None].setChecked(True)
