"""Positions baked into the embedded fonts are where HarfBuzz puts the glyphs: compared pixel by pixel."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import uharfbuzz as hb
from PIL import Image, ImageChops

import resources
from reports.pdf.metadata import Metadata
from reports.pdf.page import Page
from reports.pdf.structure import Element
from reports.pdf.writer import Printed, write
from reports.text.faces import Face, Style, load
from reports.text.fontset import EmbeddedFont, FontSet
from reports.text.harfbuzz import HarfBuzz
from reports.text.shaping import Glyph
from tests.reports.samples import PLAIN, VOWELLED

SIZE, ROW, WIDTH = 36, 80, 300
WORDS = [word.strip("،.") for text in [*VOWELLED, *PLAIN] for word in text.split()]

Draw = Callable[[FontSet, str, float], str]


def picture(face: Face, draw: Draw) -> Image.Image:
    fonts = FontSet({"regular": Style((face,))}, HarfBuzz())
    page = Page(0, WIDTH, ROW * len(WORDS))
    page.artifact([draw(fonts, word, ROW * (len(WORDS) - i) - 50) for i, word in enumerate(WORDS)])
    data = write(Printed(Metadata("x", "ar"), fonts, Element("Document"), [page]))
    with pypdfium2.PdfDocument(data) as document:
        return document[0].render(scale=2).to_pil().convert("L")


def baked(fonts: FontSet, word: str, y: float) -> str:
    shaped = fonts.word(word, "regular", True)
    font = "".join(f"/{name} {SIZE} Tf <{codes}>Tj " for name, codes in shaped.pieces)
    return f"BT 1 0 0 1 20 {y} Tm {font}ET"


def glyph_by_glyph(fonts: FontSet, word: str, y: float) -> str:
    (face,) = fonts.styles["regular"].faces
    fonts.word("", "regular", True)
    font = fonts.fonts.setdefault(face, EmbeddedFont("F1", face))
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    buffer.language = "ar"
    hb.shape(hb.Font(hb.Face(face.data)), buffer, {"kern": True})
    out, x, scale = [], 0, SIZE / face.units
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        code = font.codes([Glyph(((info.codepoint, 0, 0),), face.advances[info.codepoint], "x")])
        left, up = 20 + (x + place.x_offset) * scale, y + place.y_offset * scale
        out.append(f"BT /F1 {SIZE} Tf 1 0 0 1 {left:.4f} {up:.4f} Tm <{code}>Tj ET")
        x += place.x_advance
    return " ".join(out)


FONTS = sorted(path.name for path in Path(resources.path("fonts")).glob("*.ttf"))


@pytest.mark.parametrize("name", FONTS)
def test_numbers_put_together_are_those_harfbuzz_shapes_whole(name: str) -> None:
    face, dice = load(Path(resources.path("fonts", name))), random.Random(5)
    quick, whole = HarfBuzz(), HarfBuzz()
    for _ in range(500):
        number = "".join(dice.choices("0123456789.,/:%+-", k=dice.randint(1, 9)))
        if all(face.covers(char) for char in number):
            # Neighbours keep the second from being put together.
            expected = list(whole.shape(face, f"x {number}", False, "", ""))[2:]
            assert list(quick.shape(face, number, False, "", "")) == expected


@pytest.mark.parametrize("name", ["Amiri-Regular.ttf", "Amiri-Bold.ttf", "NotoNaskhArabic-Regular.ttf"])
def test_baked_words_look_as_harfbuzz_draws_them(name: str) -> None:
    face = load(Path(resources.path("fonts", name)))
    one, two = picture(face, baked), picture(face, glyph_by_glyph)
    shares = []
    for i in range(len(WORDS)):
        box = (0, 2 * ROW * i, 2 * WIDTH, 2 * ROW * (i + 1))
        ink = sum((255 - level) * n for level, n in enumerate(one.crop(box).histogram()))
        change = ImageChops.difference(one.crop(box), two.crop(box)).histogram()
        shares.append(sum(level * n for level, n in enumerate(change)) / ink)
    assert sorted(shares)[len(shares) // 2] < 0.002
    assert max(shares) < 0.02
