"""The synthesis as a spreadsheet: a sheet for each table, numbers as numbers, the bodies behind each named."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from hayat_app.i18n import N_, Translator
from hayat_app.services.synthesis import wording
from hayat_app.services.synthesis.composed import Synthesis
from hayat_app.services.synthesis.tables import Column, Table, Value
from reports.office.book import Book, Look, lines_of, row_height
from reports.pdf.metadata import Metadata

HEAD = Look(bold=True, fill="#dfe9f5", centre=True)
NAME, TOTAL, NOTE = Look(bold=True), Look(bold=True, fill="#eef1f4"), Look()
_SHAPES = {"count": "#,##0", "share": "0.0", "money": "#,##0.00", "day": "dd/mm/yyyy"}
_WIDTHS = {"text": 26, "word": 24, "day": 14}
_NARROW, _TITLE, _NAMES = 15, 42, 60
Written = tuple[str | int | Decimal | None, Look]
"""A value as a spreadsheet keeps it, and how it looks."""
PERSONAL = frozenset({"names"})
"""Tables with names of persons: only when asked for (law 09-08)."""


def written(synthesis: Synthesis, stamp: datetime.datetime | None = None, *, names: bool = False) -> bytes:
    """Return the bytes of the spreadsheet; ``names`` adds the sheet that names members."""
    words = Translator(synthesis.language)
    title = f"{words(N_('Synthesis of the equality bodies'))} – {synthesis.scope.name(words)}"
    moment = stamp or datetime.datetime.now(datetime.UTC)
    book = Book(Metadata(title, synthesis.language, "", "", (), moment))
    tables = [
        synthesis.territories,
        synthesis.partners,
        *(t for key, t in synthesis.tables.items() if names or key not in PERSONAL),
    ]
    _files(book, synthesis, words)
    for table in (*synthesis.answers, *(table for table in tables if table is not None and table.lines)):
        _sheet(book, table, synthesis, words)
    return book.written()


def _files(book: Book, synthesis: Synthesis, words: Translator) -> None:
    """Write who has sent and who has not."""
    sheet = book.sheet(words(N_("Files")))
    titles = (
        N_("Body"),
        N_("State of the file"),
        N_("Received on"),
        N_("Days"),
        N_("Sent by"),
        N_("Filled in (%)"),
    )
    states = {"missing": N_("Not received"), "received": N_("Received"), "unexpected": N_("Not on the list")}
    for column, title in enumerate(titles):
        book.write(sheet, (0, column), words(title), HEAD)
    for row, s in enumerate(synthesis.standings, 1):
        received = datetime.datetime.fromisoformat(s.last.received).date() if s.last else None
        filled = s.facts.completeness if s.facts and s.facts.expected else None
        sender = s.last.sender if s.last else ""
        values = (s.name(synthesis.language), words(states[s.state]), received, s.age, sender, filled)
        for column, value in enumerate(values):
            look = (
                Look(shape=_SHAPES["day"]) if isinstance(value, datetime.date) else NAME if column == 0 else NOTE
            )
            book.write(sheet, (row, column), value, look)
    sheet.set_column(0, 0, _TITLE)
    sheet.set_column(1, len(titles) - 1, 18)
    sheet.freeze_panes(1, 1)


def _sheet(book: Book, table: Table, synthesis: Synthesis, words: Translator) -> None:
    sheet = book.sheet(words(table.title))
    with_names = any(len(line.dossiers) > 1 for line in table.lines)
    titles = [table.heading, *(column.title for column in table.columns), *([N_("Bodies behind it")] * with_names)]
    widths = [_TITLE, *(_WIDTHS.get(c.shape, _NARROW) for c in table.columns), *([_NAMES] * with_names)]
    _row(book, sheet, 0, [(words(title), HEAD) for title in titles], widths)
    for number, line in enumerate(table.lines, 1):
        cells: list[Written] = [(wording.name(line, words), NAME)]
        cells += [_cell(value, facts, words) for value, facts in zip(line.values, table.columns, strict=True)]
        cells += [(_listed(synthesis, line.dossiers, words), NOTE)] if with_names else []
        _row(book, sheet, number, cells, widths)
    _foot(book, sheet, table, synthesis, words, widths)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(table.lines), 1), len(titles) - 1)


def _row(book: Book, sheet: Worksheet, number: int, cells: Sequence[Written], widths: Sequence[int]) -> None:
    """Write a row as high as its longest cell: a spreadsheet measures nothing by itself when it opens a file."""
    for column, (value, look) in enumerate(cells):
        book.write(sheet, (number, column), value, look)
    lines = (lines_of(str(value or ""), width) for (value, _look), width in zip(cells, widths, strict=False))
    sheet.set_row(number, row_height(max(lines, default=1)))


def _listed(synthesis: Synthesis, dossiers: Sequence[str], words: Translator) -> str:
    return words(N_(", ")).join(synthesis.named(dossiers))


def _foot(
    book: Book, sheet: Worksheet, table: Table, synthesis: Synthesis, words: Translator, widths: Sequence[int]
) -> None:
    """Write the totals, and below them the bodies that each one leaves out."""
    row = len(table.lines) + 1
    if table.totals:
        shown = [_cell(value, facts, words) for value, facts in zip(table.totals, table.columns, strict=True)]
        totals: list[Written] = [(value, replace(look, bold=True, fill=TOTAL.fill)) for value, look in shown]
        _row(book, sheet, row, [(words(N_("Total")), TOTAL), *totals], widths)
        row += 1
    for column, dossiers in zip(table.columns, table.left_out, strict=False):
        if dossiers:
            row += 1
            label = words(N_("Left out of “{column}” ({n})"), column=words(column.title), n=len(dossiers))
            names = _listed(synthesis, dossiers, words)
            book.write(sheet, (row, 0), label)
            book.merge(sheet, (row, 1), (1, max(len(widths) - 1, 1)), names)
            sheet.set_row(row, row_height(max(lines_of(label, _TITLE), lines_of(names, sum(widths[1:])))))


def _cell(value: Value, column: Column, words: Translator) -> Written:
    """Return a value as a spreadsheet keeps it: numbers as numbers, words as texts."""
    if value is None:
        return None, NOTE
    if isinstance(value, bool | str):
        return wording.shown(value, column, words), NOTE
    return value, Look(shape=_SHAPES.get(column.shape, ""), centre=True)
