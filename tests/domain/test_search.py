"""Search: any spelling, every field, the words around, and an index that follows the dossier."""

from __future__ import annotations

import pytest

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.search import Found, Index
from hayat_app.i18n import Translator
from tests.dossiers import dossier

DOSSIER = dossier(
    ("member", "m1", {"name_ar": "سُعاد المثالية", "function": "chair", "occupation": "Équité"}),
    (
        "opinion",
        "o1",
        {"title": "رأي حول النقل", "number": "4/2026", "context": "ترى الهيأة أن النقل المدرسيّ غائب"},
    ),
    ("plan", "p1", {"title": "مخطط", "mission": "هيئة استشارية"}),
)


def find(words: str, inside: Dossier = DOSSIER) -> Found:
    index = Index(Translator("ar"))
    index.follow(inside)
    return index.find(words)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("هيئه استشاريه", "p1"),
        ("الهيئة", "o1"),
        ("سعاد", "m1"),
        ("المثاليه", "m1"),
        ("EQUITE", "m1"),
        ("٤/٢٠٢٦", "o1"),
        ("رئيس", "m1"),
        ("المـــدرسي", "o1"),
    ],
)
def test_any_spelling_is_found(words: str, key: str) -> None:
    assert key in [hit.record.id for hit in find(words).hits]


def test_every_word_must_be_there() -> None:
    assert find("النقل غائب").count == 1
    assert find("النقل سعاد").count == 0
    assert find("  ").count == 0


def test_the_words_around_are_shown() -> None:
    (hit,) = find("المدرسي").hits
    assert (hit.before, hit.found, hit.after) == ("ترى الهيأة أن النقل", "المدرسيّ", "غائب")


def test_titles_come_first() -> None:
    more = DOSSIER.changed([Row("o0", "opinion", {"title": "أول", "context": "النقل"}, "alive")])
    assert [hit.field.name for hit in find("النقل", more).hits] == ["title", "context"]


def test_it_follows_what_changes() -> None:
    index = Index(Translator("ar"))
    index.follow(DOSSIER)
    index.follow(DOSSIER.changed([Row("p1", "plan", {"title": "جديد"}, "alive")]))
    assert (index.find("استشارية").count, index.find("جديد").count) == (0, 1)
