"""Asking for a file to read or to write, starting where the person was last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog


def to_open(title: str, kind: str, endings: tuple[str, ...], folder: str) -> Path | None:
    """Ask for a file to read."""
    pattern = " ".join(f"*{ending}" for ending in endings)
    name, _filter = QFileDialog.getOpenFileName(
        QApplication.activeWindow(), title, _start(folder), f"{kind} ({pattern})"
    )
    return Path(name) if name else None


def to_open_many(title: str, kind: str, endings: tuple[str, ...], folder: str) -> list[Path]:
    """Ask for one file to read or several."""
    pattern = " ".join(f"*{ending}" for ending in endings)
    names, _filter = QFileDialog.getOpenFileNames(
        QApplication.activeWindow(), title, _start(folder), f"{kind} ({pattern})"
    )
    return [Path(name) for name in names]


def to_open_folder(title: str, folder: str) -> Path | None:
    """Ask for a folder to read."""
    name = QFileDialog.getExistingDirectory(QApplication.activeWindow(), title, _start(folder))
    return Path(name) if name else None


def to_save(title: str, kind: str, name: str, folder: str) -> Path | None:
    """Ask where to write; the ending of ``name`` is added where it lacks. Qt asks before replacing a file."""
    ending = Path(name).suffix
    dialog = QFileDialog(
        QApplication.activeWindow(), title, str(Path(_start(folder)) / name), f"{kind} (*{ending})"
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.selectFile(name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _start(folder: str) -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return next((place for place in (folder, documents) if place and Path(place).is_dir()), str(Path.home()))
