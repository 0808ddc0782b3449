"""Who came to a workshop, by sex, capacity, commune and half day: named persons and mere counts together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Headcount, Participant, WorkGroup, Workshop, WorkshopDay


@dataclass(frozen=True)
class Tally:
    """Numbers of people by sex."""

    women: int = 0
    men: int = 0
    unsaid: int = 0

    @property
    def total(self) -> int:
        """Return all of them."""
        return self.women + self.men + self.unsaid

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.women + other.women, self.men + other.men, self.unsaid + other.unsaid)


@dataclass(frozen=True)
class Attendance:
    """A half day of a workshop and who came."""

    day: WorkshopDay
    afternoon: bool
    tally: Tally


def of(person: Participant) -> Tally:
    """Return a person as a count of one."""
    return Tally(int(person.sex == "f"), int(person.sex == "m"), int(person.sex == ""))


def counted(heads: Headcount) -> Tally:
    """Return what a count without names says."""
    return Tally(heads.women or 0, heads.men or 0, heads.unsaid or 0)


def tally(people: Iterable[Participant], heads: Iterable[Headcount] = ()) -> Tally:
    """Return the numbers of all of them."""
    return sum((*map(of, people), *map(counted, heads)), Tally())


def whole(dossier: Dossier, workshop: Workshop) -> Tally:
    """Return the numbers of everybody who took part in a workshop."""
    return tally(dossier.children(workshop, Participant), dossier.children(workshop, Headcount))


def by(
    dossier: Dossier, workshop: Workshop, said: Callable[[Participant | Headcount], str]
) -> list[tuple[str, Tally]]:
    """Return the numbers by what a function says of each (capacity, commune), the most numerous first."""
    found: dict[str, Tally] = {}
    for person in dossier.children(workshop, Participant):
        found[said(person)] = found.get(said(person), Tally()) + of(person)
    for heads in dossier.children(workshop, Headcount):
        found[said(heads)] = found.get(said(heads), Tally()) + counted(heads)
    filled = [(name, numbers) for name, numbers in found.items() if numbers.total]
    return sorted(filled, key=lambda pair: (pair[0] == "", -pair[1].total, pair[0]))


def half_days(dossier: Dossier, workshop: Workshop) -> list[Attendance]:
    """Return who came to each half day; nothing when attendance was not noted."""
    people = dossier.children(workshop, Participant)
    if not any(person.mornings or person.afternoons for person in people):
        return []
    found = []
    for day in dossier.children(workshop, WorkshopDay):
        came = [person for person in people if day.id in person.mornings]
        stayed = [person for person in people if day.id in person.afternoons]
        found += [Attendance(day, False, tally(came)), Attendance(day, True, tally(stayed))]
    return found


def in_group(dossier: Dossier, workshop: Workshop, group: WorkGroup) -> list[Participant]:
    """Return the named members of a group."""
    return [person for person in dossier.children(workshop, Participant) if person.group == group.id]


def of_group(dossier: Dossier, workshop: Workshop, group: WorkGroup) -> Tally:
    """Return the numbers of a group: of its named members, else the ones that were written down."""
    people = in_group(dossier, workshop, group)
    return tally(people) if people else Tally(group.women or 0, group.men or 0)
