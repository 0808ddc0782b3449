"""The tables of the plan: members, measures, opinions, activities, money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from hayat_app.domain import budget as money
from hayat_app.domain.days import Day
from hayat_app.domain.records import Activity, Axis, Indicator, Member, Objective, Opinion, Result
from hayat_app.i18n import N_
from reports.blocks.cells import Cell, Column, Filling, Row
from reports.blocks.document import Document
from reports.documents import plan_columns
from reports.documents.money import total
from reports.documents.paper import joined, member_name
from reports.documents.passages import beneath
from reports.documents.plan_view import PlanView
from reports.text.runs import bold

AXIS_FILL = "#e6eef7"


def members(document: Document, view: PlanView, people: Sequence[Member]) -> None:
    """Add the list of members."""
    words, language = view.words, view.printing.language
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("First and last name")), 2),
        Column(words(N_("Function in the body")), 1.8),
        Column(words(N_("Capacity")), 1.5),
        Column(words(N_("Organisation")), 2.4),
    ]
    rows = [
        (
            view.numbers[m.id],
            member_name(m, language),
            view.role(m),
            view.show_of(m, "capacity"),
            m.organisation,
        )
        for m in people
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1))


def measures(document: Document, view: PlanView, objective: Objective) -> None:
    """Add the expected results of an objective and the table of its indicators."""
    results = view.dossier.children(objective, Result)
    if results:
        document.paragraph(bold(view.words(N_("Expected results"))), keep=True)
        document.bullets([result.title for result in results])
    found = [i for above in (objective, *results) for i in view.dossier.children(above, Indicator)]
    if found:
        words = view.words
        columns = [
            Column(words(N_("Indicator")), 3),
            Column(words(N_("Unit")), 0.9),
            Column(words(N_("Baseline")), 1.3),
            Column(words(N_("Target")), 1.3),
            Column(words(N_("Source of the figures")), 1.8),
        ]
        # a single row has nothing to tell its name from: its cells are all data
        document.table(columns, [_indicator(view, i) for i in found], row_headers=int(len(found) > 1))


def _indicator(view: PlanView, i: Indicator) -> Row:
    baseline = _by_sex(view, i.baseline, i.baseline_women, i.baseline_men)
    target = _by_sex(view, i.target, i.target_women, i.target_men)
    return (i.title, i.unit, baseline, target, i.source)


def _by_sex(view: PlanView, whole: Decimal | None, women: Decimal | None, men: Decimal | None) -> Filling:
    """Return a number, and under it how many are women and men."""
    words = view.words
    parts = [
        words(N_("women {n}"), n=view.figure(women)) if women is not None else "",
        words(N_("men {n}"), n=view.figure(men)) if men is not None else "",
    ]
    return beneath(view.figure(whole), *parts)


def opinions(document: Document, view: PlanView) -> None:
    """Add the programme of opinions, and of each its recommendations."""
    words = view.words
    columns = [
        Column(words(N_("Number")), 1),
        Column(words(N_("Subject")), 3),
        Column(words(N_("Trigger")), 1.4),
        Column(words(N_("Council session aimed at")), 1.2),
        Column(words(N_("Rapporteur of the opinion")), 1.3),
        Column(words(N_("Objectives served")), 1),
    ]
    rows = [_opinion(view, opinion) for opinion in view.opinions]
    document.table(columns, rows, row_headers=int(len(rows) > 1))


def _opinion(view: PlanView, opinion: Opinion) -> Row:
    rapporteur = view.dossier.get(opinion.rapporteur, Member)
    served = view.dossier.existing(opinion.objectives, Objective)
    return (
        view.number(opinion),
        opinion.title,
        view.show(opinion, "trigger"),
        Day().long(opinion.session, view.words),
        member_name(rapporteur, view.printing.language),
        joined([view.numbers[o.id] for o in served], view.words(N_(", "))),
    )


def activities(document: Document, view: PlanView) -> None:
    """Add the plan table: activities under their axis, with the total of the costs."""
    words = view.words
    further = plan_columns.chosen(view.printing.columns)
    columns = [
        Column(words(N_("No.")), 0.75),
        Column(words(N_("Objective")), 2.1),
        Column(words(N_("Activity")), 2.5),
        *(Column(words(column.title), column.weight) for column in further),
    ]
    rows: list[Row] = []
    for axis, found in by_axis(view):
        title = axis_title(view, axis) if axis else words(N_("Outside any axis"))
        rows.append([Cell(title, columns=len(columns), bold=True, fill=AXIS_FILL)])
        rows += _under_objectives(view, found, further)
    cost = joined([view.figure(total([money.total(view.dossier, view.activities)])), words(N_("dirhams"))], " ")
    sums: Row = [Cell(words(N_("Total of the estimated costs")), columns=len(columns) - 2), Cell(cost, columns=2)]
    document.table(columns, rows, totals=[sums], size=8.5, zebra=False)


def axis_title(view: PlanView, axis: Axis) -> str:
    """Return the number and title of an axis in one line."""
    return view.words(N_("Axis {number}: {title}"), number=view.numbers[axis.id], title=axis.title)


def by_axis(view: PlanView) -> Iterable[tuple[Axis | None, list[Activity]]]:
    """Yield each axis with the activities under it, then None with those outside any axis."""
    placed: set[str] = set()
    for axis in view.axes:
        under = [r for r in view.dossier.walk(axis) if isinstance(r, Activity)]
        placed.update(a.id for a in under)
        if under:
            yield axis, under
    rest = [a for a in view.activities if a.id not in placed]
    if rest:
        yield None, rest


def _under_objectives(
    view: PlanView, found: list[Activity], further: Sequence[plan_columns.PlanColumn]
) -> list[Row]:
    """Return rows whose objective is named once and spans its activities."""
    rows: list[Row] = []
    for n, activity in enumerate(found):
        above = view.dossier.parent(activity)
        first = n == 0 or view.dossier.parent(found[n - 1]) != above
        row: list[Filling | Cell] = [Cell(view.numbers[activity.id], header=True)]
        if first:
            same = 0
            while n + same < len(found) and view.dossier.parent(found[n + same]) == above:
                same += 1
            title = f"{view.numbers[above.id]} {above.title}" if isinstance(above, Objective) else "–"
            row.append(Cell(title, rows=same))
        result = view.dossier.get(activity.result, Result)
        named = beneath(activity.title, view.show(activity, "type"), result.title if result else "")
        rows.append([*row, named, *(column.cell(view, activity) for column in further)])
    return rows
