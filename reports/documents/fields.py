"""Records as tables and lists of facts, read from their fields: labels, values, linked records by name."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hayat_app.domain.days import Day
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.kinds import Amount, Choices, Ref, Refs
from hayat_app.domain.money import currency_words
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.passages import facts
from reports.documents.view import View


def named(view: View, key: str | None) -> str:
    """Return the name of a linked record in the document's language, where it has one."""
    other = view.dossier.records.get(key or "")
    return " ".join(other.title_in(view.language).split()) if other else ""


TITLES = {"title": N_("Title"), "name": N_("Name")}
"""English heads of the fields that hold a title in one language, by their name without the language."""


def head(view: View, record: Record, name: str) -> str:
    """Return the head of a column: of a title in one of several languages, the word for any of them."""
    return view.words(TITLES[_base(name)]) if _is_title(name) else view.label(record, name)


def _base(name: str) -> str:
    return name.removesuffix("_ar").removesuffix("_fr")


def _is_title(name: str) -> bool:
    return _base(name) != name and _base(name) in TITLES


def shown(view: View, record: Record, name: str) -> str:
    """Return a field of a record as a paper writes it; a title in the language where it has one."""
    if _is_title(name):
        return record.title_in(view.language)
    facts_of = field_of(type(record), name)
    assert facts_of is not None, name
    kind, value = facts_of.kind, getattr(record, name)
    if isinstance(kind, Refs):
        return view.words(N_(", ")).join(isolate(title) for key in value if (title := named(view, key)))
    if isinstance(kind, Ref):
        return named(view, value)
    if isinstance(kind, Day):
        return view.date(value)
    if isinstance(kind, Choices):
        return view.words(N_(", ")).join(kind.one.show(code, view.words) for code in value)
    if name == "currency":
        return currency_words(value, view.words)
    return kind.show(value, view.words)


def pairs(view: View, record: Record, *names: str) -> list[tuple[str, str]]:
    """Return labels and values of some fields; the empty ones are left out where they are printed."""
    return [(view.label(record, name), shown(view, record, name)) for name in names]


def money(view: View, amount: Decimal | None, currency: str) -> str:
    """Return an amount with its currency in words."""
    written = Amount().show(amount, view.words)
    return f"{written} {currency_words(currency, view.words)}".strip() if written else ""


def fact_sheet(document: Document, view: View, title: str, found: Sequence[tuple[str, str]]) -> None:
    """Add a heading and a list of facts; nothing where all of them are empty."""
    filled = [(label, value) for label, value in found if value]
    if filled:
        document.heading(2, view.words(title))
        for block in facts(view.words, filled, size=10):
            document.add(block)


def records_table(
    document: Document, view: View, title: str, records: Sequence[Record], columns: Sequence[tuple[str, float]]
) -> None:
    """Add a heading and a table of records: a column for each field (name and width) that says something."""
    if not records:
        return
    document.heading(2, view.words(title))
    heads = [Column(head(view, records[0], name), width, spare=n > 0) for n, (name, width) in enumerate(columns)]
    rows: list[Row] = [[shown(view, record, name) for name, _width in columns] for record in records]
    document.table(heads, rows, row_headers=int(len(rows) > 1), size=9)
