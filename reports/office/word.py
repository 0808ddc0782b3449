"""A document as a word-processor file (.docx) that opens right to left where its language is written so.

Every brick that is text becomes text: headings, lists and tables are the word processor's own, so that a secretary
can go on writing. What is drawn becomes a picture with words. The same document gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.shared import Pt

from reports.blocks import tent
from reports.blocks.contents import Contents
from reports.blocks.document import Document
from reports.blocks.fitting import OnePage
from reports.blocks.layout import Block, Layout
from reports.blocks.letterhead import Cover, Letterhead, Signatures
from reports.blocks.paragraphs import Heading, Listing, PageBreak, Paragraph, Space, item
from reports.blocks.pictures import Image
from reports.blocks.press import Press
from reports.blocks.tables import Table
from reports.blocks.tent import Tent
from reports.blocks.theme import A4
from reports.blocks.widths import widths
from reports.blocks.words import CONTENTS
from reports.office import heads, letters
from reports.office.figures import drawn, of_picture
from reports.office.lists import Lists, entry
from reports.office.package import packed
from reports.office.paragraphs import Paragraphs
from reports.office.sections import Sections
from reports.office.styles import CAPTION, set_styles, set_ways
from reports.office.styles import CONTENTS as CONTENTS_STYLE
from reports.office.tables import TWIPS, Tables
from reports.office.xml import Element, element, flag
from reports.text.faces import BOLD
from reports.text.lines import CENTRE, NATURAL
from reports.text.runs import Run


def word(document: Document) -> bytes:
    """Return the document as the bytes of a word-processor file."""
    if any(isinstance(block, Contents) for block in document.blocks):
        document.pdf()  # tells the pages that the contents show until the word processor counts its own
    return _Writer(document).written()


class _Writer:
    """Writes one file, brick after brick."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.file: WordFile = docx.Document()
        language = document.metadata.language
        self.paragraphs = Paragraphs(self.file, language, document.pages)
        self.theme = self.paragraphs.theme
        font = letters.font_name(document.typeface)
        set_styles(self.file, self.theme, font, right_to_left=self.paragraphs.right_to_left)
        letters.embed(self.file, document.typeface)
        set_ways(self.file)
        self.lists = Lists(self.file)
        self.tables = Tables(self.paragraphs, self.lists)
        self.sections = Sections(self.file, document, self.paragraphs)
        self._pages: dict[bool, Layout] = {}
        self.ways: dict[type, Callable[[Any], None]] = {
            Paragraph: self._paragraph,
            Heading: self._heading,
            Listing: self._listing,
            PageBreak: self._page_break,
            Space: self._space,
            Contents: self._contents,
            Table: self._table,
            Image: self._image,
            Letterhead: self._letterhead,
            Cover: self._cover,
            Signatures: self._signatures,
            OnePage: self._one_page,
            Tent: self._tent,
        }

    def written(self) -> bytes:
        """Write all bricks and return the bytes."""
        self._blocks(self.document.blocks)
        self.sections.finish()
        return packed(self.file, self.document.metadata)

    def _blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self.ways.get(type(block), self._drawn)(block)

    def _add(self, *parts: Element) -> None:
        self.sections.add(*parts)

    # --- text

    def _paragraph(self, block: Paragraph) -> None:
        look = Run("", block.style, block.size, block.colour)
        before, after = block.before, self.theme.after if block.after is None else block.after
        more: list[Element] = []
        if block.before or block.after is not None:
            more.append(
                element(
                    "w:spacing",
                    {"w:before": round(max(before, 0) * TWIPS), "w:after": round(max(after, 0) * TWIPS)},
                )
            )
        if block.keeps_with_next:
            more.append(flag("w:keepNext"))
        self._add(self.paragraphs.paragraph(block.text, block.align, look=look, more=more))

    def _heading(self, block: Heading) -> None:
        text = block.text if isinstance(block.text, str | Run) else list(block.text)
        parts = [text] if isinstance(text, str | Run) else text
        numbered: list[str | Run] = [f"{block.number} ", *parts] if block.number else parts
        style = f"Heading{block.level}"
        self._add(self.paragraphs.paragraph(numbered, block.align, style=style, anchor=block.anchor))

    def _listing(self, block: Listing) -> None:
        self._items(block, 0)

    def _items(self, block: Listing, depth: int) -> None:
        key = self.lists.begin(block.numbered, depth, block.start)
        for one in map(item, block.items):
            tight = element("w:spacing", {"w:after": 40})
            self._add(self.paragraphs.paragraph(one.text, NATURAL, more=[entry(key, depth), tight]))
            if one.children:
                self._items(Listing(one.children, one.numbered), depth + 1)

    def _page_break(self, block: PageBreak) -> None:
        self.sections.page_break(block.landscape, afresh=block.afresh)

    def _space(self, block: Space) -> None:
        exact = {"w:line": round(block.height * TWIPS), "w:lineRule": "exact", "w:after": 0}
        self._add(self.paragraphs.paragraph("", more=[element("w:spacing", exact)]))

    def _contents(self, block: Contents) -> None:
        if block.title:
            look = Run("", BOLD, self.theme.headings[1], self.theme.accent)
            self._add(self.paragraphs.paragraph(self.document.words(CONTENTS), look=look))
        for heading in block.headings[block.first :]:
            if heading.level <= block.depth:
                self._add(self._entry(heading))

    def _entry(self, heading: Heading) -> Element:
        tab = {"w:val": "right", "w:leader": "dot", "w:pos": round(self.sections.width * TWIPS)}
        tabs = element("w:tabs", None, element("w:tab", tab))
        made = self.paragraphs.paragraph("", style=f"{CONTENTS_STYLE}{heading.level}", more=[tabs])
        look = Run("", BOLD if heading.level == 1 else "regular")
        words = self.paragraphs.runs(heading.title, look)
        inside = [*words, element("w:r", None, element("w:tab")), *self.paragraphs.reference(heading.anchor)]
        made.append(self.paragraphs.leading_to(heading.anchor, inside))
        return made

    # --- tables and pictures

    def _table(self, block: Table) -> None:
        size, layout = block.size or self.theme.table, self._measuring()
        columns = widths(block.columns, layout, size, titled=block.head is None)
        self._add(*self.tables.table(block, columns), self._gap())

    def _measuring(self) -> Layout:
        """Return empty pages that lie as the present one, to measure on."""
        lies = self.sections.landscape
        if lies not in self._pages:
            self._pages[lies] = Press(self.document).measuring(landscape=lies)
        return self._pages[lies]

    def _gap(self) -> Element:
        """Return the narrow line that keeps two tables from becoming one."""
        exact = {"w:line": 160, "w:lineRule": "exact", "w:before": 0, "w:after": 0}
        return self.paragraphs.paragraph("", more=[element("w:spacing", exact)])

    def _image(self, block: Image) -> None:
        width = min(block.width, self.sections.width)
        self._picture(of_picture(block.picture), width, block.alternative)
        if block.caption:
            self._add(self.paragraphs.paragraph(block.caption, CENTRE, style=CAPTION))

    def _drawn(self, block: Block) -> None:
        for figure in drawn(block, self.document, landscape=self.sections.landscape):
            self._picture(figure.data, min(figure.width, self.sections.width), figure.words)

    def _picture(self, data: bytes, width: float, words: str) -> None:
        holder = self.paragraphs.paragraph("", CENTRE)
        self._add(holder)
        self.picture_in(holder, data, words, width=width)

    def picture_in(self, holder: Element, data: bytes, words: str, *, width: float = 0, height: float = 0) -> None:
        """Put a picture file into a paragraph."""
        inline = self.file.part.new_pic_inline(
            io.BytesIO(data), Pt(width) if width else None, Pt(height) if height else None
        )
        inline.docPr.set("descr", words)
        holder.append(element("w:r", None, element("w:drawing", None, inline)))

    # --- the parts of official papers

    def _letterhead(self, block: Letterhead) -> None:
        self.sections.bare = True
        columns = heads.letterhead(block, self.paragraphs)
        if block.logo:
            holder = self.paragraphs.paragraph("", CENTRE)
            self.picture_in(holder, of_picture(block.logo), block.logo_words, height=block.logo_height)
            columns[1].insert(0, holder)
        arabic, middle, french = columns
        shares, cells = ((0.38, 0.24, 0.38), columns) if middle else ((0.5, 0.5), [arabic, french])
        if not self.paragraphs.right_to_left:
            cells = cells[::-1]
        self._add(self.tables.frame(cells, [self.sections.width * share for share in shares]), self._gap())

    def _cover(self, block: Cover) -> None:
        if block.letterhead:
            self._letterhead(block.letterhead)
        self._add(*heads.cover(block, self.paragraphs))
        self.sections.page_break(None)

    def _signatures(self, block: Signatures) -> None:
        if block.place_and_date:
            self._add(heads.place_and_date(block, self.paragraphs))
        for cells in heads.signatures(block, self.paragraphs):
            count = max(len(cells), 2)
            padded = [*([[]] if len(cells) == 1 else []), *cells]
            self._add(self.tables.frame(padded, [self.sections.width / count] * count), self._gap())

    def _one_page(self, block: OnePage) -> None:
        self.sections.page_break(None)
        self._blocks(block.chosen(self._measuring()))

    def _tent(self, block: Tent) -> None:
        """Write a table sign once, its lower half."""
        space = Space(A4[0] * 0.45)
        name = Paragraph(block.name, CENTRE, tent.LARGEST, BOLD)
        self._blocks([space, name, Paragraph(block.about or "\u00a0", CENTRE, tent.BELOW)])
