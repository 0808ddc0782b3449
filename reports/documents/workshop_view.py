"""What the papers of a workshop share: which one, its dates and place in words, its head, its facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hayat_app.domain.days import RoughDate, weekday
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.participation import Tally
from hayat_app.domain.records import Participant, Speaker, Workshop, WorkshopDay
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents.openings import begin
from reports.documents.paper import apart, joined, paper
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View

NOTICE = N_(
    "The data on this sheet serve the organisation and the report of this meeting only. They are kept for the "
    "time this takes and are not passed on. Everybody may see their data, correct them or oppose their use "
    "(law 09-08)."
)
Write = Callable[[Document, View, Workshop], None]


def compose(dossier: Dossier, printing: Printing, title: str, write: Write, *, bare: bool = False) -> Document:
    """Return a paper about the workshop that was asked for, else about the newest one.

    ``bare`` pages have neither running header nor page number: each is handed out alone.
    """
    view = View(dossier, printing)
    workshop = chosen(view)
    name = joined([view.words(title), workshop.title if workshop else ""], " – ")
    document = paper(dossier, printing, name, bare=bare)
    if workshop is None:
        begin(document, view, view.words(title))
        missing(document, view.words, N_("There is no workshop yet."))
    else:
        write(document, view, workshop)
    return document


def chosen(view: View) -> Workshop | None:
    """Return the workshop that was asked for, else the last one of the list."""
    found = view.dossier.all(Workshop)
    return view.dossier.get(view.printing.record, Workshop) or (found[-1] if found else None)


def opening(document: Document, view: View, workshop: Workshop, title: str) -> None:
    """Add the letterhead, the name of the paper and the title of the workshop."""
    begin(document, view, view.words(title))
    document.paragraph(workshop.title, CENTRE, strong=True, keep=True)


def identity(document: Document, view: View, workshop: Workshop) -> None:
    """Add who, what, where and when as a table."""
    words, label = view.words, view.label
    pairs = [
        (label(workshop, "type"), kind(view, workshop)),
        (label(workshop, "theme"), workshop.theme),
        (words(N_("Date")), period(view, workshop)),
        (words(N_("Place")), place(view, workshop)),
        (label(workshop, "organisers"), names(view, workshop.organisers)),
        (label(workshop, "partners"), names(view, workshop.partners)),
        (label(workshop, "funders"), names(view, workshop.funders)),
        (label(workshop, "programme"), names(view, workshop.programme)),
    ]
    for block in facts(words, pairs):
        document.add(block)


def kind(view: View, workshop: Workshop) -> str:
    """Return the type of a workshop, in the organiser's words where they are known."""
    return workshop.type_words or view.show(workshop, "type")


_OCCASIONS = {
    "training": N_("Training session"),
    "awareness": N_("Awareness-raising meeting"),
    "meeting": Workshop.NAME,
    "other": Workshop.NAME,
}
"""What people take part in, in a sentence, where the word for the type only names a kind of work."""


def occasion(view: View, workshop: Workshop) -> str:
    """Return what people are invited to, in the organiser's words where they are known."""
    known = _OCCASIONS.get(workshop.type, "" if workshop.type else Workshop.NAME)
    return workshop.type_words or (view.words(known) if known else view.show(workshop, "type"))


def day_words(view: View, date: RoughDate | None) -> str:
    """Return a day with its weekday, as far as it is known."""
    return joined([weekday(date, view.words), view.date(date)], " ")


def period(view: View, workshop: Workshop) -> str:
    """Return when a workshop takes place, and for how many days."""
    words, starts, ends = view.words, day_words(view, workshop.starts), day_words(view, workshop.ends)
    when = words(N_("from {first} to {last}"), first=starts, last=ends) if starts and ends else starts or ends
    count = workshop.length or 0
    long = words.plural("{n} day", "{n} days", count) if count > 1 else ""
    return f"{when} ({isolate(long)})" if when and long else when or long


def place(view: View, workshop: Workshop) -> str:
    """Return the venue in Arabic and Latin letters, and the town."""
    venue = workshop.venue_ar
    if workshop.venue_fr:
        latin = isolate(workshop.venue_fr)
        venue = f"{venue} ({latin})" if venue else latin
    return joined([venue, workshop.place], view.words(N_(", ")))


def names(view: View, keys: Sequence[str]) -> str:
    """Return the names of organisations, programmes or agreements, in the language of the paper where known."""
    found = [name_of(view, record) for key in keys if (record := view.dossier.records.get(key))]
    return apart(found, view.words(N_("; ")))


def name_of(view: View, record: Record) -> str:
    """Return the name of a record in the language of the paper, else the one it has."""
    return record.title_in(view.language)


def speakers(view: View, keys: Sequence[str]) -> str:
    """Return the names of speakers."""
    found = view.dossier.existing(keys, Speaker)
    return apart([name_of(view, speaker) for speaker in found], view.words(N_(", ")))


def person(view: View, participant: Participant) -> str:
    """Return the name of a participant in the letters of the paper, where it is known."""
    return participant.name if view.language == "ar" else participant.name_fr or participant.name


def title_of(view: View, day: WorkshopDay, number: int) -> str:
    """Return the heading of a day: its number, weekday, date and title."""
    ordinal = view.words(N_("Day {n}"), n=number)
    return joined([ordinal, day_words(view, day.date), day.title], " – ")


def tally_words(view: View, tally: Tally) -> str:
    """Return numbers by sex in words."""
    words = view.words
    said = [
        words.plural("{n} woman", "{n} women", tally.women) if tally.women else "",
        words.plural("{n} man", "{n} men", tally.men) if tally.men else "",
        words(N_("sex not said: {n}"), n=tally.unsaid) if tally.unsaid else "",
    ]
    return joined(said, words(N_(", ")))
