"""The letter that sends an opinion to the council's president (domain brief, section 8.2)."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.i18n import N_, Translator, isolate
from reports.blocks import CENTRE, END, START
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents import opinions
from reports.documents.paper import joined, letterhead, member_name, paper, signatory, with_function
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Letter sending the opinion")
CIVILITY = {"f": N_("Ms"), "m": N_("Mr")}
BY_HAND = "...................."
DATE_BY_HAND = "...... / ...... / .........."


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the letter for the opinion that was asked for, or a letter for each opinion."""
    view = View(dossier, printing)
    found = view.chosen(Opinion)
    title = joined([view.words(TITLE), opinions.name(view, found[0]) if len(found) == 1 else ""], " – ")
    document = paper(dossier, printing, title, draft=not any(is_adopted(o) for o in found))
    if not found:
        document.letterhead(letterhead(document, dossier, printing))
        document.heading(1, view.words(TITLE), align=CENTRE)
        missing(document, view.words, opinions.NONE_YET)
    for opinion in found:
        document.page_break()
        _letter(document, view, opinion)
    return document


def _letter(document: Document, view: View, opinion: Opinion) -> None:
    document.letterhead(letterhead(document, view.dossier, view.printing))
    _address(document, view)
    _subject(document, view, opinion)
    _text(document, view, opinion)
    document.signatures([signatory(view.dossier, "chair", view.language)])
    _receipt(document, view)


def _address(document: Document, view: View) -> None:
    words = view.words
    place = titles.seat_name(view.body, view.language) or BY_HAND
    document.paragraph(words(N_("Letter no.: {number}"), number=BY_HAND), START, after=0)
    document.paragraph(words(N_("{place}, on {date}"), place=place, date=DATE_BY_HAND), END, before=-2, after=10)
    document.paragraph(_sender(view), CENTRE, after=0)
    president = titles.president_title(view.body, view.language)
    # The president's title is reworded with the words before it: السيدة رئيسة / السيد رئيس.
    to = words.reword(Translator(view.language)(N_("To: {president}"), president=president))
    document.paragraph(bold(to), CENTRE, after=10)


def _sender(view: View) -> str:
    words = view.words
    chair = with_function(view.dossier, "chair")
    if chair is None:
        return words(N_("From: {role}"), role=words.reword(titles.role("chair", "", view.language)))
    return words(
        N_("From: {civility} {name}, {role}"),
        civility=words(CIVILITY[chair.sex]) if chair.sex in CIVILITY else "",
        name=isolate(member_name(chair, view.language)),
        role=view.role(chair),
    )


def _subject(document: Document, view: View, opinion: Opinion) -> None:
    number = view.numbers[opinion.id]
    lines = [
        (N_("Subject"), view.words(N_("sending of advisory opinion no. {number}"), number=number)),
        (N_("Reference"), _reference(view, opinion)),
        (N_("Enclosed"), view.words(N_("the text of the opinion, and its summary on one page"))),
    ]
    for label, value in lines:
        document.paragraph(
            [bold(view.words(N_("{label}: {value}"), label=view.words(label), value="")), value], START
        )
    document.space(6)


def _reference(view: View, opinion: Opinion) -> str:
    law = titles.legal_basis(view.body.level or "commune", view.language)
    request = opinions.request(view, opinion)
    if opinion.trigger == "own" or not request:
        return law
    return joined([view.words(N_("your request {request}"), request=isolate(request)), law], view.words(N_("; ")))


def _text(document: Document, view: View, opinion: Opinion) -> None:
    words = view.words
    document.paragraph(words(N_("Madam President, Mr President,")), CENTRE)
    date = view.dated(opinion.adopted, opinion.hijri) if is_adopted(opinion) else ""
    sent = words(
        N_(
            "I have the honour to send you herewith the advisory opinion no. {number} entitled “{title}”, "
            "which the body adopted on {date}."
        ),
        number=view.numbers[opinion.id],
        title=isolate(opinion.title),
        date=date or DATE_BY_HAND,
    )
    document.paragraph(joined([sent, _count(view, opinion)], " "))
    document.paragraph(_wish(view, opinion))
    document.paragraph(
        words(N_("Please accept, Madam President, Mr President, the expression of my high regard."))
    )


def _count(view: View, opinion: Opinion) -> str:
    n = len(view.dossier.children(opinion, Recommendation))
    return view.words.plural("It holds {n} recommendation.", "It holds {n} recommendations.", n) if n else ""


def _wish(view: View, opinion: Opinion) -> str:
    session = opinions.session(view, opinion.session)
    asked = (
        view.words(N_("I ask you to lay it before the council in its session of {session}."), session=session)
        if session
        else view.words(N_("I ask you to lay it before the council in its coming session."))
    )
    told = N_("I also ask you to inform the body of what the council decides on each recommendation.")
    return f"{asked} {view.words(told)}"


def _receipt(document: Document, view: View) -> None:
    words = view.words
    columns = [
        Column(words(N_("Number in the register")), 1),
        Column(words(N_("Received on")), 1),
        Column(words(N_("Stamp of the registry office")), 1.4),
    ]
    document.space(8)
    document.table(columns, [["\n\n", "", ""]], caption=words(N_("For the registry office")), size=9)
