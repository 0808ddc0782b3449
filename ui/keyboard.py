"""Keys that work with any keyboard: Ctrl+letter also when the layout has no Latin letters.

With only an Arabic layout, Ctrl+Z arrives as Ctrl with an Arabic letter and nothing happens. The place of the key
tells which letter it is.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

# the letters of the main block by their scan code (set 1; X11 adds 8)
PLACES = {
    **dict(zip(range(16, 26), "QWERTYUIOP", strict=True)),
    **dict(zip(range(30, 39), "ASDFGHJKL", strict=True)),
    **dict(zip(range(44, 51), "ZXCVBNM", strict=True)),
}
_LAST_LATIN = 0xFF


def letter_of(event: QKeyEvent) -> str:
    """Return the Latin letter at the place of a key that types another script, or nothing."""
    if event.key() <= _LAST_LATIN or event.key() >= Qt.Key.Key_Escape:
        return ""
    offset = 0 if sys.platform == "win32" else 8
    return PLACES.get(event.nativeScanCode() - offset, "")


class Keyboard(QObject):
    """Filters the keys of one window: gives Ctrl its Latin letter."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one: a window is

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Translate Ctrl with an Arabic letter; everything else goes its way."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        return self._translated(watched, event)

    def _translated(self, watched: QWidget, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        letter = letter_of(event) if held & Qt.KeyboardModifier.ControlModifier else ""
        if not letter:
            return False
        key = Qt.Key[f"Key_{letter}"]
        sequence = QKeySequence(int(held.value) | int(key))
        for action in self._window.actions():
            if sequence in action.shortcuts() and action.isEnabled():
                action.trigger()
                return True
        same = QKeyEvent(QEvent.Type.KeyPress, key, held, "")  # copy, paste and the like, for the field itself
        return QCoreApplication.sendEvent(watched, same)
