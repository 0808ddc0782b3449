"""Territories and bodies beside each other on lying pages, in as many tables as the columns need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hayat_app.i18n import N_
from hayat_app.services.synthesis.tables import Table
from reports.coordination.tables import Paper

COMPOSITION = ("Has an action plan", "With an action plan", "Internal rules", "Capacity of the chair",
               "Active members", "Women (%)", "Meetings held", "Filled in (%)")  # fmt: skip
WORK = ("Opinions", "Opinions sent", "Opinions answered", "Answered of those sent (%)", "Recommendations sent",
        "Carried out (%)", "Activities", "Activities done")  # fmt: skip


def territories(paper: Paper) -> None:
    """Add the regions or provinces beside each other."""
    table = paper.synthesis.territories
    if table is None or not table.lines:
        return
    paper.document.section(landscape=True)
    paper.document.heading(1, paper.words(table.title))
    paper.chart(table)
    _parts(paper, table, ("Bodies",))


def compared(paper: Paper) -> None:
    """Add the bodies beside each other."""
    table = paper.synthesis.tables["compared"]
    if not table.lines:
        return
    paper.document.section(landscape=True)
    paper.document.heading(1, paper.words(table.title))
    _parts(paper, table, ())


def _parts(paper: Paper, table: Table, always: Sequence[str]) -> None:
    for title, names in ((N_("Composition and working"), COMPOSITION), (N_("Opinions and activities"), WORK)):
        paper.document.heading(2, paper.words(title))
        paper.table(only(table, (*always, *names)), size=8)


def only(table: Table, titles: Sequence[str]) -> Table:
    """Return a table with some of its columns."""
    at = [n for n, column in enumerate(table.columns) if column.title in titles]
    return replace(
        table,
        columns=tuple(table.columns[n] for n in at),
        lines=tuple(line._replace(values=tuple(line.values[n] for n in at)) for line in table.lines),
        totals=tuple(table.totals[n] for n in at),
        left_out=tuple(table.left_out[n] for n in at),
    )
