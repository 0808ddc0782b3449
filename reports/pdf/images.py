"""Pictures of users: taken apart and painted again, so that nothing but pixels reaches the document."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL import Image

from hayat_app.errors import BadInput
from hayat_app.i18n import N_

MAX_BYTES = 20_000_000
MAX_PIXELS = 40_000_000
DOTS_PER_INCH = 300
WHOLE_PAGE = (595.0, 842.0)

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}


@dataclass(frozen=True)
class Picture:
    """Pixels ready for the file: plain RGB, with a mask where the original was transparent."""

    width: int
    height: int
    content: bytes
    jpeg: bool
    mask: bytes = b""

    @cached_property
    def name(self) -> str:
        """A name that equal pictures share."""
        return f"Im{hashlib.sha256(self.content + self.mask).hexdigest()[:16]}"


def read(source: bytes | Path, width: float = 0, height: float = 0) -> Picture:
    """Read a PNG or JPEG; a printed size (points) bounds its resolution at 300 dots per inch. Raises BadInput."""
    name = source.name if isinstance(source, Path) else "…"
    data = _bytes(source, name)
    kind = next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), None)
    if kind is None:
        raise BadInput(
            N_("The image {name} is neither PNG nor JPEG. It was left out; save it as PNG or JPEG and try again."),
            name=name,
        )
    return _decoded(data, kind, name, (round(width, 2), round(height, 2)))


def _bytes(source: bytes | Path, name: str) -> bytes:
    try:
        size = len(source) if isinstance(source, bytes) else source.stat().st_size
        if size > MAX_BYTES:
            raise BadInput(
                N_("The image {name} is larger than {limit} MB. It was left out; make it smaller and try again."),
                name=name,
                limit=MAX_BYTES // 1_000_000,
            )
        return source if isinstance(source, bytes) else source.read_bytes()
    except OSError as error:
        raise BadInput(
            N_("The image {name} cannot be read. It was left out; check that the file is still there."), name=name
        ) from error


def _decoded(data: bytes, kind: str, name: str, size: tuple[float, float]) -> Picture:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=[kind]) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise Image.DecompressionBombError("too many pixels")
                return _painted(image, size, kind == "JPEG")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadInput(
            N_("The image {name} has more than {limit} million pixels. It was left out; make it smaller."),
            name=name,
            limit=MAX_PIXELS // 1_000_000,
        ) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadInput(
            N_("The image {name} is damaged. It was left out; choose another copy of it."), name=name
        ) from error


def _painted(image: Image.Image, size: tuple[float, float], photograph: bool) -> Picture:
    from PIL import ImageOps  # only pictures need it

    if photograph:
        image.draft("RGB", _most(size))
    whole = ImageOps.exif_transpose(image)
    if whole.mode.startswith("I"):  # sixteen bits of grey
        whole = whole.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    whole.thumbnail(_most(size))
    transparent = "A" in whole.getbands() or "transparency" in whole.info
    alpha = whole.convert("RGBA").getchannel("A") if transparent else None
    plain = whole.convert("RGB")
    if photograph:
        out = io.BytesIO()
        plain.save(out, "JPEG", quality=88)
        return Picture(plain.width, plain.height, out.getvalue(), True)
    return Picture(plain.width, plain.height, plain.tobytes(), False, alpha.tobytes() if alpha else b"")


def _most(size: tuple[float, float]) -> tuple[int, int]:
    """Return the pixels that print needs at most; without a size, those of a whole page."""
    wanted = size if size[0] else WHOLE_PAGE
    width, height = (max(1, round(side / 72 * DOTS_PER_INCH)) if side else 1 << 14 for side in wanted)
    return width, height
