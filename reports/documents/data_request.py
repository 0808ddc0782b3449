"""The letter that asks a service for data by sex (domain brief, form F19)."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Choices
from hayat_app.domain.records import DataRequest
from hayat_app.domain.records.diagnosis import DISAGGREGATIONS
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE, END, START
from reports.blocks.document import Document
from reports.documents.paper import letterhead, paper, signatory
from reports.documents.passages import facts, missing, paragraphs
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Request for data")
BY_HAND = "...................."
DATE_BY_HAND = "...... / ...... / .........."


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the letter of the request that was asked for, or one letter for each request."""
    view = View(dossier, printing)
    found = view.chosen(DataRequest)
    document = paper(dossier, printing, view.words(TITLE))
    if not found:
        document.letterhead(letterhead(document, dossier, printing))
        document.heading(1, view.words(TITLE), align=CENTRE)
        missing(document, view.words, N_("There is no data request yet."))
    for request in found:
        document.page_break()
        _letter(document, view, request)
    return document


def _letter(document: Document, view: View, request: DataRequest) -> None:
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    place = titles.seat_name(view.body, view.language) or BY_HAND
    number = isolate(request.number) if request.number else BY_HAND
    document.paragraph(words(N_("Letter no.: {number}"), number=number), START, after=0)
    reminder = request.reminded if not request.received else None
    date = view.date(reminder or request.sent) or DATE_BY_HAND
    document.paragraph(words(N_("{place}, on {date}"), place=place, date=date), END, before=-2, after=10)
    document.paragraph(bold(words(N_("To: {service}"), service=request.service or BY_HAND)), CENTRE, after=10)
    label = words(N_("{label}: {value}"), label=words(N_("Subject")), value="")
    document.paragraph([bold(label), _subject(view, request)], START)
    law = titles.legal_basis(view.body.level or "commune", view.language)
    document.paragraph([bold(words(N_("{label}: {value}"), label=words(N_("Reference")), value="")), law], START)
    document.space(6)
    _text(document, view, request)
    document.signatures([signatory(view.dossier, "chair", view.language)])


def _subject(view: View, request: DataRequest) -> str:
    if request.reminded and not request.received:
        return view.words(
            N_("reminder of our request for data no. {number} of {date}: {title}"),
            number=isolate(request.number or BY_HAND),
            date=view.date(request.sent) or DATE_BY_HAND,
            title=isolate(request.title),
        )
    return view.words(N_("request for data by sex: {title}"), title=isolate(request.title))


def _text(document: Document, view: View, request: DataRequest) -> None:
    words = view.words
    document.paragraph(words(N_("Madam, Sir,")), CENTRE)
    document.paragraph(
        words(
            N_(
                "The body studies questions of equality, equal opportunities and the gender approach, "
                "and bases its opinions on facts. It would be grateful to receive the following data:"
            )
        )
    )
    by = Choices(*DISAGGREGATIONS).show(request.by, words)
    pairs = [
        (words(N_("Data asked for")), request.title),
        (words(N_("Broken down")), by),
        (words(N_("Year or period")), request.period),
        (words(N_("Place")), request.place),
    ]
    for block in facts(words, pairs):
        document.add(block)
    document.space(4)
    paragraphs(document, request.details)
    document.paragraph(words(N_("No name of any person is asked for: totals are enough (law 09-08).")))
    if request.due:
        document.paragraph(words(N_("An answer before {date} would be appreciated."), date=view.date(request.due)))
    document.paragraph(words(N_("Please accept, Madam, Sir, the expression of my high regard.")))
