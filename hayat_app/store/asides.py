"""Changes that went aside with files taken back: read, and without what is to go, inside a transaction."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from hayat_app.domain.naming import Naming
from hayat_app.domain.personal import NAMES, PEOPLE
from hayat_app.merge.changes import Change, without
from hayat_app.merge.redaction import Gone, Span, is_within, redacted
from hayat_app.store import codec
from hayat_app.store.schema import ASIDE


def of_files(connection: Connection, files: Sequence[str]) -> list[Change]:
    """Return the changes that went aside with files."""
    found = connection.scalars(select(ASIDE.c.body).where(ASIDE.c.file.in_(files)))
    return [codec.change_from(json.loads(body)) for body in found]


def of(connection: Connection, dossier: str) -> list[Change]:
    """Return the changes of a dossier that went aside."""
    found = [codec.change_from(json.loads(body)) for body in connection.scalars(select(ASIDE.c.body))]
    return [change for change in found if change.dossier == dossier]


def redact(connection: Connection, dossier: str, gone: Gone, spans: Sequence[Span]) -> None:
    """Take values and names of authors out of what went aside."""
    found = of(connection, dossier)
    lesser = {change.id: change for change in redacted(found, gone)}
    for change in found:
        left = lesser.get(change.id, change)
        _put(connection, change, left._replace(author_name="") if is_within(left, spans) else left)


def unname(connection: Connection, dossier: str, naming: Naming) -> None:
    """Take out what names persons: records that only files taken back knew have nobody else to do it."""
    for change in of(connection, dossier):
        is_theirs = change.kind in PEOPLE and any(naming.named_in(change.values.get(name)) for name in NAMES)
        said = [name for name, value in change.values.items() if is_theirs or naming.named_in(value)]
        left = without(change, said)
        _put(connection, change, left._replace(author_name="") if naming.is_one(left.author_name) else left)


def _put(connection: Connection, change: Change, left: Change) -> None:
    if left is not change:
        body = codec.compact(codec.change_row(left))
        connection.execute(update(ASIDE).where(ASIDE.c.id == change.id).values(body=body))
