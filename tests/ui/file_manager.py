"""A file manager of a Linux desktop, as far as a test needs one: it says what it was asked to show."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QProcess, QTimer, Slot
from PySide6.QtDBus import QDBusConnection

from ui.showing import show_in_folder

NAME = "org.freedesktop.FileManager1"


@ClassInfo({"D-Bus Interface": NAME})
class FileManager(QObject):
    """What answers on the bus."""

    @Slot("QStringList", str)
    def ShowItems(self, items: list[str], _startup: str) -> None:  # noqa: N802 (the name on the bus)
        """Say what was asked for."""
        sys.stdout.write("".join(items))
        sys.stdout.flush()
        QCoreApplication.exit(0)


def main(path: Path) -> int:
    """Be the file manager of this bus until another process has asked it; with a second word be that process."""
    app = QCoreApplication([])
    if len(sys.argv) > 2:
        show_in_folder(path)
        return 0
    bus, manager = QDBusConnection.sessionBus(), FileManager()
    bus.registerObject("/org/freedesktop/FileManager1", manager, QDBusConnection.RegisterOption.ExportAllSlots)
    bus.registerService(NAME)
    QTimer.singleShot(20_000, lambda: app.exit(1))
    QProcess.startDetached(sys.executable, ["-m", "tests.ui.file_manager", str(path), "ask"])
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
