"""A list of people becomes participants: columns are recognised, rows that cannot be are refused with a reason."""

from __future__ import annotations

import pytest

from hayat_app.domain import roster
from hayat_app.domain.fields import new
from hayat_app.domain.records import Participant

HEADINGS = ["ر.ت", "الاسم الشخصي والعائلي", "الجنس", "الصفة", "الجماعة", "الهاتف", "البريد الإلكتروني"]


def read(*cells: list[str], meaning: list[str] | None = None, **how: bool) -> roster.Roster:
    rows = list(enumerate(cells, 2))
    return roster.read(rows, meaning or roster.columns([HEADINGS, *cells]), **how)


def test_headings_are_recognised() -> None:
    assert roster.columns([HEADINGS]) == ["", "name", "sex", "capacity", "commune", "phone", "email"]
    french = ["Nom", "Prénom", "Sexe", "Qualité", "Commune", "Tél.", "E-mail"]
    assert roster.columns([french]) == ["name", "given", "sex", "capacity", "commune", "phone", "email"]


def test_headings_are_found_below_a_title() -> None:
    assert roster.headings([["لائحة الحضور"], [], HEADINGS, ["1", "سعاد"]]) == 2


def test_without_headings_the_first_words_are_the_name() -> None:
    assert roster.columns([["1", "سعاد المثال", "أنثى"], ["2", "عمر المثال", "ذكر"]]) == ["", "name", "sex"]


@pytest.mark.parametrize(
    ("word", "code"),
    [("أنثى", "f"), ("إ", "f"), ("ذ", "m"), ("Femme", "f"), ("H", "m"), ("Mme", "f"), ("ذكر", "m")],
)
def test_sexes_are_read_as_people_write_them(word: str, code: str) -> None:
    assert read(["1", "سعاد المثال", word]).taken[0][1]["sex"] == code


def test_a_row_becomes_a_participant() -> None:
    found = read(["1", "سعاد المثال", "أنثى", "رئيسة جمعية", "ويسلان", "٠٦ ١٢ ٣٤ ٥٦ ٧٨", "s@exemple.ma"])
    assert found.taken == [
        (2, {"name": "سعاد المثال", "sex": "f", "capacity": "association", "commune": "ويسلان",
             "phone": "06 12 34 56 78", "email": "s@exemple.ma"}),
    ]  # fmt: skip


def test_an_unknown_capacity_is_kept_in_words() -> None:
    values = read(["1", "سعاد المثال", "أنثى", "فلاحة"]).taken[0][1]
    assert (values["capacity"], values["organisation"]) == ("other", "فلاحة")


def test_every_refused_row_is_named_with_its_line_and_all_reasons() -> None:
    found = read(["1", "سعاد المثال", "أنثى"], ["2", "", "ذكر"], ["3", "عمر", "??", "", "", "12"], ["", "", ""])
    assert [line for line, _ in found.taken] == [2]
    assert [(turned.line, len(turned.reasons)) for turned in found.refused] == [(3, 1), (4, 2)]
    assert found.empty == 1


def test_a_person_is_taken_once() -> None:
    there = [new(Participant, "p", name="هدى المثال", commune="ويسلان")]
    rows = [(2, ["هدى مثال", "ويسلان"]), (3, ["عمر المثال", ""]), (4, ["عمر المثال", ""])]
    found = roster.read(rows, ["name", "commune"], there)
    assert [line for line, _ in found.taken] == [3]
    assert [str(turned.reasons[0]) for turned in found.refused] == [
        "This person is in the workshop already.",
        "The same person stands in line 3 already.",
    ]


def test_empty_cells_repeat_the_one_above_only_when_asked() -> None:
    rows = [["سعاد المثال", "ويسلان"], ["عمر المثال", ""]]
    meaning = ["name", "commune"]
    assert "commune" not in read(*rows, meaning=meaning).taken[1][1]
    assert read(*rows, meaning=meaning, repeat=True).taken[1][1]["commune"] == "ويسلان"


def test_first_and_last_name_in_two_columns_are_one_name() -> None:
    found = roster.read([(2, ["سعاد", "المثال"])], ["given", "family"])
    assert found.taken[0][1]["name"] == "سعاد المثال"
