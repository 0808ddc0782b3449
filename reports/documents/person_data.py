"""All that is held about a person, for the person to read and correct (law 09-08). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of, fields_of
from hayat_app.domain.kinds import Picture, Position, Ref, Refs
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.openings import begin
from reports.documents.paper import joined, paper
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("All that is held about a person")
_UNSHOWN = (Position, Picture)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return what is held about the person that was asked for, or a list of the persons that are named."""
    view = View(dossier, printing)
    person = dossier.get(printing.record, Record)
    title = joined([view.words(TITLE), person.title_text if person else ""], " – ")
    document = paper(dossier, printing, title)
    begin(document, view, title)
    if person is None:
        _everybody(document, view)
    else:
        _person(document, view, person)
    add_notice(document, view)
    return document


def _everybody(document: Document, view: View) -> None:
    words = view.words
    people = [r for r in view.dossier.records.values() if personal.is_person(r)]
    if not people:
        missing(document, words, N_("Nobody is named in this dossier."))
        return
    columns = [Column(words(N_("Name")), 3), Column(words(N_("As")), 2), Column(words(N_("Links")), 1, CENTRE)]
    rows = [
        (
            person.title_text,
            view.agreeing(_sex(person))(person.NAME),
            str(len(personal.references(view.dossier, person))),
        )
        for person in people
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1))


def _person(document: Document, view: View, person: Record) -> None:
    for record in (person, *personal.same_person(view.dossier, person)):
        document.heading(2, view.agreeing(_sex(record))(record.NAME))
        found = facts(
            view.words, [(view.words(f.label), _shown(view, record, f.name)) for f in fields_of(type(record))]
        )
        for block in found:
            document.add(block)
    _places(document, view, N_("Records that refer to this person"), personal.references(view.dossier, person))
    _places(document, view, N_("Texts that name this person"), personal.mentions(view.dossier, person))


def _shown(view: View, record: Record, name: str) -> str:
    known = field_of(type(record), name)
    value = getattr(record, name)
    if known is None or isinstance(known.kind, _UNSHOWN) or value == known.kind.empty:
        return ""
    if isinstance(known.kind, Ref | Refs):
        keys = known.kind.targets(known.kind.to_json(value))
        return view.words(N_(", ")).join(
            view.dossier.records[k].title_text for k in keys if k in view.dossier.records
        )
    return known.kind.show(value, view.words)


def _places(document: Document, view: View, title: str, places: list[personal.Place]) -> None:
    words = view.words
    document.heading(2, words(title))
    if not places:
        missing(document, words, N_("None."))
        return
    columns = [Column(words(N_("Kind")), 1.2), Column(words(N_("Title")), 3), Column(words(N_("Field")), 1.5)]
    rows = [(words(p.record.NAME), p.record.title_text[:200], words(p.field.label)) for p in places]
    document.table(columns, rows, row_headers=0, size=9.5)


def _sex(person: Record) -> str:
    return str(getattr(person, "sex", ""))
