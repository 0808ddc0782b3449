"""Letters of a coordinator: to the bodies whose file has not come, one page each; to one body about its file."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain import titles
from hayat_app.domain.records import Body
from hayat_app.i18n import N_, Translator
from reports.blocks import CENTRE, END, START
from reports.blocks.document import Document
from reports.blocks.letterhead import Letterhead, Signatory
from reports.coordination.sender import Sender
from reports.documents.letters import to_either
from reports.documents.passages import paragraphs
from reports.documents.printing import Printing
from reports.text.runs import bold

TITLE = N_("Reminder: the file of the body")
REMARK_TITLE = N_("Remarks on the file of the body")
REMINDER = (
    N_(
        "The file of your body, which serves to make the synthesis of the bodies of this territory, "
        "has not reached us yet."
    ),
    N_(
        "I ask you to send us a copy of it at the earliest: in Hayat, choose “Save a copy to send”; the file "
        "can be handed over on a stick or sent by mail. Telephone numbers and addresses stay with you."
    ),
    N_("A file that is not complete is welcome too: what is missing can follow, and nothing is lost."),
)
BY_HAND = "...................."
DATE_BY_HAND = "...... / ...... / .........."


def compose(bodies: Sequence[Body], sender: Sender, printing: Printing) -> Document:
    """Return a letter to each body, in the order given."""
    words = printing.words
    document = _letters(words(TITLE), sender, printing)
    for body in bodies:
        document.page_break(afresh=True)
        _head(document, body, sender, words, words(N_("reminder to send the file of the body")))
        for sentence in REMINDER:
            document.paragraph(words(sentence))
        _end(document, sender, words)
    if not bodies:
        document.paragraph(words(N_("Nobody has to be reminded: every file has come.")))
    return document


def remark(body: Body, text: str, sender: Sender, printing: Printing) -> Document:
    """Return a letter that tells a body what the coordinator noted about its file."""
    words = printing.words
    document = _letters(words(REMARK_TITLE), sender, printing)
    _head(document, body, sender, words, words(N_("remarks on the file of the body")))
    document.paragraph(words(N_("We thank you for the file of your body, on which we have these remarks:")))
    paragraphs(document, text)
    _end(document, sender, words)
    return document


def _letters(title: str, sender: Sender, printing: Printing) -> Document:
    return Document(title, printing.language, author=sender.role, stamp=printing.stamp, numbered=False)


def _head(document: Document, body: Body, sender: Sender, words: Translator, about: str) -> None:
    language = "ar" if words.language == "ar" else "fr"
    office = [*titles.KINGDOM[language], *sender.office]
    document.letterhead(Letterhead(office, ()) if language == "ar" else Letterhead((), office))
    document.paragraph(words(N_("Letter no.: {number}"), number=BY_HAND), START, after=0)
    place = words(N_("{place}, on {date}"), place=sender.place or BY_HAND, date=DATE_BY_HAND)
    document.paragraph(place, END, before=-2, after=10)
    document.paragraph(words(N_("From: {sender}"), sender=sender.role), CENTRE, after=0)
    chair = titles.role("chair", "", language)
    said = to_either(words.language, chair)
    addressee = f"{words.reword(said)}\n{titles.official_name(titles.addressed(body, language), language)}"
    document.paragraph(bold(addressee), CENTRE, after=10)
    subject = words(N_("{label}: {value}"), label=words(N_("Subject")), value="")
    document.paragraph([bold(subject), about], START)
    document.space(6)
    document.paragraph(words(N_("Madam, Sir,")), CENTRE)


def _end(document: Document, sender: Sender, words: Translator) -> None:
    document.paragraph(words(N_("Please accept, Madam, Sir, the expression of my high regard.")))
    document.signatures([Signatory(sender.role, sender.name)])
