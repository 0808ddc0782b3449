"""Keys that work with any keyboard: Ctrl+letter also when the layout has no Latin letters.

With only an Arabic layout, Ctrl+Z arrives as Ctrl with an Arabic letter and nothing happens. The place of the key
tells which letter it is. Fields ignore such keys, so they come up to the window: no filter sits on every event.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

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


def translate(window: QWidget, event: QKeyEvent) -> bool:
    """Do what Ctrl with the Latin letter of this key would do; return whether there was something to do."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    letter = letter_of(event) if held & Qt.KeyboardModifier.ControlModifier else ""
    if not letter:
        return False
    key = Qt.Key[f"Key_{letter}"]
    sequence = QKeySequence(int(held.value) | int(key))
    for action in window.actions():
        if sequence in action.shortcuts() and action.isEnabled():
            action.trigger()
            return True
    field = window.focusWidget()
    if field is None or field is window:
        return False
    same = QKeyEvent(QEvent.Type.KeyPress, key, held, "")  # copy, paste and the like, for the field itself
    return QCoreApplication.sendEvent(field, same)
