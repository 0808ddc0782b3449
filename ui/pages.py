"""The pages around the dossiers: welcome, the list of dossiers, settings. Made anew each time they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from ui.window import Window


def make(key: str, window: Window) -> QWidget:
    """Return the page of that key."""
    return QLabel(key)
