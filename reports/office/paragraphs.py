"""Paragraphs of a word-processor file: running text, headings, list items, with their links."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE

from reports.blocks.theme import THEMES, Theme
from reports.office.runs import pieces, run_of
from reports.office.styles import NORMAL
from reports.office.xml import Element, element, field, valued
from reports.text.direction import reads_right_to_left
from reports.text.lines import CENTRE, END, JUSTIFY, NATURAL, START
from reports.text.runs import Run, Text, plain, runs

# Word's "left" is where lines begin: at the right in a right-to-left paragraph. It knew "start" only from 2010 on.
_SIDES = {CENTRE: "center", JUSTIFY: "both"}
PLAIN = Run("")


class Paragraphs:
    """Makes the paragraphs of one file."""

    def __init__(self, file: WordFile, language: str, pages: dict[str, int]) -> None:
        self.theme: Theme = THEMES.get(language, THEMES["fr"])
        self.right_to_left = language == "ar"
        self._file = file
        self._pages = pages
        """Page of each anchor on paper, shown until the word processor counts its own."""
        self._marks = 0
        self._names: dict[str, str] = {}

    def paragraph(
        self,
        text: Text,
        align: str = START,
        *,
        style: str = NORMAL,
        look: Run = PLAIN,
        more: Sequence[Element] = (),
        anchor: str = "",
    ) -> Element:
        """Return a paragraph; ``look`` fills what its runs leave open, ``more`` are further properties."""
        properties = element("w:pPr", None)
        if style != NORMAL:
            properties.append(valued("w:pStyle", style))
        properties.extend(more)
        made = runs(text, look.style, look.size, look.colour, self.theme.link)
        own = reads_right_to_left(plain(made), self.right_to_left)
        properties.append(valued("w:bidi", int(own)))
        properties.append(valued("w:jc", self._side(align, own)))
        paragraph = element("w:p", None, _in_order(properties))
        paragraph.extend(self._marked(self._linked(made, own), anchor))
        return paragraph

    def _side(self, align: str, own: bool) -> str:
        """Return the word for a side, in a paragraph whose own letters may run against the document."""
        if align in _SIDES:
            return _SIDES[align]
        begins_right = self.right_to_left or (align == NATURAL and own)
        return "left" if (begins_right == own) == (align != END) else "right"

    def runs(self, text: Text, look: Run = PLAIN) -> list[Element]:
        """Return text as runs, those of one link together."""
        made = runs(text, look.style, look.size, look.colour, self.theme.link)
        return self._linked(made, reads_right_to_left(plain(made), self.right_to_left))

    def _linked(self, made: Sequence[Run], own: bool) -> list[Element]:
        found: list[Element] = []
        for target, part in groupby(made, key=lambda run: run.link):
            inside = [run_of(piece) for piece in pieces(list(part), own)]
            found += [self._link(target, inside)] if target else inside
        return found

    def _link(self, target: str, inside: Sequence[Element]) -> Element:
        key = self._file.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return element("w:hyperlink", {"r:id": key}, *inside)

    def _marked(self, inside: list[Element], anchor: str) -> list[Element]:
        if not anchor:
            return inside
        self._marks += 1
        start = element("w:bookmarkStart", {"w:id": self._marks, "w:name": self._name(anchor)})
        return [start, *inside, element("w:bookmarkEnd", {"w:id": self._marks})]

    def _name(self, anchor: str) -> str:
        """Return the name of an anchor as a word processor takes it: a letter, then letters and digits."""
        return self._names.setdefault(anchor, f"place{len(self._names) + 1}")

    def reference(self, anchor: str) -> list[Element]:
        """Return the runs that show the page of an anchor."""
        return field(f"PAGEREF {self._name(anchor)} \\h", str(self._pages.get(anchor, "")))

    def leading_to(self, anchor: str, inside: Sequence[Element]) -> Element:
        """Return runs that lead to an anchor."""
        return element("w:hyperlink", {"w:anchor": self._name(anchor), "w:history": 1}, *inside)


_ORDER = ("pStyle", "keepNext", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "jc")


def _in_order(properties: Element) -> Element:
    """Put properties into the order that the format asks for."""
    properties[:] = sorted(properties, key=lambda part: _ORDER.index(part.tag.rpartition("}")[2]))
    return properties
