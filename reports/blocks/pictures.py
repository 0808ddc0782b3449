"""Photographs, logos and other images of users."""

from __future__ import annotations

from dataclasses import dataclass

from reports.blocks.drawing import Drawing
from reports.blocks.layout import Layout
from reports.pdf.images import Picture
from reports.text.runs import Text


@dataclass(frozen=True)
class Image:
    """A picture in the middle of the page, never larger than it."""

    picture: Picture
    alternative: str
    width: float
    caption: Text = ""
    keeps_with_next: bool = False

    def _size(self, layout: Layout) -> tuple[float, float]:
        ratio = self.picture.height / self.picture.width
        width = min(self.width, layout.width)
        tallest = layout.full_room - 40
        return (width, width * ratio) if width * ratio <= tallest else (tallest / ratio, tallest)

    def opening(self, layout: Layout) -> float:
        """The whole picture."""
        return self._size(layout)[1] + 30

    def place(self, layout: Layout) -> None:
        """Paint the picture."""
        width, height = self._size(layout)
        drawing = Drawing(layout, width, height, self.alternative, self.caption)
        paint(layout, self.picture, drawing.x, drawing.y, width, height)
        drawing.finish()


def paint(layout: Layout, picture: Picture, x: float, y: float, width: float, height: float) -> None:
    """Paint a picture; (x, y) is its lower left corner."""
    layout.pictures[picture.name] = picture
    layout.page.images.add(picture.name)
    layout.page.operators.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{picture.name} Do Q")
