"""One page: its operators, what each marked piece belongs to, its links and images."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reports.pdf.structure import Content, Element, language
from reports.text.pen import Line, Mark, Segment

BASELINE = 0.315
"""Distance of the baseline below the middle of its line, in type sizes (Arabic letters are taller than deep)."""


class Link(NamedTuple):
    """A link's rectangle (left, bottom, right, top), target and element."""

    box: tuple[float, float, float, float]
    target: str
    element: Element | None


class Page:
    """A page while it is painted; all lengths in points, the origin at the lower left."""

    def __init__(self, index: int, width: float, height: float) -> None:
        self.index = index
        self.width = width
        self.height = height
        self.operators: list[str] = []
        self.elements: list[Element] = []
        self.links: list[Link] = []
        self.images: set[str] = set()

    def begin(self, element: Element) -> str:
        """Return the operator that opens a marked piece of the element, next in its reading order."""
        number = len(self.elements)
        self.elements.append(element)
        element.kids.append(Content(self.index, number))
        return f"/{element.tag}<</MCID {number}>>BDC"

    def artifact(self, operators: Iterable[str], kind: str = "") -> None:
        """Paint what carries no meaning: rules, fills, page numbers."""
        opening = f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else "/Artifact BMC"
        self.operators.append(f"{opening} {' '.join(operators)} EMC")

    def text(
        self, lines: Sequence[Line], x: float, y: float, lead: float, size: float, element: Element | None
    ) -> float:
        """Paint lines below y and return where the next would start. Without an element the text is part of what
        surrounds it (a figure, an artifact)."""
        writer = _Text(self, element)
        baseline = y - lead / 2 - BASELINE * size
        for line in lines:
            if line.segments:
                writer.line(line, x + line.x, baseline, size)
            baseline -= lead
        self.operators.append(writer.finish())
        return y - lead * len(lines)


class _Text:
    """One text object: lines of a paragraph, with the pieces in other languages and the links marked apart."""

    def __init__(self, page: Page, element: Element | None) -> None:
        self._page = page
        self._element = element
        self._out = ["BT"]
        self._open = False
        self._last: tuple[Mark, Element] | None = None

    def line(self, line: Line, x: float, baseline: float, size: float) -> None:
        start = f"1 0 0 1 {x:.2f} {baseline:.2f} Tm"
        if len(line.segments) == 1 and not line.segments[0].mark.link and not line.segments[0].mark.language:
            self._plain(start, line.segments[0])
            return
        elements = self._marked(start, line)
        for link in line.links:
            box = (x + link.left, baseline - size * 0.35, x + link.right, baseline + size * 0.85)
            self._page.links.append(Link(box, link.target, elements.get(link.place)))

    def finish(self) -> str:
        self._close()
        return " ".join([*self._out, "ET"])

    def _close(self) -> None:
        if self._open:
            self._out.append("EMC")
            self._open = False

    def _plain(self, start: str, segment: Segment) -> None:
        if self._element is not None and not self._open:
            self._out.append(self._page.begin(self._element))
            self._open = True
        self._out += [start, segment.operators]
        self._last = None

    def _marked(self, start: str, line: Line) -> dict[int, Element]:
        """Paint a line's pieces from left to right, but hang them into the tree in reading order."""
        self._close()
        if self._element is None:
            self._out += [start, *(segment.operators for segment in line.segments)]
            return {}
        order = sorted(range(len(line.segments)), key=lambda i: (line.segments[i].place, i))
        elements: dict[int, Element] = {}
        for i in order:
            segment = line.segments[i]
            if segment.place not in elements:
                elements[segment.place] = self._element_of(segment.mark)
        openings = [""] * len(line.segments)
        slots: dict[int, Content] = {}
        for i, segment in enumerate(line.segments):
            element = elements[segment.place]
            slots[i] = Content(self._page.index, len(self._page.elements))
            openings[i] = f"/{element.tag}<</MCID {slots[i].number}>>BDC"
            self._page.elements.append(element)
        for i in order:
            elements[line.segments[i].place].kids.append(slots[i])
        self._out.append(start)
        for opening, segment in zip(openings, line.segments, strict=True):
            self._out += [opening, segment.operators, "EMC"]
        return elements

    def _element_of(self, mark: Mark) -> Element:
        assert self._element is not None
        if self._last and self._last[0] == mark:
            return self._last[1]
        element = self._element
        if mark.link:
            element = Element("Link", self._element, language(mark.language) if mark.language else "")
        elif mark.language:
            element = Element("Span", self._element, language(mark.language))
        self._last = (mark, element)
        return element
