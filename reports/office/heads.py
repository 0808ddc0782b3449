"""The head of an official paper, its cover and its signatures, as paragraphs of a word-processor file."""

from __future__ import annotations

from collections.abc import Iterator

from reports.blocks.letterhead import Cover, Letterhead, Signatures
from reports.office.paragraphs import Paragraphs
from reports.office.styles import CELL
from reports.office.xml import Element, element, flag
from reports.text.faces import BOLD
from reports.text.lines import CENTRE, END
from reports.text.runs import Run


def letterhead(block: Letterhead, paragraphs: Paragraphs) -> list[list[Element]]:
    """Return the three columns: Arabic lines, lines in the middle, French lines."""
    bold = Run("", BOLD, block.size)

    def column(lines: object, look: Run) -> list[Element]:
        return [paragraphs.paragraph(line, CENTRE, style=CELL, look=look) for line in _lines(lines) if line]

    return [
        column(block.arabic, bold),
        column(block.tifinagh, Run("", size=block.size)),
        column(block.french, bold),
    ]


def _lines(lines: object) -> Iterator[str]:
    assert isinstance(lines, list | tuple)
    yield from lines


def cover(block: Cover, paragraphs: Paragraphs) -> list[Element]:
    """Return the title between rules, the lines below it and those at the foot."""
    theme = paragraphs.theme
    rule = {"w:val": "single", "w:sz": 8, "w:space": 8, "w:color": theme.accent.lstrip("#").upper()}
    borders = element("w:pBdr", None, element("w:top", rule), element("w:bottom", rule))
    air = element("w:spacing", {"w:before": 2600, "w:after": 400})
    title = paragraphs.paragraph(
        block.title, CENTRE, look=Run("", BOLD, theme.title, theme.accent), more=[borders, air]
    )
    lines = [paragraphs.paragraph(text, CENTRE, look=Run("", size=theme.headings[1])) for text in block.lines]
    foot = [
        paragraphs.paragraph(text, CENTRE, more=[] if n else [element("w:spacing", {"w:before": 1800})])
        for n, text in enumerate(block.foot)
    ]
    return [title, *lines, *foot]


def place_and_date(block: Signatures, paragraphs: Paragraphs) -> Element:
    """Return the line above the signatures."""
    spacing = element("w:spacing", {"w:before": 200, "w:after": 240})
    return paragraphs.paragraph(block.place_and_date, END, more=[flag("w:keepNext"), spacing])


def signatures(block: Signatures, paragraphs: Paragraphs) -> Iterator[list[list[Element]]]:
    """Yield rows of cells: label, room for hand and seal, name."""
    for start in range(0, len(block.signatories), block.per_row):
        yield [
            [
                paragraphs.paragraph(one.label, CENTRE, style=CELL, look=Run("", BOLD, paragraphs.theme.body)),
                paragraphs.paragraph(
                    "",
                    CENTRE,
                    style=CELL,
                    more=[element("w:spacing", {"w:line": round(block.room * 20), "w:lineRule": "exact"})],
                ),
                *(
                    paragraphs.paragraph(text, CENTRE, style=CELL, look=Run("", size=paragraphs.theme.body))
                    for text in (one.name, one.note)
                    if text
                ),
            ]
            for one in block.signatories[start : start + block.per_row]
        ]
