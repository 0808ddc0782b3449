"""Numbers that people see. They follow the order of the records and are never stored (``given_numbers`` are).

Axes, objectives and activities of a plan share one outline, so that a number names one of them: under axis 2
come objectives 2.1, 2.2 and then the activities that serve the axis as a whole, 2.3; under the plan itself come
the axes and then, in the same series, the objectives and activities outside any axis. Results and indicators
have an outline of their own under the number of their objective and are always shown with the name of their
kind. The indicators of a result are counted with those of its objective.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import (
    BY_KIND,
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
    for record in (one for kind in UNTOLD for one in dossier.all(BY_KIND[kind])):
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
