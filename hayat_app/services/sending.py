"""A copy to send: checked first, stamped with territory, sender and day, without what is not wanted."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from hayat_app.domain.checks import problems
from hayat_app.domain.fields import fields_of
from hayat_app.domain.records import Body
from hayat_app.domain.remarks import Remark
from hayat_app.exchange.package import Package
from hayat_app.progress import Report
from hayat_app.services import files
from hayat_app.services.dossiers import attached
from hayat_app.store.store import Store

_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 60


@dataclass(frozen=True)
class Choices:
    """What a copy holds."""

    contacts: bool
    attachments: bool = True
    password: str | None = None


@dataclass(frozen=True)
class Readiness:
    """What a person should know before sending."""

    undecided: tuple[Remark, ...]
    """Broken things: conflicts, lost links. The copy can be sent with them; they travel."""
    missing: int
    """Expected fields that are empty."""
    contacts: int
    """Records that hold personal contact data."""
    attachments: int
    """Attached files."""


def readiness(store: Store, dossier: str) -> Readiness:
    """Check a dossier before it is sent."""
    shown = store.dossier(dossier)
    found = problems(shown)
    private = sum(
        any(facts.contact and getattr(record, facts.name) != facts.kind.empty for facts in fields_of(type(record)))
        for record in shown.records.values()
    )
    return Readiness(
        undecided=tuple(remark for remark in found if remark.severity == "broken"),
        missing=sum(remark.severity == "missing" for remark in found),
        contacts=private,
        attachments=len(attached(shown)),
    )


def file_name(body: Body, sender: str, day: datetime.date) -> str:
    """Return the name of a copy: territory, sender and day, in signs that every disk takes."""
    parts = [_fit(body.place_ar or body.name_ar or body.place_fr or body.id), _fit(sender), day.isoformat()]
    return " - ".join(part for part in parts if part) + files.ENDING


def _fit(text: str) -> str:
    return " ".join(_UNFIT.sub(" ", text).split())[:_LONGEST].strip(" .")


def send(
    store: Store,
    dossier: str,
    path: Path,
    choices: Choices,
    day: datetime.date,
    report: Report | None = None,
) -> tuple[Path, Package]:
    """Write a copy to a file, or under its own name into a folder; return where it is and what it says."""
    target = path / file_name(store.dossier(dossier).body, store.author.name, day) if path.is_dir() else path
    package = files.export(
        store,
        dossier,
        target,
        contacts=choices.contacts,
        attachments=choices.attachments,
        password=choices.password,
        report=report,
    )
    return target, package
