"""Every table of partnerships in one document: printed, or saved as a spreadsheet with a sheet for each table."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Position
from hayat_app.domain.records import (
    Achievement,
    Agreement,
    Component,
    Contradiction,
    Cooperation,
    Extension,
    FormerName,
    JointCommittee,
    JointMeeting,
    MoneyLine,
    Monitoring,
    Obligation,
    Organisation,
    Party,
    Person,
    PersonRole,
    Programme,
    Reception,
    ReferenceFrame,
    Source,
    Statement,
    Structure,
)
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import head, shown
from reports.documents.openings import titled
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Tables of partnerships")
MOST_COLUMNS = 7
"""Columns that fit on a printed page beside each other."""
CLASSES: tuple[type[Record], ...] = (
    Agreement, Party, Obligation, Extension, MoneyLine, JointCommittee, JointMeeting, Monitoring, Programme,
    Component, Cooperation, Achievement, Structure, Reception, ReferenceFrame, Organisation, FormerName, Person,
    PersonRole, Statement, Contradiction, Source,
)  # fmt: skip


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the tables of everything there is."""
    view = View(dossier, printing)
    document = titled(view, TITLE, lying=True)
    found = [(cls, records) for cls in CLASSES if (records := dossier.all(cls))]
    if not found:
        missing(document, view.words)
    for cls, records in found:
        document.heading(2, view.words(cls.PLURAL))
        _table(document, view, cls, records)
    return document


def _table(document: Document, view: View, cls: type[Record], records: list[Record]) -> None:
    """Add a table of the listed fields, and of what a record stands under."""
    names = [facts.name for facts in fields_of(cls) if _is_shown(view, facts.name, cls)][:MOST_COLUMNS]
    above = any(isinstance(facts.kind, Parent) for facts in fields_of(cls))
    columns = [Column(head(view, records[0], name), spare=not view.printing.blank) for name in names]
    if above:
        columns.insert(0, Column(view.label(records[0], "parent")))
    rows: list[Row] = []
    for record in records:
        parent = view.dossier.parent(record)
        first = [parent.title_in(view.language) if parent else ""] if above else []
        rows.append([*first, *(shown(view, record, name) for name in names)])
    document.table(columns, rows, row_headers=0, size=8)


def _is_shown(view: View, name: str, cls: type[Record]) -> bool:
    facts = next(each for each in fields_of(cls) if each.name == name)
    if isinstance(facts.kind, Parent | Position) or facts.contact:
        return False
    other = "_fr" if view.language == "ar" else "_ar"
    twin = name.removesuffix("_ar").removesuffix("_fr") != name
    own = "_ar" if view.language == "ar" else "_fr"
    return name.endswith(own) if twin and not name.endswith(other) else facts.listed and not twin
