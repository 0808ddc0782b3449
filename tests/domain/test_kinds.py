"""One contract for every kind: what is shown can be typed again, what is written can be read again."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.domain.attached import Attachment
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Field, fields_of
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    LongText,
    Money,
    Percent,
    Quantity,
    Text,
    Whole,
    clean,
    email,
    phone,
)
from hayat_app.domain.records import ALL, BY_KIND
from hayat_app.errors import Refused
from hayat_app.i18n import LANGUAGES, Translator
from tests.strategies import ANY_TEXT, CASES, JSON_NOISE, values

FIELDS = [(cls, facts) for cls in ALL for facts in fields_of(cls)]
DIFFERENT: dict[object, Field] = {}
for _cls, _facts in FIELDS:
    about = {name: value for name, value in vars(_facts.kind).items() if not name.startswith("_")}
    DIFFERENT.setdefault((type(_facts.kind), repr(about)), _facts)
KINDS = [pytest.param(facts.kind, id=f"{type(facts.kind).__name__}-{facts.name}") for facts in DIFFERENT.values()]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=CASES // 2, deadline=None)
@given(data=st.data())
def test_what_is_written_can_be_read_again(kind: Any, data: st.DataObject) -> None:
    value = data.draw(values(kind))
    written = kind.to_json(value)
    assert kind.from_json(written) == value
    assert kind.to_json(kind.from_json(written)) == written


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=CASES // 2, deadline=None)
@given(data=st.data())
def test_what_is_shown_can_be_typed_again(kind: Any, data: st.DataObject) -> None:
    value = data.draw(values(kind))
    for language in LANGUAGES:
        shown = kind.show(value, Translator(language))
        if not isinstance(kind, Choice | Choices | Attachment):  # words for people; these are chosen
            assert kind.to_json(kind.parse(shown)) == kind.to_json(value)
        assert shown


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=CASES, deadline=None)
@given(text=ANY_TEXT, noise=JSON_NOISE)
def test_anything_else_is_refused_or_means_something(kind: Any, text: str, noise: Any) -> None:
    for read, data in ((kind.parse, text), (kind.from_json, text), (kind.from_json, noise)):
        try:
            value = read(data)
        except Refused as problem:
            problem.sentence(Translator("ar"))  # every place of the sentence has its value
        else:
            assert kind.from_json(kind.to_json(value)) == value


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_empty(kind: Any) -> None:
    assert kind.parse(" \n") == kind.empty == kind.from_json(None)
    assert kind.to_json(kind.empty) is None
    assert kind.show(kind.empty, Translator("ar")) == ""


@pytest.mark.parametrize("cls", ALL, ids=lambda cls: cls.KIND)
def test_an_empty_record_reads_and_every_field_is_explained(cls: Any) -> None:
    found = Dossier("k", {"k": Row("k", cls.KIND, {})}).records["k"]
    assert type(found) is cls is BY_KIND[cls.KIND]
    assert all(facts.label for facts in fields_of(cls))
    assert cls.TITLE in {facts.name for facts in fields_of(cls)}


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("e\u0301te\u0301", "été"), ("a\r\nb", "a\nb"), ("\u202eabc\u202c", "abc"), ("\ufeffa\0b", "ab"),
        ("\ud83d", "\ufffd"), ("می\u200cخواهم", "می\u200cخواهم"), (" \u00a0a ", "a"),
    ],
)  # fmt: skip
def test_text_is_kept_clean(typed: str, kept: str) -> None:
    assert LongText().parse(typed) == kept


def test_a_line_is_one_line() -> None:
    assert Text().parse(" a \n\n b\tc ") == "a b c"


def test_a_text_too_long_is_refused_and_counted() -> None:
    with pytest.raises(Refused, match="200000 characters; 100000 fit"):
        LongText().parse("ا" * 200_000)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1250", 1250), ("1.250", 1250), ("1 250", 1250), ("1,250", 1250), ("1.250.000", 1250000), ("٣٤", 34),
        ("-", None), ("1,5", None), ("1.5", None), ("0.250", None), ("1.25.0", None), ("12.3456", None),
        ("1.250,5", None),
    ],
)  # fmt: skip
def test_whole_numbers_are_read_as_people_write_them(typed: str, number: int | None) -> None:
    if number is None:
        with pytest.raises(Refused):
            Whole().parse(typed)
    else:
        assert Whole().parse(typed) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.250,50", "1250.5"), ("1,250.50", "1250.5"), ("1250.5", "1250.5"), ("1 250,5", "1250.5"),
        ("1.250", "1250"), ("1,250", "1.25"), ("0.250", "0.25"), ("0,25", "0.25"), ("١٢٫٥", "12.5"),
        ("1.250.000", "1250000"), ("1,250,000", "1250000"), ("-3,0", "-3"), ("-0", "0"), ("1.250.5", None),
        ("1,2,3", None), (".5", None), ("1e5", None), ("12.5.000", None), ("NaN", None), ("1" * 16, None),
        ("0.1234567", None),
    ],
)  # fmt: skip
def test_quantities_are_read_as_people_write_them(typed: str, number: str | None) -> None:
    if number is None:
        with pytest.raises(Refused):
            Quantity().parse(typed)
    else:
        assert Quantity().to_json(Quantity().parse(typed)) == number


def test_a_huge_exponent_costs_nothing() -> None:
    with pytest.raises(Refused):
        Quantity().from_json("1e999999999")


def test_money_has_centimes_and_is_never_negative() -> None:
    assert Money().show(Decimal("1250000.5"), Translator("ar")) == "1.250.000,50"
    assert Money().show(Decimal(1500), Translator("ar")) == "1.500"
    for wrong in ("-1", "1,555"):
        with pytest.raises(Refused):
            Money().parse(wrong)


def test_a_percentage_may_carry_its_sign() -> None:
    assert Percent().parse("45,5 %") == Decimal("45.5")
    with pytest.raises(Refused, match="above 100"):
        Percent().parse("101")


@pytest.mark.parametrize(
    ("kind", "text"), [(email(), "a@b"), (email(), "a b@c.ma"), (phone(), "12"), (phone(), "abc")]
)
def test_addresses_have_their_shape(kind: Any, text: str) -> None:
    with pytest.raises(Refused):
        kind.parse(text)


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        *((typed, RoughDate(2026, 3, 3)) for typed in ("3/3/2026", "٣/٣/٢٠٢٦", "2026-03-03", "3 مارس 2026")),
        ("الثلاثاء 3 مارس 2026", RoughDate(2026, 3, 3)),
        ("1er août 2026", RoughDate(2026, 8, 1)), ("غشت 2026", RoughDate(2026, 8)),
        ("03/2026", RoughDate(2026, 3)),
        ("2026", RoughDate(2026)), ("27 janvier", RoughDate(None, 1, 27)), ("دجنبر", RoughDate(None, 12)),
        ("29 فبراير", RoughDate(None, 2, 29)),
        ("الثلاثاء", RoughDate(words="الثلاثاء")),
        ("نهاية 2026", RoughDate(words="نهاية 2026")),
    ],
)  # fmt: skip
def test_days_are_read_as_people_write_them(typed: str, date: RoughDate) -> None:
    assert Day().parse(typed) == date


@pytest.mark.parametrize(
    "typed", ["31/2/2026", "29/2/2026", "0/1/2026", "2026-13", "غدا", "1/1/1800", "مارس " * 50]
)
def test_days_that_cannot_be_are_refused(typed: str) -> None:
    with pytest.raises(Refused):
        Day().parse(typed)


def test_a_rough_day_knows_what_it_can_mean() -> None:
    month = RoughDate(2024, 2)
    assert (str(month.first), str(month.last)) == ("2024-02-01", "2024-02-29")
    assert RoughDate(words="الثلاثاء").first is None
    assert (
        sorted([RoughDate(words="x"), RoughDate(2026), RoughDate(2025, 5)], key=lambda d: d.sort_key)[0].year
        == 2025
    )
