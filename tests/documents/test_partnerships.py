"""The key facts of the papers of partnerships."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Statement
from hayat_app.services import dossiers
from reports.documents.evidence import statements
from reports.documents.partnerships import CLASSES
from reports.documents.printing import Printing
from reports.documents.view import View
from tests.documents.conftest import words_of
from tests.dossiers import dossier
from ui.sections import SECTIONS

Print = Callable[..., Path]


@pytest.fixture(scope="module")
def cooperation() -> Dossier:
    return dossiers.sample("cooperation-2020").dossier


@pytest.fixture(scope="module")
def migration() -> Dossier:
    return dossiers.sample("oriental-migration").dossier


def test_amounts_keep_the_words_of_their_source(cooperation: Dossier, printed: Print) -> None:
    text = words_of(printed(cooperation, "fr", "programme"))
    assert "1.25 millions d’euros" in text
    assert "2 000 000 euros" in text


def test_contradictions_stand_side_by_side(cooperation: Dossier, printed: Print) -> None:
    text = words_of(printed(cooperation, "fr", "programme"))
    assert "2016-2020" in text
    assert "2017-2020" in text


def test_the_plan_of_a_structure_bears_its_name_and_no_members(migration: Dossier, printed: Print) -> None:
    text = words_of(printed(migration, "fr", "structure-plan"))
    assert "Cellule communale d’accueil de Nador" in text
    assert "L’instance et ses membres" not in text
    assert "Programme des propositions et des avis consultatifs" not in text


def test_the_register_puts_an_agreement_under_each_domain_and_partner(printed: Print) -> None:
    held = dossier(
        ("organisation", "o", {"name_fr": "Ville jumelle"}),
        (
            "agreement",
            "a",
            {"title_fr": "Jumelage", "domains": ["women", "family"]},
            ("party", "p", {"name": "La ville", "organisation": "o"}),
        ),
    )
    text = words_of(printed(held, "fr", "cooperation-register"))
    assert text.count("Jumelage") == 3


def test_an_obligation_past_its_day_is_marked(printed: Print) -> None:
    owed = ("obligation", "b", {"text": "Payer", "party": "p", "due": "2001"})
    held = dossier(("agreement", "a", {"title_fr": "Accord"}, ("party", "p", {"name": "La ville"}), owed))
    assert "En retard" in words_of(printed(held, "fr", "obligations"))


def test_an_office_cites_no_law_and_no_ministry(cooperation: Dossier, printed: Print) -> None:
    text = words_of(printed(cooperation, "fr", "body-card"))
    assert "loi organique" not in text
    assert "Ministère de l’Intérieur" not in text


def test_a_workshop_with_others_stands_once_in_the_register_and_on_the_sheet(printed: Print) -> None:
    held = dossier(
        ("organisation", "o", {"name_fr": "Ville jumelle"}),
        ("programme", "p", {"name_fr": "Programme d’échange"}),
        (
            "workshop",
            "w",
            {"title_fr": "Journée commune", "partners": ["o"], "programme": ["p"], "domains": ["women"]},
        ),
        ("workshop", "alone", {"title_fr": "Entre nous"}),
    )
    text = words_of(printed(held, "fr", "cooperation-register"))
    assert text.count("Journée commune") == 2  # under its domain, under its partner
    assert "Entre nous" not in text
    assert "Journée commune" in words_of(printed(held, "fr", "programme"))


def test_every_kind_of_the_section_has_its_table() -> None:
    section = next(section for section in SECTIONS if section.key == "partnerships")
    assert {cls.KIND for cls in CLASSES} == set(section.kinds)


def test_who_said_it_in_two_languages_keeps_its_date_whole() -> None:
    said = ("statement", "s", {"text": "قول", "speaker_title": "Cheffe du service", "date": "2018-03-08"})
    held = dossier(("agreement", "a", {"title_fr": "Accord"}, said))
    document = MagicMock()
    statements(document, View(held, Printing("ar")), held.all(Statement))
    assert document.paragraph.call_args_list[0].args == ("\u2068Cheffe du service\u2069، \u20688 مارس 2018\u2069",)
