"""Tables of the workspace database.

``change`` is the truth: the grow-only set of changes. ``record`` follows from it and can be rebuilt at any time.
A record's values are one JSON column: a new field needs no migration, and what only a newer version knows is
kept untouched (docs/architecture.md says why this and not one table for each kind).
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 1
"""Version of the tables, in SQLite's ``user_version``."""

METADATA = MetaData()

SETTING = Table(
    "setting",
    METADATA,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)

FILE = Table(  # a file that was received
    "file",
    METADATA,
    Column("sha256", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("sender", String, nullable=False),
    Column("received", String, nullable=False),
)

CHANGE = Table(
    "change",
    METADATA,
    Column("id", String, primary_key=True),
    Column("dossier", String, nullable=False),
    Column("record", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("author", String, nullable=False),
    Column("author_name", String, nullable=False),
    Column("lamport", Integer, nullable=False),
    Column("time", String, nullable=False),
    Column("app_version", String, nullable=False),
    Column(
        "origin",
        String,
        ForeignKey("file.sha256", deferrable=True, initially="DEFERRED"),
        nullable=True,
    ),
    Column("body", Text, nullable=False),  # JSON: values, replaces, withheld, extra
    Index("change_by_record", "dossier", "record"),
)

RECORD = Table(
    "record",
    METADATA,
    Column("dossier", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("life", String, nullable=False),
    Column("body", Text, nullable=False),  # JSON: values, heads, conflicts
    Index("record_by_kind", "kind"),
)

ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("sha256", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

LOGGED = frozenset({CHANGE.name, RECORD.name})
"""Tables that only a unit of work may write."""
