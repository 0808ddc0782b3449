"""Pictures from files: checked by signature, size and number of pixels before anything decodes them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.store.store import Store
from hayat_app.wholefiles import read_bounded

MOST_BYTES = 5_000_000
MOST_PIXELS = 25_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that begin a frame and say its size."""


@dataclass(frozen=True)
class PictureFacts:
    """What the header of a picture says."""

    format: str
    width: int
    height: int


def attach(store: Store, path: Path) -> str:
    """Keep a picture file in the workspace; return its SHA-256. Raises ``BadInput`` for what is no picture."""
    data = read_bounded(path, MOST_BYTES)
    facts(data)
    return store.attach(data)


def load(store: Store, sha256: str) -> bytes | None:
    """Return a picture of the workspace; None where it is not there, or a received file calls so what is none."""
    data = store.attachment(sha256)
    try:
        if data is not None:
            facts(data)
    except BadInput:  # shown as missing: nothing else decodes it
        return None
    return data


def facts(data: bytes) -> PictureFacts:
    """Return what a picture's header says. Raises ``BadInput`` for no PNG or JPEG, or too many pixels."""
    if len(data) > MOST_BYTES:
        raise BadInput(
            N_("The picture is larger than {n} megabytes. Make it smaller first."), n=MOST_BYTES // 1_000_000
        )
    found = _png(data) if data.startswith(_PNG) else _jpeg(data) if data.startswith(_JPEG) else None
    if found is None or not (found.width and found.height):
        raise BadInput(N_("This is not a PNG or JPEG picture, or it is damaged."))
    if found.width * found.height > MOST_PIXELS:
        raise BadInput(
            N_("The picture has {width} × {height} points; at most {n} million fit. Make it smaller first."),
            width=found.width,
            height=found.height,
            n=MOST_PIXELS // 1_000_000,
        )
    return found


def _png(data: bytes) -> PictureFacts | None:
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    return PictureFacts("png", *struct.unpack(">LL", data[16:24]))


def _jpeg(data: bytes) -> PictureFacts | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], struct.unpack_from(">H", data, at + 2)[0]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return PictureFacts("jpeg", width, height)
        at += 1 if marker == 0xFF else 2 + length  # 0xFF before a marker only fills
    return None
