"""Files dragged over the window: which they are, and a hint that they may be dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from hayat_app.i18n import _
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


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


def dropped(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that something dragged names."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
