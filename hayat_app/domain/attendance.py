"""Who came to meetings: one meeting counted by sex, its quorum, the rates of members, the rule on lost membership.

Only meetings of the whole body that took place count for rates and for the rule. An excused absence neither counts
as an absence nor ends a row of them; only coming does.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Committee, Meeting, Member

State = Literal["present", "excused", "absent", ""]
STATES: tuple[State, ...] = ("present", "excused", "absent")
OPEN_TYPES = frozenset({"open", "study_day"})
"""Meetings to which nobody is bound to come."""


BUREAU = frozenset({"chair", "deputy", "rapporteur", "deputy_rapporteur"})
"""Functions whose holders form the bureau."""


@dataclass(frozen=True)
class Count:
    """People, and how many of them are women and men; the rest did not say."""

    all: int = 0
    women: int = 0
    men: int = 0


@dataclass(frozen=True)
class Quorum:
    """How many of the members must be there, and whether they were; ``needed`` is None without a rule."""

    members: int
    present: int
    needed: int | None
    waived: bool = False
    """The meeting was called a second time."""

    @property
    def reached(self) -> bool | None:
        """Return whether enough came, None when no rule says how many."""
        if self.waived:
            return True
        return None if self.needed is None else self.present >= self.needed


@dataclass(frozen=True)
class Rate:
    """How one member attended a number of meetings."""

    member: Member
    meetings: int
    present: int
    late: int
    excused: int
    absent: int
    in_row: int
    """Unexcused absences since the member last came."""
    in_year: int
    """Unexcused absences in the year of the last of these meetings."""

    @property
    def share(self) -> int | None:
        """Return the share of meetings attended, in per cent, None without meetings."""
        return round(100 * self.present / self.meetings) if self.meetings else None


def state_of(meeting: Meeting, member: str) -> State:
    """Return whether a member came, nothing when nobody said."""
    return marks(meeting).get(member, "")


def marks(meeting: Meeting) -> dict[str, State]:
    """Return what is written of each member at a meeting; who is marked twice came."""
    return {key: state for state in reversed(STATES) for key in getattr(meeting, state)}


def is_marked(meeting: Meeting) -> bool:
    """Whether it is written down who came."""
    return bool(meeting.present or meeting.excused or meeting.absent)


def marked(meeting: Meeting, member: str, state: State, *, late: bool = False) -> dict[str, tuple[str, ...]]:
    """Return the fields of a meeting after marking a member; an empty state takes the mark away."""
    fields = {name: _without(getattr(meeting, name), member) for name in (*STATES, "late")}
    if state:
        fields[state] = (*fields[state], member)
    if late and state == "present":
        fields["late"] = (*fields["late"], member)
    return fields


def begun(meeting: Meeting, today: datetime.date) -> dict[str, str]:
    """Return the state of a meeting whose attendance is written down: from its day on, it took place."""
    day = meeting.date.first if meeting.date else None
    open_yet = meeting.state in ("", "planned", "called")
    return {"state": "held"} if open_yet and day is not None and day <= today else {}


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(each for each in keys if each != key)


def expected(dossier: Dossier, meeting: Meeting) -> list[Member]:
    """Return the members a meeting is for: its committee's, the bureau's, those of that day; whoever is marked."""
    noted = {key for state in STATES for key in getattr(meeting, state)}
    committee = dossier.get(meeting.committee, Committee)
    return [m for m in dossier.all(Member) if m.id in noted or _called(meeting, committee, m)]


def _called(meeting: Meeting, committee: Committee | None, member: Member) -> bool:
    if committee:
        return member.id in (*committee.members, committee.head, committee.rapporteur)
    if meeting.type == "bureau" and member.function not in BUREAU:
        return False
    return belonged(member, meeting.date)


def belonged(member: Member, date: RoughDate | None) -> bool:
    """Whether somebody was a member on a day; without a day, whether they are one now."""
    if date is None or date.first is None or date.last is None:
        return member.status in ("", "active")
    since, until = member.since and member.since.first, member.until and member.until.last
    if (since and since > date.last) or (until and until < date.first):
        return False
    return bool(until) or member.status in ("", "active")


def count(members: Iterable[Member]) -> Count:
    """Return how many people these are, by sex."""
    sexes = [member.sex for member in members]
    return Count(len(sexes), sexes.count("f"), sexes.count("m"))


def guests(meeting: Meeting) -> Count:
    """Return how many guests came, by sex; those who are only named count as unsaid."""
    women, men = meeting.guests_women or 0, meeting.guests_men or 0
    named = sum(bool(line.strip()) for line in meeting.guests.splitlines())
    return Count(max(named, women + men), women, men)


def turnout(dossier: Dossier, meeting: Meeting) -> dict[State, list[Member]]:
    """Return the members expected at a meeting by what became of them."""
    found: dict[State, list[Member]] = {"present": [], "excused": [], "absent": [], "": []}
    noted = marks(meeting)
    for member in expected(dossier, meeting):
        found[noted.get(member.id, "")].append(member)
    return found


def quorum(dossier: Dossier, meeting: Meeting) -> Quorum:
    """Return the quorum of a meeting by the rule of the body."""
    came = turnout(dossier, meeting)
    members, least = sum(map(len, came.values())), dossier.body.quorum
    needed = math.ceil(members * least / 100) if least is not None else None
    return Quorum(members, len(came["present"]), needed, bool(meeting.second_call))


def held(dossier: Dossier, first: datetime.date | None = None, last: datetime.date | None = None) -> list[Meeting]:
    """Return the meetings of the whole body that took place and were marked, oldest first."""
    found = [meeting for meeting in dossier.all(Meeting) if _counts(meeting, first, last)]
    return sorted(found, key=lambda meeting: (meeting.date.sort_key if meeting.date else (), meeting.starts))


def _counts(meeting: Meeting, first: datetime.date | None, last: datetime.date | None) -> bool:
    day = meeting.date.first if meeting.date else None
    bound = not meeting.committee and meeting.type not in OPEN_TYPES | {"bureau", "committee"}
    if not bound or not is_marked(meeting) or day is None or meeting.state in ("cancelled", "postponed"):
        return False
    return (first is None or day >= first) and (last is None or day <= last)


def rates(dossier: Dossier, meetings: Sequence[Meeting]) -> list[Rate]:
    """Return how every member attended these meetings, in the order of the list of members."""
    noted = [(meeting, marks(meeting)) for meeting in meetings]
    return [rate for member in dossier.all(Member) if (rate := _rate(member, noted)).meetings]


def all_rates(dossier: Dossier) -> list[Rate]:
    """Return how every member attended all meetings that count."""
    return list(dossier.once(_all_rates))


def _all_rates(dossier: Dossier) -> list[Rate]:
    return rates(dossier, held(dossier))


def _rate(member: Member, noted: Sequence[tuple[Meeting, dict[str, State]]]) -> Rate:
    bound: list[tuple[Meeting, State]] = []
    for meeting, known in noted:
        state = known.get(member.id, "")
        if state or belonged(member, meeting.date):
            bound.append((meeting, state))
    states = [state for _meeting, state in bound]
    last = bound[-1][0].date if bound else None
    year = last.year if last else None
    return Rate(
        member,
        len(states),
        states.count("present"),
        sum(state == "present" and member.id in meeting.late for meeting, state in bound),
        states.count("excused"),
        states.count("absent"),
        _in_row(states),
        sum(
            state == "absent" and meeting.date is not None and meeting.date.year == year
            for meeting, state in bound
        ),
    )


def _in_row(states: Sequence[State]) -> int:
    """Return the unexcused absences since the last coming."""
    since = states[len(states) - states[::-1].index("present") :] if "present" in states else states
    return since.count("absent")


def at_limit(dossier: Dossier) -> list[Rate]:
    """Return the active members whose unexcused absences reach the rule of the body. Nobody is ever removed."""
    body = dossier.body
    if body.absences_in_row is None and body.absences_in_year is None:
        return []
    return [
        rate
        for rate in all_rates(dossier)
        if rate.member.status in ("", "active") and _reaches(rate, body.absences_in_row, body.absences_in_year)
    ]


def _reaches(rate: Rate, in_row: int | None, in_year: int | None) -> bool:
    return (in_row is not None and rate.in_row >= in_row) or (in_year is not None and rate.in_year >= in_year)


def share_by_sex(rates: Iterable[Rate]) -> dict[str, int | None]:
    """Return the share of meetings attended by women ("f") and by men ("m"), in per cent."""
    found: dict[str, int | None] = {}
    kept = list(rates)
    for sex in ("f", "m"):
        own = [rate for rate in kept if rate.member.sex == sex]
        meetings = sum(rate.meetings for rate in own)
        found[sex] = round(100 * sum(rate.present for rate in own) / meetings) if meetings else None
    return found
