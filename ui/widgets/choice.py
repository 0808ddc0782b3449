"""Choosing: one answer, several, yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from hayat_app.domain.kinds import Choice, Choices, Kind, YesNo
from hayat_app.i18n import N_, _, current, labelled
from ui.widgets.combo import Field, Late
from ui.widgets.editor import Editor
from ui.widgets.popup import Answer, Popup

NOT_SAID = N_("Not said")


class _Answers(Late):
    """One answer of a few."""

    def __init__(self, answers: Mapping[str, str], parent: QWidget) -> None:
        """Take the words of each code."""
        super().__init__(parent)
        self._answers, self.code = answers, ""
        self.activated.connect(self._take)

    def choose(self, code: str) -> None:
        """Show an answer; the first one for a code that is none."""
        self.code = code if code in self._answers else ""
        self.show_words(self._answers[self.code])

    def fill(self) -> None:
        """Let all answers be in the list."""
        if not self.count():
            self.addItems(list(self._answers.values()))
        self.setCurrentIndex(list(self._answers).index(self.code))

    def _take(self, at: int) -> None:
        self.choose(list(self._answers)[at])

    def showPopup(self) -> None:
        """Open the list."""
        self.fill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the answers."""
        self.fill()
        super().keyPressEvent(event)


class ChoiceEditor(Editor):
    """Edits a choice from a short list."""

    AT_ONCE = True

    def __init__(self, kind: Choice) -> None:
        super().__init__(kind)
        answers = {option.code: kind.show(option.code, current()) for option in kind.options}
        self.combo = _Answers({"": _(NOT_SAID), **answers}, self)
        self.combo.choose("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.combo.activated.connect(self.edited)
        self.watch(self.combo)

    def read(self) -> object:
        """Return the code that is chosen."""
        return self.combo.code

    def typed(self) -> str:
        """Return the words that are chosen."""
        return self.combo.words

    def show_value(self, value: object) -> None:
        """Show the words of a code."""
        self.combo.choose(str(value or ""))


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
        return self.field.words


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
            button.setAccessibleName(labelled(words, button.text()))
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
