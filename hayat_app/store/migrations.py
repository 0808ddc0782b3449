"""From older tables to today's: one numbered function for each version, never changed once released.

Each is plain SQL about the tables of its time (``schema`` describes today's), and runs in one transaction with
all that follow; a copy of the file is made before.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection


def _received_files(connection: Connection) -> None:
    """2: what each received file brought, taking files back, joined dossiers, the coordinator's desk."""
    for column in (
        "dossier VARCHAR NOT NULL DEFAULT ''",
        "sent VARCHAR NOT NULL DEFAULT ''",
        "gesture VARCHAR NOT NULL DEFAULT ''",
        "new INTEGER NOT NULL DEFAULT 0",
        "known INTEGER NOT NULL DEFAULT 0",
        "undone VARCHAR NOT NULL DEFAULT ''",
        "also BLOB",
    ):
        connection.exec_driver_sql(f"ALTER TABLE file ADD COLUMN {column}")
    for table in (
        "aside (id VARCHAR NOT NULL, file VARCHAR NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id))",
        "alias (dossier VARCHAR NOT NULL, main VARCHAR NOT NULL, PRIMARY KEY (dossier))",
        "summary (dossier VARCHAR NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (dossier))",
        "expected (key VARCHAR NOT NULL, body TEXT NOT NULL, PRIMARY KEY (key))",
        "note (key VARCHAR NOT NULL, text TEXT NOT NULL, written VARCHAR NOT NULL, PRIMARY KEY (key))",
    ):
        connection.exec_driver_sql(f"CREATE TABLE {table}")
    # an older version kept no count of what a file brought, nor its dossier: the changes tell
    connection.exec_driver_sql(
        "UPDATE file SET new = (SELECT count(*) FROM change WHERE origin = sha256),"
        " dossier = coalesce((SELECT min(dossier) FROM change WHERE origin = sha256), '')"
    )


def _by_lamport(connection: Connection) -> None:
    """4: the highest Lamport number of a long dossier is found without reading its whole log."""
    connection.exec_driver_sql("CREATE INDEX change_by_lamport ON change (dossier, lamport)")


def _likeness(connection: Connection) -> None:
    """3: what a coordinator decided about people and organisations that several dossiers name alike."""
    connection.exec_driver_sql(
        "CREATE TABLE likeness (one VARCHAR NOT NULL, other VARCHAR NOT NULL, same INTEGER NOT NULL,"
        " written VARCHAR NOT NULL, PRIMARY KEY (one, other))"
    )


def _fewer_indices(connection: Connection) -> None:
    """5: a country's files are received faster: one index of the log instead of two, one of the bodies alone."""
    for index in ("change_by_record", "change_by_lamport", "record_by_kind"):
        connection.exec_driver_sql(f"DROP INDEX {index}")
    connection.exec_driver_sql("CREATE INDEX change_by_record ON change (dossier, record, lamport)")
    connection.exec_driver_sql("CREATE INDEX record_of_body ON record (dossier) WHERE kind = 'body'")


STEPS: dict[int, Callable[[Connection], None]] = {
    2: _received_files, 3: _likeness, 4: _by_lamport, 5: _fewer_indices,
}  # fmt: skip
"""What leads to each version from the one before."""


def migrate(connection: Connection, version: int, target: int) -> None:
    """Bring tables of a version to the target, inside the caller's transaction."""
    for step in range(version + 1, target + 1):
        STEPS[step](connection)
    connection.exec_driver_sql(f"PRAGMA user_version={target}")
