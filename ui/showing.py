"""Showing a file in its folder, selected where the computer's file manager can do that."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_MANAGER = "org.freedesktop.FileManager1"


def show_in_folder(path: Path) -> None:
    """Open the folder of a file with the file selected; where nothing can select it, the folder alone."""
    if not path.exists() or not _selected(path):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _selected(path: Path) -> bool:
    if sys.platform == "win32":
        # explorer takes its own quotes: those that QProcess puts around a whole argument are not understood
        explorer = QProcess()
        explorer.setProgram("explorer.exe")
        explorer.setNativeArguments(f'/select,"{path}"')
        return explorer.startDetached()[0]
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", str(path)])[0]
    return _asked(path)


def _asked(path: Path) -> bool:
    """Ask the file manager of a Linux desktop; whether one took it."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    call = QDBusMessage.createMethodCall(_MANAGER, "/org/freedesktop/FileManager1", _MANAGER, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""])
    reply = QDBusConnection.sessionBus().call(call, timeout=2000)
    return reply.type() == QDBusMessage.MessageType.ReplyMessage
