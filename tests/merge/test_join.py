"""Two texts, word by word, and one text of both."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.merge.join import Span, both, compared, join
from tests.strategies import CASES

PARTS = ["المساواة", "مُسَاوَاة", "،", " ", "\n", "و", "2026", "é", "."]
WORDS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)
BASE = "تنظيم لقاء تواصلي مع الجمعيات.\nإعداد التقرير السنوي."


def test_words_with_tashkeel_are_one_word_and_punctuation_stands_alone() -> None:
    left, right = compared("تكوين المُسَيِّرات، بمكناس", "تكوين المُسَيِّرات بمكناس")
    assert [span.text for span in left if not span.same] == ["،"]
    assert all(span.same for span in right)


def test_a_vowel_sign_changed_shows_the_whole_word() -> None:
    left, _ = compared("عَلَم البلد", "عِلْم البلد")
    assert left == (Span("عَلَم", False), Span(" البلد", True))


def test_edits_of_different_paragraphs_and_words_are_joined() -> None:
    one = BASE.replace("تواصلي", "تشاوري")
    other = BASE.replace("السنوي", "نصف السنوي").replace("مع الجمعيات", "مع الجمعيات والتعاونيات")
    found = join(BASE, one, other)
    assert found.clean
    assert found.text == "تنظيم لقاء تشاوري مع الجمعيات والتعاونيات.\nإعداد التقرير نصف السنوي."
    assert {piece.origin for piece in found.pieces} == {"same", "one", "other"}


def test_the_same_words_changed_apart_stand_one_after_the_other() -> None:
    found = join(BASE, BASE.replace("تواصلي", "تشاوري"), BASE.replace("تواصلي", "تكويني"))
    assert not found.clean
    assert [piece.origin for piece in found.pieces] == ["both", "same"]
    assert "لقاء تشاوري مع الجمعيات.\nتنظيم لقاء تكويني" in found.text


def test_paragraphs_added_by_both_are_all_there() -> None:
    found = join("أ\n", "قبل\nأ\n", "أ\nبعد\n")
    assert (found.text, found.clean) == ("قبل\nأ\nبعد\n", True)


@pytest.mark.parametrize(("one", "other", "text"), [("أ", "ب", "أ\nب"), ("", "ب", "ب"), ("أ\n\n", "ب", "أ\nب")])
def test_both_texts_are_kept_apart_by_a_line(one: str, other: str, text: str) -> None:
    assert both(one, other) == text


@pytest.mark.parametrize("blank", ["", " ", "\t", "\u00a0"])
def test_a_paragraph_of_white_space_takes_no_place_of_words(blank: str) -> None:
    assert join("أول\nقديم\n", f"أول\n{blank}\n", "أول\nجديد\n").text == "أول\nجديد\n"
    assert join("أول\nقديم\n", "أول\nجديد\n", f"أول\n{blank}\n").text == "أول\nجديد\n"


@settings(max_examples=CASES * 5, deadline=None)
@given(WORDS, WORDS)
def test_spans_make_up_the_texts(one: str, other: str) -> None:
    left, right = compared(one, other)
    assert ("".join(s.text for s in left), "".join(s.text for s in right)) == (one, other)
    assert "".join(s.text for s in left if s.same) == "".join(s.text for s in right if s.same)


@settings(max_examples=CASES * 5, deadline=None)
@given(WORDS, WORDS)
def test_an_unchanged_side_takes_nothing_and_equal_ones_agree(base: str, one: str) -> None:
    assert join(base, one, base).text == join(base, base, one).text == join(base, one, one).text == one


@settings(max_examples=CASES * 5, deadline=None)
@given(WORDS, WORDS, WORDS)
def test_a_join_loses_no_word_that_was_added(base: str, one: str, other: str) -> None:
    found = join(base, one, other)
    added = {part for part in PARTS if part.strip() and part in one + other and part not in base}
    assert all(word in found.text for word in added)
    assert found.clean == join(base, other, one).clean


def test_very_long_texts_are_compared_in_bounded_time() -> None:
    one, other = "ا ب " * 4000, "ب ا " * 4000
    left, _ = compared(one, other)
    assert "".join(span.text for span in left) == one
