"""The money of a plan in tables: by axis, by who pays, by group, and how much of it serves equality."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hayat_app.domain import budget as money
from hayat_app.domain.kinds import Choices, Money
from hayat_app.domain.records import Activity, Funding
from hayat_app.domain.records.conduct import FUNDING_SOURCES
from hayat_app.domain.records.plan import GROUPS
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.money import total
from reports.documents.plan_tables import AXIS_FILL, by_axis
from reports.documents.plan_view import PlanView
from reports.text.runs import bold

_SOURCES = dict(FUNDING_SOURCES)
_GROUPS = Choices(*GROUPS)
_EQUALITY = N_("Serving equality")
Paid = tuple[Decimal, Decimal]
"""An amount, and how much of it serves equality."""


def budget(document: Document, view: PlanView) -> None:
    """Add the budget of the plan and name the activities whose cost nobody has estimated."""
    _axes(document, view)
    _payers(document, view)
    _groups(document, view)
    _equality(document, view)
    words = view.words
    unknown = [a for a in view.activities if money.cost(view.dossier, a) is None]
    if unknown and not view.printing.blank:
        document.paragraph(bold(words(N_("Activities whose cost is not estimated yet"))), keep=True)
        document.bullets([f"{view.numbers[a.id]} {a.title}" for a in unknown])


def _axes(document: Document, view: PlanView) -> None:
    words = view.words
    parts = [
        (f"{view.numbers[axis.id]}. {axis.title}" if axis else words(N_("Outside any axis")), _sums(view, found))
        for axis, found in by_axis(view)
    ]
    _money(document, view, words(N_("Cost by axis")), words(N_("Axis")), parts)


def _payers(document: Document, view: PlanView) -> None:
    words = view.words
    found: dict[str, list[Paid]] = {}
    for activity in view.activities:
        for payment in money.payments(view.dossier, activity):
            paid = payment.amount, money.serving(activity, payment.amount)
            found.setdefault(_payer(view, payment), []).append(paid)
    _money(
        document, view, words(N_("Cost by source of funding")), words(N_("Source of funding")), list(found.items())
    )


def _payer(view: PlanView, payment: money.Payment) -> str:
    """Return the payer by name, else the sort of payer: what one person wrote by name is one payer."""
    source = view.words(_SOURCES[payment.source]) if payment.source in _SOURCES else ""
    return payment.name or source or view.words(N_("Source not named"))


def _groups(document: Document, view: PlanView) -> None:
    words = view.words
    sums = money.by_group(view.dossier, view.activities)
    if not set(sums) - {""}:
        return
    equal = money.equality_by_group(view.dossier, view.activities)
    rows: list[Row] = [
        (
            _GROUPS.one.words(group, words) if group else words(N_("Group not named")),
            str(sum((group in a.groups) or (not group and not a.groups) for a in view.activities)),
            view.figure(total([amount])),
            *([_part(view, equal.get(group, money.NOTHING), amount)] if equal else []),
        )
        for group, amount in sorted(sums.items(), key=lambda pair: -pair[1])
    ]
    columns = [
        Column(words(N_("Target groups")), 4),
        Column(words(N_("Activities")), 1),
        Column(words(N_("Estimated cost (dirhams)")), 1.6),
        *([Column(words(_EQUALITY), 1.6)] if equal else []),
    ]
    document.table(columns, rows, caption=words(N_("Cost by group")), row_headers=1)
    document.paragraph(words(N_("An activity for several groups counts for each of them.")), size=9)


def _equality(document: Document, view: PlanView) -> None:
    whole = money.total(view.dossier, view.activities)
    part = money.for_equality(view.dossier, view.activities)
    said = sum(a.equality is not None for a in view.activities)
    if not said or not whole:
        return
    sentence = view.words(
        N_("{part} dirhams ({share} of the estimated cost) serve equality; {n} of {all} activities say so."),
        part=Money().show(part.quantize(Decimal("0.01")), view.words),
        share=_share(view, part, whole),
        n=said,
        all=len(view.activities),
    )
    document.paragraph(bold(sentence))


def _sums(view: PlanView, found: Iterable[Activity]) -> list[Paid]:
    costs = [(activity, money.cost(view.dossier, activity) or money.NOTHING) for activity in found]
    return [(cost, money.serving(activity, cost)) for activity, cost in costs]


def _money(
    document: Document, view: PlanView, caption: str, heading: str, parts: list[tuple[str, list[Paid]]]
) -> None:
    if not parts:
        return
    words = view.words
    everything = [paid for _, found in parts for paid in found]
    whole, equal = _sum(everything)
    columns = [
        Column(heading, 4),
        Column(words(N_("Items")), 1),
        Column(words(N_("Estimated cost (dirhams)")), 1.6),
        Column(words(N_("Share")), 0.9),
        *([Column(words(_EQUALITY), 1.6)] if equal else []),
    ]
    rows = [_paid(view, name, found, whole, said=bool(equal)) for name, found in parts]
    totals = [_paid(view, words(N_("Total")), everything, whole, said=bool(equal))]
    document.table(columns, rows, totals=totals, caption=caption, row_headers=1)


def _paid(view: PlanView, name: str, found: list[Paid], whole: Decimal, *, said: bool) -> Row:
    amount, equal = _sum(found)
    cells = [name, view.count(len(found)), view.figure(amount), _share(view, amount, whole)]
    return [*cells, *([_part(view, equal, amount)] if said else [])]


def _sum(found: list[Paid]) -> Paid:
    return total(amount for amount, _equal in found), total(equal for _amount, equal in found)


def _part(view: PlanView, equal: Decimal, amount: Decimal) -> str:
    """Return what serves equality, with its share of the amount beside it."""
    written = view.figure(total([equal]))
    return f"{written} ({_share(view, equal, amount)})" if amount else written


def _share(view: PlanView, part: Decimal, whole: Decimal) -> str:
    if not whole:
        return ""
    return f"{view.figure((100 * part / whole).quantize(Decimal('0.1')).normalize() + 0)}\u00a0%"


def lines(document: Document, view: PlanView) -> None:
    """Add every cost line under its activity: who pays what, foreseen and spent."""
    words = view.words
    columns = [
        Column(words(N_("Item of cost")), 3),
        Column(words(N_("Payer")), 2.4),
        Column(words(N_("Foreseen cost")), 1.2),
        Column(words(N_("Spending")), 1.2),
    ]
    rows: list[Row] = []
    for activity in view.activities:
        cost, spent = money.cost(view.dossier, activity), money.spent(view.dossier, activity)
        title = f"{view.numbers[activity.id]} {activity.title}"
        sums = [_sum_of(view, cost), _sum_of(view, spent)]
        rows.append([Cell(title, columns=2, bold=True, fill=AXIS_FILL), *(Cell(s, bold=True) for s in sums)])
        rows += [_line(view, line) for line in view.dossier.children(activity, Funding)]
    whole = [money.cost(view.dossier, a) for a in view.activities]
    used = [money.spent(view.dossier, a) for a in view.activities]
    totals: Row = [Cell(words(N_("Total")), columns=2), view.figure(total(whole)), view.figure(total(used))]
    document.table(columns, rows, totals=[totals], zebra=False, size=9)


def _named(view: PlanView, kind: str, name: str) -> str:
    if kind and name:
        return view.words(N_("{label}: {value}"), label=kind, value=isolate(name))
    return kind or name


def _line(view: PlanView, line: Funding) -> Row:
    payer = view.show(line, "source")
    return (
        line.title,
        _named(view, payer, line.source_name),
        _sum_of(view, line.amount),
        _sum_of(view, line.spent),
    )


def _sum_of(view: PlanView, amount: Decimal | None) -> str:
    return "" if amount is None else view.figure(total([amount]))
