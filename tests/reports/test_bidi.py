"""The bidirectional algorithm against Unicode's own two test files."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reports.text import bidi
from reports.text.bidi_classes import CLASSES, classes_of, mirrored

UNICODE = Path("/usr/share/unicode")
ALL_CASES = os.environ.get("HAYAT_ALL_UNICODE_CASES") == "1"
STEP = 1 if ALL_CASES else 13
LETTERS = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "ES": "+", "ET": "$", "AN": "١", "CS": ",",
    "NSM": "\u0301", "BN": "\xad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip


def lines(name: str) -> list[str]:
    path = UNICODE / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine (Debian package unicode-data)")
    stripped = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in stripped if line]


def flattened(spans: Sequence[bidi.Span]) -> list[int]:
    return [level for start, end, level in spans for _ in range(start, end)]


def flat(text: str, base: int) -> list[int]:
    return flattened(bidi.levels(text, base))


def order(levels: list[int], expected: list[str]) -> list[str]:
    kept = [i for i, level in enumerate(expected) if level != "x"]
    return [str(kept[i]) for i in bidi.reorder([levels[i] for i in kept])]


def right(text: str, base: int, expected: list[str], visual: list[str]) -> bool:
    got = flat(text, base)
    same = all(e in ("x", str(g)) for e, g in zip(expected, got, strict=True))
    return same and order(got, expected) == visual


def test_every_character_case_has_unicodes_levels_and_order() -> None:
    wrong = []
    for line in lines("BidiCharacterTest.txt")[::STEP]:
        points, direction, base, levels, visual = line.split(";")
        text = "".join(chr(int(p, 16)) for p in points.split())
        if direction == "2" and bidi.base_level(text) != int(base):
            wrong.append(line)
        if not right(text, int(base), levels.split(), visual.split()):
            wrong.append(line)
    assert wrong == []


def class_cases() -> Iterator[tuple[str, int, list[str], list[str]]]:
    levels: list[str] = []
    visual: list[str] = []
    for i, line in enumerate(lines("BidiTest.txt")):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:").split()
        elif line.startswith("@Reorder:"):
            visual = line.removeprefix("@Reorder:").split()
        elif i % STEP == 0:
            classes, bits = line.split(";")
            text = "".join(LETTERS[c] for c in classes.split())
            for bit, base in ((1, bidi.base_level(text)), (2, 0), (4, 1)):
                if int(bits) & bit:
                    yield text, base, levels, visual


def test_every_class_case_has_unicodes_levels_and_order() -> None:
    assert [case for case in class_cases() if not right(*case)] == []


def test_brackets_are_unicodes_brackets() -> None:
    for line in lines("BidiBrackets.txt"):
        point, twin, side = (field.strip() for field in line.split(";"))
        char = chr(int(point, 16))
        if side in "oc" and unicodedata.category(char) != "Cn":
            assert mirrored(char) == chr(int(twin, 16))
            assert ord(CLASSES[ord(char)]) % 2 == (side == "c")


def test_mirrored_signs_are_unicodes_where_the_fonts_have_them() -> None:
    table = dict(tuple(part.strip() for part in line.split(";")) for line in lines("BidiMirroring.txt"))
    for char in "()[]{}<>«»‹›≤≥":
        assert mirrored(char) == chr(int(table[f"{ord(char):04X}"], 16))


def test_equal_class_strings_share_one_answer() -> None:
    assert bidi.levels("سلام 12", 1) is bidi.levels("كلام 34", 1)


def test_classes_by_bytes_are_those_of_the_characters() -> None:
    for first in range(0, 0x3000, 64):
        for text in ("".join(map(chr, range(first, first + 64))), *map(chr, range(first, first + 64))):
            assert classes_of(text) == text.translate(CLASSES)


@given(st.text("AALLWWOE%+,NMR\ue000\ue001\ue002\ue003", max_size=40), st.integers(0, 1))
@example("AW(WLAL)WA".replace("(", "\ue000").replace(")", "\ue001"), 1)
@example("A" + "\ue000A" * 64 + "\ue000L\ue001A", 1)
def test_levels_by_stretches_are_those_of_the_whole(classes: str, base: int) -> None:
    whole = bidi.resolved_whole(classes, base)
    assert flattened(bidi.levels_of_classes(classes, base)) == flattened(whole)
