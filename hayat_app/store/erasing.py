"""Taking out for good, inside a transaction: from the log, and what a dossier leaves in the tables beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update

from hayat_app.domain.kinds import Json
from hayat_app.domain.naming import Naming
from hayat_app.store import asides, log, redacting
from hayat_app.store.schema import ASIDE, ATTACHMENT, CHANGE, FILE

_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Erasure:
    """What is to go: fields (by record) that were set anew lose their earlier values, and persons their names."""

    fields: Mapping[str, Mapping[str, Json]]
    naming: Naming
    attachments: Collection[str]
    """Digests of files that go unless something else holds them."""


def erase(connection: Connection, dossier: str, erasure: Erasure) -> int:
    """Take it out of the log, of what went aside, of the list of files; return how many changes lost something."""
    count = redacting.redact(connection, dossier, erasure.fields, erasure.naming)
    asides.unname(connection, dossier, erasure.naming)
    unname_files(connection, dossier, erasure.naming)
    drop_unused(connection, erasure.attachments)
    return count


def unname_files(connection: Connection, dossier: str, naming: Naming) -> None:
    """Take names out of the list of received files."""
    for row in connection.execute(select(FILE).where(FILE.c.dossier == dossier)).all():
        sender = "" if naming.is_one(row.sender) else naming.without(row.sender)
        named = {"sender": sender, "name": naming.without(row.name)}
        if (sender, named["name"]) != (row.sender, row.name):
            connection.execute(update(FILE).where(FILE.c.sha256 == row.sha256).values(**named))


def attached(connection: Connection, dossier: str) -> set[str]:
    """Return the digests of the attachments that the changes of a dossier name."""
    known = set(connection.scalars(select(ATTACHMENT.c.sha256)))
    bodies = connection.scalars(select(CHANGE.c.body).where(CHANGE.c.dossier == dossier)) if known else ()
    return {digest for body in bodies for digest in _DIGEST.findall(body)} & known


def drop_unused(connection: Connection, digests: Collection[str]) -> None:
    """Delete those of the attachments that no change names any more."""
    unused = set(digests)
    for table in (CHANGE, ASIDE) if unused else ():
        for body in connection.scalars(select(table.c.body)):
            unused.difference_update(_DIGEST.findall(body))
    for lot in log.lots(unused):
        connection.execute(delete(ATTACHMENT).where(ATTACHMENT.c.sha256.in_(lot)))


def drop_aside(connection: Connection, dossier: str) -> None:
    """Delete what went aside of a dossier that is taken out as a whole."""
    for lot in log.lots([change.id for change in asides.of(connection, dossier)]):
        connection.execute(delete(ASIDE).where(ASIDE.c.id.in_(lot)))
