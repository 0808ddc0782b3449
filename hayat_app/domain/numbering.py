"""Numbers that people see. They follow the order of the records and are never stored (an opinion's own number is).

Axes, objectives and activities of a plan share one outline, so that a number names one of them: under axis 2
come objectives 2.1, 2.2 and then the activities that serve the axis as a whole, 2.3; under the plan itself come
the axes and then, in the same series, the objectives and activities outside any axis. Results and indicators
have an outline of their own under the number of their objective and are always shown with the name of their
kind. The indicators of a result are counted with those of its objective.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.kinds import western
from hayat_app.domain.records import (
    Access,
    Activity,
    AgendaItem,
    Axis,
    Ballot,
    Call,
    Candidature,
    Committee,
    Criterion,
    DataRequest,
    Decision,
    Division,
    EvaluationSheet,
    Figure,
    FocusGroup,
    Headcount,
    Indicator,
    Issue,
    Journey,
    Letter,
    Meeting,
    Member,
    Moment,
    Need,
    Objective,
    Opinion,
    Output,
    Participant,
    Plan,
    PriorityCriterion,
    Recommendation,
    Result,
    SelectionCriterion,
    SelectionSheet,
    Slot,
    Speaker,
    Stakeholder,
    Strategy,
    SwotPoint,
    TrainingNeed,
    Value,
    WorkGroup,
    Workshop,
    WorkshopCost,
    WorkshopDay,
    WorkshopPhoto,
)

_LISTS: tuple[type[Record], ...] = (
    Figure,
    Issue,
    DataRequest,
    FocusGroup,
    SwotPoint,
    Strategy,
    Stakeholder,
    Division,
    Access,
    Need,
    Moment,
    Journey,
    PriorityCriterion,
    Ballot,
)
"""Kinds that stand in a list of their own, counted from one."""
_OUTLINE: tuple[type[Record], ...] = (Axis, Objective, Activity)
_OF_WORKSHOP: tuple[type[Record], ...] = (
    TrainingNeed, Speaker, WorkshopDay, Participant, Headcount, WorkGroup, Criterion, EvaluationSheet,
    WorkshopCost, WorkshopPhoto,
)  # fmt: skip
"""What is counted anew in each workshop."""


PARTNERSHIPS = frozenset(
    [
        "agreement", "party", "obligation", "extension", "money_line", "joint_committee", "joint_meeting",
        "monitoring", "statement", "cooperation", "achievement", "programme", "component", "structure",
        "reception", "reference_frame", "organisation", "former_name", "person", "person_role", "source",
        "contradiction",
    ]
)  # fmt: skip
"""Kinds that are known by their names; their numbers only order lists."""
_ROWS = frozenset(
    [
        "measure", "funding", "communication", "risk", "plan_version", "review", "evaluation_item",
        "council_session", "function_term", "meeting_type",
    ]
)  # fmt: skip
"""Kinds that stand in a list under what they belong to; their numbers order it and are told nowhere else."""
UNTOLD = PARTNERSHIPS | _ROWS


def numbers(dossier: Dossier) -> dict[str, str]:
    """Return every visible record's number by key; empty where a kind has none or a record is out of place."""
    found = dict.fromkeys(dossier.records, "")
    found.update(_counted(dossier.children(None, Member)))
    found.update(_counted(dossier.children(None, Plan)))
    for start, plan in _plans(dossier):
        found.update(_outline(dossier, plan, "", start))
        found.update(_counted(dossier.children(plan, Value)))
    for objective in dossier.all(Objective):
        found.update(_measures(dossier, objective, found[objective.id]))
    found.update(_opinions(dossier))
    found.update(_workshops(dossier))
    found.update(_meetings(dossier))
    found.update((letter.id, letter.number) for letter in dossier.all(Letter))
    found.update(_counted(dossier.all(Committee)))
    found.update(_calls(dossier))
    for cls in _LISTS:
        found.update(_counted(dossier.children(None, cls)))
    found.update(_rows(dossier))
    return found


def _rows(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Count what stands at the top of its list, and what stands under a record anew in each."""
    counts: Counter[tuple[str, str | None]] = Counter()
    for record in dossier.records.values():
        if record.KIND in UNTOLD:
            above = dossier.parent(record)
            place = (record.KIND, above.id if above else None)
            counts[place] += 1
            yield record.id, str(counts[place])


def _counted(records: Sequence[Record], prefix: str = "") -> Iterator[tuple[str, str]]:
    return ((record.id, f"{prefix}{n}") for n, record in enumerate(records, 1))


def _plans(dossier: Dossier) -> Iterator[tuple[int, Plan | None]]:
    """Yield every plan, then None for what stands under no plan, which continues the series of the first one."""
    plans = dossier.children(None, Plan)
    yield from ((0, plan) for plan in plans)
    yield (len(_branches(dossier, plans[0])) if plans else 0), None


def _branches(dossier: Dossier, above: Record | None) -> list[Record]:
    return [record for cls in _OUTLINE for record in dossier.children(above, cls)]


def _outline(dossier: Dossier, above: Record | None, prefix: str, start: int = 0) -> Iterator[tuple[str, str]]:
    for n, record in enumerate(_branches(dossier, above), start + 1):
        yield record.id, f"{prefix}{n}"
        yield from _outline(dossier, record, f"{prefix}{n}.")


def _measures(dossier: Dossier, objective: Objective, number: str) -> Iterator[tuple[str, str]]:
    results = dossier.children(objective, Result)
    indicators = dossier.children(objective, Indicator)
    for result in results:
        indicators += dossier.children(result, Indicator)
    prefix = f"{number}." if number else ""
    yield from _counted(results, prefix)
    yield from _counted(indicators, prefix)


def _opinions(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for n, opinion in enumerate(dossier.children(None, Opinion), 1):
        yield opinion.id, opinion.number or str(n)
        yield from _counted(dossier.children(opinion, Recommendation))


def _workshops(dossier: Dossier) -> Iterator[tuple[str, str]]:
    yield from _counted(dossier.children(None, TrainingNeed))
    for n, workshop in enumerate(dossier.children(None, Workshop), 1):
        yield workshop.id, str(n)
        yield from _counted(dossier.children(workshop, Decision))
        for cls in _OF_WORKSHOP:
            yield from _counted(dossier.children(workshop, cls))
        for above in (workshop, *dossier.children(workshop, WorkshopDay), *dossier.children(workshop, WorkGroup)):
            yield from _counted(dossier.children(above, Output))
        for day in dossier.children(workshop, WorkshopDay):
            slots = dossier.children(day, Slot)
            yield from (
                (slot.id, slot.starts or number) for slot, (_, number) in zip(slots, _counted(slots), strict=True)
            )


def _meetings(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield the numbers of meetings as they were given, and count the items and decisions of each."""
    for meeting in dossier.all(Meeting):
        items = dossier.children(meeting, AgendaItem)
        yield meeting.id, meeting.number
        yield from _counted(items)
        decided = [d for above in (*items, meeting) for d in dossier.children(above, Decision)]
        yield from _counted(decided)


def _calls(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Count the calls, and what stands under each anew."""
    yield from _counted(dossier.children(None, Call))
    for call in dossier.all(Call):
        for cls in (Candidature, SelectionCriterion, SelectionSheet):
            yield from _counted(dossier.children(call, cls))


def number_after(numbers: Iterable[str], year: int) -> str:
    """Return the number after the highest that opinions of a year have, such as ``04/2026``."""
    return _next(numbers, year, digits=2)


def is_last(number: str, numbers: Iterable[str]) -> bool:
    """Whether no number of the same year is higher: taken away, this one leaves no gap."""
    year = plain(number).rpartition("/")[2]
    if not year.isdecimal():
        return False
    return max(_taken([number], int(year)), default=0) > max(_taken(numbers, int(year)), default=0)


def plain(number: str) -> str:
    """Return a number as it counts: 03/2026 and ٣ / 2026 are one."""
    return "/".join(part.lstrip("0") for part in western(number).replace(" ", "").split("/"))


def missing_opinion_numbers(dossier: Dossier, year: int) -> list[int]:
    """Return the numbers below the highest of a year that no opinion has."""
    taken = _taken((opinion.number for opinion in dossier.all(Opinion)), year)
    return sorted(set(range(1, max(taken, default=0))) - taken)


def next_letter_number(dossier: Dossier, year: int) -> str:
    """Return the number after the highest that outgoing letters have in a year."""
    return _next((letter.number for letter in dossier.all(Letter) if letter.direction != "in"), year)


def series(meeting: Meeting) -> tuple[str, str]:
    """Return what a meeting is numbered within: its type and, where it has one, its committee."""
    return meeting.own_type or meeting.type, meeting.committee or ""


def next_meeting_number(dossier: Dossier, like: Meeting, year: int) -> str:
    """Return the number after the highest that other meetings of the same series have in a year."""
    same = (m for m in dossier.all(Meeting) if m.id != like.id and series(m) == series(like))
    return _next((meeting.number for meeting in same), year)


def followed_number(dossier: Dossier, before: Meeting, after: Meeting) -> str:
    """Return the number of a meeting after an edit.

    One that was given by itself follows the type and the year, as long as nobody was called under it.
    """
    words = plain(before.number).rpartition("/")[2]
    given = int(words) if words.isdecimal() else 0  # any words can be typed as a number
    year = after.date.year if after.date and after.date.year else given
    stays = before.state not in ("", "planned") or not year or (series(after), year) == (series(before), given)
    if stays or before.number != next_meeting_number(dossier, before, given):
        return before.number
    return next_meeting_number(dossier, after, year)


def _next(numbers: Iterable[str], year: int, digits: int = 1) -> str:
    return f"{1 + max(_taken(numbers, year), default=0):0{digits}}/{year}"


def _taken(numbers: Iterable[str], year: int) -> set[int]:
    shape = re.compile(rf"\D*(\d+)\s*[/\-]\s*{year}\D*")
    return {int(match[1]) for number in numbers if (match := shape.fullmatch(western(number)))}
