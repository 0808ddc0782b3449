"""The call for candidates, as it is posted and published (F3). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Call, SelectionCriterion
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.blocks.letterhead import Signatory
from reports.documents.notice import particulars
from reports.documents.openings import begin
from reports.documents.paper import made_at, paper
from reports.documents.passages import GREY, facts, missing, paragraphs, points
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Call for candidates")
NOTICE = N_(
    "The data of candidates serve the choice of the members only. Whoever is not chosen can ask that they are "
    "erased (law 09-08)."
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the call that was asked for, else the newest one."""
    view = View(dossier, printing)
    calls = dossier.all(Call)
    call = dossier.get(printing.record, Call) or (calls[-1] if calls else None)
    document = paper(dossier, printing, view.words(TITLE))
    begin(document, view, _title(view, call))
    if call is None:
        missing(document, view.words, N_("There is no call yet."))
    else:
        _words(document, view, call)
    return document


def _title(view: View, call: Call | None) -> str:
    if call is None:
        return view.words(TITLE)
    named = call.title if view.language == "ar" else call.title_fr or call.title
    return named or view.words(TITLE)


def _words(document: Document, view: View, call: Call) -> None:
    words = view.words
    if call.number:
        document.paragraph(words(N_("Call no. {number}"), number=isolate(call.number)), CENTRE)
    document.paragraph(_opening(view))
    paragraphs(document, call.text)
    _list(document, view, N_("Profile sought"), call.profile)
    _criteria(document, view, call)
    _list(document, view, N_("Papers of the file"), call.papers)
    _where(document, view, call)
    document.paragraph(" ".join([words(NOTICE), *particulars(view)]), size=9, colour=GREY, before=8)
    president = Signatory(words.reword(titles.president_title(view.body, view.language)), "")
    document.signatures([president], made_at(view.dossier, view.printing, call.issued))


def _opening(view: View) -> str:
    law = titles.legal_basis(view.body.level, view.language)
    opening = N_("With a view to composing the {body}, candidatures of women and men are called for ({law}).")
    plain = N_("With a view to composing the {body}, candidatures of women and men are called for.")
    name = isolate(titles.body_name(view.body, view.language))
    return view.words(opening, body=name, law=isolate(law)) if law else view.words(plain, body=name)


def _list(document: Document, view: View, label: str, text: str) -> None:
    """Add a heading, and each line of a text as a point."""
    lines = points(text)
    if not lines:
        return
    document.heading(2, view.words(label))
    if len(lines) > 1:
        document.bullets(lines)
    else:
        document.paragraph(lines[0])


def _criteria(document: Document, view: View, call: Call) -> None:
    criteria = view.dossier.children(call, SelectionCriterion)
    if not criteria:
        return
    document.heading(2, view.words(N_("Criteria by which files are compared")))
    weighted = N_("{criterion} (weight: {weight})")
    document.bullets(
        [
            view.words(weighted, criterion=isolate(c.title), weight=view.figure(c.weight))
            if c.weight is not None
            else c.title
            for c in criteria
        ]
    )


def _where(document: Document, view: View, call: Call) -> None:
    words = view.words
    document.heading(2, words(N_("Practical information")))
    if call.deadline:
        last = words(N_("Candidatures are received until {date}."), date=view.date(call.deadline))
        document.paragraph(bold(last), keep=True)
    pairs = [
        (words(N_("Seats to fill")), str(call.seats) if call.seats else ""),
        (words(N_("Where files are handed in")), call.place),
        (words(N_("Whom to ask about the call")), call.contact),
    ]
    for block in facts(words, pairs):
        document.add(block)
