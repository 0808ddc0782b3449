"""The letter that reminds the council's president of an opinion without answer (domain brief, 3.3 and 8.2)."""

from __future__ import annotations

from functools import partial

from hayat_app.domain.days import exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.lifecycle import days_between, is_answered, is_sent, sending
from hayat_app.domain.lifecycle import letters as letters_of
from hayat_app.domain.records import Letter, Opinion
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import letters, opinions
from reports.documents.openings import about, sheets
from reports.documents.paper import joined, letterhead, paper, signatory
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Reminder letter")
NOTHING = N_("No opinion waits for an answer.")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the reminder of the opinion that was asked for, or one for each that waits for an answer."""
    view = View(dossier, printing)
    asked = dossier.get(printing.record, Opinion)
    found = [asked] if asked else [o for o in dossier.all(Opinion) if printing.blank or _waits(dossier, o)]
    title = about(view, TITLE, found, partial(opinions.name, view))
    document = paper(dossier, printing, title)
    return sheets(document, view, found, _letter, (TITLE, NOTHING))


def _waits(dossier: Dossier, opinion: Opinion) -> bool:
    return is_sent(dossier, opinion) and not is_answered(dossier, opinion)


def _letter(document: Document, view: View, opinion: Opinion) -> None:
    reminders = letters_of(view.dossier, opinion, "reminder")
    letter = reminders[-1] if reminders else None
    document.letterhead(letterhead(document, view.dossier, view.printing))
    letters.address(document, view, letter)
    number = view.number(opinion) or letters.BY_HAND
    about = view.words(N_("reminder about advisory opinion no. {number}"), number=number)
    lines = [(N_("Subject"), about), (N_("Reference"), _reference(view, opinion))]
    letters.subject(document, view, lines)
    document.paragraph(view.words(letters.opening(view, letter)), CENTRE)
    _text(document, view, opinion, reminders[:-1], letter)
    document.paragraph(view.words(letters.closing(view, letter)))
    document.signatures([signatory(view.dossier, "chair", view.language)])
    letters.receipt(document, view, letter)


def _reference(view: View, opinion: Opinion) -> str:
    sent = letters.sent_by(view, opinion)
    return view.words(N_("our letter {letter}"), letter=sent) if sent else ""


def _text(document: Document, view: View, opinion: Opinion, before: list[Letter], letter: Letter | None) -> None:
    words = view.words
    known = words(
        N_(
            "I have the honour to remind you that the body sent you its advisory opinion no. {number} "
            "entitled “{title}”, and that it has received no answer to this day."
        ),
        number=view.number(opinion) or letters.BY_HAND,
        title=isolate(opinion.title),
    )
    document.paragraph(joined([known, _since(view, opinion, letter)], " "))
    if before:
        said = joined([letters.named(view, letter) for letter in before], words(N_("; ")))
        document.paragraph(words(N_("The body reminded you of it already by its letter {letters}."), letters=said))
    document.paragraph(opinions.wish(view, opinion, aimed=False))


def _since(view: View, opinion: Opinion, letter: Letter | None) -> str:
    """Return how long ago the opinion was sent, on the day of the letter."""
    sent = sending(view.dossier, opinion)
    written = letter.date if letter and letter.date else exact(view.printing.today)
    days = days_between(sent.date if sent else None, written)
    if days is None:
        return ""
    return view.words.plural("It was sent {n} day ago.", "It was sent {n} days ago.", days)
