"""The tables of the diagnosis: figures, stakeholders, gender analysis, self-evaluation, issues, ranking."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hayat_app.domain import gaps, priorities
from hayat_app.domain.priorities import Result
from hayat_app.domain.records import (
    Access,
    Division,
    EvaluationItem,
    Figure,
    Issue,
    Journey,
    Moment,
    Need,
    PriorityCriterion,
    Stakeholder,
)
from hayat_app.domain.records.evaluation import DOMAINS
from hayat_app.domain.records.themes import THEMES
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Bullets, Cell, Column, Filling, Row
from reports.blocks.document import Document
from reports.documents.passages import beneath, labelled
from reports.documents.passages import points as listed
from reports.documents.view import View
from reports.text.lines import NATURAL

FILL = "#e6eef7"
SIZE = 9


_CENTRED = frozenset(
    {"Women", "Men", "Whole", "Gap", "Unit", "Interest", "Influence", "Attitude", "Hours a week, women"}
    | {"Hours a week, men", "Score", "Priority", "Rank", "Mean", "Spread", "Votes", "Priority decided", "Hours"}
)
"""Heads of the columns of numbers and of single words."""


def _columns(view: View, *wanted: tuple[str, float]) -> list[Column]:
    return [Column(view.words(name), weight, CENTRE if name in _CENTRED else NATURAL) for name, weight in wanted]


def decimal(value: float | None, places: int = 2) -> str:
    """Write a mean as Moroccan documents do."""
    return "" if value is None else f"{value:.{places}f}".replace(".", ",")


# --- figures


def figures(document: Document, view: View, found: Sequence[Figure]) -> None:
    """Add the figures of the territory by theme, with the gap between women and men."""
    columns = _columns(
        view, (N_("Figures"), 3.2), (N_("Women"), 0.9), (N_("Men"), 0.9), (N_("Whole"), 1),
        (N_("Gap"), 0.9), (N_("Unit"), 0.8), (N_("Source"), 2.4),
    )  # fmt: skip
    rows: list[Row] = []
    for code, name in THEMES:
        of_theme = [f for f in found if (f.theme or "other") == code]
        if of_theme:
            if not view.printing.blank:
                rows.append([Cell(view.words(name), columns=len(columns), bold=True, fill=FILL)])
            rows += [_figure(view, f) for f in of_theme]
    document.table(columns, rows, zebra=False, size=SIZE)


def _figure(view: View, figure: Figure) -> Row:
    found = gaps.gap(figure)
    unit = gaps.unit(figure, view.words) if found.difference else figure.unit
    return (
        beneath(figure.title, figure.place, figure.note),
        view.figure(figure.women),
        view.figure(figure.men),
        view.figure(found.whole),
        beneath(view.figure(found.difference), unit if unit != figure.unit else ""),
        figure.unit,
        beneath(figure.period, figure.source),
    )


# --- stakeholders and gender analysis


def stakeholders(document: Document, view: View, found: Sequence[Stakeholder]) -> None:
    """Add the matrix of stakeholders: role, interest, influence, attitude, how the body works with them."""
    columns = _columns(
        view, (N_("The stakeholder"), 2), (N_("Role"), 2.2), (N_("Interest"), 0.8), (N_("Influence"), 0.8),
        (N_("Attitude"), 1.1), (N_("How the body works with it"), 2.2),
    )  # fmt: skip
    rows = [
        (
            s.title,
            beneath(s.role, s.expects),
            str(s.interest or ""),
            str(s.influence or ""),
            view.show(s, "stance"),
            s.approach,
        )
        for s in found
    ]
    document.table(columns, rows, size=SIZE)


def division(document: Document, view: View, found: Sequence[Division]) -> None:
    """Add who does what, and how many hours a week."""
    columns = _columns(
        view, (N_("The task"), 2.2), (N_("Kind of work"), 1.6), (N_("Who does it"), 1.4),
        (N_("Hours a week, women"), 1), (N_("Hours a week, men"), 1), (N_("Remarks"), 2),
    )  # fmt: skip
    rows = [
        (
            d.title, view.show(d, "sphere"), view.show(d, "who"),
            view.figure(d.women_hours), view.figure(d.men_hours), beneath(d.note, d.place),
        )
        for d in found
    ]  # fmt: skip
    document.table(columns, rows, size=SIZE)


def access(document: Document, view: View, found: Sequence[Access]) -> None:
    """Add who reaches and who decides on resources."""
    columns = _columns(
        view,
        (N_("Resource"), 2),
        (N_("Who has access"), 1.5),
        (N_("Who decides"), 1.5),
        (N_("What stands in the way"), 2.4),
    )
    rows = [(a.title, view.show(a, "access"), view.show(a, "control"), beneath(a.barriers, a.note)) for a in found]
    document.table(columns, rows, size=SIZE)


def needs(document: Document, view: View, found: Sequence[Need]) -> None:
    """Add practical needs beside strategic interests."""
    pairs = [(name, [n for n in found if (n.type or "practical") == code]) for code, name in _NEEDS]
    columns = _columns(view, *((name, 1) for name, _needs in pairs))
    cells: list[Filling] = [
        Bullets([_need(view, n) for n in of_type]) if of_type else "" for _name, of_type in pairs
    ]
    document.table(columns, [cells], zebra=False, size=SIZE)


_NEEDS = (("practical", N_("Practical needs")), ("strategic", N_("Strategic interests")))


def _need(view: View, need: Need) -> str:
    whose = view.show(need, "whose")
    return f"{need.title} ({whose})" if whose else need.title


def clock(document: Document, view: View, found: Sequence[Moment]) -> None:
    """Add an ordinary day, hour by hour."""
    columns = _columns(view, (N_("Hours"), 0.8), (N_("What women do"), 2.4), (N_("What men do"), 2.4))
    ordered = sorted(found, key=lambda m: (m.season, m.starts if m.starts is not None else 24))
    rows = [(beneath(_hours(m), m.season), m.women, m.men) for m in ordered]
    document.table(columns, rows, row_headers=1, size=SIZE)


def _hours(moment: Moment) -> str:
    known = ["?" if hour is None else str(hour) for hour in (moment.starts, moment.ends)]
    return f"\u2066{known[0]}–{known[1]}\u2069"


def journeys(document: Document, view: View, found: Sequence[Journey]) -> None:
    """Add the ways of women and men: how they are gone, how long they are, how safe they are."""
    columns = _columns(
        view, (N_("Where to"), 1.8), (N_("Women"), 1.2), (N_("Men"), 1.2), (N_("Safety for women"), 1.3),
        (N_("What makes the way hard or unsafe"), 2.4),
    )  # fmt: skip
    rows = [
        (
            beneath(one.title, view.show(one, "destination"), one.often),
            _way(view, one, "women"),
            _way(view, one, "men"),
            view.show(one, "safety"),
            beneath(one.barriers, one.note),
        )
        for one in found
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=SIZE)


def _way(view: View, one: Journey, who: str) -> Filling:
    minutes: int | None = getattr(one, f"{who}_minutes")
    said = "" if minutes is None else view.words(N_("{n} min"), n=minutes)
    return beneath(said, view.show(one, f"{who}_means"))


# --- self-evaluation


def evaluation_items(document: Document, view: View, found: Sequence[EvaluationItem]) -> None:
    """Add the points of a self-evaluation by domain; without scores it is a sheet to fill by hand."""
    columns = _columns(view, (N_("Point"), 3), (N_("Score"), 0.8), (N_("Proof"), 1.8), (N_("Improvement"), 2))
    rows: list[Row] = []
    for code, name in DOMAINS:
        items = [item for item in found if item.domain == code]
        if items:
            rows.append([Cell(view.words(name), columns=len(columns), bold=True, fill=FILL)])
            rows += [(i.title, i.score, i.evidence, i.wording) for i in items]
    document.table(columns, rows, zebra=False, size=SIZE)


# --- issues and priorities


def issues(document: Document, view: View, found: Sequence[Issue]) -> None:
    """Add the issues in short: who is affected, causes, priority."""
    columns = _columns(
        view, (N_("No."), 0.5), (N_("The issue"), 2.8), (N_("Who is affected"), 2), (N_("Causes"), 2.6),
        (N_("Priority"), 0.9),
    )  # fmt: skip
    rows = [
        (
            Cell(view.numbers[i.id], header=True),
            beneath(i.title, view.show(i, "theme")),
            beneath(i.target_group, affected(view, i)),
            points(i.causes),
            view.show(i, "priority"),
        )
        for i in found
    ]
    document.table(columns, rows, size=SIZE)


def affected(view: View, issue: Issue) -> str:
    """Return how many women and men an issue touches."""
    counts = ((N_("Women"), issue.women), (N_("Men"), issue.men))
    return " · ".join(labelled(view.words, name, view.figure(n)) for name, n in counts if n is not None)


def points(text: str) -> Filling:
    """Return lines that begin with a dash as a list."""
    lines = listed(text)
    return Bullets(lines) if len(lines) > 1 else text


def ranking(document: Document, view: View, found: Sequence[Result]) -> None:
    """Add the result of the votes: rank, mean, spread, women's and men's means, and the priority decided."""
    columns = _columns(
        view, (N_("Rank"), 0.6), (N_("The issue"), 3.4), (N_("Mean"), 0.8), (N_("Spread"), 0.8),
        (N_("Women"), 0.8), (N_("Men"), 0.8), (N_("Votes"), 0.7), (N_("Priority decided"), 1.1),
    )  # fmt: skip
    rows: list[Row] = [
        (
            Cell("" if r.rank is None else str(r.rank), header=True, align=CENTRE),
            beneath(r.issue.title, r.issue.priority_reason),
            *_means(r),
            str(r.voters),
            view.show(r.issue, "priority"),
        )
        for r in found
    ]
    document.table(columns, rows, size=SIZE)


def _means(result: Result) -> tuple[str, str, str, str]:
    spread = decimal(result.spread) if result.voters else ""
    return decimal(result.mean), spread, decimal(result.women), decimal(result.men)


def by_criterion(document: Document, view: View, found: Sequence[Result]) -> None:
    """Add the mean of the points on each criterion, which explains the ranking."""
    criteria = view.dossier.all(PriorityCriterion)
    names = [f"{c.title} (×{view.figure(Decimal(f'{priorities.weight(c):g}'))})" for c in criteria]
    columns = [Column(view.words(N_("The issue")), 3), *(Column(name, 1, CENTRE) for name in names)]
    rows: list[Row] = [
        [Cell(r.issue.title, header=True), *(decimal(r.criteria.get(c.id)) for c in criteria)] for r in found
    ]
    document.table(columns, rows, size=8)
