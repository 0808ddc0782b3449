"""The opinion on one page, for councillors who decide in a minute. ``compose`` is its outline."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.i18n import N_
from reports.blocks import CENTRE, Letterhead, OnePage
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.blocks.layout import Block
from reports.blocks.paragraphs import Heading, Paragraph
from reports.blocks.tables import Table
from reports.documents import opinions
from reports.documents.brief import shares, shortened
from reports.documents.money import amount, total
from reports.documents.openings import about, sheets
from reports.documents.paper import apart, joined, letterhead, paper
from reports.documents.passages import GREY, facts
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Summary of the opinion for councillors")


class Measure(NamedTuple):
    """How much of an opinion a version of the summary shows; lengths in characters, the size in points."""

    title: int
    fact: int
    passage: int
    requests: int
    """Most recommendations."""
    room: int
    """Characters of all recommendations together."""
    size: float


MEASURES = (
    Measure(300, 300, 700, 12, 2400, 10.5),
    Measure(220, 200, 420, 10, 1600, 10),
    Measure(200, 140, 330, 9, 1200, 9.5),
    Measure(180, 130, 280, 8, 1000, 9.5),
    Measure(160, 120, 240, 7, 800, 9),
    Measure(140, 80, 180, 6, 600, 9),
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the summary of the opinion that was asked for, or of all of them, a page each."""
    view = View(dossier, printing)
    found = view.chosen(Opinion)
    title = about(view, TITLE, found, lambda one: one.title)
    draft = bool(found) and not any(is_adopted(o) for o in found)
    document = paper(dossier, printing, title, draft=draft)
    return sheets(document, view, found, _summary, (TITLE, opinions.NONE_YET))


def _summary(document: Document, view: View, opinion: Opinion) -> None:
    head = letterhead(document, view.dossier, view.printing)
    document.add(OnePage([partial(_page, view, opinion, head, measure) for measure in MEASURES]))


def _page(view: View, opinion: Opinion, head: Letterhead, measure: Measure) -> Sequence[Block]:
    words = view.words
    named = joined([words(TITLE), opinions.name(view, opinion)], " · ")
    title = shortened(opinion.title, measure.title) or words(N_("Advisory opinion"))
    asked = words(N_("What the body asks of the council"))
    return [
        head,
        Paragraph(named, CENTRE, colour=GREY, after=0, keeps_with_next=True),
        Heading(1, title, "", f"summary-{opinion.id}", 1, CENTRE),
        *facts(view.words, [*_facts(view, opinion, measure), *_passages(view, opinion, measure)], measure.size),
        Heading(2, asked, "", f"requests-{opinion.id}", 2),
        *_requests(view, view.dossier.children(opinion, Recommendation), measure),
    ]


def _facts(view: View, opinion: Opinion, measure: Measure) -> list[tuple[str, str]]:
    adopted = (view.date(opinion.adopted), opinion.vote) if is_adopted(opinion) else ()
    pairs = [
        ("trigger", opinions.occasion(view, opinion)),
        ("adopted", apart(adopted, " – ")),
        ("session", view.date(opinion.session)),
        ("competence", apart([view.show(opinion, "competence"), opinion.competence_note], " – ")),
    ]
    return [(view.label(opinion, name), shortened(value, measure.fact)) for name, value in pairs]


def _passages(view: View, opinion: Opinion, measure: Measure) -> list[tuple[str, str]]:
    pairs = [
        (N_("The problem"), opinion.context),
        (N_("What the facts show"), opinion.diagnosis),
        (N_("What it means for women and for men"), opinion.analysis),
    ]
    return [(view.words(label), shortened(text, measure.passage)) for label, text in pairs]


def _requests(view: View, found: list[Recommendation], measure: Measure) -> list[Block]:
    words = view.words
    if not found:
        return [Paragraph(words(N_("Not written yet.")), colour=GREY)]
    shown = found[: measure.requests]
    longest = shares([len(r.text) for r in shown], measure.room)
    columns = [
        Column(words(N_("No.")), 0.7),
        Column(words(N_("Recommendation")), 5),
        Column(words(N_("Addressee")), 1.8),
        Column(words(N_("Term")), 1.3),
        Column(words(N_("Estimated cost")), 1.4),
    ]
    rows = [_request(view, r, longest) for r in shown]
    foot = joined([_rest(view, len(found) - len(shown)), _cost(view, found)], " ")
    table = Table(columns, rows, row_headers=int(len(rows) > 1), size=measure.size)
    return [table, *([Paragraph(foot, size=measure.size + 1, before=2)] if foot else [])]


def _request(view: View, r: Recommendation, longest: int) -> Row:
    return (
        view.numbers[r.id],
        shortened(r.text, longest),
        shortened(opinions.addressee(view, r), 40),
        view.show(r, "term"),
        amount(r.cost, view.words),
    )


def _rest(view: View, n: int) -> str:
    if not n:
        return ""
    return view.words.plural(
        "{n} further recommendation is in the full text.", "{n} further recommendations are in the full text.", n
    )


def _cost(view: View, found: list[Recommendation]) -> str:
    cost = total(r.cost for r in found)
    whole = N_("All recommendations together are estimated at {cost}.")
    return view.words(whole, cost=amount(cost, view.words)) if cost else ""
