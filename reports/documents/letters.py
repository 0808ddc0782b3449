"""What the letters of a body have in common: number and place, addresses, subject, greeting, registry stamp."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import titles
from hayat_app.domain.lifecycle import sending
from hayat_app.domain.records import Letter, Opinion
from hayat_app.i18n import N_, Translator, isolate
from reports.blocks import CENTRE, END, START
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.paper import joined, member_name, with_function
from reports.documents.view import View
from reports.text.runs import bold

CIVILITY = {"f": N_("Ms"), "m": N_("Mr")}
BY_HAND = "...................."
DATE_BY_HAND = "...... / ...... / .........."
OPENING = N_("Madam President, Mr President,")
CLOSING = N_("Please accept, Madam President, Mr President, the expression of my high regard.")


def address(document: Document, view: View, letter: Letter | None) -> None:
    """Add number, place and date, from whom and to whom; what is not recorded stays open for the hand."""
    words = view.words
    place = titles.seat_name(view.body, view.language) or BY_HAND
    number = letter.number if letter and letter.number else BY_HAND
    date = view.dated(letter.date, letter.hijri) if letter and letter.date else DATE_BY_HAND
    document.paragraph(words(N_("Letter no.: {number}"), number=number), START, after=0)
    document.paragraph(words(N_("{place}, on {date}"), place=place, date=date), END, before=-2, after=10)
    document.paragraph(_sender(view), CENTRE, after=0)
    president = titles.president_title(view.body, view.language)
    written = letter.addressee if letter and letter.addressee else president
    # The president's title is reworded with the words before it: السيدة رئيسة / السيد رئيس.
    to = words.reword(Translator(view.language)(N_("To: {president}"), president=written))
    document.paragraph(bold(to), CENTRE, after=0 if letter and letter.via else 10)
    if letter and letter.via:
        document.paragraph(words(N_("Under cover of {via}"), via=letter.via), CENTRE, after=10)


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


def subject(document: Document, view: View, lines: Sequence[tuple[str, str]]) -> None:
    """Add the lines above the text: English label and value."""
    for label, value in lines:
        if value:
            document.paragraph(
                [bold(view.words(N_("{label}: {value}"), label=view.words(label), value="")), value], START
            )
    document.space(6)


def named(view: View, letter: Letter) -> str:
    """Return number and date of a letter in words, as far as they are known."""
    date = view.date(letter.date)
    if letter.number and date:
        return view.words(N_("no. {number} of {date}"), number=isolate(letter.number), date=date)
    return letter.number or (view.words(N_("of {date}"), date=date) if date else "")


def stamped(view: View, letter: Letter) -> str:
    """Return number and date of the registry stamp in words, or nothing."""
    number, date = letter.register_number and isolate(letter.register_number), view.date(letter.register_date)
    if number and date:
        return view.words(N_("registered under no. {number} on {date}"), number=number, date=date)
    return view.words(N_("registered under no. {number}"), number=number) if number else ""


def receipt(document: Document, view: View, letter: Letter | None) -> None:
    """Add the frame in which the registry office stamps; what is already recorded is printed in it."""
    words = view.words
    columns = [
        Column(words(N_("Number in the register")), 1),
        Column(words(N_("Received on")), 1),
        Column(words(N_("Stamp of the registry office")), 1.4),
    ]
    number = letter.register_number if letter else ""
    day = view.date(letter.register_date) if letter else ""
    document.space(8)
    document.table(columns, [[number or "\n\n", day, ""]], caption=words(N_("For the registry office")), size=9)


def sent_by(view: View, opinion: Opinion) -> str:
    """Return the letter that sent an opinion, with its stamp, or nothing."""
    letter = sending(view.dossier, opinion)
    if letter is None:
        return ""
    return joined([named(view, letter), stamped(view, letter)], view.words(N_(", ")))
