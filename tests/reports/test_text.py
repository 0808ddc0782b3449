"""From logical text to lines: cleaning, runs, isolates, joining, places where lines end."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reports.text import isolates
from reports.text.bidi_classes import classes_of
from reports.text.breaking import may_be_cut, opportunities
from reports.text.clean import clean, cleaned, looks_clean
from reports.text.direction import held
from reports.text.faces import family
from reports.text.fontset import FontSet
from reports.text.lines import JUSTIFY, NATURAL, Setter
from reports.text.reshaper import Reshaper
from reports.text.runs import Run, bold, plain, runs
from reports.text.shapers import best_shaper


def setter(language: str = "ar") -> Setter:
    return Setter(FontSet(family()[0], best_shaper()), language)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("e\u0301", "é"),
        ("أ\u0627\u0654", "أأ"),
        ("a\x00b\x1fc\x85d", "abc\nd"),
        ("a\u202eb\u202cc", "abc"),
        ("\ufeffa\u00adb", "ab"),
        ("\ufe91\ufe8e\ufefb", "بالا"),
        ("\u2068a\u2069 \u2067b", "\u2068a\u2069 b"),
        ("a" + "\u0301\u0302" * 20, "á" + "\u0302\u0301\u0302\u0301"),
        ("a\ud800b", "a\ufffdb"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_cleaning(typed: str, printed: str) -> None:
    assert clean(typed) == printed


def test_text_taken_for_clean_at_a_glance_is_clean() -> None:
    glanced = [char for char in map(chr, range(0x3000)) if looks_clean(char)]
    assert len(glanced) > 400
    for text in ("".join(glanced), "".join(reversed(glanced))):
        assert cleaned(text) == text


@pytest.mark.parametrize("text", ["budget", "(ميزانية،", "2026.", "أُنجِز"])
def test_words_without_an_inner_break_are_known_at_a_glance(text: str) -> None:
    assert opportunities(text) == []
    assert not may_be_cut(text)


def level_of(text: str, piece: str) -> set[int]:
    spans = isolates.levels(text, classes_of(text), 1)
    start = text.index(piece)
    return {level for a, b, level in spans if a < start + len(piece) and b > start}


@pytest.mark.parametrize(
    "piece",
    [
        "+212 5 37 00 11 22",
        "00212 (0)5 37 00 11 22",
        "06 12 34 56 78",
        "0661-234567",
        "15-03-2026",
        "15/03/2026",
        "2025-2028",
        "62/2022",
        "1.15.85",
        "1 250 000,00",
        "-9",
        "-1.250,5",
        "+13",
        "contact@exemple.ma",
        "https://www.exemple.ma/a-b/1?x=2&y=3",
        "www.exemple.ma",
    ],
)
def test_one_run_in_the_middle_of_arabic(piece: str) -> None:
    assert level_of(f"كلمة {piece} كلمة", piece) == {2}


def test_a_dash_between_two_numbers_is_no_sign() -> None:
    assert level_of("من 2016 -2020 كلمة", "-") == {1}


def test_two_addresses_are_listed_from_the_right() -> None:
    assert level_of("الموقعان https://a.ma، https://b.ma هنا", "،") == {1}


def test_a_number_stays_with_its_latin_word() -> None:
    assert level_of("الهدف (ODD 5.5) هنا", "ODD 5.5") == {2}


def test_addresses_become_links_and_nothing_is_lost() -> None:
    text = "راسلوا contact@exemple.ma أو www.exemple.ma."
    made = runs(text)
    assert plain(made) == text
    assert [run.link for run in made if run.link] == ["mailto:contact@exemple.ma", "https://www.exemple.ma"]


def letters(lines: Setter, text: str, width: float) -> int:
    made = runs(text, size=12)
    return len(lines.lines(made, width, JUSTIFY))


def test_lines_end_only_where_they_may() -> None:
    one = setter()
    phone = one.width(runs("+212 5 37 00 11 22", size=12))
    assert letters(one, "كلمة +212 5 37 00 11 22", phone + 2) == 2
    assert letters(setter("fr"), "Avez-vous lu ?", one.width(runs("Avez-vous lu", size=12)) + 1) == 2


def test_a_hyphen_may_end_a_line() -> None:
    french = setter("fr")
    assert letters(french, "peut-être", french.width(runs("peut-", size=12)) + 1) == 2


def test_joining_goes_on_across_a_border_of_looks() -> None:
    one = setter()
    whole = one.width(runs("كتاب", size=12))
    apart = one.width(runs(["كت", Run("اب", colour="#ff0000")], size=12))
    assert apart == pytest.approx(whole)


def test_bold_is_another_face() -> None:
    (line,) = setter().lines(runs(["نص ", bold("غليظ")], size=12), 400)
    assert "/F2" in line.segments[0].operators


def test_latin_in_arabic_is_read_in_its_place() -> None:
    (line,) = setter().lines(runs("قبل (mot) بعد", size=12), 400)
    assert [segment.place for segment in line.segments] == [2, 1, 0]
    assert line.segments[1].mark.language == "fr"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("تعزيز المشاركة", True),
        ("1.1 تعزيز المشاركة في برنامج PDC", True),
        ("Axe 1 : تعزيز مشاركة النساء والشباب", False),
        ("\u2068تعزيز مشاركة النساء\u2069 : \u2068Axe\u2069", True),
        ("Lieu : \u2068عمالة مكناس\u2069", False),
        ("12/03/2026", False),
    ],
)
def test_a_french_document_writes_arabic_from_the_right_unless_french_begins(text: str, right: bool) -> None:
    assert setter("fr").begins_right(runs(text)) is right


def test_lines_of_one_text_begin_each_on_its_own_side() -> None:
    arabic, french = setter("fr").lines(runs("الأول\nle second", size=12), 300, NATURAL)
    assert arabic.x + arabic.width == pytest.approx(300)
    assert french.x == 0


def test_equal_paragraphs_share_their_lines() -> None:
    one = setter()
    assert one.lines(runs("نص", size=12), 100) is one.lines(runs("نص", size=12), 100)


def test_reshaper_keeps_marks_and_letters() -> None:
    styles, _ = family()
    face = styles["regular"].faces[0]
    glyphs = Reshaper().shape(face, "السَّلَامُ", True, "", "")
    assert "".join(glyph.text for glyph in reversed(glyphs)) == "السَّلَامُ"


def test_every_sign_of_the_samples_has_a_glyph() -> None:
    one = setter()
    one.lines(runs("≥ ≤ № ✓ ☐ ☑ ● ■ → « » – — … % ‰ ٪ ، ؛ ؟ ـ ۔ ٠١٢ ⵜⴰⵎⴰⵣⵉⵖⵜ ڭ گ چ پ ڤ € ° œ Œ", size=12), 400)
    assert one.missing == []


def test_the_engine_runs_where_harfbuzz_cannot_be_loaded() -> None:
    code = (
        "import sys; sys.modules['uharfbuzz'] = None\n"
        "from reports.blocks import Document\n"
        "d = Document('x'); d.paragraph('السلام عليكم'); print(len(d.pdf()))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(run.stdout) > 1000


@pytest.mark.parametrize(
    ("text", "right_to_left", "mark"),
    [
        ("INDH: برنامج المبادرة الوطنية", True, "\u2067"),
        ("\u2068أول\u2069، \u2068ثان\u2069", True, "\u2067"),
        ("نوقشت المعطيات.", False, "\u2067"),
        ("Points discutés.", False, "\u2066"),
    ],
)
def test_a_value_beside_its_label_reads_as_it_would_alone(text: str, right_to_left: bool, mark: str) -> None:
    assert held(text, right_to_left)[0] == mark
