"""What every editor of one value is. The form above it decides when the value is stored."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from hayat_app.domain.kinds import Kind

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""The focus comes back by itself: nobody left the field."""


class Editor(QWidget):
    """An editor of one value of a kind. Text that the kind refuses stays as it was typed."""

    edited = Signal()
    """A person changed what is in it."""
    entered = Signal()
    """The keyboard focus came in."""
    left = Signal()
    """The keyboard focus went elsewhere."""

    AT_ONCE = False
    """A change is a whole decision (a choice made), not a letter: no need to wait for a pause."""

    def __init__(self, kind: Kind[Any]) -> None:
        super().__init__()
        self.kind = kind
        self._watched: list[QWidget] = []

    def read(self) -> object:
        """Return the value that is in it; raise ``Refused`` for what cannot be."""
        return self.kind.parse(self.typed())

    def typed(self) -> str:
        """Return the text as it was typed."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a stored value. Says nothing to anybody; the cursor stays where it can."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show a value that a person chose, and say so where it is another one."""
        if value != self.read():
            self.show_value(value)
            self.edited.emit()

    def show_typed(self, text: str) -> None:
        """Show a text again that was typed before and could not be stored."""

    def explained(self, value: object) -> str:
        """Return how a value was understood, when that deserves to be said (a date in words)."""
        return ""

    def hint(self, text: str) -> None:
        """Show an example while nothing is written."""

    def mark(self, refused: bool) -> None:
        """Show by the outline that the text is refused, or no longer."""
        for widget in self._watched:
            if bool(widget.property("wrong")) != refused:
                widget.setProperty("wrong", refused)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def name(self, words: str, description: str = "") -> None:
        """Tell people who cannot see the screen what this is."""
        for widget in self._watched:
            widget.setAccessibleName(words)
            widget.setAccessibleDescription(description)

    def watch(self, widget: QWidget) -> None:
        """Count a part of this editor as the place where it is edited."""
        widget.installEventFilter(self)
        self._watched.append(widget)
        if self.focusProxy() is None:
            self.setFocusProxy(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the focus come and go."""
        if isinstance(event, QFocusEvent) and event.reason() not in _PASSING:
            if event.type() == QEvent.Type.FocusIn:
                self.entered.emit()
            elif event.type() == QEvent.Type.FocusOut:
                self.left.emit()
        return super().eventFilter(watched, event)
