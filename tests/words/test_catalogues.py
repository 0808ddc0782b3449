"""The catalogues say everything the program says, in both languages, in Moroccan usage."""

from __future__ import annotations

import ast
import re

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo

from hayat_app.domain.days import MONTHS
from hayat_app.i18n import Translator
from tests.words import catalogues

LANGUAGES = tuple(catalogues.PLURALS)
# Words of other countries, and what Moroccan administrations write instead.
FOREIGN = {
    "بلدية": "جماعة",
    "البلديات": "الجماعات",
    "تدريب": "تكوين",
    "ديسمبر": "دجنبر",
    "نوفمبر": "نونبر",
    "سبتمبر": "شتنبر",
    "أغسطس": "غشت",
    "يوليو": "يوليوز",
    "مايو": "ماي",
    "محافظة": "عمالة أو إقليم",
    "الإنترنت": "الأنترنت",
    "كمبيوتر": "حاسوب",
    "الجندر": "النوع",
}
MOROCCAN_MONTHS = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Every sentence of the program: reading all of it takes seconds."""
    return catalogues.extracted()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_sentences_of_the_program(language: str, template: Catalog) -> None:
    fresh = catalogues.updated(language, template)
    again = "run python -m tests.words.catalogues"
    assert catalogues.po_bytes(fresh) == catalogues.po_file(language).read_bytes(), again


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated(language: str) -> None:
    assert [message.id for message in catalogues.missing(catalogues.load(language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_text(language: str) -> None:
    with catalogues.po_file(language).with_suffix(".mo").open("rb") as file:
        compiled = _by_source(read_mo(file))
    assert compiled == _by_source(catalogues.load(language))


def _by_source(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {catalogues.texts(m.id): catalogues.texts(m.string) for m in catalog if m.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_places_to_fill(language: str) -> None:
    wrong = [m.id for m in catalogues.load(language) if m.id and not _same_places(m)]
    assert wrong == []


def _same_places(message: Message) -> bool:
    """Counted forms may leave out the number (one and two are words in Arabic), nothing else."""
    if not message.pluralizable:
        return _places(catalogues.texts(message.id)[0]) == _places(catalogues.texts(message.string)[0])
    wanted = _places(catalogues.texts(message.id)[1])
    return all(wanted - {"n"} <= _places(form) <= wanted for form in catalogues.texts(message.string))


def _places(text: str) -> set[str]:
    """Return the named places of a sentence, and those of the older sort that argparse fills (%s, %(name)r)."""
    return set(re.findall(r"\{(\w+)[^}]*\}", text)) | set(re.findall(r"%(?:\(\w+\))?[rs]", text))


def test_arabic_has_six_plural_forms_and_french_two() -> None:
    counts = {language: catalogues.load(language).num_plurals for language in LANGUAGES}
    assert counts == {"ar": 6, "fr": 2}


def test_no_word_of_another_country() -> None:
    texts = [form for m in catalogues.load("ar") for form in catalogues.texts(m.string)]
    found = {word: text for text in texts for word in FOREIGN if re.search(rf"\b[وفبلك]?(ال)?{word}\b", text)}
    assert found == {}


def test_arabic_punctuation_and_western_digits() -> None:
    texts = [form for m in catalogues.load("ar") for form in catalogues.texts(m.string)]
    wrong = [
        t
        for t in texts
        if re.search(r"[\u0600-\u06ff] ?[,;?]|[٠-٩]|“|”|ـ", t.replace("لـ«", "«").replace("بـ ", ""))
    ]
    assert wrong == []


def test_months_have_their_moroccan_names() -> None:
    arabic = Translator("ar")
    assert " ".join(arabic(month) for month in MONTHS) == MOROCCAN_MONTHS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_options_of_a_list_read_alike(language: str) -> None:
    from hayat_app.domain.fields import fields_of
    from hayat_app.domain.kinds import Choice
    from hayat_app.domain.records import ALL

    translate = Translator(language)
    for cls in ALL:
        for facts in fields_of(cls):
            if isinstance(facts.kind, Choice):
                words = [facts.kind.words(option.code, translate) for option in facts.kind.options]
                assert len(set(words)) == len(words), f"{cls.KIND}.{facts.name}"


def test_nobody_is_ordered_about_in_one_sex() -> None:
    """An Arabic imperative is masculine or feminine; «المرجو» and verbal nouns address everybody."""
    orders = r"(?:^|[.؛،:] )و?(?:اكتب|أدخل|اختر|حدد|أضف|احذف|افتح|اضغط|انقر|راجع|أعد|حاول|ثبت|أفرغ)(?:ي)?\b"
    texts = [form for m in catalogues.load("ar") for form in catalogues.texts(m.string)]
    assert [text for text in texts if re.search(orders, text)] == []


def test_french_has_its_apostrophes_and_spaces() -> None:
    texts = [form for m in catalogues.load("fr") for form in catalogues.texts(m.string) if m.id]
    wrong = r"\w'\w|« | »|«(?!\u00a0)|(?<![\u202f\u00a0])[?!;](?:\s|$)|\d%|“|”"
    assert [text for text in texts if re.search(wrong, text)] == []


def test_sentences_are_found_wherever_they_stand() -> None:
    module = ast.parse("""
say(f"{_('in a frame of letters')}")
KEPT = (N_("{n} word"), N_("{n} words"))
count(dossier, "{n} plan", "{n} plans")
ngettext("one line", "{n} lines", 3)
""")
    assert catalogues.sentences(module) == {
        "in a frame of letters",
        ("{n} word", "{n} words"),
        ("{n} plan", "{n} plans"),
        ("one line", "{n} lines"),
    }
