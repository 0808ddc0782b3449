"""Official names read as Moroccan papers write them."""

from __future__ import annotations

import re

import pytest

from hayat_app.domain import titles
from hayat_app.domain.fields import new
from hayat_app.domain.records import Body
from hayat_app.domain.records.body import LEVELS
from hayat_app.domain.records.members import FUNCTIONS
from hayat_app.domain.territories import provinces, regions

ARABIC, FRENCH = titles.BODY_AR, titles.BODY_FR


def body(level: str, **values: str) -> Body:
    return new(Body, "b", level=level, **values)


@pytest.mark.parametrize(
    ("code", "council"),
    [
        ("061", "مجلس عمالة مكناس"),
        ("381", "المجلس الإقليمي للناظور"),
        ("431", "المجلس الإقليمي لآسفي"),
        ("271", "المجلس الإقليمي لإفران"),
        ("081", "المجلس الإقليمي لأزيلال"),
        ("163", "المجلس الإقليمي لاشتوكة - آيت باها"),
        ("255", "المجلس الإقليمي للفقيه بن صالح"),
        ("411", "مجلس عمالة وجدة - أنجاد"),
    ],
)
def test_council_of_a_prefecture_or_province_in_arabic(code: str, council: str) -> None:
    place = body("prefecture", province=code)
    assert titles.council_name(place, "ar") == council
    assert titles.official_name(place, "ar") == f"{ARABIC} لدى {council}"


@pytest.mark.parametrize(
    ("code", "council"),
    [
        ("061", "Conseil de la préfecture de Meknès"),
        ("171", "Conseil de la province d’El Hajeb"),
        ("573", "Conseil de la préfecture de M’diq-Fnideq"),
        ("401", "Conseil de la province d’Ouarzazate"),
    ],
)
def test_council_of_a_prefecture_or_province_in_french(code: str, council: str) -> None:
    place = body("prefecture", province=code)
    assert titles.council_name(place, "fr") == council
    assert titles.official_name(place, "fr") == f"{FRENCH} auprès du c{council[1:]}"


@pytest.mark.parametrize(
    ("typed", "council"),
    [
        ("تطوان", "مجلس جماعة تطوان"),
        ("جماعة تطوان", "مجلس جماعة تطوان"),
        ("الرباط", "مجلس جماعة الرباط"),
        ("إقليم", "مجلس جماعة إقليم"),
    ],
)
def test_commune_in_arabic(typed: str, council: str) -> None:
    place = body("commune", place_ar=typed)
    assert titles.council_name(place, "ar") == council
    assert titles.official_name(place, "ar") == f"{ARABIC} ب{council.removeprefix('مجلس ')}"


@pytest.mark.parametrize(
    ("typed", "commune"),
    [
        ("Tétouan", "commune de Tétouan"),
        ("Commune d'Agadir", "commune d’Agadir"),
        ("Oulad Teïma", "commune d’Oulad Teïma"),
        ("Youssoufia", "commune de Youssoufia"),
        ("Harhoura", "commune de Harhoura"),
        ("El Jadida", "commune d’El Jadida"),
        ("commune rurale de Zaouiat Cheikh", "commune de Zaouiat Cheikh"),
        ("Aït Melloul", "commune d’Aït Melloul"),
        ("Dar Bouazza", "commune de Dar Bouazza"),
        ("Deroua", "commune de Deroua"),
    ],
)
def test_commune_in_french(typed: str, commune: str) -> None:
    place = body("commune", place_fr=typed)
    assert titles.official_name(place, "fr") == f"{FRENCH} de la {commune}"
    assert titles.council_name(place, "fr") == f"Conseil de la {commune}"


@pytest.mark.parametrize(
    ("code", "arabic", "french"),
    [
        ("03", "مجلس جهة فاس - مكناس", "Conseil de la région de Fès-Meknès"),
        ("02", "مجلس جهة الشرق", "Conseil de la région de l’Oriental"),
        ("12", "مجلس جهة الداخلة - وادي الذهب", "Conseil de la région de Dakhla-Oued Ed-Dahab"),
    ],
)
def test_region(code: str, arabic: str, french: str) -> None:
    place = body("region", region=code)
    assert (titles.council_name(place, "ar"), titles.council_name(place, "fr")) == (arabic, french)
    assert titles.official_name(place, "ar") == f"{ARABIC} لدى {arabic}"


def test_arrondissement() -> None:
    place = body("arrondissement", place_ar="مقاطعة سيدي مومن", place_fr="Sidi Moumen", province="141")
    assert titles.official_name(place, "ar") == f"{ARABIC} بمقاطعة سيدي مومن"
    assert titles.council_name(place, "fr") == "Conseil d’arrondissement de Sidi Moumen"
    assert titles.official_name(place, "fr") == f"{FRENCH} de l’arrondissement de Sidi Moumen"


def test_a_typed_name_wins() -> None:
    place = body("commune", place_ar="تطوان", name_ar="هيئة المساواة بتطوان")
    assert titles.body_name(place, "ar") == "هيئة المساواة بتطوان"
    assert titles.body_name(place, "fr") == titles.official_name(place, "fr")


@pytest.mark.parametrize(
    ("particle", "name", "whole"),
    [
        ("ل", "الناظور", "للناظور"),
        ("ل", "اللوكوس", "للوكوس"),
        ("ل", "ألنيف", "لألنيف"),
        ("ب", "الرباط", "بالرباط"),
        ("ب", "Rabat", "بـ Rabat"),
        ("ل", "", ""),
    ],
)
def test_particles(particle: str, name: str, whole: str) -> None:
    assert titles.attached(particle, name) == whole


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Le Mans", "du Mans"),
        ("Les Sables", "des Sables"),
        ("L'Oriental", "de l’Oriental"),
        ("Leqliaa", "de Leqliaa"),
    ],
)
def test_french_articles(name: str, whole: str) -> None:
    assert titles.of_french(name) == whole


def test_every_province_and_region_has_names_without_defects() -> None:
    places = [body("prefecture", province=code) for code in provinces()]
    places += [body("region", region=code) for code in regions()]
    for place in places:
        arabic = " / ".join([titles.official_name(place, "ar"), *titles.letterhead(place, "ar")])
        french = " / ".join([titles.official_name(place, "fr"), *titles.letterhead(place, "fr")])
        assert not re.search(r"\bلال|  |ـ|[A-Za-z]", arabic), arabic
        assert not re.search(r"\bde [AEIOUÉÎÏ]|\bde Les? |\bd’(?![AEIOU])|'|  ", french), french


def test_president_agrees_with_the_person() -> None:
    place = body("prefecture", province="381")
    assert titles.president_title(place, "ar", "f") == "رئيسة المجلس الإقليمي للناظور"
    assert titles.president_title(place, "ar") == "رئيس(ة) المجلس الإقليمي للناظور"
    assert titles.president_title(place, "fr", "f") == "Présidente du conseil de la province de Nador"


def test_roles_agree_with_the_person_and_the_one_deputised_for() -> None:
    assert titles.role("chair", "f", "ar") == "رئيسة الهيئة"
    assert titles.role("deputy", "m", "ar", "f") == "نائب رئيسة الهيئة"
    assert titles.role("deputy_rapporteur", "f", "ar", "m") == "نائبة المقرر"
    assert titles.role("deputy_rapporteur", "f", "fr") == "Rapporteure adjointe"


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_every_function_has_a_title(language: str) -> None:
    assert all(titles.role(code, sex, language) for code, _ in FUNCTIONS for sex in ("f", "m", ""))


def test_legal_basis_by_level() -> None:
    assert titles.legal_basis("commune", "ar") == "المادة 120 من القانون التنظيمي رقم 113.14 المتعلق بالجماعات"
    assert titles.legal_basis("prefecture", "fr").startswith("Article 111 de la loi organique n° 112-14 relative")
    assert titles.legal_basis("region", "en") == "Article 117 of organic law 111-14 on regions"


def test_every_level_has_a_law_and_sessions() -> None:
    levels = {code for code, _ in LEVELS}  # an office has neither
    assert titles.LAWS.keys() == titles.SESSION_MONTHS.keys() == levels


def test_letterhead_of_a_prefecture_council() -> None:
    lines = titles.letterhead(body("prefecture", province="061"), "ar")
    assert lines == ["المملكة المغربية", "وزارة الداخلية", "عمالة مكناس", "مجلس عمالة مكناس", ARABIC]


def test_letterhead_of_a_commune_names_its_province() -> None:
    lines = titles.letterhead(body("commune", province="081", place_fr="Demnate"), "fr")
    assert lines == [
        "Royaume du Maroc",
        "Ministère de l’Intérieur",
        "Province d’Azilal",
        "Commune de Demnate",
        FRENCH,
    ]


def test_a_body_of_which_nothing_is_known_has_a_name() -> None:
    for code in ("", *titles.LAWS):
        for language in ("ar", "fr", "en"):
            assert not titles.official_name(body(code), language).endswith(" ")
