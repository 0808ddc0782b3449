"""Files dragged over the window: which they are, a hint that they may be dropped, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from hayat_app.i18n import _
from ui.shell import Shell
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


class DropHint(QLabel):
    """Lies over the window while files are dragged over it; drags and clicks pass through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Drop the files to look at them. Nothing is written before you agree."), parent)
        self.setProperty("alignment", "AlignCenter")
        self.setWordWrap(True)
        self.setMargin(24)
        theme.role(self, "drop")
        self.hide()

    def show_over(self) -> None:
        """Cover the window."""
        from PySide6.QtCore import Qt  # only here: see ui/theme/parts.py

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(self.window().rect().adjusted(16, 16, -16, -16))
        self.raise_()
        self.show()


class DropTarget(Shell):
    """A window that takes files once its workspace is open."""

    drop_hint: DropHint

    def receive(self, *paths: Path) -> None:
        """Look at received files, and offer to take them in."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders that are dragged over the window."""
        if self.session is not None and _files(event.mimeData()):
            event.acceptProposedAction()
            self.drop_hint.show_over()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at files that are dropped, once the program they come from is let go."""
        self.drop_hint.hide()
        paths = _files(event.mimeData())
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.receive(*paths))


def _files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that something dragged names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
