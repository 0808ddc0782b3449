"""What was done with others, as a table of a paper: activities of cooperation and workshops side by side."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain.cooperations import Joint
from hayat_app.domain.records import Cooperation
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.paper import joined
from reports.documents.view import View
from reports.documents.workshop_view import place


def joint_table(document: Document, view: View, found: Sequence[Joint]) -> None:
    """Add a heading and a table of what was done; nothing where nothing was."""
    if not found:
        return
    words = view.words
    columns = [
        Column(words(N_("Date")), 1.2),
        Column(words(N_("Activity with partners")), 3),
        Column(words(N_("Place")), 1.4),
        Column(words(N_("Object or outcome")), 2.8),
    ]
    rows: list[Row] = [
        [days_of(view, each), each.record.title_in(view.language), place_of(view, each), each.outcome]
        for each in found
    ]
    document.heading(2, words(Cooperation.PLURAL))
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def days_of(view: View, done: Joint) -> str:
    """Return when it was done, as it was written where it was."""
    return done.date_words or joined([view.date(done.starts), view.date(done.ends)], " – ")


def place_of(view: View, done: Joint) -> str:
    """Return where it was done."""
    if isinstance(done.record, Cooperation):
        return joined([done.record.place, done.record.country], view.words(N_(", ")))
    return place(view, done.record)
