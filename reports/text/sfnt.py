"""Reading TrueType font files: tables, character map, metrics, glyph classes."""

from __future__ import annotations

import struct
from collections.abc import Iterator

Tables = dict[str, bytes]


class DamagedFont(Exception):
    """The bytes are not a complete TrueType font."""


REQUIRED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp")


def tables(data: bytes) -> Tables:
    """Cut a font file into its tables."""
    if data[:4] not in (b"\0\1\0\0", b"true"):
        raise DamagedFont("not a TrueType file")
    count = u16(data, 4)
    found: Tables = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * i)
        if offset + length > len(data):
            raise DamagedFont(f"table {tag!r} is cut off")
        found[tag.decode("latin-1")] = data[offset : offset + length]
    missing = [tag for tag in REQUIRED if tag not in found]
    if missing:
        raise DamagedFont(f"no table {missing[0]}")
    return found


def u16(data: bytes, at: int) -> int:
    """Read an unsigned 16-bit number."""
    return int.from_bytes(data[at : at + 2], "big")


def i16(data: bytes, at: int) -> int:
    """Read a signed 16-bit number."""
    return int.from_bytes(data[at : at + 2], "big", signed=True)


def u32(data: bytes, at: int) -> int:
    """Read an unsigned 32-bit number."""
    return int.from_bytes(data[at : at + 4], "big")


def characters(cmap: bytes) -> dict[int, int]:
    """Return glyph ids by character, from the fullest Unicode subtable."""
    best = 0
    for i in range(u16(cmap, 2)):
        platform, encoding, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * i)
        kind = u16(cmap, offset)
        unicode = platform == 0 or (platform == 3 and encoding in (1, 10))
        if unicode and kind in (4, 12) and (not best or kind == 12):
            best = offset
    if not best:
        raise DamagedFont("no Unicode character map")
    return dict(_segments_12(cmap, best) if u16(cmap, best) == 12 else _segments_4(cmap, best))


def _segments_12(cmap: bytes, at: int) -> Iterator[tuple[int, int]]:
    for i in range(u32(cmap, at + 12)):
        first, last, glyph = struct.unpack_from(">LLL", cmap, at + 16 + 12 * i)
        yield from ((point, glyph + point - first) for point in range(first, last + 1))


def _segments_4(cmap: bytes, at: int) -> Iterator[tuple[int, int]]:
    size = u16(cmap, at + 6)
    ends, starts, deltas, offsets = (at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size)
    for i in range(0, size, 2):
        first, last = u16(cmap, starts + i), u16(cmap, ends + i)
        delta, offset = u16(cmap, deltas + i), u16(cmap, offsets + i)
        for point in range(first, min(last, 0xFFFE) + 1):
            glyph = u16(cmap, offsets + i + offset + 2 * (point - first)) if offset else point
            if glyph:
                yield point, (glyph + delta) & 0xFFFF


def advances(found: Tables) -> tuple[int, ...]:
    """Return the advance width of every glyph."""
    glyphs, long = u16(found["maxp"], 4), u16(found["hhea"], 34)
    numbers = struct.unpack_from(f">{2 * long}H", found["hmtx"])
    return numbers[::2] + (numbers[-2],) * (glyphs - long)


def offsets(found: Tables) -> tuple[int, ...]:
    """Return where each glyph's outline starts in ``glyf`` (one more than there are glyphs)."""
    count = u16(found["maxp"], 4) + 1
    if u16(found["head"], 50):
        return struct.unpack_from(f">{count}L", found["loca"])
    return tuple(2 * x for x in struct.unpack_from(f">{count}H", found["loca"]))


def marks(gdef: bytes) -> frozenset[int]:
    """Return the glyphs which the font calls combining marks (GDEF class 3)."""
    if not gdef or not u16(gdef, 4):
        return frozenset()
    at = u16(gdef, 4)
    found: set[int] = set()
    if u16(gdef, at) == 1:
        start = u16(gdef, at + 2)
        found.update(start + i for i in range(u16(gdef, at + 4)) if u16(gdef, at + 6 + 2 * i) == 3)
    else:
        for i in range(u16(gdef, at + 2)):
            first, last, kind = struct.unpack_from(">HHH", gdef, at + 4 + 6 * i)
            if kind == 3:
                found.update(range(first, last + 1))
    return frozenset(found)


def postscript_name(name: bytes) -> str:
    """Return the font's PostScript name."""
    storage = u16(name, 4)
    for i in range(u16(name, 2)):
        platform, _, _, kind, length, offset = struct.unpack_from(">6H", name, 6 + 12 * i)
        if kind == 6:
            raw = name[storage + offset : storage + offset + length]
            text = raw.decode("utf-16-be" if platform in (0, 3) else "latin-1", "ignore")
            return "".join(c for c in text if c.isascii() and (c.isalnum() or c == "-")) or "Font"
    return "Font"
