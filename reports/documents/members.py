"""The list of members, with the parity of the body. Contacts only when asked for. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Member
from hayat_app.i18n import N_
from reports.blocks import CENTRE, Ring
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.openings import begin
from reports.documents.paper import joined, member_name, paper
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("List of members")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the list of the members of today and, below it, of those who left."""
    view = View(dossier, printing)
    document = paper(dossier, printing, view.words(TITLE))
    document.section(landscape=printing.contacts)
    begin(document, view, view.words(TITLE))
    if view.active:
        _parity(document, view)
        _table(document, view)
    else:
        missing(document, view.words, N_("No member is entered yet."))
    _former(document, view)
    add_notice(document, view)
    return document


def _parity(document: Document, view: View) -> None:
    words = view.words
    women, men = (sum(m.sex == sex for m in view.active) for sex in ("f", "m"))
    unsaid = len(view.active) - women - men
    parts = [(words(N_("Women")), women), (words(N_("Men")), men), (words(N_("Not said")), unsaid)]
    shown = [(name, n) for name, n in parts if n]
    document.add(Ring(shown, caption=words(N_("Members by sex")), centre=str(len(view.active)), diameter=96))
    least = view.body.parity
    if least is not None:
        document.paragraph(
            words(
                N_("The internal rules ask for at least {least} % of women."), least=view.show(view.body, "parity")
            ),
            CENTRE,
            keep=True,
        )


def _table(document: Document, view: View) -> None:
    words = view.words
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("First and last name")), 1.9),
        Column(words(N_("Function in the body")), 1.7),
        Column(words(N_("Capacity")), 1.3),
        Column(words(N_("Organisation")), 2.2),
        Column(words(N_("Member since")), 1.1),
    ]
    if view.printing.contacts:
        columns += [Column(words(N_("Telephone")), 1.3), Column(words(N_("E-mail")), 2)]
    document.table(columns, [_row(view, m) for m in view.active], row_headers=int(len(view.active) > 1), size=9.5)


def _row(view: View, m: Member) -> Row:
    row = (
        view.numbers[m.id],
        member_name(m, view.language),
        beneath(view.role(m), m.committee),
        view.show_of(m, "capacity"),
        m.organisation,
        view.date(m.since),
    )
    return (*row, m.phone, m.email) if view.printing.contacts else row


def _former(document: Document, view: View) -> None:
    words = view.words
    former = [m for m in view.dossier.children(None, Member) if m not in view.active]
    if not former:
        return
    document.heading(2, words(N_("Former members")))
    columns = [
        Column(words(N_("First and last name")), 2),
        Column(words(N_("Function in the body")), 1.8),
        Column(words(N_("Status")), 1.3),
        Column(words(N_("Period")), 2),
    ]
    rows = [
        (
            member_name(m, view.language),
            view.role(m),
            view.show(m, "status"),
            joined([view.date(m.since), view.date(m.until)], " – "),
        )
        for m in former
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9.5)
