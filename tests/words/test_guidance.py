"""Beside every field a person can fill stands what to write in it, in every language."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import pytest

import resources
from hayat_app.domain.days import Day
from hayat_app.domain.fields import fields_of
from hayat_app.domain.kinds import Choice, Kind, LongText, Parent, Percent, Position, Quantity, Text, Whole, YesNo
from hayat_app.domain.records import ALL, BY_KIND
from hayat_app.errors import Refused
from hayat_app.i18n import LANGUAGES, Translator

PARTS = {"write", "good", "weak", "law"}
# Where a record stands is plain, except where a person chooses it in a field.
CHOSEN_PARENTS = {"objective.parent", "activity.parent"}


@cache
def guidance(language: str) -> dict[str, dict[str, str]]:
    files = {
        file.stem: tomllib.loads(file.read_text("utf-8"))
        for file in resources.path("guidance", language).iterdir()
    }
    assert all(key.partition(".")[0] == kind for kind, texts in files.items() for key in texts)
    return {key: parts for texts in files.values() for key, parts in texts.items()}


def wanted() -> dict[str, Kind[object]]:
    fields = {f"{cls.KIND}.{f.name}": f.kind for cls in ALL for f in fields_of(cls)}
    return {
        key: kind
        for key, kind in fields.items()
        if not isinstance(kind, Position) and (not isinstance(kind, Parent) or key in CHOSEN_PARENTS)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_kind_has_guidance_and_nothing_else(language: str) -> None:
    assert guidance(language).keys() == wanted().keys() | BY_KIND.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_says_what_to_write_and_shows_an_example(language: str) -> None:
    for key, texts in guidance(language).items():
        least = {"write"} if key in BY_KIND else {"write", "good"}
        assert least <= texts.keys() <= PARTS, key
        assert all(text.strip() for text in texts.values()), key


COMPOSED = (
    "plan", "value", "axis", "objective", "result", "indicator", "measure", "activity", "funding",
    "communication", "risk", "review",
    "figure", "issue", "data_request", "focus_group", "swot_point", "strategy", "problem",
    "stakeholder", "division", "access", "need", "moment", "journey", "evaluation", "evaluation_item",
    "priority_criterion", "opinion", "recommendation", "agenda_item", "decision",
)  # fmt: skip
"""Kinds whose short texts a person composes too: a weak example shows what to avoid."""
COPIED = {
    "opinion.number", "opinion.request_ref", "opinion.agenda_item", "opinion.decision_number",
    "data_request.number", "agenda_item.presenter_name", "body.address", "body.letterhead_ar",
    "body.letterhead_fr", "joint_committee.wording",
}  # fmt: skip
"""Texts that are copied from a paper: there is nothing to compose."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_composed_has_a_weak_example_beside_the_good_one(language: str) -> None:
    short = {key for key, kind in wanted().items() if isinstance(kind, Text) and key.partition(".")[0] in COMPOSED}
    texts = short | {key for key, kind in wanted().items() if isinstance(kind, LongText)}
    assert [key for key in sorted(texts - COPIED) if "weak" not in guidance(language)[key]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_choices_are_among_the_answers(language: str) -> None:
    translate = Translator(language)
    for key, kind in wanted().items():
        if isinstance(kind, Choice):
            words = [kind.words(option.code, translate) for option in kind.options]
            assert any(word in guidance(language)[key]["good"] for word in words), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_dates_and_numbers_can_be_typed(language: str) -> None:
    for key, kind in wanted().items():
        if isinstance(kind, Day | Quantity | Percent | Whole):
            try:
                kind.parse(guidance(language)[key]["good"])
            except Refused as problem:
                pytest.fail(f"{key}: {problem}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_yes_and_no_are_explained(language: str) -> None:
    yes = Translator(language)("Yes")
    assert all(yes in guidance(language)[key]["good"] for key, kind in wanted().items() if isinstance(kind, YesNo))


def test_languages_give_the_same_parts_of_the_law() -> None:
    with_law = {language: {k for k, v in guidance(language).items() if "law" in v} for language in LANGUAGES}
    assert with_law["ar"] == with_law["fr"] == with_law["en"]


def test_arabic_addresses_nobody_in_one_sex() -> None:
    """Imperatives are masculine or feminine; what is written, and what one hopes for, is neither."""
    orders = r"\b(اكتب|أدخل|اختر|حدد|اذكر|أضف|تحقق|احذف|افتح|اضغط|انقر|راجع|تأكد|ضع|صف)\b"
    texts = [text for parts in guidance("ar").values() for text in parts.values()]
    assert [text for text in texts if re.search(orders, text)] == []
