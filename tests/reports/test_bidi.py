"""The bidirectional algorithm against Unicode's own two test files."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reports.text import bidi, bidi_data
from reports.text.bidi_classes import CLASSES, classes_of, letter, mirrored
from reports.text.bidi_explicit import base_of
from tests.reports import unicode

ALL_CASES = os.environ.get("HAYAT_ALL_UNICODE_CASES") == "1"
STEP = 1 if ALL_CASES else 13
LETTERS = {
    "L": "a", "R": "א", "AL": "ا", "EN": "1", "ES": "+", "ET": "$", "AN": "١", "CS": ",",
    "NSM": "\u0301", "BN": "\xad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!",
    "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip


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
    for case in islice(unicode.character_cases(), 0, None, STEP):
        if case.direction == "2" and base_of(classes_of(case.text)) != case.base:
            wrong.append(case)
        if not right(case.text, case.base, case.levels, case.order):
            wrong.append(case)
    assert wrong == []


def class_cases() -> Iterator[tuple[str, int, list[str], list[str]]]:
    for case in islice(unicode.class_cases(), 0, None, STEP):
        text = "".join(LETTERS[c] for c in case.classes)
        for bit, base in ((1, base_of(classes_of(text))), (2, 0), (4, 1)):
            if case.bits & bit:
                yield text, base, case.levels, case.order


def test_every_class_case_has_unicodes_levels_and_order() -> None:
    assert [case for case in class_cases() if not right(*case)] == []


def test_brackets_are_unicodes_brackets() -> None:
    for char, twin, side in unicode.brackets():
        if unicodedata.category(char) != "Cn":
            assert mirrored(char) == twin
            assert ord(CLASSES[ord(char)]) % 2 == (side == "c")


def test_mirrored_signs_are_unicodes_where_the_fonts_have_them() -> None:
    table = unicode.mirrored_signs()
    for char in "()[]{}<>«»‹›≤≥":
        assert mirrored(char) == table[char]


def test_the_classes_of_all_characters_are_the_newest_unicodes() -> None:
    newest = pytest.importorskip("unicodedata2")
    assert newest.unidata_version == bidi_data.VERSION
    wrong = []
    for point in range(sys.maxunicode + 1):
        ours = CLASSES[point]
        if ours != letter(newest.bidirectional(chr(point))) and not (ours >= "\ue000" and point < 0x10000):
            wrong.append(hex(point))
    assert wrong == []


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
