"""References to other records: one by a searched list, several as a list of their titles."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from hayat_app.domain.kinds import Ref, Refs
from hayat_app.i18n import N_, _
from ui.theme import parts, theme, tokens
from ui.theme.icons import icon
from ui.widgets.choice import DroppingEditor
from ui.widgets.popup import Answer, Popup

NOBODY = N_("Not chosen")
_ONE_LINE = 38
"""Letters of a title that fit on one line of a narrow form."""


class _Words(QLabel):
    """Words as high as their lines: a form that scrolls asks for heights without telling the width."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        parts.flowing(self)
        line = self.fontMetrics().lineSpacing()
        above = (tokens.CONTROL - line) // 2  # the first line stands beside the buttons
        self.setContentsMargins(0, above, 0, above)
        self.setFixedHeight(2 * above + line * (2 if len(words) > _ONE_LINE else 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that this width needs."""
        super().resizeEvent(event)
        self.setMinimumHeight(0)  # or it would never be less than before
        self.setFixedHeight(self.heightForWidth(event.size().width()))


class Directory(Protocol):
    """Where an editor of references finds the records it may point at."""

    def answers(self, kinds: tuple[str, ...]) -> list[Answer]:
        """Return the records of some kinds, numbered and titled, in order."""

    def words(self, key: str) -> str:
        """Return the number and the title of a record; a sentence when it is not there."""

    def new_words(self, kinds: tuple[str, ...]) -> str:
        """Return the words that offer a new record, or nothing where none can be made here."""


class ReferenceEditor(DroppingEditor):
    """Edits a reference to one record."""

    new_wanted = Signal(str)
    """(words): a new record that begins with these words should be made and chosen."""

    def __init__(self, kind: Ref, directory: Directory) -> None:
        super().__init__(kind)
        self._kinds = kind.kinds
        self._directory = directory
        self._key: str | None = None

    def offer(self, popup: Popup) -> None:
        """Fill the list that drops down."""
        popup.wanted_new.connect(self.new_wanted)
        answers = [Answer("", _(NOBODY)), *self._directory.answers(self._kinds)]
        popup.offer(answers, [self._key or ""], self._directory.new_words(self._kinds))

    def choose(self, key: str) -> None:
        """Take a record."""
        self.put(key or None)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def read(self) -> str | None:
        """Return the key of the record."""
        return self._key

    def show_value(self, value: object) -> None:
        """Show the title of a record."""
        self._key = str(value) if value else None
        self.field.show_text(self._directory.words(self._key) if self._key else _(NOBODY))


class ReferencesEditor(DroppingEditor):
    """Edits references to several records."""

    SEVERAL = True
    jump_wanted = Signal(str)
    """(key): go to that record."""

    def __init__(self, kind: Refs, directory: Directory) -> None:
        super().__init__(kind)
        self._kinds = kind.kinds
        self._directory = directory
        self._keys: tuple[str, ...] = ()
        self._lines: list[tuple[str, str]] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.column.setSpacing(4)
        self.column.addLayout(self._list)
        self.field.show_text(_(N_("Choose")))

    def offer(self, popup: Popup) -> None:
        """Fill the list that drops down."""
        popup.offer(self._directory.answers(self._kinds), self._keys)

    def choose(self, key: str) -> None:
        """Put a record on the list, or take it off."""
        self.put(tuple(k for k in self._keys if k != key) if key in self._keys else (*self._keys, key))

    def read(self) -> tuple[str, ...]:
        """Return the keys."""
        return self._keys

    def typed(self) -> str:
        """Return the titles."""
        return "\n".join(self._directory.words(key) for key in self._keys)

    def show_value(self, value: object) -> None:
        """Show the titles of some records."""
        assert isinstance(value, tuple)
        self._keys = value
        lines = [(key, self._directory.words(key)) for key in value]
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, title in lines:
            self._list.addWidget(self._line(key, title))

    def _line(self, key: str, title: str) -> QWidget:
        line = QWidget(self)
        words = _Words(title, line)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        jump = _tool(line, "forward", _(N_("Go there")), _(N_("Go to “{title}”"), title=words.text()))
        jump.clicked.connect(lambda: self.jump_wanted.emit(key))
        take = _(N_("Take “{title}” off the list"), title=words.text())
        remove = _tool(line, "close", _(N_("Take off the list")), take)
        remove.clicked.connect(lambda: self.choose(key))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(words)
        layout.addWidget(jump, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line


def _tool(parent: QWidget, sign: str, hint: str, name: str) -> QToolButton:
    made = QToolButton(parent)
    made.setIcon(icon(sign, "muted"))
    made.setIconSize(QSize(16, 16))
    theme.role(made, "quiet")
    made.setToolTip(hint)
    made.setAccessibleName(name)
    return made
