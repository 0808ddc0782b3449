"""What stands on every page around the text: running header, foot with page number, draft mark."""

from __future__ import annotations

from dataclasses import dataclass

from reports.blocks.layout import Layout
from reports.blocks.words import DRAFT, PAGE_OF
from reports.pdf.page import Page
from reports.text.faces import BOLD
from reports.text.lines import CENTRE, END, START
from reports.text.pen import rgb

MARK_SIZE, MARK_WIDTH = 96.0, 560.0
"""The draft mark: its type size, and the length it may have across the page."""


@dataclass(frozen=True)
class Furniture:
    """Texts of header and foot; ``edition`` is version and date."""

    header: str = ""
    edition: str = ""
    draft: bool = False
    numbered: bool = True
    """Whether pages are counted: letters that are handed out one by one are not."""

    def paint(self, layout: Layout) -> None:
        """Paint all pages; their number is known now."""
        for page in layout.pages:
            layout.page = page
            content, page.operators = page.operators, []
            if self.draft:
                self._draft_mark(layout, page)
            if page.index not in layout.bare_pages:
                self._header(layout, page)
            page.operators += content
            self._foot(layout, page)

    def _header(self, layout: Layout, page: Page) -> None:
        words = layout.words(DRAFT) if self.draft else ""
        if not self.header and not words:
            return
        y = page.height - 26
        share = 0.72 if words else 1
        _artifact(layout, "Header", [(self.header, START, share), (words, END, 1)], y, page.height - 46)

    def _foot(self, layout: Layout, page: Page) -> None:
        if not self.numbered and not self.edition:
            return
        number = _number(layout, page.index) if self.numbered else ""
        share = 0.38 if number else 1
        _artifact(layout, "Footer", [(number, CENTRE, 1), (self.edition, START, share)], 46, 47)

    def _draft_mark(self, layout: Layout, page: Page) -> None:
        """Print the word across the page, pale and below everything."""
        words = layout.words(DRAFT)
        natural = layout.setter.width(layout.runs(words, BOLD, MARK_SIZE))
        size = min(MARK_SIZE, MARK_SIZE * MARK_WIDTH / max(natural, 1))
        lines = layout.lines(layout.runs(words, BOLD, size, "#eef0f2"), MARK_WIDTH + 10, CENTRE)
        kept, page.operators = page.operators, []
        page.text(lines, -MARK_WIDTH / 2, size, size * 1.6, size, None)
        painted, page.operators = page.operators, kept
        turn = f"q .819 .574 -.574 .819 {page.width / 2:.2f} {page.height / 2 - 60:.2f} cm"
        page.artifact([turn, *painted, "Q"], "Watermark")


def _number(layout: Layout, index: int) -> str:
    """Return «page X of Y», counted within the paper that the page belongs to."""
    first = max(start for start in layout.starts if start <= index)
    end = min((start for start in layout.starts if start > index), default=len(layout.pages))
    return layout.words(PAGE_OF, page=index - first + 1, pages=end - first)


def _artifact(layout: Layout, kind: str, texts: list[tuple[str, str, float]], y: float, rule: float) -> None:
    """Paint texts side by side, each given with its alignment and the share of the width that it may take."""
    page, size = layout.page, layout.theme.small
    kept, page.operators = page.operators, []
    for text, align, share in texts:
        if text:
            width = layout.width * share
            lines = layout.lines(layout.runs(text, size=size, colour=layout.theme.grey), width, align)
            page.text(lines[:1], layout.start_x(0, width), y, size * 1.6, size, None)
    path = f"{layout.left:.2f} {rule:.2f} m {layout.right:.2f} {rule:.2f} l"
    stroke = f"{rgb(layout.theme.rule, stroke=True)} .4 w {path} S 0 G"
    painted, page.operators = page.operators, kept
    page.artifact([*painted, stroke], kind)
