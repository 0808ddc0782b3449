"""The plan on one page for a wall: mission, vision, axes and objectives. ``compose`` is its outline."""

from __future__ import annotations

from typing import NamedTuple

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Axis, Objective, Value
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Bullets, Cell, Column, Row
from reports.blocks.document import Document
from reports.blocks.theme import THEMES
from reports.documents.brief import shares, shortened
from reports.documents.paper import joined, paper
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

LONGEST_TITLE, LONGEST_PASSAGE, LONGEST_VALUES = 120, 330, 200
MOST_AXES, MOST_OBJECTIVES, PER_ROW = 8, 6, 4
ROOM = 480
"""Characters of objectives under one axis when there is one row of axes."""
WHITE, PALE = "#ffffff", "#f4f7fa"


class Pillar(NamedTuple):
    """A column of the poster: the title of an axis and its objectives."""

    title: str
    objectives: list[str]


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the poster of the plan that was asked for, else of the newest."""
    view = View(dossier, printing)
    plan = view.plan
    title = plan.title or view.words(N_("Action plan"))
    document = paper(dossier, printing, title, draft=plan.state in ("", "draft"))
    document.section(landscape=True)
    document.heading(1, shortened(title, LONGEST_TITLE), align=CENTRE)
    period = joined([view.date(plan.starts), view.date(plan.ends)], " – ")
    below = joined([titles.territory_name(view.body, view.language), period, view.body.motto], " · ")
    document.paragraph(shortened(below, LONGEST_TITLE), CENTRE, after=4)
    _mission(document, view)
    _values(document, view)
    _axes(document, view)
    return document


def _mission(document: Document, view: View) -> None:
    words, plan = view.words, view.plan
    accent = THEMES["ar"].accent
    head = [Cell(words(title), align=CENTRE, fill=accent, colour=WHITE) for title in (N_("Mission"), N_("Vision"))]
    unwritten = words(N_("Not written yet."))
    texts = [shortened(text, LONGEST_PASSAGE) or unwritten for text in (plan.mission, plan.vision)]
    cells = [Cell(text, align=CENTRE, fill=PALE) for text in texts]
    document.table([Column(), Column()], [cells], head=[head], zebra=False, size=11)


def _values(document: Document, view: View) -> None:
    values = joined([value.title for value in view.dossier.children(view.plan, Value)], " · ")
    if values:
        label = view.words(N_("{label}: {value}"), label=view.words(N_("Values")), value="")
        document.paragraph([bold(label), shortened(values, LONGEST_VALUES)], CENTRE, before=4, after=4)


def _axes(document: Document, view: View) -> None:
    found = _pillars(view)
    if not found:
        missing(document, view.words)
        return
    shown = found[:MOST_AXES]
    count = -(-len(shown) // PER_ROW)
    per_row = -(-len(shown) // count)
    for start in range(0, len(shown), per_row):
        part = shown[start : start + per_row]
        document.table(
            [Column() for _ in part],
            [[_objectives(view, pillar, ROOM // count) for pillar in part]],
            head=[_heads(part, start)],
            zebra=False,
            size=9.5,
        )
        document.space(4)
    if len(found) > len(shown):
        document.paragraph(_more(view, len(found) - len(shown)), CENTRE, size=9)


def _heads(part: list[Pillar], start: int) -> Row:
    palette = THEMES["ar"].palette
    return [
        Cell(shortened(pillar.title, 90), align=CENTRE, fill=palette[(start + n) % len(palette)], colour=WHITE)
        for n, pillar in enumerate(part)
    ]


def _objectives(view: View, pillar: Pillar, room: int) -> Bullets:
    shown = pillar.objectives[: max(1, room * MOST_OBJECTIVES // ROOM)]
    longest = shares([len(text) for text in shown], room)
    left = len(pillar.objectives) - len(shown)
    texts = [shortened(text, longest) for text in shown]
    return Bullets([*texts, _more(view, left)] if left else texts)


def _more(view: View, n: int) -> str:
    return view.words(N_("and {n} more"), n=n)


def _pillars(view: View) -> list[Pillar]:
    dossier, plan = view.dossier, view.plan
    loose = [o.title for o in dossier.children(plan, Objective)]
    found = [
        Pillar(f"{view.numbers[axis.id]}. {axis.title}", [o.title for o in dossier.children(axis, Objective)])
        for axis in dossier.children(plan, Axis)
    ]
    return [*found, *([Pillar(view.words(N_("Objectives")), loose)] if loose else [])]
