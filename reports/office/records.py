"""A list of records as a spreadsheet: every field that says something, numbers as numbers, days as days, sums."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import Money, Percent, Picture, Position, Ref, Refs
from hayat_app.i18n import N_, Translator
from reports.blocks.theme import THEMES
from reports.office.book import NUMBERS, Book, Look, lines_of, row_height
from reports.office.values import DATE, Typed, column, money_shape
from reports.pdf.metadata import Metadata

_WIDEST, _LEAST = 44, 10
"""Signs in the widest and the narrowest column."""
_NOT_WORDS = (Position, Picture)


def records_sheet(
    dossier: Dossier,
    records: Sequence[Record],
    numbers: Mapping[str, str],
    metadata: Metadata,
    *,
    contacts: bool = False,
    notice: str = "",
) -> bytes:
    """Return records of one class, in their order, as the bytes of a spreadsheet.

    Contact data of persons are left out unless asked for (law 09-08); ``notice`` stands below the list.
    """
    book, words = Book(metadata), Translator(metadata.language)
    sheet = book.sheet(metadata.title)
    columns = [facts for facts in _fields(records) if contacts or not facts.contact]
    cells = [
        [Typed(numbers.get(record.id, "")), *(_typed(dossier, record, facts, words) for facts in columns)]
        for record in records
    ]
    head = [words(N_("No.")), *(words(facts.label) for facts in columns)]
    _write(book, sheet, head, cells, _fill(metadata))
    sums = [n for n, facts in enumerate(columns, 1) if isinstance(facts.kind, Money)]
    if sums and len(cells) > 1:
        _sum(book, sheet, sums, len(cells), words)
    book.foot(sheet, len(cells) + 3, len(head), notice, _WIDEST * 2)
    return book.written()


def rows_sheet(names: Sequence[str], rows: Sequence[Sequence[str]], metadata: Metadata) -> bytes:
    """Return rows of words as the bytes of a spreadsheet; a column of numbers or days is one to compute with."""
    book, words = Book(metadata), Translator(metadata.language)
    columns = [column([row[n] for row in rows], words) for n in range(len(names))]
    cells = list(zip(*columns, strict=True))
    _write(book, book.sheet(metadata.title), names, cells, _fill(metadata))
    return book.written()


def _fill(metadata: Metadata) -> str:
    return THEMES.get(metadata.language, THEMES["fr"]).head_fill


def _fields(records: Sequence[Record]) -> list[Field]:
    """Return the fields that say something in at least one record."""
    known = fields_of(type(records[0])) if records else ()
    return [
        facts
        for facts in known
        if not isinstance(facts.kind, _NOT_WORDS)
        and any(getattr(record, facts.name) != facts.kind.empty for record in records)
    ]


def _typed(dossier: Dossier, record: Record, facts: Field, words: Translator) -> Typed:
    value: object = getattr(record, facts.name)
    if value == facts.kind.empty:
        return Typed(None)
    if isinstance(facts.kind, Ref | Refs):
        keys = (value,) if isinstance(facts.kind, Ref) else value
        assert isinstance(keys, tuple)
        titles = [dossier.records[key].title_text for key in keys if key in dossier.records]
        return Typed(words(N_(", ")).join(titles))
    if isinstance(value, RoughDate) and value.year and value.month and value.day and not value.words:
        return Typed(datetime.date(value.year, value.month, value.day), DATE)
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return _number(facts, Decimal(value), words)
    return Typed(facts.kind.show(value, words))


def _number(facts: Field, value: Decimal, words: Translator) -> Typed:
    if isinstance(facts.kind, Money):
        return Typed(value, money_shape(words))
    if isinstance(facts.kind, Percent):
        return Typed(value / 100, "0.##%")
    return Typed(value)


def _write(book: Book, sheet: Worksheet, head: Sequence[str], cells: Sequence[Sequence[Typed]], fill: str) -> None:
    texts = [[str(one.value if one.value is not None else "") for one in row] for row in cells]
    widths = [
        min(max(_LEAST, *(len(line) + 2 for text in (title, *column) for line in text.split("\n"))), _WIDEST)
        for title, *column in zip(head, *texts, strict=True)
    ]
    widths[0] = min(widths[0], _LEAST)
    for n, (title, width) in enumerate(zip(head, widths, strict=True)):
        sheet.set_column(n, n, width)
        is_counted = bool(cells) and all(not isinstance(row[n].value, str) for row in cells)
        book.write(sheet, (0, n), title, Look(bold=True, fill=fill, side=NUMBERS if is_counted else ""))
    for r, row in enumerate(cells, 1):
        sheet.set_row(r, row_height(max(map(lines_of, texts[r - 1], widths))))
        for n, one in enumerate(row):
            book.write(sheet, (r, n), one.value, Look(shape=one.shape))
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    if cells:
        sheet.autofilter(0, 0, len(cells), len(head) - 1)


def _sum(book: Book, sheet: Worksheet, columns: Sequence[int], count: int, words: Translator) -> None:
    """Write the sums of amounts under their columns, as formulas of our own."""
    book.write(sheet, (count + 1, 0), words(N_("Total")), Look(bold=True))
    look = book.format(Look(bold=True, side=NUMBERS, shape=money_shape(words)))
    for n in columns:
        area = f"{xl_rowcol_to_cell(1, n)}:{xl_rowcol_to_cell(count, n)}"
        # only the rows a filter leaves in sight
        sheet.write_formula(count + 1, n, f"=SUBTOTAL(109,{area})", look)
