"""The way from bricks to pages to the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reports.blocks.layout import Layout
from reports.blocks.missing import missing
from reports.blocks.words import GO_TO_PAGE
from reports.pdf.objects import Progress
from reports.pdf.structure import Element, figure_words
from reports.pdf.writer import Printed, write
from reports.text.faces import family
from reports.text.fontset import FontSet
from reports.text.lines import Setter
from reports.text.shapers import best_shaper

if TYPE_CHECKING:
    from reports.blocks.document import Document

_WHOLE, _LAYOUT_SHARE = 1000, 750
"""Progress is told in thousandths; three quarters of the work is the layout."""


class Press:
    """Prints one document once, and tells it what was found: pages, notices, missing characters."""

    def __init__(self, document: Document) -> None:
        self.document = document
        styles, notices = family(document.typeface, document.fonts)
        known = [notice.values for notice in document.notices]
        document.notices += [notice for notice in notices if notice.values not in known]
        self.setter = Setter(FontSet(styles, document.shaper or best_shaper()), document.metadata.language)

    def measuring(self, *, landscape: bool) -> Layout:
        """Return empty pages on which bricks can be measured."""
        return Layout(self.setter, self.document.words, landscape=landscape)

    def pdf(self, report: Progress | None) -> bytes:
        """Return the bytes."""
        document = self.document
        layout = self._laid_out(report)
        document.page_count = len(layout.pages)
        document.missing_characters = missing(self.setter.missing)
        document.pages = {name: page + 1 for name, (page, _) in layout.anchors.items()}
        document.figures = list(_figures(layout.root))
        printed = Printed(
            document.metadata,
            self.setter.fonts,
            layout.root,
            layout.pages,
            layout.bookmarks,
            layout.anchors,
            layout.pictures,
            document.attachment,
            document.words(GO_TO_PAGE, target="{target}"),
        )
        data = write(printed, _rest(report) if report else None)
        layout.dissolve()
        return data

    def _laid_out(self, report: Progress | None) -> Layout:
        document = self.document
        layout = Layout(self.setter, document.words)
        for place, block in enumerate(document.blocks):
            layout.kept_below = self._kept(place + 1, layout) if block.keeps_with_next else 0.0
            if block.keeps_with_next:
                layout.need(min(block.opening(layout) + layout.kept_below, layout.full_room))
            block.place(layout)
            if report:
                report(_LAYOUT_SHARE * (place + 1) // len(document.blocks), _WHOLE)
        if len(layout.pages) > 1 and not layout.page.operators:
            layout.pages.pop()
        layout.fill_slots()
        document.furniture.paint(layout)
        return layout

    def _kept(self, place: int, layout: Layout) -> float:
        """Return the height of a block together with what must follow it on the page."""
        height = 0.0
        for block in self.document.blocks[place:]:
            height += block.opening(layout)
            if not block.keeps_with_next:
                break
        return height


def _figures(element: Element) -> Iterator[str]:
    """Yield the words of all figures under a tag."""
    for kid in element.kids:
        if isinstance(kid, Element):
            if kid.tag == "Figure":
                yield figure_words(kid)
            yield from _figures(kid)


def _rest(report: Progress) -> Progress:
    """Return a report for the writing, which follows the layout."""
    return lambda done, total: report(_LAYOUT_SHARE + (_WHOLE - _LAYOUT_SHARE) * done // max(total, 1), _WHOLE)
