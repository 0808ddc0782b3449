"""Faces (one font file each) and styles (faces tried in order)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import resources
from hayat_app.errors import BadInput, Problem
from hayat_app.i18n import N_
from reports.text import sfnt

REGULAR = "regular"
BOLD = "bold"

_AMIRI = ("Amiri-{weight}.ttf", "NotoSans-{weight}.ttf", "NotoSansTifinagh-Regular.ttf", "Signs-{weight}.ttf")
_NASKH = ("NotoNaskhArabic-{weight}.ttf", *_AMIRI[1:], "Amiri-{weight}.ttf")
FAMILIES = {"amiri": _AMIRI, "naskh": _NASKH}
_ARABIC = ("NotoNaskhArabic-{weight}.ttf", "Amiri-{weight}.ttf", "NotoSansArabicUI-{weight}.ttf")
_WEIGHTS = ("Regular", "Bold")
RESERVE = tuple(pattern.format(weight=weight) for weight in _WEIGHTS for pattern in _ARABIC)
"""Files with Arabic letters that stand in where one of a family cannot be read."""


@dataclass(frozen=True, eq=False)
class Face:
    """One font file: its characters, widths and measures, in font units unless said otherwise."""

    name: str
    data: bytes
    tables: sfnt.Tables
    units: int
    characters: dict[int, int]
    advances: tuple[int, ...]
    marks: frozenset[int]

    @property
    def bold(self) -> bool:
        """Whether the face is a bold one."""
        return sfnt.u16(self.tables.get("OS/2", b"\0" * 8), 4) >= 600

    def per_thousand(self, value: float) -> float:
        """Turn font units into thousandths of the type size."""
        return value * 1000 / self.units

    def covers(self, char: str) -> bool:
        """Say whether the face has a glyph for the character."""
        return ord(char) in self.characters


@lru_cache(maxsize=32)
def load(path: Path) -> Face:
    """Read a font file; raises OSError or sfnt.DamagedFont."""
    data = path.read_bytes()
    try:
        tables = sfnt.tables(data)
        characters = sfnt.characters(tables["cmap"])
        if ord(" ") not in characters:
            raise sfnt.DamagedFont("no space")
        return Face(
            sfnt.postscript_name(tables["name"]) if "name" in tables else path.stem,
            data,
            tables,
            sfnt.u16(tables["head"], 18),
            characters,
            sfnt.advances(tables),
            sfnt.marks(tables.get("GDEF", b"")),
        )
    except (struct.error, IndexError) as error:
        raise sfnt.DamagedFont(str(error)) from error


@dataclass(frozen=True)
class Style:
    """Faces tried in order for each character."""

    faces: tuple[Face, ...]

    def face_of(self, char: str) -> Face | None:
        """Return the first face with a glyph for the character."""
        point = ord(char)
        return next((face for face in self.faces if point in face.characters), None)


Styles = dict[str, Style]


def family(name: str = "amiri", folder: Path | None = None) -> tuple[Styles, list[Problem]]:
    """Return the regular and bold styles of a bundled family, and a notice for every font that cannot be read."""
    notices: list[Problem] = []
    styles = {}
    for style, weight in zip((REGULAR, BOLD), _WEIGHTS, strict=True):
        names = [pattern.format(weight=weight) for pattern in FAMILIES[name]]
        styles[style] = Style(_with_reserve(names, folder or resources.path("fonts"), notices))
    fallback = next((style for style in styles.values() if style.faces), None)
    if fallback is None:
        raise BadInput(
            N_("No font of the program can be read. Nothing was printed. Please install the program again.")
        )
    return {key: style if style.faces else fallback for key, style in styles.items()}, notices


def _with_reserve(names: Sequence[str], folder: Path, notices: list[Problem]) -> tuple[Face, ...]:
    """Return the faces that can be read; where one cannot, others follow, so that no letter is without a face."""
    faces = _readable(names, folder, notices)
    if len(faces) == len(names):
        return faces
    weight = names[0].rpartition("-")[2]
    others = sorted((name for name in RESERVE if name not in names), key=lambda name: not name.endswith(weight))
    return (*faces, *_readable(others, folder, []))


def _readable(names: Sequence[str], folder: Path, notices: list[Problem]) -> tuple[Face, ...]:
    faces = []
    for name in names:
        try:
            faces.append(load(folder / name))
        except (OSError, sfnt.DamagedFont):
            notice = Problem(
                N_("The font {name} is missing or damaged; another font was used in its place."), name=name
            )
            if all(n.values != notice.values for n in notices):
                notices.append(notice)
    return tuple(faces)
