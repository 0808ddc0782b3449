"""The letter that sends an opinion to the council's president (domain brief, section 8.2)."""

from __future__ import annotations

from functools import partial

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.lifecycle import is_adopted, sending
from hayat_app.domain.records import Letter, Opinion, Recommendation
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import letters, opinions
from reports.documents.openings import about, sheets
from reports.documents.paper import joined, letterhead, paper, signatory
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Letter sending the opinion")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the letter for the opinion that was asked for, or a letter for each opinion."""
    view = View(dossier, printing)
    found = view.chosen(Opinion)
    title = about(view, TITLE, found, partial(opinions.name, view))
    document = paper(dossier, printing, title, draft=not any(is_adopted(o) for o in found))
    return sheets(document, view, found, _letter, (TITLE, opinions.NONE_YET))


def _letter(document: Document, view: View, opinion: Opinion) -> None:
    letter = sending(view.dossier, opinion)
    document.letterhead(letterhead(document, view.dossier, view.printing))
    letters.address(document, view, letter)
    number = view.number(opinion) or letters.BY_HAND
    enclosed = N_("the text of the opinion, and its summary on one page")
    lines = [
        (N_("Subject"), view.words(N_("sending of advisory opinion no. {number}"), number=number)),
        (N_("Reference"), _reference(view, opinion)),
        (N_("Enclosed"), (letter.enclosures if letter else "") or view.words(enclosed)),
    ]
    letters.subject(document, view, lines)
    _text(document, view, opinion, letter)
    document.signatures([signatory(view.dossier, "chair", view.language)])
    letters.receipt(document, view, letter)


def _reference(view: View, opinion: Opinion) -> str:
    law = titles.legal_basis(view.body.level or "commune", view.language)
    request = opinions.request(view, opinion)
    if opinion.trigger == "own" or not request:
        return law
    return joined([view.words(N_("your request {request}"), request=isolate(request)), law], view.words(N_("; ")))


def _text(document: Document, view: View, opinion: Opinion, letter: Letter | None) -> None:
    words = view.words
    document.paragraph(words(letters.opening(view, letter)), CENTRE)
    date = view.dated(opinion.adopted, opinion.hijri) if is_adopted(opinion) else ""
    sent = words(
        N_(
            "I have the honour to send you herewith the advisory opinion no. {number} entitled “{title}”, "
            "which the body adopted on {date}."
        ),
        number=view.number(opinion) or letters.BY_HAND,
        title=isolate(opinion.title),
        date=date or letters.DATE_BY_HAND,
    )
    document.paragraph(joined([sent, _count(view, opinion)], " "))
    document.paragraph(opinions.wish(view, opinion))
    document.paragraph(words(letters.closing(view, letter)))


def _count(view: View, opinion: Opinion) -> str:
    n = 0 if view.printing.blank else len(view.dossier.children(opinion, Recommendation))
    return view.words.plural("It holds {n} recommendation.", "It holds {n} recommendations.", n) if n else ""
