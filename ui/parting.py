"""What goes out of sight for good is dead at once, and destroyed a piece at a time: nobody waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.screen import Screen

PAUSE_MILLISECONDS = 20
"""Before each piece: what comes into sight is painted first."""
GOES = "goes"
"""The property of a widget that is on its way out."""
CHANGES = (QEvent.Type.LanguageChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class Parting(QObject):
    """The widgets of one window that are on their way out. They stay where they are: to move is dear."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pieces: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._go_on)

    def take(self, widget: QWidget) -> None:
        """Let a widget do, say and hear nothing from now on, and destroy it soon."""
        widget.hide()
        widget.setProperty(GOES, True)
        widget.blockSignals(True)
        widget.setLayoutDirection(widget.layoutDirection())  # it keeps its own when that of the window turns round
        widget.installEventFilter(self)
        for timer in widget.findChildren(QTimer):
            timer.stop()
        self._pieces += [widget, *widget.findChildren(Screen)]
        self._timer.start()

    def finish(self) -> None:
        """Destroy what is left as soon as the event loop comes round."""
        self._timer.stop()
        while self._pieces:
            self._let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what changes in the window from what goes: it would be dressed and laid out anew."""
        return event.type() in CHANGES

    def _go_on(self) -> None:
        self._let_go()
        if self._pieces:
            self._timer.start()

    def _let_go(self) -> None:
        """Destroy the innermost piece; a whole screen with all its tabs would be felt."""
        piece = self._pieces.pop()
        if isValid(piece):
            piece.deleteLater()


def is_gone(part: QObject) -> bool:
    """Whether a part of the window is there no more, or on its way out."""
    if not isValid(part):
        return True
    parent = part.parent()
    return bool(part.property(GOES)) or (parent is not None and is_gone(parent))
