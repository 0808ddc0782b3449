"""The files attached to records of the open dossier, as the editors of a form need them."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from hayat_app.domain.attached import AttachedFile
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, isolate
from ui.session import Session

FILES = N_("Files")


@functools.cache
def _shown_copies() -> Path:
    """Return the folder of the copies that other programs show; it goes when this program ends."""
    folder = Path(tempfile.mkdtemp(prefix="hayat-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # a program may still hold one
    return folder


class AttachedFiles:
    """Keeps, opens and copies the files of the open dossier."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_file(self, file: Path) -> AttachedFile:
        """Keep a file; raise ``Problem`` for one that cannot be used."""
        from hayat_app.services.attachments import attach  # the store's room loads late

        return attach(self._session.store, file)

    def ask_file(self) -> Path | None:
        """Ask the person for a file of any format."""
        return self._session.asks.file_to_open(_(N_("Choose a file")), _(FILES), ("",))

    def open_file(self, file: AttachedFile) -> None:
        """Show a copy of a file in the program for it; one that could run is only saved."""
        from hayat_app.services import attachments

        if not attachments.can_be_opened(file):
            raise Problem(
                N_("“{name}” is not of a format that is only read: save a copy, and open it if you trust it."),
                name=file.name,
            )
        folder = _shown_copies() / file.sha256[:12]
        folder.mkdir(exist_ok=True)
        path = folder / file.name
        if not path.exists():  # shown before, and perhaps still held by the program for it
            attachments.save(self._session.store, file, path)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise Problem(
                N_("This computer has no program that opens “{name}”. Save a copy and open it elsewhere."),
                name=file.name,
            )

    def save_file(self, file: AttachedFile) -> None:
        """Ask where a copy should be and write it."""
        from hayat_app.services.attachments import save

        path = self._session.asks.file_to_save(_(N_("Save a copy")), _(FILES), file.name)
        if path:
            save(self._session.store, file, path)
            self._session.exported(_(N_("Attached file")), path)
            self._session.say(_(N_("The file is written: “{name}”."), name=isolate(path.name)), path)
