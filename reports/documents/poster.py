"""The plan on one page for a wall: mission, vision, axes and objectives. ``compose`` is its outline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import product
from typing import NamedTuple

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Axis, Objective, Value
from hayat_app.i18n import N_
from reports.blocks import CENTRE, OnePage
from reports.blocks.cells import Bullets, Cell, Column, Row
from reports.blocks.document import Document
from reports.blocks.layout import Block
from reports.blocks.paragraphs import Heading, Paragraph
from reports.blocks.tables import Table
from reports.blocks.theme import THEMES
from reports.documents.brief import shares, shortened
from reports.documents.paper import apart, joined, paper
from reports.documents.passages import GREY
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import Run, bold

LONGEST_TITLE, LONGEST_PASSAGE = 120, 330
MOST_AXES, MOST_OBJECTIVES, PER_ROW = 8, 6, 4
ROOM = 340
"""Characters of objectives under one axis at the smallest size, when there is one row of axes."""
SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
SMALLEST = 8.0
WHITE, PALE = "#ffffff", "#f4f7fa"
DARK = ("#0b5394", "#a35a00", "#2f7346", "#a23b72", "#55637a", "#7a4f9c")
"""Fills that white letters stand on with a contrast of 4.5 or more."""


class Pillar(NamedTuple):
    """A column of the poster: the title of an axis and its objectives, each with those under it."""

    title: str
    objectives: list[tuple[str, list[str]]]


class Measure(NamedTuple):
    """A version of the poster: its type size, whether it names specific objectives, whether it shortens."""

    size: float
    specific: bool
    short: bool = False


MEASURES = (
    *(Measure(size, specific) for specific, size in product((True, False), SIZES)),
    Measure(SMALLEST, specific=False, short=True),
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the poster of the plan that was asked for, else of the newest."""
    view = View(dossier, printing)
    plan = view.plan
    document = paper(dossier, printing, _title(view), draft=plan.state in ("", "draft"))
    document.section(landscape=True)
    pillars = _pillars(view)
    document.add(OnePage([partial(_page, view, pillars, measure) for measure in MEASURES]))
    return document


def _title(view: View) -> str:
    return view.plan.title or view.words(N_("Action plan"))


def _page(view: View, pillars: list[Pillar], measure: Measure) -> Sequence[Block]:
    plan = view.plan
    period = joined([view.date(plan.starts), view.date(plan.ends)], " – ")
    below = apart([titles.territory_name(view.body, view.language), period, view.body.motto], " · ")
    return [
        Heading(1, shortened(_title(view), LONGEST_TITLE), "", "poster", 1, CENTRE),
        Paragraph(shortened(below, LONGEST_TITLE), CENTRE, after=6),
        _mission(view, measure),
        *_values(view, measure),
        *_axes(view, pillars, measure),
    ]


def _mission(view: View, measure: Measure) -> Table:
    accent = THEMES["ar"].accent
    head = [_coloured(view.words(title), accent) for title in (N_("Mission"), N_("Vision"))]
    unwritten = view.words(N_("Not written yet."))
    longest = LONGEST_PASSAGE if measure.short else 2 * LONGEST_PASSAGE
    texts = [shortened(text, longest) or unwritten for text in (view.plan.mission, view.plan.vision)]
    cells = [Cell(text, align=CENTRE, fill=PALE) for text in texts]
    return Table([Column(), Column()], [cells], head=[head], zebra=False, size=measure.size)


def _coloured(text: str, fill: str) -> Cell:
    return Cell(text, align=CENTRE, fill=fill, colour=WHITE)


def _values(view: View, measure: Measure) -> list[Block]:
    values = joined([value.title for value in view.dossier.children(view.plan, Value)], " · ")
    if not values:
        return []
    label = view.words(N_("{label}: {value}"), label=view.words(N_("Values")), value="")
    text: list[str | Run] = [bold(label), shortened(values, LONGEST_TITLE)]
    return [Paragraph(text, CENTRE, size=measure.size + 1, before=2)]


def _axes(view: View, pillars: list[Pillar], measure: Measure) -> list[Block]:
    if not pillars:
        return [Paragraph(view.words(N_("Not written yet.")), colour=GREY)]
    shown = pillars[:MOST_AXES] if measure.short else pillars
    count = -(-len(shown) // PER_ROW)
    per_row = -(-len(shown) // count)
    blocks: list[Block] = []
    for start in range(0, len(shown), per_row):
        part = shown[start : start + per_row]
        cells = [_objectives(view, pillar, measure, ROOM // count) for pillar in part]
        blocks.append(
            Table([Column() for _ in part], [cells], head=[_heads(part, start)], zebra=False, size=measure.size)
        )
    rest = len(pillars) - len(shown)
    return [*blocks, *([Paragraph(_more(view, rest), CENTRE, size=measure.size)] if rest else [])]


def _heads(part: list[Pillar], start: int) -> Row:
    count = len(DARK)
    return [_coloured(shortened(pillar.title, 90), DARK[(start + n) % count]) for n, pillar in enumerate(part)]


def _objectives(view: View, pillar: Pillar, measure: Measure, room: int) -> Bullets:
    if not measure.short:
        items: list[str | Run] = []
        for title, specific in pillar.objectives:
            below = specific if measure.specific else []
            items += [bold(title) if below else title, *below]
        return Bullets(items)
    shown = [title for title, _ in pillar.objectives][: max(1, MOST_OBJECTIVES * room // ROOM)]
    longest = shares([len(text) for text in shown], room)
    left = len(pillar.objectives) - len(shown)
    return Bullets([*(shortened(text, longest) for text in shown), *([_more(view, left)] if left else [])])


def _more(view: View, n: int) -> str:
    return view.words(N_("and {n} more"), n=n)


def _pillars(view: View) -> list[Pillar]:
    dossier, plan = view.dossier, view.plan
    found = [
        Pillar(f"{view.numbers[axis.id]}. {axis.title}", _under(view, axis))
        for axis in dossier.children(plan, Axis)
    ]
    loose = _under(view, plan)
    return [*found, *([Pillar(view.words(N_("Objectives")), loose)] if loose else [])]


def _under(view: View, above: Record) -> list[tuple[str, list[str]]]:
    children = view.dossier.children
    return [(o.title, [below.title for below in children(o, Objective)]) for o in children(above, Objective)]
