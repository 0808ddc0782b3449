"""Amounts of money of any currency, each with the words of its source."""

from __future__ import annotations

from hayat_app.domain.records import MoneyLine
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import money, named, shown
from reports.documents.paper import joined
from reports.documents.passages import beneath
from reports.documents.view import View


def amounts(document: Document, view: View, found: list[MoneyLine]) -> None:
    """Add a table of amounts; different currencies and natures are never added up."""
    words, line, known = view.words, found[0], not view.printing.blank
    columns = [
        Column(view.label(line, "title"), 3),
        Column(view.label(line, "amount"), 1.8),
        Column(view.label(line, "nature"), 1.1, spare=known),
        Column(words(N_("Period")), 1.2, spare=known),
        Column(view.label(line, "party"), 1.6, spare=known),
        Column(view.label(line, "state"), 1.1, spare=known),
    ]
    rows: list[Row] = []
    for each in found:
        period = joined([view.date(each.starts), view.date(each.ends)], " – ")
        quoted = words(N_("as written: {words}"), words=each.wording) if each.wording else ""
        rows.append(
            [
                beneath(each.title, named(view, each.component), named(view, each.activity), each.budget_line),
                beneath(money(view, each.amount, each.currency), quoted),
                shown(view, each, "nature"),
                period,
                beneath(named(view, each.party), named(view, each.receiver)),
                shown(view, each, "state"),
            ]
        )
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)
