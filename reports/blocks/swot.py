"""The four fields of a SWOT analysis."""

from __future__ import annotations

from collections.abc import Sequence

from reports.blocks.cells import Bullets, Cell, Column, Row
from reports.blocks.paragraphs import Items
from reports.blocks.tables import Table
from reports.text.lines import CENTRE
from reports.text.runs import Text


def swot(columns: Sequence[tuple[Text, Items]], fills: Sequence[str]) -> Table:
    """Return the four fields of a SWOT analysis (strengths, weaknesses, opportunities, threats) as a table."""
    rows: list[Row] = []
    for i in (0, 2):
        pair, colours = columns[i : i + 2], fills[i : i + 2]
        titles = zip((title for title, _ in pair), colours, strict=True)
        rows.append([Cell(title, header=True, bold=True, fill=fill, align=CENTRE) for title, fill in titles])
        rows.append([Bullets(list(items)) for _, items in pair])
    return Table([Column(), Column()], rows, zebra=False, whole=True)
