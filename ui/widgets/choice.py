"""Choosing: one answer, several, yes or no."""

from __future__ import annotations

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
    QWidget,
)

from hayat_app.domain.kinds import Choice, Choices, YesNo
from hayat_app.i18n import N_, _, current, isolate
from ui.widgets.editor import Editor
from ui.widgets.popup import SEARCHED_FROM, Answer, Popup

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


class SearchedChoiceEditor(Editor):
    """Edits a choice from a long list, by search."""

    AT_ONCE = True

    def __init__(self, kind: Choice) -> None:
        super().__init__(kind)
        self._options = kind
        self._code = ""
        self.field = Field(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.field.asked.connect(self._open)
        self.watch(self.field)

    def _open(self, typed: str) -> None:
        popup = Popup(self)
        popup.chosen.connect(self._choose)
        popup.closed.connect(popup.deleteLater)
        answers = [Answer(o.code, self._options.show(o.code, current())) for o in self._options.options]
        popup.offer([Answer("", _(NOT_SAID)), *answers], [self._code])
        popup.drop(self.field, typed)

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.show_value(code)
            self.edited.emit()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def read(self) -> object:
        """Return the code that is chosen."""
        return self._code

    def typed(self) -> str:
        """Return the words that are chosen."""
        return self.field.currentText()

    def show_value(self, value: object) -> None:
        """Show the words of a code."""
        self._code = str(value or "")
        self.field.show_text(self._options.show(self._code, current()) or _(NOT_SAID))


class ChoicesEditor(Editor):
    """Edits several answers of a list, by check marks."""

    AT_ONCE = True

    def __init__(self, kind: Choices) -> None:
        super().__init__(kind)
        self._options = kind
        self._codes: tuple[str, ...] = ()
        self.field = Field(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.field.asked.connect(self._open)
        self.watch(self.field)

    def _open(self, typed: str) -> None:
        popup = Popup(self, several=True)
        popup.chosen.connect(self._switch)
        popup.closed.connect(popup.deleteLater)
        answers = [Answer(o.code, self._options.one.show(o.code, current())) for o in self._options.options]
        popup.offer(answers, self._codes)
        popup.drop(self.field, typed if len(self._options.options) > SEARCHED_FROM else "")

    def _switch(self, code: str) -> None:
        chosen = set(self._codes) ^ {code}
        self.show_value(tuple(o.code for o in self._options.options if o.code in chosen))
        self.edited.emit()

    def read(self) -> object:
        """Return the codes in the order of the list."""
        return self._codes

    def typed(self) -> str:
        """Return the words that are chosen."""
        return self.field.currentText()

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
