"""Cutting a TrueType font down to the drawings a document uses, and baking positions into composite glyphs.

A word is then one plain string of codes without positioning operators; readers of the file see no false gaps, and
every letter keeps a code of its own. Hinting is dropped.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.text import sfnt
from reports.text.faces import Face
from reports.text.shaping import Glyph, Part

_ARE_WORDS, _ARE_OFFSETS, _MORE, _HAS_SCALE, _HAS_XY, _HAS_2X2, _INSTRUCTED = 1, 2, 0x20, 8, 0x40, 0x80, 0x100


@dataclass
class _Outlines:
    """Growing glyph table of the subset."""

    face: Face
    offsets: tuple[int, ...]
    data: list[bytes] = field(default_factory=list)
    metrics: list[tuple[int, int]] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    baked: dict[tuple[tuple[Part, ...], int], int] = field(default_factory=dict)

    def source(self, glyph: int) -> bytes:
        return self.face.tables["glyf"][self.offsets[glyph] : self.offsets[glyph + 1]]

    def add(self, outline: bytes, advance: int, depth: int) -> int:
        left = sfnt.i16(outline, 2) if outline else 0
        self.data.append(outline + b"\0" * (-len(outline) % 4))
        # The left side bearing must equal the outline's own left edge, else rasterizers shift it.
        self.metrics.append((advance, left))
        self.depths.append(depth)
        return len(self.data) - 1

    def take(self, glyph: int) -> int:
        """Copy a glyph (with what it is made of) and return its new id."""
        if glyph not in self.taken:
            outline = self.source(glyph)
            depth = 0
            if outline and sfnt.i16(outline, 0) < 0:
                outline, depth = self._composite(outline)
            elif outline:
                outline = _without_hints(outline)
            self.taken[glyph] = self.add(outline, self.face.advances[glyph], depth)
        return self.taken[glyph]

    def _composite(self, outline: bytes) -> tuple[bytes, int]:
        out, at, flags, depth = bytearray(outline[:10]), 10, _MORE, 0
        while flags & _MORE:
            flags, glyph = struct.unpack_from(">HH", outline, at)
            size = 4 if flags & _ARE_WORDS else 2
            size += 8 if flags & _HAS_2X2 else 4 if flags & _HAS_XY else 2 if flags & _HAS_SCALE else 0
            new = self.take(glyph)
            depth = max(depth, self.depths[new])
            out += struct.pack(">HH", flags & ~_INSTRUCTED, new) + outline[at + 4 : at + 4 + size]
            at += 4 + size
        return bytes(out), depth + 1

    def bake(self, glyph: Glyph) -> int:
        """Return the id of a drawing: a plain glyph, or a composite of displaced ones with its own advance."""
        if len(glyph.parts) == 1:
            number, x, y = glyph.parts[0]
            if not x and not y and glyph.advance == self.face.advances[number]:
                return self.take(number)
        key = (glyph.parts, glyph.advance)
        if key not in self.baked:
            self.baked[key] = self._bake(glyph)
        return self.baked[key]

    def _bake(self, glyph: Glyph) -> int:
        live = [(self.take(number), x, y) for number, x, y in glyph.parts if self.source(number)]
        if not live:
            return self.add(b"", glyph.advance, 0)
        boxes = [(struct.unpack_from(">4h", self.data[number], 2), x, y) for number, x, y in live]
        left, bottom = min(b[0] + x for b, x, _ in boxes), min(b[1] + y for b, _, y in boxes)
        right, top = max(b[2] + x for b, x, _ in boxes), max(b[3] + y for b, _, y in boxes)
        out = struct.pack(">5h", -1, left, bottom, right, top)
        for i, (number, x, y) in enumerate(live):
            more = _MORE if i < len(live) - 1 else 0
            out += struct.pack(">HHhh", _ARE_WORDS | _ARE_OFFSETS | more, number, x, y)
        return self.add(out, glyph.advance, 1 + max(self.depths[number] for number, _, _ in live))


def _without_hints(outline: bytes) -> bytes:
    contours = sfnt.i16(outline, 0)
    at = 10 + 2 * contours
    length = sfnt.u16(outline, at)
    return outline[:at] + b"\0\0" + outline[at + 2 + length :]


def subset(face: Face, glyphs: Sequence[Glyph]) -> tuple[bytes, list[int]]:
    """Return a font file with these drawings and the glyph id of each."""
    outlines = _Outlines(face, sfnt.offsets(face.tables))
    outlines.take(0)
    numbers = [outlines.bake(glyph) for glyph in glyphs]
    return _file(face, outlines), numbers


def _file(face: Face, outlines: _Outlines) -> bytes:
    count = len(outlines.data)
    head, maxp, hhea = (bytearray(face.tables[tag]) for tag in ("head", "maxp", "hhea"))
    head[8:12] = bytes(4)
    head[50:52] = b"\0\1"
    maxp[4:6] = count.to_bytes(2, "big")
    maxp[14:26] = bytes(12)  # no programs: zones, storage, functions, stack, instructions
    maxp[14:16] = b"\0\1"
    for at, least in ((8, 4000), (10, 400), (28, 16)):
        maxp[at : at + 2] = max(int.from_bytes(maxp[at : at + 2], "big"), least).to_bytes(2, "big")
    maxp[30:32] = max(outlines.depths).to_bytes(2, "big")
    hhea[34:36] = count.to_bytes(2, "big")
    hhea[10:12] = max(advance for advance, _ in outlines.metrics).to_bytes(2, "big")
    ends = [0]
    for outline in outlines.data:
        ends.append(ends[-1] + len(outline))
    return _assembled(
        {
            "glyf": b"".join(outlines.data),
            "head": bytes(head),
            "hhea": bytes(hhea),
            "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in outlines.metrics),
            "loca": struct.pack(f">{len(ends)}L", *ends),
            "maxp": bytes(maxp),
        }
    )


def _assembled(tables: sfnt.Tables) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    directory = struct.pack(">L4H", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    offset, body, head_at = 12 + 16 * count, b"", 0
    for tag, data in tables.items():
        directory += struct.pack(">4s3L", tag.encode(), _checksum(data), offset + len(body), len(data))
        if tag == "head":
            head_at = offset + len(body)
        body += data + b"\0" * (-len(data) % 4)
    out = bytearray(directory + body)
    out[head_at + 8 : head_at + 12] = ((0xB1B0AFBA - _checksum(bytes(out))) & 0xFFFFFFFF).to_bytes(4, "big")
    return bytes(out)


def _checksum(data: bytes) -> int:
    data += b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
