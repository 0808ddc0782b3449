from __future__ import annotations

from pathlib import Path

import pytest

from reports.text import breaking

UNICODE = Path("/usr/share/unicode")
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


def data(name: str) -> list[str]:
    path = UNICODE / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine (Debian package unicode-data)")
    return [
        line.split("#")[0].strip()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.split("#")[0].strip()
    ]


def unicode_classes() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in data("LineBreak.txt"):
        points, kind = line.split(";")
        first, _, last = points.partition("..")
        for point in range(int(first, 16), int(last or first, 16) + 1):
            table[point] = kind
    return table


def test_classes_of_arabic_french_and_tifinagh_are_unicodes() -> None:
    table = unicode_classes()
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
        if p in table and table[p] != "XX" and same.get(table[p], table[p]) != breaking.line_class(chr(p))
    ]
    assert wrong == []


def test_unicodes_cases_of_our_classes() -> None:
    table = unicode_classes()
    wrong = []
    for line in data("auxiliary/LineBreakTest.txt"):
        parts = line.split()
        text = "".join(chr(int(p, 16)) for p in parts[1::2])
        if (
            not {table.get(ord(c), "XX") for c in text} <= OURS
            or set(text) & set("«»‘’“”‹›%")
            or max(text) > "\u2e7f"
            or set(text) & set("\u2329\u1806")
        ):
            continue
        if " ." in text:  # newer Unicode breaks before " .35" and not after its point
            continue
        expected = [i for i, sign in enumerate(parts[2:-1:2], 1) if sign == "÷"]
        if breaking.opportunities(text) != expected:
            wrong.append((line, breaking.opportunities(text)))
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
