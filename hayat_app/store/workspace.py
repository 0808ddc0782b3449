"""The open database of a workspace: who writes in it, the files it holds and received, its copies."""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from hayat_app.merge.changes import Change
from hayat_app.store import asides, compacting, filelist, log, receiving, settings
from hayat_app.store.database import copy_to, open_database, said_plainly, writing
from hayat_app.store.filelist import ReceivedFile
from hayat_app.store.schema import ALIAS, ATTACHMENT

FILE_NAME = "workspace.hayatdb"
LONGEST_NAME = 200
"""Letters of an author's name."""
AUTHOR_NAME = "author_name"


@dataclass(frozen=True)
class Author:
    """Who writes: a random key for each installation, and a name to show."""

    id: str
    name: str


class Workspace:
    """A database file, used by one thread at a time."""

    def __init__(self, folder: Path | None, author: Author | None) -> None:
        self.path = None if folder is None else folder / FILE_NAME
        self._engine = open_database(self.path)
        self._compact()
        self._lock = threading.RLock()
        self._author = author

    def close(self) -> None:
        """Close the database file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection for reading, one thread at a time."""
        with self._lock, said_plainly(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a writing transaction, for tables that are no part of a dossier."""
        with self._lock, said_plainly(self.path), writing(self._engine) as connection:
            yield connection

    @property
    def author(self) -> Author:
        """Return who writes in this workspace; a random key is made at first."""
        if self._author is None:
            key = self._setting("author") or str(uuid.uuid4())
            self._author = Author(key, self._setting(AUTHOR_NAME))
            self._keep("author", key)
        return self._author

    def name_author(self, name: str) -> None:
        """Give this installation's author a name to show, no longer than readers of its files take."""
        name = name[:LONGEST_NAME]
        self._keep(AUTHOR_NAME, name)
        self._author = Author(self.author.id, name)

    def _setting(self, name: str) -> str:
        with self.reading() as connection:
            return settings.read(connection, name)

    def _keep(self, name: str, value: str) -> None:
        with self.writing() as connection:
            settings.keep(connection, name, value)

    def attachment(self, sha256: str) -> bytes | None:
        """Return an attached file by its digest, or None when the workspace does not hold it."""
        with self.reading() as connection:
            return connection.scalar(select(ATTACHMENT.c.data).where(ATTACHMENT.c.sha256 == sha256))

    def attach(self, data: bytes) -> str:
        """Keep a file and return its SHA-256; the same file is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        with self.writing() as connection:
            log.attach(connection, {digest: data})
        return digest

    def main_of(self, dossier: str) -> str:
        """Return the key of the dossier that a dossier was joined with, or its own."""
        with self.reading() as connection:
            return receiving.main_of(connection, dossier)

    def joined_with(self, dossier: str) -> tuple[str, ...]:
        """Return the keys of the dossiers that were joined with a dossier."""
        query = select(ALIAS.c.dossier).where(ALIAS.c.main == dossier).order_by(ALIAS.c.dossier)
        with self.reading() as connection:
            return tuple(connection.scalars(query))

    def files(self) -> list[ReceivedFile]:
        """Return every file that was received, the newest first."""
        with self.reading() as connection:
            return filelist.files(connection)

    def known_files(self) -> set[str]:
        """Return the SHA-256 of every file that was received and not taken back since."""
        with self.reading() as connection:
            return filelist.digests(connection)

    def known_file(self, sha256: str) -> ReceivedFile | None:
        """Return what is known of a file that was received and not taken back since."""
        with self.reading() as connection:
            return filelist.known(connection, sha256)

    def aside(self, files: Sequence[str]) -> list[Change]:
        """Return the changes that were taken back with files."""
        with self.reading() as connection:
            return asides.of_files(connection, files)

    def set_aside(self, dossier: str) -> list[Change]:
        """Return the changes of a dossier that were taken back with files."""
        with self.reading() as connection:
            return asides.of(connection, dossier)

    @property
    def is_compact(self) -> bool:
        """Whether nothing of what was taken out may be left between what the file keeps."""
        with self.reading() as connection:
            return not compacting.is_due(connection)

    def _compact(self) -> None:
        """Write the file anew where that is due: nothing that was taken out is left between what it keeps."""
        compacting.compact(self._engine)

    def backup(self, target: Path) -> None:
        """Write a whole copy of the workspace database to a file."""
        with self._lock:
            copy_to(self._engine, target)
