"""What a person chose for the windows on this computer: language, theme, scale, places."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from hayat_app.i18n import LANGUAGES
from ui.theme.theme import THEMES

SCALES = (100, 125, 150, 175, 200)
FILE_NAME = "window.ini"


class Preferences:
    """The choices, each with a sound answer also when the file is damaged or cannot be written."""

    def __init__(self, folder: Path) -> None:
        self.place = folder
        """Folder of the workspace."""
        self._kept = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def _text(self, name: str, known: tuple[str, ...] = (), otherwise: str = "") -> str:
        value = str(self._kept.value(name, otherwise))
        return value if not known or value in known else otherwise

    def _keep(self, name: str, value: object) -> None:
        self._kept.setValue(name, value)

    @property
    def language(self) -> str:
        """Language of the windows."""
        return self._text("language", LANGUAGES, "ar")

    @language.setter
    def language(self, value: str) -> None:
        self._keep("language", value)

    @property
    def theme(self) -> str:
        """One of ``THEMES``."""
        return self._text("theme", THEMES, "light")

    @theme.setter
    def theme(self, value: str) -> None:
        self._keep("theme", value)

    @property
    def scale(self) -> int:
        """Size of everything in per cent, one of ``SCALES``; it counts from the next start."""
        text = self._text("scale", tuple(map(str, SCALES)), "100")
        return int(text)

    @scale.setter
    def scale(self, value: int) -> None:
        self._keep("scale", value)

    @property
    def dossier(self) -> str:
        """Key of the dossier that was open last."""
        return self._text("dossier")

    @dossier.setter
    def dossier(self, value: str) -> None:
        self._keep("dossier", value)

    @property
    def guide(self) -> bool:
        """Whether the guide is in sight."""
        return self._text("guide", ("yes", "no"), "yes") == "yes"

    @guide.setter
    def guide(self, value: bool) -> None:
        self._keep("guide", "yes" if value else "no")

    @property
    def folder(self) -> str:
        """Folder where a file was opened or written last."""
        return self._text("folder")

    @folder.setter
    def folder(self, value: str) -> None:
        self._keep("folder", value)

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window, as Qt writes it."""
        value = self._kept.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._keep("geometry", value)
