"""The dossiers of a workspace: snapshots, units of work, the union of received changes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, delete, select, text
from sqlalchemy.exc import IntegrityError

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.errors import BadInput, Damaged, Problem
from hayat_app.i18n import N_
from hayat_app.merge.changes import Change
from hayat_app.merge.fingerprint import fingerprint
from hayat_app.progress import Report
from hayat_app.store import (
    codec,
    compacting,
    erasing,
    joining,
    log,
    receiving,
    settings,
    withdrawing,
)
from hayat_app.store.erasing import Erasure
from hayat_app.store.filelist import ReceivedFile
from hayat_app.store.receiving import Arrival, Outlook, Received, Source, Summarised
from hayat_app.store.schema import ALIAS, CHANGE, FILE, OF_BODY, RECORD
from hayat_app.store.sitting import Sitting
from hayat_app.store.states import states
from hayat_app.store.step import Step
from hayat_app.store.withdrawing import Withdrawal
from hayat_app.store.work import Work
from hayat_app.store.workspace import AUTHOR_NAME, FILE_NAME, Author, Workspace
from hayat_app.store.written import write_work

__all__ = [
    "FILE_NAME", "Arrival", "Author", "Outlook", "Received", "ReceivedFile", "Source", "Store", "Withdrawal",
]  # fmt: skip

_FORGET = "DELETE FROM summary WHERE dossier = ?"
Then = Callable[[Connection], None]
"""More that is done in a transaction."""


class Store(Workspace):
    """An open workspace and the dossiers in it. Everything that is kept goes through ``work`` or ``receive``."""

    def __init__(self, folder: Path | None = None, author: Author | None = None) -> None:
        """Open the workspace in a folder (made where needed); None keeps everything in memory.

        ``author`` writes instead of this installation's own author. Raises what ``open_database`` raises.
        """
        super().__init__(folder, author)
        self._dossiers: dict[str, Dossier] = {}
        self._sitting = Sitting()
        self._working: set[str] = set()
        self._listeners: list[Callable[[Step], None]] = []
        self._untold: deque[Step] = deque()
        self._writer: ThreadPoolExecutor | None = None
        self._last: Future[None] | None = None
        """The newest unit of work that was handed over."""

    def close(self) -> None:
        """Close the database file, after what was handed over is in it."""
        if self._writer is not None:
            self._writer.shutdown()
        super().close()

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
                with self.reading() as connection:
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

    # --- writing

    def listen(self, listener: Callable[[Step], None]) -> None:
        """Call a function with every step after it is stored."""
        self._listeners.append(listener)

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
                with self.writing() as connection:
                    done = write_work(connection, known, work, (writer.id, writer.name), self._sitting.earlier)
                    connection.exec_driver_sql(_FORGET, (dossier,))
                    if then:
                        then(connection)
                # only what the disk has taken is remembered
                self._dossiers[dossier] = known.changed(codec.view_of(state) for state in done.states)
                self._sitting.remember(done.changes)
                for key in work.reopened:
                    self._sitting.close(dossier, key)
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

    def seal(self, dossier: str) -> None:
        """Fold nothing into the changes made so far: they leave this computer."""
        with self._lock:
            self._sitting.leave(dossier)

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
        with self.writing() as connection:
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

    def withdrawal(self, files: Sequence[str], report: Report | None = None) -> list[Withdrawal]:
        """Return what taking received files (by SHA-256) back would do."""
        with self.reading() as connection:
            return withdrawing.foresee(connection, files, report)

    def withdraw(self, files: Sequence[str], report: Report | None = None) -> list[Withdrawal]:
        """Take received files back in one transaction; return what that did. ``report`` may stop it."""
        with self._lock:
            writer = self.author
            with self.writing() as connection:
                done = withdrawing.foresee(connection, files, report)
                withdrawing.withdraw(connection, files, done, writer.id, writer.name, report)
                for one in done:
                    self._forget(connection, one.dossier)
        return done

    def join(self, dossier: str, others: Collection[str]) -> str:
        """Make one dossier of several that are about one body; return its key, the smallest of all of them."""
        with self.writing() as connection:
            return self._join(connection, {dossier, *others})

    def _join(self, connection: Connection, dossiers: Collection[str]) -> str:
        main = joining.join(connection, dossiers)
        for key in {main, *dossiers}:
            self._forget(connection, key)
        return main

    def erase(self, dossier: str, label: str, erasure: Erasure, beside: Then) -> int:
        """Take out for good what an erasure names, with ``beside`` in the same transaction, at its end.

        All of it happens, or nothing. No listener hears of it: it is no step that could be taken back. Returns how
        many changes lost something.
        """
        counts: list[int] = []

        def take_out(connection: Connection) -> None:
            counts.append(erasing.erase(connection, dossier, erasure))
            if erasure.naming.is_one(self.author.name):
                settings.keep(connection, AUTHOR_NAME, "")
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
            self._compact()
        return sum(counts)

    def rebuild(self, dossier: str) -> Dossier:
        """Compute every record of a dossier anew from its changes, and return it."""
        with self.writing() as connection:
            found = states(log.read(connection, dossier))
            connection.execute(delete(RECORD).where(RECORD.c.dossier == dossier))
            log.put_states(connection, list(found.values()), new=True)
            self._forget(connection, dossier)
        return self.dossier(dossier)

    def remove(self, dossier: str) -> None:
        """Take a whole dossier out of this workspace, its changes too."""
        with self._lock:
            self.seal(dossier)
            with self.writing() as connection:
                held = erasing.attached(connection, dossier)
                for table in (CHANGE, RECORD, FILE):
                    connection.execute(delete(table).where(table.c.dossier == dossier))
                connection.execute(delete(ALIAS).where(ALIAS.c.main == dossier))
                erasing.drop_aside(connection, dossier)
                erasing.drop_unused(connection, held)
                self._forget(connection, dossier)
                compacting.ask(connection)
            self._compact()
