"""The form of a candidature: of one person, or to fill by hand (F4)."""

from __future__ import annotations

from hayat_app.domain.blank import BY_HAND
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, fields_of
from hayat_app.domain.records import Call, Candidature
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.blank_form import room
from reports.documents.notice import particulars
from reports.documents.openings import begin
from reports.documents.paper import paper
from reports.documents.passages import GREY, points
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Candidature form")
NOTICE = N_(
    "These data serve the choice of the members of the body only; those who compare the files see them. You can "
    "read, correct and oppose what is held about you (law 09-08). No copy of the identity card is asked for."
)
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Who applies"), ("name_ar", "name_fr", "sex", "age", "occupation", "education", "languages")),
    (N_("Contact"), ("phone", "email", "address")),
    (
        N_("Organisation that sends the person"),
        (
            "capacity", "organisation", "organisation_field", "organisation_founded", "organisation_role",
            "accredited",
        ),
    ),
    (N_("What the person brings"), ("experience", "availability")),
)  # fmt: skip
OFFICE = ("number", "received", "complete", "missing")
CONTACTS = frozenset({"phone", "email", "address"})


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the form of the candidature that was asked for, else one to fill by hand."""
    view = View(dossier, printing)
    one = None if printing.blank else dossier.get(printing.record, Candidature)
    call = dossier.parent(one) if one else next(reversed(dossier.all(Call)), None)
    document = paper(dossier, printing, view.words(TITLE))
    begin(document, view, view.words(TITLE), 9)
    if isinstance(call, Call) and not printing.blank:
        named = call.title if view.language == "ar" else call.title_fr or call.title
        document.paragraph(named, CENTRE)
    for words, names in PARTS:
        _part(document, view, words, names, one)
    if one is None:
        _to_sign(document, view, call if isinstance(call, Call) else None)
    _part(document, view, N_("For the service that receives the file"), OFFICE, one)
    document.paragraph(" ".join([view.words(NOTICE), *particulars(view)]), size=8.5, colour=GREY, before=6)
    return document


def _part(document: Document, view: View, title: str, names: tuple[str, ...], one: Candidature | None) -> None:
    """Add a part as a table: what is known of a person, or room for the hand."""
    facts = {f.name: f for f in fields_of(Candidature)}
    cells = [(facts[name], _value(view, facts[name], one)) for name in names]
    rows: list[Row] = [
        (Cell(view.words(field.label), header=True, bold=True), value) for field, value in cells if value
    ]
    if rows:
        document.heading(2, view.words(title))
        document.table([Column("", 1), Column("", 2.6)], rows, row_headers=1, zebra=False, size=10)


def _value(view: View, facts: Field, one: Candidature | None) -> str:
    if one is None:
        return room(view, facts)
    if facts.name in CONTACTS and not view.printing.contacts:
        return ""
    return view.show(one, facts.name)


def _to_sign(document: Document, view: View, call: Call | None) -> None:
    """Add the papers to tick, the consent and the place of the signature."""
    words = view.words
    papers = points(call.papers) if call and not view.printing.blank else []
    if any(papers):
        document.heading(2, words(N_("Papers enclosed")))
        for line in filter(None, papers):
            document.paragraph(f"☐ {line}", after=2)
    yes_no = room(view, next(f for f in fields_of(Candidature) if f.name == "consent"))
    agreed = words(
        N_("I agree that the data on this form are kept and used as said below: {answer}"), answer=yes_no
    )
    document.paragraph(agreed, before=8, keep=True)
    signed = N_("Date: {date}     Signature: {line}")
    document.paragraph(words(signed, date=BY_HAND, line="." * 40), before=6, after=10)
