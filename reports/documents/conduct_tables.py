"""How a plan is carried out, in tables: what is told to whom, what could go wrong, who measures what and when."""

from __future__ import annotations

from decimal import Decimal

from hayat_app.domain.days import Day
from hayat_app.domain.records import Communication, Indicator, Measure, Risk
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Filling, Row
from reports.blocks.charts import Series
from reports.blocks.document import Document
from reports.documents.fields import named
from reports.documents.money import amount
from reports.documents.paper import joined
from reports.documents.passages import beneath
from reports.documents.plan_view import PlanView
from reports.documents.view import View

CHART = 120
"""Height of a chart in points: three and more fit on a page."""


def actions(document: Document, view: PlanView) -> None:
    """Add the communication plan."""
    words = view.words
    found = view.under(Communication)
    if not found:
        return
    columns = [
        Column(words(N_("Message")), 2.6),
        Column(words(N_("To whom")), 2),
        Column(words(N_("Channel")), 1.3),
        Column(words(N_("Period")), 1.4),
        Column(words(N_("Responsible and cost")), 1.5),
    ]
    rows: list[Row] = [
        (
            c.title,
            c.audience,
            view.show(c, "channel"),
            joined([Day().long(c.starts, words), Day().long(c.ends, words)], " – "),
            beneath(named(view, c.responsible), amount(c.cost, words)),
        )
        for c in found
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def risks(document: Document, view: PlanView) -> None:
    """Add risks and assumptions of the plan and of its activities."""
    words = view.words
    found = view.under(Risk)
    if not found:
        return
    columns = [
        Column(words(N_("Risk or assumption")), 2.8),
        Column(words(N_("Likely and harmful")), 1.5),
        Column(words(N_("What is done about it")), 3),
        Column(words(N_("Who watches it")), 1.4),
    ]
    rows: list[Row] = [
        (
            beneath(r.title, view.show(r, "nature")),
            joined([view.show(r, "likelihood"), view.show(r, "impact")], " / "),
            r.response,
            named(view, r.responsible),
        )
        for r in found
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def monitoring(document: Document, view: PlanView) -> None:
    """Add who measures what, how often, from which source, and the last measured value."""
    words = view.words
    found = view.under(Indicator)
    if not found:
        return
    columns = [
        Column(words(N_("Indicator")), 3),
        Column(words(N_("How often it is measured")), 1.4),
        Column(words(N_("Source of the figures")), 1.7),
        Column(words(N_("Baseline and target")), 1.2),
        Column(words(N_("Last measured value")), 1.5),
    ]
    rows: list[Row] = [
        (
            beneath(i.title, i.unit),
            i.frequency,
            i.source,
            joined([view.figure(i.baseline), view.figure(i.target)], " ← " if view.language == "ar" else " → "),
            _last(view, i),
        )
        for i in found
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def measured(view: View, indicator: Indicator) -> list[Measure]:
    """Return the measured values of an indicator, the oldest first."""
    found = view.dossier.children(indicator, Measure)
    return sorted(found, key=lambda m: m.date.sort_key if m.date else (9999, 0, 0, ""))


def _last(view: PlanView, indicator: Indicator) -> Filling:
    known = [m for m in measured(view, indicator) if m.value is not None]
    if not known:
        return ""
    return beneath(view.figure(known[-1].value), view.date(known[-1].date))


def progress_charts(document: Document, view: View, found: list[Indicator]) -> None:
    """Add a chart for each indicator that was measured: baseline, every measure, target; by sex where known."""
    for indicator in found:
        values = [m for m in measured(view, indicator) if m.value is not None]
        if values:
            _chart(document, view, indicator, values)


def _chart(document: Document, view: View, indicator: Indicator, values: list[Measure]) -> None:
    words = view.words
    points: list[tuple[str, Decimal | None, Decimal | None, Decimal | None]] = [
        (words(N_("Baseline")), indicator.baseline, indicator.baseline_women, indicator.baseline_men),
        *((m.period or view.date(m.date), m.value, m.women, m.men) for m in values),
        (words(N_("Target")), indicator.target, indicator.target_women, indicator.target_men),
    ]
    labels = [label for label, *_ in points]
    by_sex = all(women is not None and men is not None for _, _, women, men in points)
    series = (
        [
            Series(words(N_("Women")), [float(women or 0) for _, _, women, _ in points]),
            Series(words(N_("Men")), [float(men or 0) for _, _, _, men in points]),
        ]
        if by_sex
        else [Series(indicator.unit or words(N_("Value")), [float(value or 0) for _, value, _, _ in points])]
    )
    share = "%" in indicator.unit or "٪" in indicator.unit  # shares of women and of men do not add up
    caption = f"{view.numbers[indicator.id]} {indicator.title}"
    unit = "%" if share else ""
    document.bars(labels, series, caption=caption, stacked=by_sex and not share, unit=unit, height=CHART)


def versions(document: Document, view: PlanView) -> None:
    """Add the adopted versions of the plan."""
    found, words = view.versions, view.words
    columns = [
        Column(words(N_("Adopted version")), 2.4),
        Column(words(N_("Adopted on")), 1.2),
        Column(words(N_("Adopted by")), 2),
        Column(words(N_("Result of the vote")), 1.6),
    ]
    rows: list[Row] = [(beneath(v.title, v.note), view.date(v.adopted), v.adopted_by, v.vote) for v in found]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)
