"""The pages of a word-processor file: upright or turned, with running header and numbered foot."""

from __future__ import annotations

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header
from docx.shared import Pt

from reports.blocks.document import Document
from reports.blocks.theme import A4
from reports.blocks.words import DRAFT, PAGE_OF
from reports.office.paragraphs import Paragraphs
from reports.office.styles import FOOTER, HEADER
from reports.office.xml import Element, element, field, flag
from reports.text.lines import CENTRE, START


class Sections:
    """Takes the paragraphs and tables of a file in order, and turns its pages."""

    def __init__(self, file: WordFile, document: Document, paragraphs: Paragraphs) -> None:
        self._file = file
        self._document = document
        self._paragraphs = paragraphs
        self._section = file.sections[0]
        self._used = False
        """Whether something stands on the present page."""
        self.landscape = False
        self._several = False
        """Whether the file holds several papers, each with page numbers of its own."""
        self._openings = [0]
        """Which sections begin a paper."""
        self.bare = False
        """Whether the first page has no running header."""
        self._shape(self._section)

    @property
    def width(self) -> float:
        """Width of the text in points."""
        return A4[int(self.landscape)] - 2 * self._paragraphs.theme.side

    def add(self, *parts: Element) -> None:
        """Add paragraphs and tables at the end."""
        body = self._file.element.body
        for part in parts:
            body.insert(len(body) - 1, part)
        self._used = self._used or bool(parts)

    def page_break(self, landscape: bool | None, *, afresh: bool = False) -> None:
        """Start a page, turned and counted from one if asked, unless an empty one of that kind is there."""
        turn = landscape is not None and landscape != self.landscape
        if turn:
            self.landscape = not self.landscape
        if not self._used:
            self._shape(self._section)
        elif turn or afresh:
            self._section = self._file.add_section(WD_SECTION.NEW_PAGE)
            self._make_small()
            self._shape(self._section)
            self._count(afresh=afresh)
        else:
            self.add(element("w:p", None, element("w:r", None, element("w:br", {"w:type": "page"}))))
        self._used = False

    def _make_small(self) -> None:
        """Let the paragraph that ends a section take no room: it would be a page of its own after a full one."""
        holder = self._file.element.body.xpath("./w:p[w:pPr/w:sectPr]")[-1]
        spacing = {"w:before": 0, "w:after": 0, "w:line": 20, "w:lineRule": "exact"}
        holder.pPr.insert(0, element("w:spacing", spacing))

    def _count(self, *, afresh: bool) -> None:
        """Let a section, made as a copy of the one before, go on with the numbers of pages or begin anew."""
        properties = self._section._sectPr
        for earlier in properties.findall(qn("w:pgNumType")):
            properties.remove(earlier)
        if afresh:
            self._several = True
            self._openings.append(len(self._file.sections) - 1)
            properties.append(element("w:pgNumType", {"w:start": 1}))

    def _shape(self, section: Section) -> None:
        theme = self._paragraphs.theme
        width, height = A4[::-1] if self.landscape else A4
        section.orientation = WD_ORIENT.LANDSCAPE if self.landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Pt(width), Pt(height)
        section.left_margin = section.right_margin = Pt(theme.side)
        section.top_margin, section.bottom_margin = Pt(theme.top), Pt(theme.bottom)
        section.header_distance = section.footer_distance = Pt(28)

    def finish(self) -> None:
        """Write header and foot of all pages, and say which way the sections read."""
        first = self._file.sections[0]
        for number in self._openings:
            self._file.sections[number].different_first_page_header_footer = self.bare
        self._fill(first.header, [self._header()])
        self._fill(first.footer, [self._foot()])
        if self.bare:
            self._fill(first.first_page_header, [self._paragraphs.paragraph("", style=HEADER)])
            self._fill(first.first_page_footer, [self._foot()])
        for section in self._file.sections:
            if self._paragraphs.right_to_left:
                section._sectPr.append(flag("w:bidi"))  # python-docx has no word for it
            section._sectPr[:] = sorted(section._sectPr, key=_place)

    def _fill(self, part: _Header | _Footer, paragraphs: list[Element]) -> None:
        part.is_linked_to_previous = False
        root = part._element
        for child in list(root):
            root.remove(child)
        root.extend(paragraphs)

    def _header(self) -> Element:
        furniture = self._document.furniture
        draft = self._document.words(DRAFT) if furniture.draft else ""
        words = " · ".join(part for part in (furniture.header, draft) if part)
        return self._paragraphs.paragraph(words, START, style=HEADER)

    def _foot(self) -> Element:
        edition = self._document.furniture.edition
        made = self._paragraphs.paragraph(f"{edition} · " if edition else "", CENTRE, style=FOOTER)
        if not self._document.furniture.numbered:
            return made
        before, page, rest = self._document.words(PAGE_OF, page="\0", pages="\1").partition("\0")
        between, pages, after = rest.partition("\1")
        made.extend(self._paragraphs.runs(before))
        made.extend(field("PAGE", "1") if page else [])
        made.extend(self._paragraphs.runs(between))
        made.extend(field("SECTIONPAGES" if self._several else "NUMPAGES", "1") if pages else [])
        made.extend(self._paragraphs.runs(after))
        return made


_ORDER = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
    "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
    "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
"""The order that the format asks for."""


def _place(part: Element) -> int:
    return _ORDER.index(part.tag.rpartition("}")[2])
