"""Tables of a synthesis as bricks of a document: values in words, totals, who is behind, who is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hayat_app.domain.days import Day
from hayat_app.i18n import N_, Translator, isolate
from hayat_app.services.synthesis import wording
from hayat_app.services.synthesis.calendar import EVERYTHING
from hayat_app.services.synthesis.composed import Synthesis
from hayat_app.services.synthesis.tables import Column as Figures
from hayat_app.services.synthesis.tables import Line, Table
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.charts import Series
from reports.blocks.document import Document
from reports.blocks.words import labelled
from reports.documents.passages import GREY
from reports.text.runs import bold

MOST_NAMES = 12
"""Bodies that are named before the rest is counted."""
MOST_BARS = 14
WEIGHTS = {"text": 2.0, "word": 1.6, "day": 1.5}
_WIDE = frozenset({"text", "word"})


@dataclass(frozen=True)
class Paper:
    """A document that is being written about a synthesis."""

    document: Document
    synthesis: Synthesis
    words: Translator

    # --- tables

    def table(self, table: Table, *, most: int = 0, behind: bool = False, size: float = 9) -> None:
        """Add a table; ``most`` limits its lines, ``behind`` names the bodies of each."""
        lines = table.lines[: most or len(table.lines)]
        columns = [Column(self.words(table.heading), 2.6)]
        columns += [Column(self._heading(c), WEIGHTS.get(c.shape, 1), _side(c.shape)) for c in table.columns]
        columns += [Column(self.words(N_("Bodies behind it")), 3)] if behind else []
        rows = [self._row(table, line, behind=behind) for line in lines]
        totals = [self._totals(table, behind=behind)] if table.totals else []
        self.document.table(columns, rows, totals=totals, row_headers=int(len(rows) > 1), size=size)
        if len(table.lines) > len(lines):
            n = len(table.lines) - len(lines)
            more = self.words.plural(
                "{n} more line is in the spreadsheet.", "{n} more lines are in the spreadsheet.", n
            )
            self.document.paragraph(more, size=9, colour=GREY)
        self.left_out(table)

    def _heading(self, column: Figures) -> str:
        """Return a column's title; above numbers in two lines, for many of them stand beside each other."""
        title = self.words(column.title)
        return title if column.shape in _WIDE else title.replace(" ", "\n", 1)

    def _row(self, table: Table, line: Line, *, behind: bool) -> Row:
        pairs = zip(line.values, table.columns, strict=True)
        cells: list[Cell | str] = [wording.name(line, self.words)]
        cells += [wording.shown(value, column, self.words) for value, column in pairs]
        return [*cells, *([self._behind(line.dossiers)] if behind else [])]

    def _totals(self, table: Table, *, behind: bool) -> Row:
        pairs = zip(table.totals, table.columns, strict=True)
        shown = [Cell(wording.shown(v, c, self.words), align=_side(c.shape)) for v, c in pairs]
        return [Cell(self.words(N_("Total"))), *shown, *([Cell("")] if behind else [])]

    def _behind(self, dossiers: Sequence[str]) -> str:
        return self.listed(self.synthesis.named(dossiers))

    # --- names

    def listed(self, names: Sequence[str], most: int = MOST_NAMES) -> str:
        """Return names in one line, each in its own direction; the rest is counted."""
        said = self.words(N_(", ")).join(map(isolate, names[:most]))
        more = len(names) - most
        return f"{said} {self.words(N_('and {n} more'), n=more)}" if more > 0 else said

    def names(self, label: str, names: Sequence[str], most: int = MOST_NAMES) -> None:
        """Add a line of names below a label."""
        self.document.paragraph([bold(f"{label} "), self.listed(names, most)], size=10)

    def left_out(self, table: Table) -> None:
        """Name the bodies that the totals leave out, column by column."""
        for column, dossiers in zip(table.columns, table.left_out, strict=False):
            if dossiers:
                self.document.keep_last()
                text = N_("Left out of “{column}” ({n}): {names}")
                if table.heading == "Answer":
                    text = N_("No answer ({n}): {names}")
                title, names = self.words(column.title), self._behind(dossiers)
                values = {"n": len(dossiers), "names": names}
                label = self.words(text, **(values if table.heading == "Answer" else {"column": title, **values}))
                self.document.paragraph(label, size=8.5, colour=GREY, after=2)

    # --- answers

    def answers(self, table: Table) -> None:
        """Add the answers to a question, each with its bodies; nothing where nobody answered."""
        lines = [line for line in table.lines if line.values[0]]
        if not lines:
            return
        columns = [
            Column(self.words(N_("Answer")), 2),
            Column(self.words(N_("Bodies")), 0.8, CENTRE),
            Column(self.words(N_("Share (%)")), 0.8, CENTRE),
            Column(self.words(N_("Which ones")), 4),
        ]
        rows = [self._row(table, line, behind=True) for line in lines]
        self.document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)

    # --- charts

    def chart(self, table: Table) -> None:
        """Add the charted column of a table as bars, the last ones where there are too many."""
        if table.charted < 0 or len(table.lines) < 2:
            return
        lines = table.lines[-MOST_BARS:] if table.heading in ("Month", "Year") else table.lines[:MOST_BARS]
        column = table.columns[table.charted]
        values = [float(value) if isinstance(value, int | Decimal) else 0.0 for value in _charted(table, lines)]
        self.document.bars(
            [self._label(table, line) for line in lines],
            [Series(self.words(column.title), values)],
            caption=self._captioned(table, column),
            height=120,
        )

    def _captioned(self, table: Table, column: Figures) -> str:
        title = self.words(table.title)
        return title if column.title == EVERYTHING else labelled(self.words, title, self.words(column.title))

    def _label(self, table: Table, line: Line) -> str:
        if table.heading == "Month":
            return Day().show(Day().from_json(line.name), self.words)
        return wording.name(line, self.words)


def _charted(table: Table, lines: Sequence[Line]) -> list[object]:
    return [line.values[table.charted] for line in lines]


def _side(shape: str) -> str:
    return "start" if shape in _WIDE else CENTRE
