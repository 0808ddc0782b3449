"""What is drawn on paper (charts, trees, time plans) as pictures for office files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops

from reports.blocks.document import Document
from reports.blocks.layout import Block
from reports.blocks.theme import THEMES, Theme
from reports.pdf.images import Picture

DOTS_PER_POINT = 2.5


@dataclass(frozen=True)
class Figure:
    """A picture file, its size in points, and what it shows."""

    data: bytes
    width: float
    height: float
    words: str


def drawn(block: Block, like: Document, *, landscape: bool) -> Iterator[Figure]:
    """Yield the pictures of a brick drawn on pages of its own, one for each page it needs."""
    language = like.metadata.language
    alone = Document("…", language, typeface=like.typeface, shaper=like.shaper, fonts=like.fonts)
    alone.section(landscape=landscape)
    alone.add(block)
    data = alone.pdf()
    words = " ".join(dict.fromkeys(alone.figures))
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            image = page.render(scale=DOTS_PER_POINT).to_pil().convert("RGB")
            if found := _trimmed(image, THEMES.get(language, THEMES["fr"])):
                yield Figure(_png(found), found.width / DOTS_PER_POINT, found.height / DOTS_PER_POINT, words)


def _trimmed(image: Image.Image, theme: Theme) -> Image.Image | None:
    """Return what stands on a page between head and foot, without the white around it."""
    top, bottom = round((theme.top - 40) * DOTS_PER_POINT), round((theme.bottom - 12) * DOTS_PER_POINT)
    inner = image.crop((0, top, image.width, image.height - bottom))
    box = ImageChops.difference(inner, Image.new("RGB", inner.size, "white")).getbbox()
    return inner.crop(box) if box else None


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.quantize(128).save(out, "PNG", optimize=True)
    return out.getvalue()


def of_picture(picture: Picture) -> bytes:
    """Return a picture of a user as the bytes of a file."""
    if picture.jpeg:
        return picture.content
    size = (picture.width, picture.height)
    image = Image.frombytes("RGB", size, picture.content)
    if picture.mask:
        image.putalpha(Image.frombytes("L", size, picture.mask))
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
