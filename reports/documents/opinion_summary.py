"""The opinion on one page, for councillors who decide in a minute. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents import opinions
from reports.documents.brief import shares, shortened
from reports.documents.money import amount, total
from reports.documents.paper import joined, letterhead, paper
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Summary of the opinion for councillors")
LONGEST_TITLE, LONGEST_PASSAGE = 220, 330
"""Characters of the title and of each passage that the page has room for."""
MOST, ROOM = 8, 1100
"""How many recommendations the page has room for, and how many characters of them."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the summary of the opinion that was asked for, or of all of them, a page each."""
    view = View(dossier, printing)
    found = view.chosen(Opinion)
    title = joined([view.words(TITLE), found[0].title if len(found) == 1 else ""], " – ")
    draft = bool(found) and not any(opinions.is_adopted(o) for o in found)
    document = paper(dossier, printing, title, draft=draft)
    if not found:
        document.letterhead(letterhead(document, dossier, printing))
        document.heading(1, view.words(TITLE), align=CENTRE)
        missing(document, view.words, opinions.NONE_YET)
    for opinion in found:
        document.page_break()
        _page(document, view, opinion)
    return document


def _page(document: Document, view: View, opinion: Opinion) -> None:
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    named = joined([words(TITLE), opinions.name(view, opinion)], " · ")
    document.paragraph(named, CENTRE, colour="#5f6b76", after=0, keep=True)
    title = shortened(opinion.title, LONGEST_TITLE) or words(N_("Advisory opinion"))
    document.heading(1, title, align=CENTRE)
    _facts(document, view, opinion)
    _passage(document, view, N_("The problem"), opinion.context)
    _passage(document, view, N_("What the facts show"), opinion.diagnosis)
    _passage(document, view, N_("What it means for women and for men"), opinion.analysis)
    document.heading(2, words(N_("What the body asks of the council")))
    _requests(document, view, view.dossier.children(opinion, Recommendation))


def _facts(document: Document, view: View, opinion: Opinion) -> None:
    date = view.date(opinion.adopted) if opinions.is_adopted(opinion) else ""
    competence = joined([view.show(opinion, "competence"), opinion.competence_note], " – ")
    pairs = [
        (view.label(opinion, "trigger"), opinions.occasion(view, opinion)),
        (view.label(opinion, "adopted"), joined([date, opinion.vote if date else ""], " – ")),
        (view.label(opinion, "session"), view.date(opinion.session)),
        (view.label(opinion, "competence"), competence),
    ]
    facts(document, [(label, shortened(value, 120)) for label, value in pairs], size=9.5)


def _passage(document: Document, view: View, title: str, text: str) -> None:
    if text:
        document.heading(2, view.words(title))
        document.paragraph(shortened(text, LONGEST_PASSAGE), size=11, after=0)


def _requests(document: Document, view: View, found: list[Recommendation]) -> None:
    words = view.words
    if not found:
        missing(document, words)
        return
    shown = found[:MOST]
    longest = shares([len(r.text) for r in shown], ROOM)
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("Recommendation")), 5),
        Column(words(N_("Addressee")), 1.8),
        Column(words(N_("Term")), 1.1),
        Column(words(N_("Estimated cost")), 1.4),
    ]
    document.table(columns, [_request(view, r, longest) for r in shown], row_headers=1, size=9)
    rest = len(found) - len(shown)
    costs = amount(total(r.cost for r in found), words) if any(r.cost for r in found) else ""
    foot = [
        words.plural(
            "{n} further recommendation is in the full text.",
            "{n} further recommendations are in the full text.",
            rest,
        )
        if rest
        else "",
        words(N_("All recommendations together are estimated at {cost}."), cost=costs) if costs else "",
    ]
    document.paragraph(joined(foot, " "), size=10.5, before=6)


def _request(view: View, r: Recommendation, longest: int) -> Row:
    return (
        view.numbers[r.id],
        shortened(r.text, longest),
        shortened(opinions.addressee(view, r), 40),
        view.show(r, "term"),
        amount(r.cost, view.words),
    )
