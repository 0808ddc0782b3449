"""The document as its author writes it: one call for each brick, in reading order, then ``save``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hayat_app.errors import Problem
from hayat_app.i18n import Translator
from hayat_app.wholefiles import write_whole
from reports.blocks.cells import Column, Row
from reports.blocks.charts import Bars, Ring, Series
from reports.blocks.contents import Contents
from reports.blocks.furniture import Furniture
from reports.blocks.gantt import Gantt, Task
from reports.blocks.layout import PAGE_MARK, Block, Layout
from reports.blocks.letterhead import Cover, Letterhead, Signatory, Signatures
from reports.blocks.memory import uncollected
from reports.blocks.missing import MissingCharacter, missing
from reports.blocks.paragraphs import Heading, Items, Listing, PageBreak, Paragraph, Space
from reports.blocks.pictures import Image
from reports.blocks.swot import swot
from reports.blocks.tables import Table
from reports.blocks.theme import CENTIMETRE
from reports.blocks.tree import ProblemTree
from reports.blocks.words import GO_TO_PAGE
from reports.pdf import images
from reports.pdf.metadata import EPOCH, Metadata
from reports.pdf.objects import Progress
from reports.pdf.writer import Attachment, Printed, write
from reports.text.clean import clean
from reports.text.faces import BOLD, REGULAR, family
from reports.text.fontset import FontSet
from reports.text.lines import JUSTIFY, NATURAL, Setter
from reports.text.runs import Run, Text
from reports.text.shaping import Shaper, best_shaper

_FURTHEST_PASSES = 4
_WHOLE, _LAYOUT_SHARE = 1000, 750
"""Progress is told in thousandths; three quarters of the work is the layout."""


def page_of(anchor: str, words: str = "{page}") -> Run:
    """Return a reference that prints the page number of an anchor in place of ``{page}`` and leads there."""
    return Run(words, link=f"{PAGE_MARK}{anchor}")


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
        self.page_count = 0
        self._furniture = Furniture(clean(header), clean(edition), draft)
        self._attachment = attachment
        self._typeface = typeface
        self._shaper = shaper
        self._fonts_folder = fonts
        self._blocks: list[Block] = []
        self._headings: list[Heading] = []

    # --- bricks

    def add(self, block: Block) -> None:
        """Add a brick made elsewhere."""
        self._blocks.append(block)

    def heading(self, level: int, text: Text, number: str = "", anchor: str = "", *, align: str = NATURAL) -> None:
        """Add a heading of level 1, 2 or 3, listed in the contents and the outline."""
        above = self._headings[-1].rank if self._headings else 0
        name = anchor or f"h{len(self._headings) + 1}"
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
        anchor: str = "",
        keep: bool = False,
    ) -> None:
        """Add running text; ``keep`` holds it on the page of what follows."""
        style = BOLD if strong else REGULAR
        self.add(Paragraph(text, align, size, style, colour, before, after, anchor, keep))

    def bullets(self, items: Items) -> None:
        """Add a list with bullets."""
        self.add(Listing(items))

    def numbers(self, items: Items, start: int = 1) -> None:
        """Add a numbered list."""
        self.add(Listing(items, True, start))

    def page_break(self) -> None:
        """Start a new page."""
        self.add(PageBreak())

    def section(self, landscape: bool) -> None:
        """Start a new page, upright or turned; the pages after it stay so."""
        self.add(PageBreak(landscape))

    def space(self, height: float) -> None:
        """Leave empty height (points)."""
        self.add(Space(height))

    def contents(self, depth: int = 3) -> None:
        """Add the table of contents; headings added later are in it too."""
        self.add(Contents(self._headings, depth))

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
        self.add(Table(columns, rows, head, totals, caption, row_headers, zebra, size))

    def swot(self, fields: Sequence[tuple[Text, Items]]) -> None:
        """Add strengths, weaknesses, opportunities and threats: four pairs of a title and items."""
        self.add(swot(fields, ("#dcefe0", "#f9dfdc", "#dde9f7", "#fcefd5")))

    def problem_tree(
        self,
        problem: str,
        causes: Sequence[str],
        effects: Sequence[str],
        names: tuple[str, str, str],
        caption: str = "",
    ) -> None:
        """Add a problem tree; ``names`` are the words for effects, problem and causes."""
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
        """Add signatures side by side."""
        written = [replace(one, label=self.words.reword(one.label)) for one in signatories]
        self.add(Signatures(written, place_and_date))

    # --- output

    def save(self, path: Path, report: Progress | None = None) -> None:
        """Write the PDF; an older file of that name stays until the new one is whole."""
        write_whole(path, self.pdf(report))

    def pdf(self, report: Progress | None = None) -> bytes:
        """Return the PDF's bytes. ``report(done, total)`` is told of the progress and may raise to cancel."""
        with uncollected():
            return self._pdf(report)

    def _pdf(self, report: Progress | None) -> bytes:
        styles, notices = family(self._typeface, self._fonts_folder)
        self.notices += [
            notice for notice in notices if notice.values not in [known.values for known in self.notices]
        ]
        setter = Setter(FontSet(styles, self._shaper or best_shaper()), self.metadata.language)
        layout = self._settled(setter, report)
        self.page_count = len(layout.pages)
        self.missing_characters = missing(setter.missing)
        printed = Printed(
            self.metadata,
            setter.fonts,
            layout.root,
            layout.pages,
            layout.bookmarks,
            layout.anchors,
            layout.pictures,
            self._attachment,
            self.words(GO_TO_PAGE, target="{target}"),
        )
        data = write(printed, _rest(report) if report else None)
        layout.dissolve()
        return data

    def _settled(self, setter: Setter, report: Progress | None) -> Layout:
        """Lay the document out; again, when it prints page numbers that the first pass could not know."""
        known: dict[str, int] = {}
        layout = self._laid_out(setter, known, report)
        for _ in range(_FURTHEST_PASSES - 1):
            found = {name: page + 1 for name, (page, _) in layout.anchors.items()}
            if not layout.asked_pages or found == known:
                break
            known = found
            layout.dissolve()
            layout = self._laid_out(setter, known, report)
        layout.fill_slots()
        self._furniture.paint(layout)
        return layout

    def _laid_out(self, setter: Setter, known: dict[str, int], report: Progress | None) -> Layout:
        layout = Layout(setter, self.words, known)
        for place, block in enumerate(self._blocks):
            if block.keeps_with_next:
                layout.need(min(self._kept(place, layout), layout.full_room))
            block.place(layout)
            if report:
                report(_LAYOUT_SHARE * (place + 1) // len(self._blocks), _WHOLE)
        if len(layout.pages) > 1 and not layout.page.operators:
            layout.pages.pop()
        return layout

    def _kept(self, place: int, layout: Layout) -> float:
        """Return the height of a block together with what must follow it on the page."""
        height = 0.0
        for block in self._blocks[place:]:
            height += block.opening(layout)
            if not block.keeps_with_next:
                break
        return height


def _rest(report: Progress) -> Progress:
    """Return a report for the writing, which follows the layout."""
    return lambda done, total: report(_LAYOUT_SHARE + (_WHOLE - _LAYOUT_SHARE) * done // max(total, 1), _WHOLE)
