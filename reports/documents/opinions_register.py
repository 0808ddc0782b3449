"""The register of opinions: where each stands and how much it asks. ``compose`` is its outline."""

from __future__ import annotations

from collections import Counter

from hayat_app.domain import lifecycle
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Member, Opinion, Recommendation
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Filling, Row
from reports.blocks.document import Document
from reports.documents import letters, opinions
from reports.documents.openings import titled
from reports.documents.paper import apart, joined, member_name
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Register of opinions")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the register of all opinions."""
    view = View(dossier, printing)
    found = dossier.all(Opinion)
    document = titled(view, TITLE, lying=True)
    if not found:
        missing(document, view.words, opinions.NONE_YET)
        return document
    if not printing.blank:
        document.paragraph(_states(view, found), CENTRE, keep=True)
    _table(document, view, found)
    return document


def _states(view: View, found: list[Opinion]) -> str:
    """Return how many opinions are in each state, in the order of the life of an opinion."""
    count = Counter(view.show(o, "state") or view.words(N_("State not said")) for o in found)
    parts = [view.words(N_("{label}: {value}"), label=state, value=n) for state, n in count.items()]
    return joined(parts, " · ")


def _table(document: Document, view: View, found: list[Opinion]) -> None:
    words = view.words
    columns = [
        Column(words(N_("Number")), 0.8),
        Column(words(N_("Subject")), 2.8),
        Column(words(N_("Trigger")), 1.6),
        Column(words(N_("Rapporteur of the opinion")), 1.3),
        Column(words(N_("Adopted on")), 1.3),
        Column(words(N_("Sent by the letter")), 1.7),
        Column(words(N_("Council session")), 1.2),
        Column(words(N_("State and outcome")), 1.4),
        Column(words(N_("Answer")), 1.5),
        Column(words(N_("Recommendations")), 1, CENTRE),
    ]
    asked = {o.id: len(view.dossier.children(o, Recommendation)) for o in found}
    totals: list[Row] = [
        [Cell(words(N_("Total")), columns=9), Cell(view.counted(sum(asked.values())), align=CENTRE)]
    ]
    rows = [_row(view, o, asked[o.id]) for o in found]
    document.table(columns, rows, totals=totals, row_headers=int(len(found) > 1), size=8.5)


def _row(view: View, o: Opinion, asked: int) -> Row:
    return (
        view.number(o),
        o.title,
        beneath(view.show(o, "trigger"), apart([o.requester, o.request_ref], view.words(N_(", ")))),
        member_name(view.dossier.get(o.rapporteur, Member), view.language),
        beneath(view.date(o.adopted), o.vote),
        letters.sent_by(view, o),
        beneath(view.date(o.deliberated) or view.date(o.session), _agenda(view, o)),
        beneath(view.show(o, "state"), _taken_back(view, o), view.show(o, "outcome"), o.decision_number),
        _answer(view, o),
        view.counted(asked),
    )


def _taken_back(view: View, o: Opinion) -> str:
    """Return why a number stands beside an opinion that is not adopted."""
    words = N_("adoption taken back on {date}")
    return view.words(words, date=view.date(o.withdrawn)) if o.withdrawn else ""


def _agenda(view: View, o: Opinion) -> str:
    return view.words(N_("item {number}"), number=o.agenda_item) if o.agenda_item else ""


def _answer(view: View, o: Opinion) -> Filling:
    """Return the letter that answered, or since when one waits for it."""
    letter = lifecycle.answer(view.dossier, o)
    if letter:
        return beneath(letters.named(view, letter), letter.sender)
    return lifecycle.waited(view.dossier, o, view.printing.today, view.words) or o.outcome_reasons
