"""The form of any kind of record on paper, drawn from its fields: lines to write on, boxes to tick."""

from __future__ import annotations

from hayat_app.domain.blank import BY_HAND
from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of, new
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    LongText,
    Money,
    Parent,
    Percent,
    Position,
    Quantity,
    Whole,
    YesNo,
)
from hayat_app.domain.personal import GUARDED, PEOPLE, may_hold
from hayat_app.domain.records import BY_KIND
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.paper import letterhead, paper
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Form to fill by hand")
USUAL = ("member", "activity", "opinion", "meeting")
"""The forms that are printed when none is named."""
LINE, NUMBER = "." * 62, "." * 20
LINES = f"{LINE}\n\n{LINE}"
"""Two lines, far enough from one another to be written on."""
SHORT = 30
"""Letters of an answer that no line should part."""
MOST_BOXES = 20
"""Answers that are printed as boxes; a longer list is written out by hand."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the form of the kind that was asked for (``Printing.record`` names it), else the usual forms."""
    view = View(dossier, printing)
    kinds = (printing.record,) if printing.record else USUAL
    document = paper(dossier, printing, view.words(TITLE))
    for kind in kinds:
        document.page_break(afresh=True)
        document.letterhead(letterhead(document, dossier, printing, size=9))
        _form(document, view, BY_KIND[kind])
        if kind in PEOPLE:
            add_notice(document, view)
    return document


def _form(document: Document, view: View, cls: type[Record]) -> None:
    document.heading(1, view.words(cls.NAME), align=CENTRE)
    empty = new(cls, "none")
    rows: list[Row] = [
        (Cell(view.words(facts.label), header=True, bold=True), room(view, facts))
        for facts in fields_of(cls)
        if not isinstance(facts.kind, Parent | Position)
        and (facts.name not in GUARDED or may_hold(view.dossier, empty, facts.name))
    ]
    document.table([Column("", 1.3), Column("", 2.5)], rows, row_headers=1, zebra=False, size=10)
    signed = view.words(N_("Filled in by: {line}     Date: {date}"), line=NUMBER, date=BY_HAND)
    document.paragraph(signed, before=8)


def room(view: View, facts: Field) -> str:
    """Return what is printed in the place of a value."""
    kind, words = facts.kind, view.words
    if isinstance(kind, YesNo):
        return "     ".join(_box(words(answer)) for _, answer in kind.words)
    if isinstance(kind, Choice | Choices) and len(kind.options) <= MOST_BOXES:
        return "     ".join(_box(words(option.words)) for option in kind.options)
    if isinstance(kind, Day):
        return BY_HAND
    if isinstance(kind, Money):
        return f"{NUMBER} {words(N_('dirhams'))}"
    if isinstance(kind, Percent):
        return f"{NUMBER}\u00a0%"
    if isinstance(kind, Whole | Quantity):
        return NUMBER
    return LINES if isinstance(kind, LongText) else LINE


def _box(answer: str) -> str:
    """Return a box to tick; a short answer stays on its line."""
    box = f"☐\u00a0{answer}"
    return box.replace(" ", "\u00a0") if len(answer) <= SHORT else box
