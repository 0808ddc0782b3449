"""Embedded fonts: one Type 0 font for each face, whose codes stand for a drawing and the letter it means."""

from __future__ import annotations

from reports.pdf.objects import Dictionary, Objects, Stream
from reports.pdf.subset import subset
from reports.text import sfnt
from reports.text.fontset import EmbeddedFont

_PER_BLOCK = 100


def add_font(objects: Objects, font: EmbeddedFont) -> int:
    """Add a font to the file and return its object number."""
    data, glyph_ids = subset(font.face, font.glyphs)
    name = f"{_tag(int(font.name[1:]))}+{font.face.name}"
    program = objects.add(Stream(data, f"/Length1 {len(data)}"))
    map_number = objects.add(Stream(b"".join(number.to_bytes(2, "big") for number in glyph_ids)))
    descriptor = objects.add(Dictionary(_descriptor(font, name, program)))
    descendant = objects.add(
        Dictionary(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R/DW 0/W[0[{_widths(font)}]]/CIDToGIDMap {map_number} 0 R>>"
        )
    )
    unicode = objects.add(Stream(_to_unicode(font)))
    return objects.add(
        Dictionary(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        )
    )


def _tag(number: int) -> str:
    """Six letters that mark a subset, different for each font of a file and always the same."""
    return "".join(chr(65 + (number * 7 + i * 3) % 26) for i in range(6))


def _widths(font: EmbeddedFont) -> str:
    return " ".join(f"{font.face.per_thousand(glyph.advance):.5g}" for glyph in font.glyphs)


def _descriptor(font: EmbeddedFont, name: str, program: int) -> str:
    face = font.face
    head, hhea, post, os2 = (face.tables.get(tag, b"") for tag in ("head", "hhea", "post", "OS/2"))
    box = " ".join(f"{face.per_thousand(sfnt.i16(head, at)):.0f}" for at in (36, 38, 40, 42))
    ascent, descent = face.per_thousand(sfnt.i16(hhea, 4)), face.per_thousand(sfnt.i16(hhea, 6))
    capital = face.per_thousand(sfnt.i16(os2, 88)) if len(os2) >= 90 else 0.7 * ascent
    slant = sfnt.i16(post, 4) if post else 0
    return (
        f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{box}]/ItalicAngle {slant}/Ascent {ascent:.0f}"
        f"/Descent {descent:.0f}/CapHeight {capital:.0f}/StemV {140 if face.bold else 80}"
        f"/FontFile2 {program} 0 R>>"
    )


def _to_unicode(font: EmbeddedFont) -> bytes:
    codes = [
        f"<{code:04X}> <{glyph.text.encode('utf-16-be').hex().upper()}>"
        for code, glyph in enumerate(font.glyphs)
        if glyph.text
    ]
    out = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(codes), _PER_BLOCK):
        block = codes[start : start + _PER_BLOCK]
        out += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    out.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(out).encode("ascii")
