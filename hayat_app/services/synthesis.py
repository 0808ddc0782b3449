"""Many bodies beside each other: typed tables for screens, documents and spreadsheets.

Counts are summed. Rates are weighted (women of all members whose sex is known, never a mean of shares). What a
body did not write down is left out of the total, and the body is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hayat_app.domain.records.body import RULES
from hayat_app.domain.records.members import CAPACITIES
from hayat_app.domain.records.plan import ACTIVITY_TYPES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts

Shape = Literal["text", "word", "yes", "count", "share", "money"]
Value = str | bool | int | Decimal | None
"""None: nobody wrote it down. Words are English sources to be translated."""


@dataclass(frozen=True)
class Column:
    """A column and how its values are shown; a share is in per cent."""

    title: str
    shape: Shape


@dataclass(frozen=True)
class Line:
    """What one body, or one theme, has in each column; ``dossiers`` stand behind it, to be opened."""

    name: str
    values: tuple[Value, ...]
    dossiers: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with its totals, and the bodies that each column's total leaves out."""

    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    totals: tuple[Value, ...]
    left_out: tuple[tuple[str, ...], ...]
    """For each column the keys of the dossiers that gave no value."""


@dataclass(frozen=True)
class _Heading:
    """A heading of the national survey: a column, a body's value, and what is counted of how much."""

    column: Column
    value: Callable[[Facts], Value]
    part: Callable[[Facts], int | Decimal] | None = None
    whole: Callable[[Facts], int] | None = None
    """For a share: part and whole are summed over all bodies."""


def _share(part: int, whole: int) -> Decimal | None:
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1")) if whole else None


_RULES, _CAPACITIES, _TYPES = dict(RULES), dict(CAPACITIES), dict(ACTIVITY_TYPES)
SURVEY: tuple[_Heading, ...] = (
    _Heading(Column(N_("Has an action plan"), "yes"), lambda f: f.has_plan),
    _Heading(Column(N_("Internal rules"), "word"), lambda f: _RULES.get(f.rules)),
    _Heading(Column(N_("Capacity of the chair"), "word"), lambda f: _CAPACITIES.get(f.chair)),
    _Heading(Column(N_("Active members"), "count"), lambda f: f.members or None),
    _Heading(
        Column(N_("Women (%)"), "share"), lambda f: _share(f.women, f.sex_known),
        lambda f: f.women, lambda f: f.sex_known,
    ),
    _Heading(Column(N_("Opinions"), "count"), lambda f: f.opinions),
    _Heading(Column(N_("Opinions sent"), "count"), lambda f: f.opinions_sent),
    _Heading(Column(N_("Opinions answered"), "count"), lambda f: f.opinions_answered),
    _Heading(
        Column(N_("Answered of those sent (%)"), "share"), lambda f: _share(f.opinions_answered, f.opinions_sent),
        lambda f: f.opinions_answered, lambda f: f.opinions_sent,
    ),
    _Heading(Column(N_("Activities"), "count"), lambda f: sum(f.activities.values())),
    _Heading(Column(N_("Activities done"), "count"), lambda f: f.activities_done),
    _Heading(
        Column(N_("Filled in (%)"), "share"), lambda f: Decimal(f.completeness) if f.expected else None,
        lambda f: f.filled, lambda f: f.expected,
    ),
)  # fmt: skip


def survey(bodies: Sequence[Facts]) -> Table:
    """Return the bodies beside each other by the headings of the national survey."""
    lines = tuple(Line(_name(f), tuple(h.value(f) for h in SURVEY), (f.dossier,)) for f in bodies)
    totals = tuple(_total(heading, bodies) for heading in SURVEY)
    left_out = tuple(tuple(f.dossier for f in bodies if heading.value(f) is None) for heading in SURVEY)
    return Table(N_("Bodies compared"), tuple(h.column for h in SURVEY), lines, totals, left_out)


def _name(facts: Facts) -> str:
    return facts.place_ar or facts.place_fr or facts.dossier


def _total(heading: _Heading, bodies: Iterable[Facts]) -> Value:
    """Sum a column; a yes is counted, a share is that of all together, words have no total."""
    bodies = list(bodies)
    if heading.part and heading.whole:
        return _share(sum(int(heading.part(f)) for f in bodies), sum(heading.whole(f) for f in bodies))
    if heading.column.shape == "word":
        return None
    values = [heading.value(f) for f in bodies]
    return sum(int(value) for value in values if isinstance(value, bool | int))


def themes(bodies: Sequence[Facts]) -> Table:
    """Return activities and their estimated cost by type, the commonest first, with the bodies behind each."""
    columns = (
        Column(N_("Activities"), "count"),
        Column(N_("Bodies"), "count"),
        Column(N_("Estimated cost (dirhams)"), "money"),
    )
    lines = []
    for code in dict.fromkeys(code for f in bodies for code in f.activities):
        behind = [f for f in bodies if code in f.activities]
        cost = sum((Decimal(f.budget[code]) for f in behind if code in f.budget), Decimal(0))
        count = sum(f.activities[code] for f in behind)
        words = _TYPES.get(code) or N_("No type given")
        lines.append(Line(words, (count, len(behind), cost), tuple(f.dossier for f in behind)))
    lines.sort(key=lambda line: (-int(line.values[0] or 0), line.name))
    return Table(N_("Activities by type"), columns, tuple(lines), _sums(lines, bodies), _no_cost(bodies))


def years(bodies: Sequence[Facts]) -> Table:
    """Return the estimated cost of activities by the year in which they start."""
    columns = (Column(N_("Bodies"), "count"), Column(N_("Estimated cost (dirhams)"), "money"))
    lines = []
    for year in sorted({year for f in bodies for year in f.budget_by_year}):
        behind = [f for f in bodies if year in f.budget_by_year]
        cost = sum((Decimal(f.budget_by_year[year]) for f in behind), Decimal(0))
        lines.append(Line(year or N_("No date given"), (len(behind), cost), tuple(f.dossier for f in behind)))
    totals = (len({key for line in lines for key in line.dossiers}), _cost(lines))
    return Table(N_("Budget by year"), columns, tuple(lines), totals, ((), _no_cost(bodies)[-1]))


def _sums(lines: Sequence[Line], bodies: Sequence[Facts]) -> tuple[Value, ...]:
    return (sum(int(line.values[0] or 0) for line in lines), sum(bool(f.activities) for f in bodies), _cost(lines))


def _cost(lines: Iterable[Line]) -> Decimal:
    return sum((value for line in lines if isinstance(value := line.values[-1], Decimal)), Decimal(0))


def _no_cost(bodies: Iterable[Facts]) -> tuple[tuple[str, ...], ...]:
    """Return the bodies with activities whose cost nobody wrote down."""
    return ((), (), tuple(f.dossier for f in bodies if f.without_cost))
