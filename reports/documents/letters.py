"""What the letters of a body have in common: number and place, addresses, subject, greeting, registry stamp."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import civility, titles
from hayat_app.domain.inclusive import feminine, masculine
from hayat_app.domain.lifecycle import sending
from hayat_app.domain.records import Letter, Member, Opinion
from hayat_app.i18n import N_, Translator, isolate
from reports.blocks import CENTRE, END, START
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.paper import joined, member_name, with_function
from reports.documents.view import View
from reports.text.direction import held
from reports.text.runs import bold

CIVILITY = {"f": N_("Ms"), "m": N_("Mr")}
BY_HAND = "...................."
DATE_BY_HAND = "...... / ...... / .........."
OPENING = N_("Madam President, Mr President,")
CLOSING = N_("Please accept, Madam President, Mr President, the expression of my high regard.")
GREETING = N_("Madam, Sir,")
REGARDS = N_("Please accept, Madam, Sir, the expression of my high regard.")
TO = {
    "f": N_("To: Ms {title}"),
    "m": N_("To: Mr {title}"),
    "both": N_("To: Ms or Mr {title}"),
    "": N_("To: {title}"),
}
"""How a letter names to whom it goes, by what the title says of that person."""
EITHER = N_("To: Ms {woman} or Mr {man}")


def address(document: Document, view: View, letter: Letter | None) -> None:
    """Add number, place and date, from whom and to whom; what is not recorded stays open for the hand."""
    words = view.words
    dateline(document, view, letter.number if letter else "", dated(view, letter))
    document.paragraph(sender(view), CENTRE, after=0)
    via = letter.via if letter else ""
    document.paragraph(bold(_president(view, letter)), CENTRE, after=0 if via else 10)
    if via:
        document.paragraph(words(N_("Under cover of {via}"), via=via), CENTRE, after=10)


def dated(view: View, letter: Letter | None) -> str:
    """Return the date of a letter as its own papers write it."""
    return view.dated(letter.date, letter.hijri) if letter else ""


def dateline(document: Document, view: View, number: str, date: str) -> None:
    """Add the number of a letter, and where and when it was written; what is unknown stays open for the hand."""
    place = titles.seat_name(view.body, view.language) or BY_HAND
    written = view.words(N_("{place}, on {date}"), place=place, date=date or DATE_BY_HAND)
    said = view.words(N_("Letter no.: {number}"), number=isolate(number or BY_HAND))
    document.paragraph(said, START, after=0)
    document.paragraph(written, END, before=-2, after=6)


def sender(view: View) -> str:
    """Return from whom a letter is: the chair, by name where one is known."""
    words = view.words
    chair = with_function(view.dossier, "chair")
    if chair is None:
        role = titles.role("chair", "", view.language)
        return words.reword(Translator(view.language)(N_("From: {role}"), role=role))
    return words(N_("From: {civility} {name}, {role}"), **person(view, chair))


def person(view: View, member: Member) -> dict[str, str]:
    """Return the words that name a member in a letter: civility, name, role."""
    return {
        "civility": view.words(CIVILITY[member.sex]) if member.sex in CIVILITY else "",
        "name": isolate(member_name(member, view.language)),
        "role": view.role(member),
    }


def _president(view: View, letter: Letter | None) -> str:
    """Return to whom a letter goes: as typed, else the council's president, whoever that is."""
    typed = _typed_addressee(view, letter)
    if typed:
        return to(view, typed)
    title = titles.president_title(view.body, view.language)
    return view.words.reword(to_either(view.language, title)) if title else to(view, BY_HAND)


def _typed_addressee(view: View, letter: Letter | None) -> str:
    """Return whom a letter names instead of the council's president, who has a title in each language."""
    usual = {titles.president_title(view.body, language) for language in ("ar", "fr")}
    return letter.addressee if letter and letter.addressee not in usual else ""


def to(view: View, title: str) -> str:
    """Return «to …» for a title: with the civility that agrees with it, and none where it has its own."""
    said = civility.of(title, view.language)
    if said == "both":
        return view.words.reword(to_either(view.language, title))
    return view.words(TO[said], title=title)


def to_either(language: str, title: str) -> str:
    """Return «to …» for whoever bears a title, woman or man; in Arabic still to be reworded with the title."""
    words = Translator(language)
    if language == "ar":  # the title is reworded with the words before it: السيدة رئيسة / السيد رئيس
        return words(TO["both"], title=title)
    return words(EITHER, woman=feminine(title.partition(" ")[0]), man=masculine(title))


def opening(view: View, letter: Letter | None) -> str:
    """Return the English words that a letter to the council's president, or to whom it names, opens with."""
    return GREETING if _typed_addressee(view, letter) else OPENING


def closing(view: View, letter: Letter | None) -> str:
    """Return the English words that such a letter ends with."""
    return REGARDS if _typed_addressee(view, letter) else CLOSING


def subject(document: Document, view: View, lines: Sequence[tuple[str, str]], after: float | None = None) -> None:
    """Add the lines above the text: English label and value; ``after`` is the room below each."""
    for label, value in lines:
        if value:
            name = bold(view.words(N_("{label}: {value}"), label=view.words(label), value=""))
            document.paragraph([name, held(value, view.words.right_to_left)], START, after=after)
    document.space(6 if after is None else after)


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
    # Two empty lines leave room for the stamp, whatever is already known.
    document.table(columns, [[number, day, "\n\n"]], caption=words(N_("For the registry office")), size=9)


def sent_by(view: View, opinion: Opinion) -> str:
    """Return the letter that sent an opinion, with its stamp, or nothing."""
    letter = sending(view.dossier, opinion)
    if letter is None:
        return ""
    return joined([named(view, letter), stamped(view, letter)], view.words(N_(", ")))
