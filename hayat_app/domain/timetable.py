"""The times of a day's programme: how long sessions take, which overlap, what follows from a new order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Slot, Workshop, WorkshopDay
from hayat_app.domain.times import minutes_between

MORNING = 9 * 60
"""When a day begins of which nobody said it, in minutes after midnight."""
LAST_MINUTE = 24 * 60 - 1


@dataclass(frozen=True)
class Timed:
    """A session and the minutes of the day at which it begins and ends, as far as they are known."""

    slot: Slot
    first: int | None
    last: int | None

    def meets(self, other: Timed) -> bool:
        """Whether two sessions surely share some time."""
        if None in (self.first, self.last, other.first, other.last):
            return False
        assert self.first is not None
        assert self.last is not None
        assert other.first is not None
        assert other.last is not None
        return self.first < other.last and other.first < self.last


def days(dossier: Dossier, workshop: Workshop) -> list[WorkshopDay]:
    """Return the days of a workshop in order."""
    return dossier.children(workshop, WorkshopDay)


def length(slot: Slot) -> int | None:
    """Return how many minutes a session takes, or None when nobody said it."""
    between = minutes_between(slot.starts, slot.ends)
    return between if between is not None else slot.minutes


def timed(slots: Iterable[Slot]) -> list[Timed]:
    """Return sessions with their times; one of which only the length is known follows the one before it."""
    found: list[Timed] = []
    at: int | None = None
    for slot in slots:
        first = minute(slot.starts) if slot.starts else at
        long = length(slot)
        last = minute(slot.ends) if slot.ends else first + long if first is not None and long else None
        found.append(Timed(slot, first, last))
        at = last
    return found


def overlaps(slots: Iterable[Slot]) -> list[tuple[Slot, Slot]]:
    """Return the pairs of sessions at one time; sessions in two rooms with different speakers run in parallel."""
    pairs = combinations(timed(slots), 2)
    return [(one.slot, other.slot) for one, other in pairs if one.meets(other) and not _parallel(one, other)]


def _parallel(one: Timed, other: Timed) -> bool:
    rooms = {one.slot.room, other.slot.room}
    return len(rooms - {""}) == 2 and not set(one.slot.speakers) & set(other.slot.speakers)


def total(slots: Iterable[Slot]) -> int:
    """Return the minutes of all sessions of which the length is known."""
    return sum(length(slot) or 0 for slot in slots)


def following(slots: Sequence[Slot]) -> Mapping[str, tuple[str, str]]:
    """Return new times by key that let sessions follow each other in this order, each as long as it was."""
    starts = [minute(slot.starts) for slot in slots if slot.starts]
    at = min(starts, default=MORNING)
    found: dict[str, tuple[str, str]] = {}
    for slot in slots:
        end = min(at + (length(slot) or 0), LAST_MINUTE)
        if length(slot):
            found[slot.id] = (clock(at), clock(end))
        at = end
    return found


def minute(time: str) -> int:
    """Return the minutes from midnight to a time of day."""
    return int(time[:2]) * 60 + int(time[3:])


def clock(count: int) -> str:
    """Return the time so many minutes after midnight."""
    return f"{count // 60:02}:{count % 60:02}"
