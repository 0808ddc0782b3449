"""All that is held about a person, for the person to read and correct (law 09-08). ``compose`` is its outline."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from hayat_app.domain import personal
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of, fields_of
from hayat_app.domain.kinds import Picture, Position, Ref, Refs
from hayat_app.domain.traces import Traces
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.openings import begin
from reports.documents.paper import joined, paper
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("All that is held about a person")
_UNSHOWN = (Position,)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return what is held about the person that was asked for, or a list of the persons that are named."""
    view = View(dossier, printing)
    person = dossier.get(printing.record, Record)
    title = joined([view.words(TITLE), person.title_in(view.language) if person else ""], " – ")
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
            person.title_in(view.language),
            view.agreeing(_sex(person))(person.NAME),
            str(len(personal.references(view.dossier, person))),
        )
        for person in people
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1))


def _person(document: Document, view: View, person: Record) -> None:
    own = (person, *personal.same_person(view.dossier, person))
    for record in own:
        _record(document, view, record)
    _places(document, view, N_("Records that refer to this person"), personal.references(view.dossier, person))
    _places(document, view, N_("Texts that name this person"), _elsewhere(view, own))
    _traces(document, view, view.printing.traces(person.id))


def _elsewhere(view: View, own: Sequence[Record]) -> list[personal.Place]:
    """Return the texts that name the person outside of what is about the person."""
    keys = {record.id for record in own}
    found = {(p.record.id, p.field.name): p for one in own for p in personal.mentions(view.dossier, one)}
    return [place for (key, _name), place in found.items() if key not in keys]


def _record(document: Document, view: View, record: Record) -> None:
    """Add everything one record says, and what else stands in its fields in conflict."""
    name = view.agreeing(_sex(record))(record.NAME)
    deleted = view.words(N_("{record} (deleted)"), record=name)
    document.heading(2, deleted if record.id in view.dossier.deleted else name)
    pairs = [(view.words(f.label), _shown(view, record, f.name)) for f in fields_of(type(record))]
    pairs += [
        (view.words(N_("{field} (another answer)"), field=view.words(f.label)), f.kind.show(value, view.words))
        for f in fields_of(type(record))
        for other in view.dossier.alternatives(record, f.name)[1:]
        if (value := f.kind.from_json(other.value)) != f.kind.empty
    ]
    for block in facts(view.words, pairs):
        document.add(block)


def _traces(document: Document, view: View, found: Traces) -> None:
    """Add what stands outside the records: in the log of changes, in lists of files, in a note."""
    words = view.words
    document.heading(2, words(N_("In the log of changes and in lists")))
    said = []
    if found.written:
        sentence = N_("Changes written under this name: {n}, from {first} to {last}.")
        said.append(
            words(sentence, n=str(found.written), first=_day(view, found.first), last=_day(view, found.last))
        )
    if found.noted:
        said.append(words(N_("The coordinator's note about the body names this person.")))
    for sentence in said:
        document.paragraph(sentence)
    _earlier(document, view, found)
    _papers(document, view, found)
    if found == Traces():
        missing(document, words, N_("None."))


def _earlier(document: Document, view: View, found: Traces) -> None:
    words = view.words
    if found.earlier:
        document.paragraph(bold(words(N_("Values of before, kept in the log"))), keep=True)
        heads = (N_("When"), 1), (N_("Kind"), 1.2), (N_("Field"), 1.5), (N_("Value"), 2.4)
        rows = [(_day(view, e.when), words(e.kind), words(e.field), e.value[:200]) for e in found.earlier]
        document.table([Column(words(name), width) for name, width in heads], rows, row_headers=0, size=9.5)


def _papers(document: Document, view: View, found: Traces) -> None:
    words = view.words
    if found.papers:
        document.paragraph(bold(words(N_("Files that bear the name"))), keep=True)
        ways = {True: words(N_("Received")), False: words(N_("Written out"))}
        rows = [(_day(view, paper.when), ways[paper.is_received], isolate(paper.name)) for paper in found.papers]
        heads = (N_("When"), 1), (N_("What"), 1), (N_("File"), 3)
        document.table([Column(words(name), width) for name, width in heads], rows, row_headers=0, size=9.5)


def _day(view: View, time: str) -> str:
    """Return the day of a time of the log; what another program wrote there, as it is."""
    try:
        return view.day(datetime.datetime.fromisoformat(time).date())
    except ValueError:
        return isolate(time)


def _shown(view: View, record: Record, name: str) -> str:
    known = field_of(type(record), name)
    value = getattr(record, name)
    if known is None or isinstance(known.kind, _UNSHOWN) or value == known.kind.empty:
        return ""
    if isinstance(known.kind, Picture):
        return view.words(N_("A picture"))
    if isinstance(known.kind, Ref | Refs):
        keys = known.kind.targets(known.kind.to_json(value))
        return view.words(N_(", ")).join(
            view.dossier.records[k].title_in(view.language) for k in keys if k in view.dossier.records
        )
    return known.kind.show(value, view.agreeing(_sex(record)))


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
