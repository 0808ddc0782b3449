"""The workspace: dossiers as snapshots, units of work, the union of received changes."""

from __future__ import annotations

import hashlib
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, delete, select, text
from sqlalchemy.exc import IntegrityError

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.errors import BadInput, Damaged, Problem
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, Change
from hayat_app.merge.fingerprint import fingerprint
from hayat_app.store import (
    asides,
    codec,
    compacting,
    erasing,
    filelist,
    joining,
    log,
    receiving,
    settings,
    withdrawing,
)
from hayat_app.store.database import copy_to, open_database, said_plainly, writing
from hayat_app.store.erasing import Erasure
from hayat_app.store.filelist import ReceivedFile
from hayat_app.store.receiving import Arrival, Outlook, Received, Source, Summarised
from hayat_app.store.schema import ALIAS, ATTACHMENT, CHANGE, FILE, OF_BODY, RECORD
from hayat_app.store.states import states
from hayat_app.store.step import Step
from hayat_app.store.withdrawing import Withdrawal
from hayat_app.store.work import Work
from hayat_app.store.written import write_work

__all__ = [
    "FILE_NAME", "Arrival", "Author", "Outlook", "Received", "ReceivedFile", "Source", "Store", "Withdrawal",
]  # fmt: skip

FILE_NAME = "workspace.hayatdb"
SITTING_SECONDS = 300
LONGEST_NAME = 200
"""Letters of an author's name."""
_FORGET = "DELETE FROM summary WHERE dossier = ?"
_AUTHOR_NAME = "author_name"
Then = Callable[[Connection], None]
"""More that is done in a transaction."""


@dataclass(frozen=True)
class Author:
    """Who writes: a random key for each installation, and a name to show."""

    id: str
    name: str


class Store:
    """An open workspace. Everything that is kept goes through ``work`` or ``receive``."""

    def __init__(self, folder: Path | None = None, author: Author | None = None) -> None:
        """Open the workspace in a folder (made where needed); None keeps everything in memory.

        ``author`` writes instead of this installation's own author. Raises what ``open_database`` raises.
        """
        self.path = None if folder is None else folder / FILE_NAME
        self._engine = open_database(self.path)
        compacting.compact(self._engine)
        self._lock = threading.RLock()
        self._dossiers: dict[str, Dossier] = {}
        self._foldable: dict[tuple[str, str], tuple[Change, float]] = {}
        self._working: set[str] = set()
        self._listeners: list[Callable[[Step], None]] = []
        self._author = author
        self._untold: deque[Step] = deque()
        self._writer: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None
        """The newest unit of work that was handed over."""

    def close(self) -> None:
        """Close the database file, after what was handed over is in it."""
        if self._writer is not None:
            self._writer.shutdown()
        self._engine.dispose()

    def __enter__(self) -> Store:
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

    # --- settings of the workspace

    @property
    def author(self) -> Author:
        """Return who writes in this workspace; a random key is made at first."""
        if self._author is None:
            key = self._setting("author") or str(uuid.uuid4())
            self._author = Author(key, self._setting(_AUTHOR_NAME))
            self._keep("author", key)
        return self._author

    def name_author(self, name: str) -> None:
        """Give this installation's author a name to show, no longer than readers of its files take."""
        name = name[:LONGEST_NAME]
        self._keep(_AUTHOR_NAME, name)
        self._author = Author(self.author.id, name)

    def _setting(self, name: str) -> str:
        with self.reading() as connection:
            return settings.read(connection, name)

    def _keep(self, name: str, value: str) -> None:
        with self.writing() as connection:
            settings.keep(connection, name, value)

    # --- reading

    def bodies(self) -> dict[str, Row]:
        """Return the body record of every dossier by the dossier's key, without loading the rest."""
        query = select(RECORD).where(text(OF_BODY), RECORD.c.life != "deleted")
        with self.reading() as connection:
            return {row.dossier: codec.row_of(row) for row in connection.execute(query)}

    def dossier(self, key: str) -> Dossier:
        """Return a dossier as it stands. Raises ``BadInput`` when the workspace does not hold it."""
        known = self._dossiers.get(key)
        if known is not None:  # who looks does not wait for who writes
            return known
        with self._lock:
            if key not in self._dossiers:
                with said_plainly(self.path), self._engine.connect() as connection:
                    rows = {row.id: row for row in log.records(connection, key)}
                if not rows:
                    raise BadInput(N_("There is no dossier “{key}” in this workspace."), key=key)
                self._dossiers[key] = Dossier(key, rows)
            return self._dossiers[key]

    def changes(self, dossier: str, records: Collection[str] | None = None) -> list[Change]:
        """Return the changes of a dossier, or of some of its records, by their Lamport number."""
        with self.reading() as connection:
            return log.read(connection, dossier, records)

    def fingerprint(self, dossier: str) -> str:
        """Return the short text that is the same wherever the same changes are."""
        query = select(CHANGE.c.id).where(CHANGE.c.dossier == dossier)
        with self.reading() as connection:
            return fingerprint(connection.scalars(query))

    def attachment(self, sha256: str) -> bytes | None:
        """Return an attached file by its digest, or None when the workspace does not hold it."""
        with self.reading() as connection:
            return connection.scalar(select(ATTACHMENT.c.data).where(ATTACHMENT.c.sha256 == sha256))

    # --- writing

    def listen(self, listener: Callable[[Step], None]) -> None:
        """Call a function with every step after it is stored."""
        self._listeners.append(listener)

    def attach(self, data: bytes) -> str:
        """Keep a file and return its SHA-256; the same file is kept once."""
        digest = hashlib.sha256(data).hexdigest()
        with self._lock, said_plainly(self.path), writing(self._engine) as connection:
            log.attach(connection, {digest: data})
        return digest

    @contextmanager
    def work(self, dossier: str, label: str, doer: object = None) -> Iterator[Work]:
        """Collect edits of a dossier and store them on leaving, all or none; ``label`` names the act."""
        self._wait()
        with self._stored(dossier, label, doer) as work:
            yield work
        self.tell()

    def later(self, dossier: str, label: str, act: Callable[[Work], object], doer: object = None) -> Future[None]:
        """Do a unit of work in the store's own thread, after those handed over before and before any other.

        Listeners hear of it when ``tell`` is called, in the thread that calls it.
        """
        if self._writer is None:
            self._writer = ThreadPoolExecutor(1, "hayat-store")
        self._last = self._writer.submit(self._act, dossier, label, act, doer)
        return self._last

    def _act(self, dossier: str, label: str, act: Callable[[Work], object], doer: object) -> None:
        with self._stored(dossier, label, doer) as work:
            act(work)

    def _wait(self) -> None:
        """Wait for what was handed over before."""
        if self._last is not None:
            wait([self._last])
            self._last = None

    def tell(self) -> None:
        """Tell the listeners every step that is stored and that they have not heard of, the oldest first."""
        while self._untold:
            step = self._untold.popleft()
            for listener in list(self._listeners):
                listener(step)

    @contextmanager
    def _stored(self, dossier: str, label: str, doer: object, then: Then | None = None) -> Iterator[Work]:
        """Collect edits and store them on leaving; an erasure does more in the same transaction, untold."""
        with self._lock:
            writer = self.author  # made before the transaction: it is kept in one of its own
            known = self._dossiers.get(dossier) or self._known(dossier)
            work = Work(known, label, doer)
            with self._alone(dossier):
                yield work
            step = work.done()
            if step:
                with said_plainly(self.path), writing(self._engine) as connection:
                    done = write_work(connection, known, work, (writer.id, writer.name), self._earlier)
                    connection.exec_driver_sql(_FORGET, (dossier,))
                    if then:
                        then(connection)
                # only what the disk has taken is remembered
                self._dossiers[dossier] = known.changed(codec.view_of(state) for state in done.states)
                self._foldable.update({(dossier, c.record): (c, time.monotonic()) for c in done.changes})
                for key in work.reopened:
                    self._foldable.pop((dossier, key), None)
                work.step = step
                if not then:
                    self._untold.append(step)

    @contextmanager
    def _alone(self, dossier: str) -> Iterator[None]:
        """Refuse a work inside another one of the same dossier: the outer one would not see what it did."""
        if dossier in self._working:
            raise RuntimeError("a unit of work inside another one")
        self._working.add(dossier)
        try:
            yield
        finally:
            self._working.discard(dossier)

    def _known(self, dossier: str) -> Dossier:
        try:
            return self.dossier(dossier)
        except Damaged:
            raise
        except BadInput:
            return Dossier(dossier, {})  # the first work of a dossier makes it

    def _earlier(self, change: Change) -> Change | None:
        """Return the change this one continues: same record, same sitting, nothing sent or received since."""
        earlier, when = self._foldable.get((change.dossier, change.record), (None, 0.0))
        if earlier is None or DELETED in change.values or DELETED in earlier.values:
            return None
        return earlier if time.monotonic() - when < SITTING_SECONDS else None

    def seal(self, dossier: str) -> None:
        """Fold nothing into the changes made so far: they leave this computer."""
        with self._lock:
            self._foldable = {key: value for key, value in self._foldable.items() if key[0] != dossier}

    def look(self, dossier: str, changes: Iterable[Change], name: str = "") -> Outlook:
        """Return what receiving the changes of a file would do, without doing it. Raises what ``unite`` raises."""
        with self.reading() as connection:
            return receiving.look(connection, dossier, changes, closely=True, name=name)

    def receive(
        self, dossier: str, changes: Iterable[Change], attachments: Mapping[str, bytes], source: Source
    ) -> Received:
        """Unite received changes with the known ones in one transaction; receiving them twice writes nothing."""
        return self.unite(dossier, changes, attachments, source)[0]

    def unite(
        self,
        dossier: str,
        changes: Iterable[Change],
        attachments: Mapping[str, bytes],
        source: Source,
        joined: Collection[str] = (),
    ) -> tuple[Received, Outlook]:
        """Receive, and return also what it was seen to bring; ``joined`` are other keys of the same dossier."""
        [done] = self.unite_all([Arrival(dossier, tuple(changes), attachments, source, tuple(joined))])
        if isinstance(done, Problem):
            raise done
        return done

    def unite_all(
        self, arrivals: Sequence[Arrival], summarised: Summarised | None = None
    ) -> list[tuple[Received, Outlook] | Problem]:
        """Unite several files, each whole or not at all, and put them on the disk together.

        Returns what each brought, or why it was refused. When the disk takes none of it, that is raised.
        ``summarised`` makes the summary of each dossier that was not here before, while its records are at hand.
        """
        with self._lock, said_plainly(self.path), writing(self._engine) as connection:
            return [self._united(connection, arrival, summarised) for arrival in arrivals]

    def _united(
        self, connection: Connection, arrival: Arrival, summarised: Summarised | None = None
    ) -> tuple[Received, Outlook] | Problem:
        self.seal(arrival.dossier)
        try:
            with connection.begin_nested():
                if arrival.joined:
                    self._join(connection, {arrival.dossier, *arrival.joined})
                name = arrival.source.name
                outlook = receiving.look(connection, arrival.dossier, arrival.changes, closely=True, name=name)
                received = receiving.unite(connection, outlook, arrival.source)
                log.attach(connection, arrival.attachments)
                self._forget(connection, received.dossier)
                if summarised:
                    receiving.summarise(connection, outlook, summarised)
        except BadInput as problem:
            return problem
        except IntegrityError:
            return BadInput(
                N_("“{name}” holds changes of another dossier of this workspace. Nothing was received."),
                name=arrival.source.name,
            )
        return received, outlook

    def _forget(self, connection: Connection, dossier: str) -> None:
        """Drop what follows from a dossier's records and is computed anew when it is asked for."""
        connection.exec_driver_sql(_FORGET, (dossier,))
        self.seal(dossier)
        self._dossiers.pop(dossier, None)

    def withdrawal(self, files: Sequence[str]) -> list[Withdrawal]:
        """Return what taking received files (by SHA-256) back would do."""
        with self.reading() as connection:
            return withdrawing.foresee(connection, files)

    def withdraw(self, files: Sequence[str]) -> list[Withdrawal]:
        """Take received files back in one transaction; return what that did."""
        with self._lock:
            writer = self.author
            with said_plainly(self.path), writing(self._engine) as connection:
                done = withdrawing.foresee(connection, files)
                withdrawing.withdraw(connection, files, done, writer.id, writer.name)
                for one in done:
                    self._forget(connection, one.dossier)
        return done

    def join(self, dossier: str, others: Collection[str]) -> str:
        """Make one dossier of several that are about one body; return its key, the smallest of all of them."""
        with self._lock, said_plainly(self.path), writing(self._engine) as connection:
            return self._join(connection, {dossier, *others})

    def _join(self, connection: Connection, dossiers: Collection[str]) -> str:
        main = joining.join(connection, dossiers)
        for key in {main, *dossiers}:
            self._forget(connection, key)
        return main

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

    def erase(self, dossier: str, label: str, erasure: Erasure, beside: Then) -> int:
        """Take out for good what an erasure names, with ``beside`` in the same transaction, at its end.

        All of it happens, or nothing. No listener hears of it: it is no step that could be taken back. Returns how
        many changes lost something.
        """
        counts: list[int] = []

        def take_out(connection: Connection) -> None:
            counts.append(erasing.erase(connection, dossier, erasure))
            if erasure.naming.is_one(self.author.name):
                settings.keep(connection, _AUTHOR_NAME, "")
            compacting.ask(connection)
            beside(connection)

        self._wait()
        with self._lock:
            with self._stored(dossier, label, None, take_out) as work:
                for key, values in erasure.fields.items():
                    work.forget(key, values)
            self._dossiers.pop(dossier, None)
            self.seal(dossier)
            if erasure.naming.is_one(self.author.name):
                self._author = Author(self.author.id, "")
            compacting.compact(self._engine)
        return sum(counts)

    @property
    def is_compact(self) -> bool:
        """Whether nothing of what was taken out may be left between what the file keeps."""
        with self.reading() as connection:
            return not compacting.is_due(connection)

    def rebuild(self, dossier: str) -> Dossier:
        """Compute every record of a dossier anew from its changes, and return it."""
        with self._lock, said_plainly(self.path), writing(self._engine) as connection:
            found = states(log.read(connection, dossier))
            connection.execute(delete(RECORD).where(RECORD.c.dossier == dossier))
            log.put_states(connection, list(found.values()), new=True)
            self._forget(connection, dossier)
        return self.dossier(dossier)

    def remove(self, dossier: str) -> None:
        """Take a whole dossier out of this workspace, its changes too."""
        with self._lock:
            self.seal(dossier)
            with said_plainly(self.path), writing(self._engine) as connection:
                held = erasing.attached(connection, dossier)
                for table in (CHANGE, RECORD, FILE):
                    connection.execute(delete(table).where(table.c.dossier == dossier))
                connection.execute(delete(ALIAS).where(ALIAS.c.main == dossier))
                erasing.drop_aside(connection, dossier)
                erasing.drop_unused(connection, held)
                self._forget(connection, dossier)
                compacting.ask(connection)
            compacting.compact(self._engine)

    def backup(self, target: Path) -> None:
        """Write a whole copy of the workspace database to a file."""
        with self._lock:
            copy_to(self._engine, target)
