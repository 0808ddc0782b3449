"""The key facts of each paper: what an opinion, a letter, a register and a list must say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Indicator, Member, Opinion, Recommendation
from reports.documents import Printing, compose
from reports.documents.brief import shares, shortened
from tests.documents.conftest import words_of
from tests.dossiers import dossier

Print = Callable[..., Path]


def letters(text: str) -> str:
    """Return the letters alone: readers differ in where they put spaces."""
    return "".join(char for char in text if char.isalnum())


def pages(dossier: Dossier, kind: str, **printing: object) -> int:
    document = compose(kind, dossier, Printing(**printing))  # type: ignore[arg-type]  # the test's own keywords
    document.pdf()
    return document.page_count


@pytest.fixture
def first(sample: Dossier) -> Opinion:
    return sample.all(Opinion)[0]


def test_an_opinion_holds_its_texts_recommendations_and_vote(
    sample: Dossier, first: Opinion, printed: Print
) -> None:
    text = letters(words_of(printed(sample, kind="opinion", record=first.id)))
    said = [first.number, first.context[:40], first.analysis[:40], first.vote, "رئيسة الهيئة", "823.000"]
    said += [r.text[:40] for r in sample.children(first, Recommendation)]
    assert [words for words in said if letters(words) not in text] == []


def test_an_opinion_that_is_not_adopted_is_a_draft(printed: Print) -> None:
    text = words_of(printed(dossier(("opinion", "o", {"title": "رأي", "state": "draft"})), kind="opinion"))
    assert "مشروع رأي استشاري" in text
    assert "مسودة" in text


def test_every_opinion_of_a_dossier_begins_on_a_page_of_its_own(sample: Dossier, printed: Print) -> None:
    bookmarks = pypdf.PdfReader(printed(sample, kind="opinion"))
    tops = [item for item in bookmarks.outline if not isinstance(item, list)]
    starts = [bookmarks.get_destination_page_number(item) for item in tops]
    assert len(starts) == len(set(starts)) == len(sample.all(Opinion))


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_summary_is_one_page(language: str, sample: Dossier) -> None:
    assert pages(sample, "opinion-summary", language=language) == len(sample.all(Opinion))


def test_the_letter_names_sender_president_opinion_and_session(
    sample: Dossier, first: Opinion, printed: Print
) -> None:
    text = letters(words_of(printed(sample, kind="transmittal", record=first.id)))
    for words in ("السيدة نور الصباح، رئيسة الهيئة", "مجلس عمالة مكناس", "01/2020", "دورة شتنبر 2020", "5 توصيات"):
        assert letters(words) in text


def test_the_letter_of_a_chairman_is_his(printed: Print) -> None:
    chair = {"name_ar": "ربيع المثال", "sex": "m", "function": "chair", "status": "active"}
    text = words_of(
        printed(dossier(("member", "m", chair), ("opinion", "o", {"title": "رأي"})), kind="transmittal")
    )
    assert letters("السيد ربيع المثال، رئيس الهيئة") in letters(text)


def test_the_register_counts_the_recommendations(sample: Dossier, printed: Print) -> None:
    text = words_of(printed(sample, "fr", "opinions-register"))
    assert f"Total {len(sample.all(Recommendation))}" in text
    assert [o.number for o in sample.all(Opinion) if o.number not in text] == []


def test_the_list_names_every_member_and_the_share_of_women(sample: Dossier, printed: Print) -> None:
    text = words_of(printed(sample, kind="members"))
    assert [m.name_ar for m in sample.all(Member) if letters(m.name_ar) not in letters(text)] == []
    assert "53,3" in text


def test_contacts_are_printed_when_asked_for(printed: Print) -> None:
    one = dossier(("member", "m", {"name_ar": "مثال", "phone": "0600000001"}))
    asked, not_asked = (words_of(printed(one, kind="members", contacts=c)) for c in (True, False))
    assert ("0600000001" in asked, "0600000001" in not_asked) == (True, False)


def test_former_members_stand_apart(printed: Print) -> None:
    left = dossier(("member", "m", {"name_ar": "مثال", "status": "resigned", "status_reason": "سبب"}))
    text = letters(words_of(printed(left, kind="members")))
    assert letters("العضوات والأعضاء السابقون") in text
    assert "سبب" not in text


def test_the_card_holds_law_decision_and_mandate(sample: Dossier, printed: Print) -> None:
    text = letters(words_of(printed(sample, "fr", "body-card")))
    for words in ("Article 111", "112-14", "14/2017", "septembre 2021", "Nour Essabah", "Femmes : 8"):
        assert letters(words) in text


def test_every_indicator_is_printed_with_its_target(sample: Dossier, printed: Print) -> None:
    text = letters(words_of(printed(sample, kind="indicators")))
    assert [i.title for i in sample.all(Indicator) if letters(i.title)[:25] not in text] == []
    assert "11" in text


def test_the_poster_is_one_lying_page(sample: Dossier, printed: Print) -> None:
    sheets = pypdf.PdfReader(printed(sample, kind="poster")).pages
    assert [sheet.mediabox.width > sheet.mediabox.height for sheet in sheets] == [True]


@pytest.mark.parametrize("axes", [1, 5, 8, 40])
def test_a_plan_of_many_axes_still_makes_one_poster(axes: int) -> None:
    aims = [("objective", f"o{n}-{k}", {"title": "هدف " * 60}) for n in range(axes) for k in range(9)]
    tree = [("axis", f"x{n}", {"title": "محور " * 50}, *aims[9 * n : 9 * n + 9]) for n in range(axes)]
    plan = dossier(
        ("plan", "p", {"title": "مخطط " * 50, "mission": "رسالة " * 300, "vision": "رؤية " * 300}, *tree)
    )
    assert pages(plan, "poster") == 1


@pytest.mark.parametrize("asks", [0, 1, 40])
def test_a_long_opinion_still_makes_one_summary(asks: int) -> None:
    found = [("recommendation", f"r{n}", {"text": "توصية " * 200, "cost": "10"}) for n in range(asks)]
    texts = dict.fromkeys(("context", "diagnosis", "analysis"), "كلام طويل " * 500)
    one = dossier(
        ("opinion", "o", {"title": "عنوان " * 80, "state": "sent", "vote": "صوت " * 50, **texts}, *found)
    )
    assert (pages(one, "opinion-summary"), pages(one, "opinion-summary", language="fr")) == (1, 1)


def test_shortening_keeps_whole_sentences_else_whole_words() -> None:
    assert shortened("One two three. Four five six.", 18) == "One two three. …"
    assert shortened("one two three four", 9) == "one two …"
    assert shortened("- a\n- b", 9) == "a b"


def test_short_texts_leave_their_room_to_the_long_ones() -> None:
    assert shares([10, 100, 100], 110) == 50
    assert shares([10, 20], 100) == 20


def written(dossier: Dossier, kind: str, **printing: object) -> str:
    """Return the letters of a document made under certain wishes."""
    document = compose(kind, dossier, Printing(**printing))  # type: ignore[arg-type]  # the test's own keywords
    with pypdfium2.PdfDocument(document.pdf()) as pdf:
        return letters(" ".join(page.get_textpage().get_text_range() for page in pdf))


@pytest.mark.parametrize(("gender", "said"), [("doubled", "رئيسة/رئيس الهيئة"), ("parentheses", "رئيس(ة) الهيئة")])
def test_a_signature_without_a_name_is_written_in_the_way_chosen(gender: str, said: str) -> None:
    one = dossier(("opinion", "o", {"title": "رأي"}))
    assert letters(said) in written(one, "opinion", gender=gender)


def test_what_people_typed_is_not_reworded() -> None:
    one = dossier(("opinion", "o", {"title": "رأي", "context": "حضر المعني(ة) والمشاركات والمشاركون"}))
    for gender in ("doubled", "parentheses"):
        assert letters("حضر المعني(ة) والمشاركات والمشاركون") in written(one, "opinion", gender=gender)


@pytest.mark.parametrize("kind", ["opinion", "transmittal"])
def test_the_hijri_date_is_printed_where_it_is_wanted(kind: str) -> None:
    values = {"title": "رأي", "state": "adopted", "adopted": "2020-03-03", "hijri": "earlier"}
    one = dossier(("opinion", "o", values))
    said = letters("7 رجب 1441 (3 مارس 2020)")
    assert (said in written(one, kind, hijri=True), said in written(one, kind)) == (True, False)


def test_the_list_of_members_says_what_each_is_in_words_that_agree(printed: Print) -> None:
    her = {"name_ar": "ندى المثال", "sex": "f", "status": "active", "capacity": "researcher"}
    text = words_of(printed(dossier(("member", "m", her)), kind="members"))
    assert "باحثة" in text
    assert "باحثة/باحث" not in text
