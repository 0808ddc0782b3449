"""The document as its author writes it: one call for each brick, in reading order, then ``save``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hayat_app.errors import Problem
from hayat_app.i18n import Translator
from hayat_app.wholefiles import write_whole
from reports.blocks.cells import Column, Row, without_spare
from reports.blocks.charts import Bars, Ring, Series
from reports.blocks.contents import Contents
from reports.blocks.furniture import Furniture
from reports.blocks.gantt import Gantt, Task
from reports.blocks.layout import Block
from reports.blocks.letterhead import Cover, Letterhead, Signatory, Signatures
from reports.blocks.memory import uncollected
from reports.blocks.missing import MissingCharacter
from reports.blocks.paragraphs import Heading, Items, Listing, PageBreak, Paragraph, Space
from reports.blocks.pictures import Image
from reports.blocks.press import Press
from reports.blocks.swot import swot
from reports.blocks.tables import Table
from reports.blocks.theme import CENTIMETRE
from reports.blocks.tree import Node, ProblemTree
from reports.pdf import images
from reports.pdf.metadata import EPOCH, Metadata
from reports.pdf.objects import Progress
from reports.pdf.writer import Attachment
from reports.text.clean import clean
from reports.text.faces import BOLD, REGULAR
from reports.text.lines import JUSTIFY, NATURAL
from reports.text.runs import Text
from reports.text.shaping import Shaper


class Document:
    """A printed document: tagged, archive PDF (PDF/A-3a, PDF/UA-1), in Arabic or French."""

    def __init__(
        self,
        title: str,
        language: str = "ar",
        *,
        subject: str = "",
        author: str = "",
        keywords: Sequence[str] = (),
        stamp: datetime = EPOCH,
        header: str = "",
        edition: str = "",
        draft: bool = False,
        numbered: bool = True,
        attachment: Attachment | None = None,
        typeface: str = "amiri",
        shaper: Shaper | None = None,
        fonts: Path | None = None,
        words: Translator | None = None,
    ) -> None:
        self.metadata = Metadata(
            clean(title), language, clean(subject), clean(author), tuple(map(clean, keywords)), stamp
        )
        self.words = words or Translator(language)
        self.missing_characters: list[MissingCharacter] = []
        self.notices: list[Problem] = []
        self.notice = ""
        """What its tables say at their foot wherever they go alone: the notice on personal data."""
        self.page_count = 0
        self.furniture = Furniture(clean(header), clean(edition), draft, numbered)
        self.attachment = attachment
        self.typeface = typeface
        self.shaper = shaper
        self.fonts = fonts
        self.pages: dict[str, int] = {}
        """The page of each heading by its anchor, counted from 1; known when the document was laid out."""
        self.figures: list[str] = []
        """What the figures show, in words; known when the document was laid out."""
        self.blocks: list[Block] = []
        self._headings: list[Heading] = []

    # --- bricks

    def add(self, block: Block) -> None:
        """Add a brick made elsewhere."""
        self.blocks.append(block)

    def heading(self, level: int, text: Text, number: str = "", *, align: str = NATURAL) -> None:
        """Add a heading of level 1, 2 or 3, listed in the contents and the outline."""
        above = self._headings[-1].rank if self._headings else 0
        name = f"h{len(self._headings) + 1}"
        heading = Heading(min(max(level, 1), 3), text, number, name, min(level, above + 1, 3), align)
        self._headings.append(heading)
        self.add(heading)

    def paragraph(
        self,
        text: Text,
        align: str = JUSTIFY,
        *,
        size: float = 0,
        strong: bool = False,
        colour: str = "",
        before: float = 0,
        after: float | None = None,
        keep: bool = False,
    ) -> None:
        """Add running text; ``keep`` holds it on the page of what follows."""
        style = BOLD if strong else REGULAR
        self.add(Paragraph(text, align, size, style, colour, before, after, keep))

    def bullets(self, items: Items) -> None:
        """Add a list with bullets."""
        self.add(Listing(items))

    def numbers(self, items: Items, start: int = 1) -> None:
        """Add a numbered list."""
        self.add(Listing(items, True, start))

    def page_break(self, *, afresh: bool = False) -> None:
        """Start a new page; ``afresh`` counts pages from one again, for the next of several papers."""
        self.add(PageBreak(afresh=afresh))

    def section(self, landscape: bool) -> None:
        """Start a new page, upright or turned; the pages after it stay so."""
        self.add(PageBreak(landscape))

    def space(self, height: float) -> None:
        """Leave empty height (points)."""
        self.add(Space(height))

    def contents(self, depth: int = 3) -> None:
        """Add the table of contents: of the headings that are added after it."""
        self.add(Contents(self._headings, depth, first=len(self._headings)))

    def table(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        head: Sequence[Row] | None = None,
        totals: Sequence[Row] = (),
        caption: Text = "",
        row_headers: int = 0,
        zebra: bool = True,
        size: float = 0,
    ) -> None:
        """Add a table; ``head`` stands for several header rows, ``row_headers`` counts columns that name rows."""
        columns, rows = without_spare(columns, rows)
        self.add(Table(columns, rows, head, totals, caption, row_headers, zebra, size))

    def swot(self, fields: Sequence[tuple[Text, Items]]) -> None:
        """Add strengths, weaknesses, opportunities and threats: four pairs of a title and items."""
        self.add(swot(fields, ("#dcefe0", "#f9dfdc", "#dde9f7", "#fcefd5")))

    def problem_tree(
        self,
        problem: str,
        causes: Sequence[Node],
        effects: Sequence[Node],
        names: tuple[str, str, str],
        caption: str = "",
    ) -> None:
        """Add a problem tree, as deep as its nodes go; ``names`` are the words for effects, problem and causes."""
        self.add(ProblemTree(problem, causes, effects, names, caption))

    def gantt(
        self,
        tasks: Sequence[Task],
        months: Sequence[str],
        groups: Sequence[tuple[str, int]] = (),
        caption: Text = "",
    ) -> None:
        """Add a time plan."""
        self.add(Gantt(tasks, months, groups, caption))

    def bars(
        self,
        labels: Sequence[str],
        series: Sequence[Series],
        *,
        caption: Text = "",
        stacked: bool = False,
        unit: str = "",
        alternative: str = "",
        height: float = 190,
    ) -> None:
        """Add a bar chart."""
        self.add(Bars(labels, series, alternative, caption, stacked, unit, height))

    def ring(
        self, parts: Sequence[tuple[str, float]], *, caption: Text = "", centre: Text = "", alternative: str = ""
    ) -> None:
        """Add a ring of parts of a whole."""
        self.add(Ring(parts, alternative, caption, centre))

    def image(self, source: bytes | Path, alternative: str, width_cm: float = 16, caption: Text = "") -> None:
        """Add a PNG or JPEG picture; one that cannot be used becomes a notice."""
        try:
            picture = images.read(source, width_cm * CENTIMETRE)
        except Problem as problem:
            self.notices.append(problem)
            return
        self.add(Image(picture, alternative, width_cm * CENTIMETRE, caption))

    def letterhead(self, letterhead: Letterhead) -> None:
        """Add the administration's head."""
        self.add(letterhead)

    def cover(
        self,
        title: Text,
        lines: Sequence[Text] = (),
        foot: Sequence[Text] = (),
        letterhead: Letterhead | None = None,
    ) -> None:
        """Add a title page."""
        self.add(Cover(title, lines, foot, letterhead))

    def signatures(self, signatories: Sequence[Signatory], place_and_date: Text = "") -> None:
        """Add signatures side by side; they never stand on a page without some of what they sign."""
        self.keep_last()
        written = [replace(one, label=self.words.reword(one.label)) for one in signatories]
        self.add(Signatures(written, place_and_date))

    def keep_last(self) -> None:
        """Keep the last brick, and the space and the notice below it, on the page of what follows."""
        for place in range(len(self.blocks) - 1, -1, -1):
            block = self.blocks[place]
            if isinstance(block, Paragraph | Listing | Table | Bars | Ring | Space):
                self.blocks[place] = replace(block, keeps_with_next=True)
            if not isinstance(block, Space) and not self._is_notice(block):
                break

    def _is_notice(self, block: Block) -> bool:
        return bool(self.notice) and isinstance(block, Paragraph) and block.text == self.notice

    # --- output

    def save(self, path: Path, report: Progress | None = None) -> None:
        """Write the PDF; an older file of that name stays until the new one is whole."""
        write_whole(path, self.pdf(report))

    def pdf(self, report: Progress | None = None) -> bytes:
        """Return the PDF's bytes. ``report(done, total)`` is told of the progress and may raise to cancel."""
        with uncollected():
            return Press(self).pdf(report)
