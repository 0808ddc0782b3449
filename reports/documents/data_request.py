"""The letter that asks a service for data by sex (domain brief, form F19)."""

from __future__ import annotations

from hayat_app.domain import civility, titles
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Choices
from hayat_app.domain.records import DataRequest
from hayat_app.domain.records.diagnosis import DISAGGREGATIONS
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import letters
from reports.documents.openings import sheets
from reports.documents.paper import letterhead, paper, signatory
from reports.documents.passages import facts, paragraphs
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Request for data")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the letter of the request that was asked for, or one letter for each request."""
    view = View(dossier, printing)
    found = view.chosen(DataRequest)
    document = paper(dossier, printing, view.words(TITLE))
    return sheets(document, view, found, _letter, (TITLE, N_("There is no data request yet.")))


def _letter(document: Document, view: View, request: DataRequest) -> None:
    document.letterhead(letterhead(document, view.dossier, view.printing))
    number = "" if _is_reminder(request) else request.number
    letters.dateline(document, view, number, view.dated(_written(request)))
    document.paragraph(bold(_addressee(view, request)), CENTRE, after=10)
    law = titles.legal_basis(view.body.level or "commune", view.language)
    letters.subject(document, view, [(N_("Subject"), _subject(view, request)), (N_("Reference"), law)])
    _text(document, view, request)
    document.signatures([signatory(view.dossier, "chair", view.language)])


def _is_reminder(request: DataRequest) -> bool:
    return bool(request.reminded and not request.received)


def _written(request: DataRequest) -> RoughDate | None:
    return request.reminded if _is_reminder(request) else request.sent


def _addressee(view: View, request: DataRequest) -> str:
    """Return to whom the letter goes: a person by the title typed, else whoever is in charge of the service."""
    if civility.of(request.service):
        return letters.to(view, request.service)
    return view.words(N_("To: {service}"), service=request.service or letters.BY_HAND)


def _subject(view: View, request: DataRequest) -> str:
    if _is_reminder(request):
        return view.words(
            N_("reminder of our request for data no. {number} of {date}: {title}"),
            number=isolate(request.number or letters.BY_HAND),
            date=view.date(request.sent) or letters.DATE_BY_HAND,
            title=isolate(request.title),
        )
    return view.words(N_("request for data by sex: {title}"), title=isolate(request.title))


def _text(document: Document, view: View, request: DataRequest) -> None:
    words = view.words
    document.paragraph(words(letters.GREETING), CENTRE)
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
        document.paragraph(_wish(view, request, request.due))
    document.paragraph(words(letters.REGARDS))


def _wish(view: View, request: DataRequest, due: RoughDate) -> str:
    """Return until when an answer is hoped for; after that day, a reminder asks for it at the earliest."""
    written = _written(request)
    if written and written.first and due.last and due.last < written.first:
        return view.words(
            N_("An answer was hoped for before {date}; it would be appreciated at the earliest."),
            date=view.date(due),
        )
    return view.words(N_("An answer before {date} would be appreciated."), date=view.date(due))
