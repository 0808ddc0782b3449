"""What must stay one page: of several versions, the richest that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reports.blocks.layout import Block, Layout

Version = Callable[[], Sequence[Block]]


@dataclass(frozen=True)
class OnePage:
    """A page of its own, in the first of its versions that one page holds; the last is taken as it is."""

    versions: Sequence[Version]
    keeps_with_next: bool = False

    def opening(self, layout: Layout) -> float:
        """A page."""
        return layout.full_room

    def place(self, layout: Layout) -> None:
        """Paint the version on this page when it is empty, else on the next."""
        layout.fresh_page()
        for block in self.chosen(layout):
            block.place(layout)

    def chosen(self, layout: Layout) -> Sequence[Block]:
        """Return the version that one page like that of the layout holds."""
        for version in self.versions[:-1]:
            blocks = version()
            if _fits(blocks, layout):
                return blocks
        return self.versions[-1]()


def _fits(blocks: Sequence[Block], layout: Layout) -> bool:
    trial = Layout(layout.setter, layout.words, landscape=layout.landscape)
    for block in blocks:
        block.place(trial)
        if len(trial.pages) > 1:
            return False
    return True
