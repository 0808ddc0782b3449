"""Activities and their estimated cost: by type, by theme, by the year in which they start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from hayat_app.domain.records.plan import ACTIVITY_TYPES
from hayat_app.domain.records.themes import THEMES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.tables import Column, Line, Table, Value, amount, total

COLUMNS = (
    Column(N_("Activities"), "count"),
    Column(N_("Bodies"), "count"),
    Column(N_("Estimated cost (dirhams)"), "money"),
    Column(N_("Without a cost"), "count"),
)
Counts = Callable[[Facts], Mapping[str, int]]
Costs = Callable[[Facts], Mapping[str, str]]


def by_type(bodies: Sequence[Facts]) -> Table:
    """Return activities by type, the commonest first."""
    lines = _lines(
        bodies, lambda f: f.activities, lambda f: f.budget, None, dict(ACTIVITY_TYPES), N_("No type given")
    )
    return _table(N_("Activities by type"), N_("Type"), _commonest(lines), bodies)


def by_theme(bodies: Sequence[Facts]) -> Table:
    """Return activities by theme: of the issue they come from, or that of what stands above them."""
    lines = _lines(
        bodies, lambda f: f.activities_by_theme, lambda f: f.budget_by_theme, lambda f: f.without_cost_by_theme,
        dict(THEMES), N_("No theme given"),
    )  # fmt: skip
    return _table(N_("Activities by theme"), N_("Theme"), _commonest(lines), bodies)


def by_year(bodies: Sequence[Facts]) -> Table:
    """Return activities by the year in which they start, the earliest first."""
    years = sorted({year for f in bodies for year in f.activities_by_year if year})
    lines = _lines(
        bodies, lambda f: f.activities_by_year, lambda f: f.budget_by_year, lambda f: f.without_cost_by_year,
        {year: year for year in years}, N_("No date given"),
    )  # fmt: skip
    order = [*years, ""]
    return _table(
        N_("Activities by year"), N_("Year"), sorted(lines, key=lambda line: order.index(_year(line))), bodies
    )


def _year(line: Line) -> str:
    return "" if line.is_word else line.name


def _commonest(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-int(line.values[0] or 0), line.name))


def _lines(
    bodies: Sequence[Facts], counts: Counts, costs: Costs, free: Counts | None, words: Mapping[str, str], none: str
) -> list[Line]:
    lines = []
    for code in dict.fromkeys(code for f in bodies for code in counts(f)):
        behind = [f for f in bodies if code in counts(f)]
        cost = sum((Decimal(costs(f)[code]) for f in behind if code in costs(f)), Decimal(0))
        values: tuple[Value, ...] = (sum(counts(f)[code] for f in behind), len(behind), cost)
        values += (sum(free(f).get(code, 0) for f in behind) if free else None,)
        is_word = words.get(code, "") != code or not code
        lines.append(Line(words.get(code) or none, values, tuple(f.dossier for f in behind), is_word))
    return lines


def _table(title: str, heading: str, lines: Sequence[Line], bodies: Sequence[Facts]) -> Table:
    told = any(line.values[-1] is not None for line in lines)
    columns = COLUMNS if told else COLUMNS[:-1]
    lines = [Line(line.name, line.values[: len(columns)], line.dossiers, line.is_word) for line in lines]
    totals: list[Value] = [
        total(line.values[0] for line in lines),
        sum(bool(f.activities) for f in bodies),
        amount(line.values[2] for line in lines),
        total(line.values[-1] for line in lines),
    ]
    free = tuple(f.dossier for f in bodies if f.without_cost)
    none = tuple(f.dossier for f in bodies if not f.activities)
    left_out = ((), none, free, ())[: len(columns)]
    return Table(title, heading, columns, tuple(lines), tuple(totals[: len(columns)]), left_out, charted=0)
