"""Forgetting persons: names and contacts leave every record and the log, counts stay (law 09-08)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.folding import fold
from hayat_app.domain.records import Candidature, Member
from hayat_app.i18n import N_
from hayat_app.progress import Report
from hayat_app.services import exports, forgetting
from hayat_app.services.sweeping import seldom_swept
from hayat_app.store import desk
from hayat_app.store.erasing import Erasure
from hayat_app.store.store import Store

ANONYMISED = N_("Anonymise a person")


@dataclass(frozen=True)
class Forgotten:
    """What was done: records about the persons, texts that named them, changes of the log that lost a value."""

    records: int
    texts: int
    changes: int


def candidates(dossier: Dossier) -> list[Record]:
    """Return the persons of whom something can be forgotten, in the order of the dossier."""
    return [r for r in dossier.records.values() if personal.is_person(r) and not personal.is_forgotten(r)]


def past(dossier: Dossier) -> list[Record]:
    """Return those whom the end of a mandate makes candidates: participants, speakers, members who left.

    Whoever sits in the body is left out, in every part: forgetting a participant forgets the member of that name.
    """
    sitting = {member.id: member for member in dossier.all(Member) if member.status in ("", "active")}
    names = {fold(name) for member in sitting.values() for name in personal.names_of(member)}
    return [
        r
        for r in candidates(dossier)
        if r.id not in sitting
        and getattr(r, "member", None) not in sitting
        and names.isdisjoint(fold(name) for name in personal.names_of(r))
        and not _is_undecided(r)
    ]


def _is_undecided(record: Record) -> bool:
    """Whether somebody still waits for an answer: the file is needed."""
    return isinstance(record, Candidature) and record.decision in ("", "reserve")


@seldom_swept()
def forget(store: Store, dossier: str, keys: Collection[str], report: Report | None = None) -> Forgotten:
    """Take persons out of every record, of the log and of the lists of the workspace, for good.

    It cannot be undone; copies, backups and files sent before keep what they hold. Nothing has happened as long as
    ``report`` is called: it may raise to stop.
    """
    log = [*store.changes(dossier), *store.set_aside(dossier)]
    found = forgetting.found(store.dossier(dossier), log, keys, report)

    def still() -> None:
        if report:
            report(0, 0)

    def beside(connection: Connection) -> None:
        exports.unname(connection, found.naming)
        desk.unname(connection, dossier, found.naming)
        still()

    erasure = Erasure(found.values, found.naming, found.attachments)
    still()
    gone = store.erase(dossier, ANONYMISED, erasure, beside)
    return Forgotten(len(found.people), found.texts, gone)
