"""Asking for a file to read or to write, starting where the person was last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog


class _Last:
    folder = ""


def to_open(title: str, kind: str, endings: tuple[str, ...]) -> Path | None:
    """Ask for a file to read."""
    pattern = " ".join(f"*{ending}" for ending in endings)
    name, _filter = QFileDialog.getOpenFileName(
        QApplication.activeWindow(), title, _start(), f"{kind} ({pattern})"
    )
    return _kept(name)


def to_save(title: str, kind: str, name: str) -> Path | None:
    """Ask where to write; the ending of ``name`` is added where it lacks. Qt asks before replacing a file."""
    ending = Path(name).suffix
    dialog = QFileDialog(QApplication.activeWindow(), title, str(Path(_start()) / name), f"{kind} (*{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending.lstrip("."))
    dialog.selectFile(name)
    return _kept(dialog.selectedFiles()[0]) if dialog.exec() else None


def _start() -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return _Last.folder or documents


def _kept(name: str) -> Path | None:
    if not name:
        return None
    _Last.folder = str(Path(name).parent)
    return Path(name)
