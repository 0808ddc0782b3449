"""Tables of the workspace database.

``change`` is the truth: the grow-only set of changes. ``record`` follows from it and can be rebuilt at any time.
A record's values are one JSON column: a new field needs no migration, and what only a newer version knows is
kept untouched (docs/architecture.md says why this and not one table for each kind).
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, text

VERSION = 5
"""Version of the tables, in SQLite's ``user_version``; ``migrations`` brings older ones here."""

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
    Column("dossier", String, nullable=False, server_default=text("''")),
    Column("sent", String, nullable=False, server_default=text("''")),  # the sender's clock
    Column("gesture", String, nullable=False, server_default=text("''")),  # files received together share it
    Column("new", Integer, nullable=False, server_default=text("0")),  # changes it brought
    Column("known", Integer, nullable=False, server_default=text("0")),  # changes that were here before
    Column("undone", String, nullable=False, server_default=text("''")),  # when it was taken back
    Column("also", LargeBinary),  # marks of the changes it holds that another file had brought before
)

ASIDE = Table(  # changes of files that were taken back: out of the set, and not lost
    "aside",
    METADATA,
    Column("id", String, primary_key=True),
    Column("file", String, nullable=False),
    Column("body", Text, nullable=False),  # JSON: the row of the change
)

ALIAS = Table(  # dossiers of one body made apart: the key of each but one stands for that one
    "alias",
    METADATA,
    Column("dossier", String, primary_key=True),
    Column("main", String, nullable=False),
)

SUMMARY = Table(  # what lists and syntheses read of a dossier; follows from its records
    "summary",
    METADATA,
    Column("dossier", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

EXPECTED = Table(  # bodies from which a coordinator expects a file
    "expected",
    METADATA,
    Column("key", String, primary_key=True),
    Column("body", Text, nullable=False),
)

NOTE = Table(  # a coordinator's own notes about a body; never in a dossier, so they never travel
    "note",
    METADATA,
    Column("key", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("written", String, nullable=False),
)

LIKENESS = Table(  # whether a coordinator takes two records, or two dossiers, for the same; in no dossier
    "likeness",
    METADATA,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("same", Integer, nullable=False),
    Column("written", String, nullable=False),
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
    # with the Lamport number, so that the highest of a dossier is found without its log
    Index("change_by_record", "dossier", "record", "lamport"),
)

OF_BODY = "kind = 'body'"
"""What a statement says word for word to find the bodies of a country by their index."""

RECORD = Table(
    "record",
    METADATA,
    Column("dossier", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("life", String, nullable=False),
    Column("body", Text, nullable=False),  # JSON: values, conflicts
    Index("record_of_body", "dossier", sqlite_where=text(OF_BODY)),
)

ATTACHMENT = Table(
    "attachment",
    METADATA,
    Column("sha256", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

LOGGED = frozenset({CHANGE.name, RECORD.name})
"""Tables that only a unit of work may write."""
