"""Who has been trained on a theme and who has not yet, over the dossiers of several bodies (section 5.6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.folding import fold
from hayat_app.domain.namesakes import skeleton
from hayat_app.domain.records import Member, Participant, Workshop


@dataclass(frozen=True)
class Untrained:
    """A body and those of its members of today who have not been trained on a theme."""

    dossier: Dossier
    members: Sequence[Member]
    of: int
    """How many members the body has today."""


def themes(dossiers: Iterable[Dossier]) -> list[str]:
    """Return the themes of all trainings, each spelling once."""
    found: dict[str, str] = {}
    for dossier in dossiers:
        for workshop in trainings(dossier):
            found.setdefault(fold(workshop.theme), workshop.theme)
    return list(found.values())


def trainings(dossier: Dossier, theme: str = "") -> list[Workshop]:
    """Return the trainings of a dossier that took place, all or those on one theme."""
    return [
        workshop
        for workshop in dossier.all(Workshop)
        if workshop.type == "training"
        and workshop.theme
        and workshop.state not in ("cancelled", "postponed")
        and fold(theme) in ("", fold(workshop.theme))
    ]


def untrained(dossiers: Sequence[Dossier], theme: str) -> list[Untrained]:
    """Return for each body the members of today who took part in no training on a theme."""
    keys, names = _trained(dossiers, theme)
    found = []
    for dossier in dossiers:
        today = [member for member in dossier.all(Member) if member.status in ("", "active")]
        rest = [member for member in today if member.id not in keys and skeleton(member.name_ar) not in names]
        found.append(Untrained(dossier, rest, len(today)))
    return found


def _trained(dossiers: Iterable[Dossier], theme: str) -> tuple[set[str], set[str]]:
    """Return keys and skeletons of the names of those who took part."""
    people = [
        person
        for dossier in dossiers
        for workshop in trainings(dossier, theme)
        for person in _present(dossier.children(workshop, Participant))
    ]
    return {person.member for person in people if person.member}, {skeleton(person.name) for person in people}


def _present(people: Sequence[Participant]) -> Sequence[Participant]:
    """Return those who came; all of them where attendance was not noted."""
    came = [person for person in people if person.mornings or person.afternoons]
    return came or people
