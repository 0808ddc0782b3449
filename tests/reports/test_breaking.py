from __future__ import annotations

import pytest

from reports.text import breaking
from tests.reports import unicode

OURS = {
    "AL",
    "HL",
    "NU",
    "PR",
    "PO",
    "OP",
    "CP",
    "CL",
    "QU",
    "EX",
    "IS",
    "SY",
    "HY",
    "BA",
    "BB",
    "B2",
    "IN",
    "GL",
    "SP",
    "ZW",
    "WJ",
    "CM",
    "BK",
}


def test_classes_of_arabic_french_and_tifinagh_are_unicodes() -> None:
    table = unicode.line_classes()
    same = {"AI": "AL", "CB": "AL", "CR": "BK", "LF": "BK", "NL": "BK", "CJ": "ID"}
    ranges = [
        range(0x20, 0x7F),
        range(0xA0, 0x180),
        range(0x600, 0x700),
        range(0x2D30, 0x2D80),
        range(0x2000, 0x2070),
    ]
    wrong = [
        (chr(p), table[p], breaking.line_class(chr(p)))
        for points in ranges
        for p in points
        if p in table
        and table[p] != "XX"
        and chr(p) != "‐"
        and same.get(table[p], table[p]) != breaking.line_class(chr(p))
    ]
    assert wrong == []


def test_unicodes_cases_of_our_classes() -> None:
    table = unicode.line_classes()
    wrong = []
    for text, expected in unicode.line_breaks():
        if (
            not {table.get(ord(c), "XX") for c in text} <= OURS
            or set(text) & set("«»‘’“”‹›%")
            or max(text) > "\u2e7f"
            or set(text) & set("\u2329\u1806")
        ):
            continue
        if breaking.opportunities(text) != expected:
            wrong.append((text, expected, breaking.opportunities(text)))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "L'égalité ?",
        "attention !",
        "suivant :",
        "« mot",
        "mot »",
        "75 %",
        "1 250 000",
        "«\u00a0mot",
        "113.14",
        "62/2022",
        "(نص",
        "نص)",
        "نص؛",
        "نص !",
    ],
)
def test_kept_together(text: str) -> None:
    assert breaking.opportunities(text) == []


@pytest.mark.parametrize(
    ("text", "places"), [("مرحبا بكم", [6]), ("peut-être", [5]), ("2025 100", [5]), ("a/b", [2])]
)
def test_may_be_broken(text: str, places: list[int]) -> None:
    assert breaking.opportunities(text) == places


def test_a_web_address_is_cut_at_its_signs() -> None:
    word = "https://www.exemple.ma/plan-action/2025?annee=2026"
    parts = [
        word[a:b]
        for a, b in zip((0, *breaking.address_cuts(word)), (*breaking.address_cuts(word), len(word)), strict=True)
    ]
    assert parts == ["https://www", ".", "exemple", ".ma/", "plan-", "action/", "2025", "?", "annee", "=", "2026"]


def test_a_long_arabic_word_is_never_cut_before_a_mark_or_in_lam_alef() -> None:
    word = "المُسَاوَاةُالأُولَى"
    for cut in breaking.letter_cuts(word):
        assert breaking.line_class(word[cut]) != "CM"
        assert not word[:cut].endswith("ل") or word[cut] not in "اأإآ"
