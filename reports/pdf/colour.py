"""The colour profile that an archive PDF must carry: sRGB (IEC 61966-2-1) as an ICC profile of version 2."""

from __future__ import annotations

import struct
from functools import cache

_SAMPLES = 1024
# Colorants of sRGB adapted to the white D50 of ICC profiles, and that white.
_COLORANTS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
    b"wtpt": (0.9642, 1.0, 0.8249),
}
_MADE = (2000, 1, 1, 0, 0, 0)
_NAME = b"sRGB IEC61966-2.1\0"


@cache
def srgb_profile() -> bytes:
    """Return the profile; always the same bytes."""
    tags = {tag: b"XYZ \0\0\0\0" + _fixed(*values) for tag, values in _COLORANTS.items()}
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">L", len(_NAME)) + _NAME + bytes(78)
    tags[b"cprt"] = b"text\0\0\0\0Public domain\0"
    curve = b"curv\0\0\0\0" + struct.pack(f">L{_SAMPLES}H", _SAMPLES, *map(_linear, range(_SAMPLES)))
    return _profile(tags | {b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


def _linear(sample: int) -> int:
    """Return the light of a stored value, both from nothing to full."""
    value = sample / (_SAMPLES - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 0xFFFF)


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}l", *(round(value * 0x10000) for value in values))


def _profile(tags: dict[bytes, bytes]) -> bytes:
    directory, body, placed = struct.pack(">L", len(tags)), b"", dict[bytes, int]()
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        if data not in placed:
            placed[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        directory += struct.pack(">4s2L", tag, placed[data], len(data))
    head = struct.pack(
        ">L4sL4s4s4s6H4s", start + len(body), b"", 0x02100000, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp"
    )
    white = _fixed(*_COLORANTS[b"wtpt"])
    return head + bytes(28) + white + bytes(48) + directory + body
