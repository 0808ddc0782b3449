"""A picture, such as a logo: chosen, dropped, looked at, removed."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hayat_app.domain.kinds import Picture
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from ui.theme import theme
from ui.theme.icons import icon
from ui.widgets.editor import Editor

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


class PictureEditor(Editor):
    """Edits a picture."""

    AT_ONCE = True
    refused = Signal(object)
    """A ``Problem``: the file that was chosen cannot be used."""

    def __init__(self, kind: Picture, pictures: Pictures) -> None:
        super().__init__(kind)
        self._pictures = pictures
        self._digest: str | None = None
        self.setAcceptDrops(True)
        self.view = QLabel(self)
        self.view.setFixedSize(SHOWN, SHOWN)
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setProperty("role", "picture")
        self.choose = QPushButton(_(N_("Choose a picture…")), self)
        self.choose.setIcon(icon("picture"))
        self.remove = QPushButton(_(N_("Remove")), self)
        theme.role(self.remove, "quiet")
        words = QLabel(_(N_("A PNG or JPEG file. You can also drop it here.")), self)
        words.setWordWrap(True)
        theme.role(words, "small")
        buttons = QVBoxLayout()
        buttons.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeading)
        buttons.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        buttons.addWidget(words)
        buttons.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.view)
        layout.addLayout(buttons, 1)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self._put(None))
        self.watch(self.choose)
        self.watch(self.remove)

    def name(self, words: str, description: str = "") -> None:
        """Name the two buttons with what they are about."""
        for button in (self.choose, self.remove):
            button.setAccessibleName(f"{words}: {button.text()}")
            button.setAccessibleDescription(description)
        self.view.setAccessibleName(words)

    def _ask(self) -> None:
        file = self._pictures.ask()
        if file:
            self.take(file)

    def take(self, file: Path) -> None:
        """Use a file as the picture, or say why it cannot be used; the picture before it stays."""
        try:
            self._put(self._pictures.keep(file))
        except Problem as problem:
            self.refused.emit(problem)

    def _put(self, digest: str | None) -> None:
        if digest != self._digest:
            self.show_value(digest)
            self.edited.emit()

    def read(self) -> object:
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
        self.remove.setVisible(bool(self._digest))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one file."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Use the file that was dropped."""
        event.acceptProposedAction()
        self.take(Path(event.mimeData().urls()[0].toLocalFile()))
