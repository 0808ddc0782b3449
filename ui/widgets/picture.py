"""A picture, such as a logo: chosen, dropped, looked at, removed."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from hayat_app.domain.kinds import Picture
from hayat_app.i18n import N_, _
from ui.theme import parts
from ui.theme.icons import icon
from ui.widgets.filed import FileEditor

SHOWN = 112
"""Side of the square it is shown in, in pixels."""


class Pictures(Protocol):
    """Where pictures are kept."""

    def load(self, sha256: str) -> bytes | None:
        """Return a picture by its digest, or None when it is not there."""

    def keep(self, file: Path) -> str:
        """Keep a picture and return its digest; raise ``Problem`` for what is not a usable picture."""

    def ask(self) -> Path | None:
        """Ask the person for the file of a picture."""


def decoded(data: bytes, side: int) -> QPixmap:
    """Return a picture made to fit a square; a null one for data that are no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > side or size.height() > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


class PictureEditor(FileEditor):
    """Edits a picture."""

    def __init__(self, kind: Picture, pictures: Pictures) -> None:
        super().__init__(kind, pictures.ask, pictures.keep)
        self._pictures = pictures
        self._digest: str | None = None
        self.view = QLabel(self)
        self.view.setFixedSize(SHOWN, SHOWN)
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setProperty("role", "picture")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.view)
        layout.addLayout(self._acts(), 1)

    def _acts(self) -> QVBoxLayout:
        choose = self.button("choose", _(N_("Choose a picture…")), self.ask, "picture")
        remove = self.button("remove", _(N_("Remove")), self.remove)
        words = parts.label(_(N_("A PNG or JPEG file. You can also drop it here.")), "small", wrap=True)
        column = QVBoxLayout()
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(words)
        column.addStretch()
        return column

    def name(self, words: str, description: str = "") -> None:
        """Name the buttons and the picture with what they are about."""
        super().name(words, description)
        self.view.setAccessibleName(words)

    def read(self) -> str | None:
        """Return the digest of the picture."""
        return self._digest

    def typed(self) -> str:
        """Return the digest of the picture, or nothing."""
        return self._digest or ""

    def show_value(self, value: object) -> None:
        """Show a stored picture."""
        self._digest = str(value) if value else None
        data = self._pictures.load(self._digest) if self._digest else None
        picture = decoded(data, SHOWN - 12) if data else QPixmap()
        self.view.setPixmap(picture if not picture.isNull() else icon("picture", "faint").pixmap(32, 32))
        self.buttons["remove"].setVisible(bool(self._digest))
