"""Activities on a calendar: the months of a plan and the bars in them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hayat_app.domain.days import MONTHS
from hayat_app.domain.records import Activity, Plan
from hayat_app.i18n import N_, Translator
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.gantt import Bar, Gantt, Task
from reports.blocks.tables import Table

WIDEST = 18
"""Months that one chart shows legibly; a longer plan gets a chart for each year."""
COLOURS = {"done": "#3d8f5f", "blocked": "#b3261e", "dropped": "#6b7b8c"}


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    def after(self) -> Month:
        """Return the next month."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)


def month_of(date: datetime.date) -> Month:
    """Return the month of a day."""
    return Month(date.year, date.month)


def span(activity: Activity) -> tuple[Month, Month] | None:
    """Return the first and last month of an activity, or None without a start."""
    first = activity.starts.first if activity.starts else None
    if first is None:
        return None
    end = (activity.ends or activity.starts).last if activity.starts else None
    return month_of(first), max(month_of(first), month_of(end or first))


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """Yield every month from the first to the last."""
    while first <= last:
        yield first
        first = first.after()


def months_of(plan: Plan, activities: Sequence[Activity]) -> list[Month]:
    """Return the months of a plan's period, widened to hold every dated activity."""
    ends = [month for activity in activities if (found := span(activity)) for month in found]
    period = (plan.starts and plan.starts.first, plan.ends and plan.ends.last)
    ends += [month_of(date) for date in period if date]
    return list(months_between(min(ends), max(ends))) if ends else []


def to_fill(words: Translator) -> Table:
    """Return the months of a year beside room for activities."""
    columns = [Column(words(N_("Activity")), 5), *(Column(words(name), 1.2, CENTRE) for name in MONTHS)]
    return Table(columns, [["\n"]] * 10, size=8)


def charts(
    months: list[Month], rows: Sequence[tuple[str, Activity]], words: Translator, caption: str
) -> Iterator[Gantt]:
    """Yield one chart, or one for each year of a long plan; rows are labels and their activities."""
    stretches = [months] if len(months) <= WIDEST else _by_year(months)
    for stretch in stretches:
        tasks = [task for label, activity in rows if (task := _task(label, activity, stretch))]
        if tasks:
            yield Gantt(tasks, [words(MONTHS[m.month - 1]) for m in stretch], _years(stretch), caption)


def _by_year(months: list[Month]) -> list[list[Month]]:
    return [[m for m in months if m.year == year] for year in dict.fromkeys(m.year for m in months)]


def _years(months: list[Month]) -> list[tuple[str, int]]:
    return [(str(stretch[0].year), len(stretch)) for stretch in _by_year(months)]


def _task(label: str, activity: Activity, months: list[Month]) -> Task | None:
    found = span(activity)
    if not found or found[1] < months[0] or found[0] > months[-1]:
        return None
    first, last = max(found[0], months[0]), min(found[1], months[-1])
    done = float(activity.done or (100 if activity.status == "done" else 0)) / 100
    return Task(label, (Bar(months.index(first), months.index(last), done, COLOURS.get(activity.status, "")),))
