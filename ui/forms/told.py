"""What tells, when the mouse rests on it, who wrote what stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


class Told(QWidget):
    """``tells`` is asked when the mouse rests here or on a part, and not before: the answer reads the store."""

    tells: Callable[[], Sequence[str]] = staticmethod(tuple)

    def event(self, event: QEvent) -> bool:
        """Show who wrote the value, when, and in which file it came."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "\n".join(self.tells()), self)
            return True
        return super().event(event)
