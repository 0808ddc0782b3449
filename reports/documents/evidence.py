"""What a sheet rests on: what named persons said, what does not agree, and the sources."""

from __future__ import annotations

from hayat_app.domain.records import Contradiction, Source, Statement
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import named, pairs, shown
from reports.documents.paper import apart, joined
from reports.documents.passages import beneath, paragraphs
from reports.documents.view import View


def statements(document: Document, view: View, found: list[Statement]) -> None:
    """Add what named persons said."""
    if found:
        document.heading(2, view.words(Statement.PLURAL))
    for each in found:
        who = apart([named(view, each.speaker), each.speaker_title, view.date(each.date)], view.words(N_(", ")))
        document.paragraph(who, strong=True, keep=True, after=2)
        paragraphs(document, each.text)


def contradictions(document: Document, view: View, found: list[Contradiction]) -> None:
    """Add statements that do not agree, side by side, each with where it stands."""
    if not found:
        return
    document.heading(2, view.words(Contradiction.PLURAL))
    first = found[0]
    columns = [Column(view.label(first, name), width) for name, width in (("subject", 1.4), ("first", 2.4))]
    columns += [Column(view.label(first, "second"), 2.4), Column(view.label(first, "retained"), 1.4)]
    rows: list[Row] = [
        [
            each.subject,
            beneath(each.first, each.first_source),
            beneath(each.second, each.second_source),
            beneath(shown(view, each, "retained"), each.reason),
        ]
        for each in found
    ]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def sources(document: Document, view: View, key: str) -> None:
    """Add the sources that say something about a record, with what is known of their reliability."""
    found = [source for source in view.dossier.all(Source) if key in source.about]
    if not found:
        return
    document.heading(2, view.words(Source.PLURAL))
    names = ("type", "publisher", "page", "published", "copyright_year", "basis", "reliability")
    for source in found:
        said = [
            view.words(N_("{label}: {value}"), label=label, value=isolate(value))
            for label, value in pairs(view, source, *names)
            if value
        ]
        document.paragraph(source.title_in(view.language), strong=True, keep=True, after=2)
        document.paragraph(joined(said, " · "), size=9, after=2, keep=bool(source.reliability_note))
        paragraphs(document, source.reliability_note)
