"""The SQLite file: opening, its settings, its version, its copies. All SQL that is SQLite's own is here.

DELETE journal and FULL synchronisation: a copy of the one file is whole, also from a stick or a read-only share.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import StaticPool

from hayat_app.errors import BadInput, Damaged, Problem
from hayat_app.i18n import N_
from hayat_app.store import migrations
from hayat_app.store.schema import LOGGED, METADATA, VERSION
from hayat_app.wholefiles import why

BUSY_MILLISECONDS = 5000
_PAGE = "page_size=8192"
"""Of new workspaces: a record fits into a page, and a country into half as many."""
_CACHE = "cache_size=-32000"
"""32 megabytes: the keys of a country's changes lie all over their index, and each would be fetched again."""
_ERASING = "secure_delete=ON"
"""What is deleted is overwritten with zeros at once: the computer may go off before the file is written anew."""
BACKUPS = "backups"
"""The folder beside a workspace that holds its copies."""
_AS_THE_SYSTEM_SAYS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
}
_WRITES = re.compile(r"\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+\"?(\w+)", re.I)


class Unlogged(RuntimeError):
    """A statement tried to change records past the unit of work: a bug."""


def open_database(path: Path | None) -> Engine:
    """Open a workspace database, made or migrated where needed; None is one in memory.

    Raises ``Damaged`` for a file that is damaged or foreign, ``BadInput`` for one from a newer version and
    ``Problem`` for a folder or disk that cannot be used.
    """
    engine = create_engine(
        "sqlite://" if path is None else f"sqlite:///{path}",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "before_cursor_execute", _refuse_unlogged)
    try:
        with said_plainly(path):
            _check_version(engine, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin when we say so, also for table definitions
    for setting in (
        _PAGE,
        "journal_mode=DELETE",
        "synchronous=FULL",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        _ERASING,
        _CACHE,
    ):
        connection.execute(f"PRAGMA {setting}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get("writing") else "BEGIN")


def _refuse_unlogged(
    connection: Connection, _cursor: object, statement: str, _parameters: object, _context: object, _many: object
) -> None:
    match = _WRITES.match(statement)
    if match and match[1] in LOGGED and not connection.info.get("writing"):
        raise Unlogged(f"only a unit of work writes {match[1]}: {statement[:80]}")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a writing transaction: all of it happens, or nothing."""
    with engine.connect() as connection:
        connection.info["writing"] = True
        try:
            with connection.begin():
                yield connection
        finally:
            connection.info["writing"] = False


@contextmanager
def said_plainly(path: Path | None) -> Iterator[None]:
    """Turn the faults of disks and files that a person can act on into sentences; bugs pass through."""
    try:
        yield
    except DBAPIError as fault:
        problem = next(filter(None, (_plain(each, path) for each in _faults(fault))), None)
        if problem is None:
            raise
        raise problem from fault


def _faults(fault: BaseException | None) -> Iterator[BaseException | None]:
    """Yield what SQLite said, and before: a full disk takes the whole transaction back, so that the savepoint that
    is to be taken back next is not there any more."""
    while fault is not None:
        if isinstance(fault, DBAPIError):
            yield fault.orig
        fault = fault.__context__


def _plain(fault: BaseException | None, path: Path | None) -> Problem | None:
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    sentences = {
        sqlite3.SQLITE_NOTADB: N_("“{path}” is not a Hayat workspace, or it is damaged. It was not changed."),
        sqlite3.SQLITE_CORRUPT: N_("“{path}” is damaged. It was not changed: open a backup copy instead."),
        sqlite3.SQLITE_FULL: N_("The disk is full. What was stored before is safe; free some room and try again."),
        sqlite3.SQLITE_READONLY: N_("“{path}” cannot be written. Nothing was changed."),
        sqlite3.SQLITE_CANTOPEN: N_("“{path}” cannot be opened: check the folder and your rights to it."),
        sqlite3.SQLITE_IOERR: N_("The disk reports a fault at “{path}”. What was stored before is safe."),
        sqlite3.SQLITE_BUSY: N_("“{path}” is in use by another program. Nothing was changed; try again."),
    }
    if code not in sentences:
        return None
    bad = code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
    return (Damaged if bad else Problem)(sentences[code], path=path or ":memory:")


def _check_version(engine: Engine, path: Path | None) -> None:
    with engine.connect() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if version > VERSION:
        raise BadInput(
            N_("The workspace “{path}” was made by a newer version of Hayat. Install that version to open it."),
            path=path,
        )
    if version == 0 and tables:
        raise Damaged(N_("“{path}” is not a Hayat workspace, or it is damaged. It was not changed."), path=path)
    if version == 0:
        with writing(engine) as connection:
            METADATA.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    elif version < VERSION:
        _migrate(engine, path, version)


def _migrate(engine: Engine, path: Path | None, version: int) -> None:
    """Bring an older workspace to today's tables, after a copy of it was put beside it."""
    if path:
        folder = path.parent / BACKUPS
        with writable(folder):
            folder.mkdir(exist_ok=True)
        moment = datetime.datetime.now(datetime.UTC)
        copy_to(engine, folder / f"workspace-{moment:%Y%m%dT%H%M%S}-before-migration.hayatdb")
    with writing(engine) as connection:
        migrations.migrate(connection, version, VERSION)


@contextmanager
def writable(folder: Path) -> Iterator[None]:
    """Say plainly what a disk refuses in a folder of copies."""
    try:
        yield
    except OSError as fault:
        raise Problem(N_("No copy could be written to “{path}”: {why}"), path=folder, why=why(fault)) from fault


def vacuum(engine: Engine) -> None:
    """Write the whole database anew: what was deleted leaves no trace in it."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("VACUUM")


def copy_to(engine: Engine, target: Path) -> None:
    """Write a whole, compact copy of the database into place at ``target``."""
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.unlink(missing_ok=True)
        with said_plainly(target), engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            with closing(sqlite3.connect(unfinished)) as copy:
                raw.backup(copy)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as fault:
        with contextlib.suppress(OSError):  # the fault is told already
            unfinished.unlink(missing_ok=True)
        if isinstance(fault, sqlite3.Error):
            fault = OSError(
                _AS_THE_SYSTEM_SAYS.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF, errno.EIO), str(fault)
            )
        raise Problem(N_("No copy could be written to “{path}”: {why}"), path=target, why=why(fault)) from fault


__all__ = ["OperationalError", "Unlogged", "copy_to", "open_database", "said_plainly", "vacuum", "writing"]
