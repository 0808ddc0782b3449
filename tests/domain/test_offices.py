"""An office that is no equality body is called one, and has no step of what it does not do."""

from __future__ import annotations

import pytest

from hayat_app.domain import called
from hayat_app.domain.guided import path
from tests.dossiers import dossier


@pytest.mark.parametrize(
    ("body", "office"),
    [
        ("What the body decides", "What the office decides"),
        ("Ce que l’instance décide", "Ce que l’entité décide"),
        ("رئيسة الهيئة", "رئيسة المصلحة"),
        ("البريد الإلكتروني للهيئة", "البريد الإلكتروني للمصلحة"),
    ],
)
def test_words_of_the_body_are_said_of_an_office(body: str, office: str) -> None:
    assert called.office(body) == office


@pytest.mark.parametrize(
    "text",
    [
        "Service qui n’est pas une instance d’équité",
        "Plan de l’instance de l’équité de Tétouan",
        "Aucun avis pour l’instant.",
        "هيئة أخرى",
        "مكتب أو مصلحة (ليست هيئة مساواة)",
        "The bodywork",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert called.office(text) == text


@pytest.mark.parametrize(
    ("body", "structure"),
    [
        ("The body’s plan", "The structure’s plan"),
        ("Le calendrier de l’instance", "Le calendrier de la structure"),
        ("مخطط الهيئة", "مخطط البنية"),
    ],
)
def test_words_of_the_body_are_said_of_a_structure(body: str, structure: str) -> None:
    assert called.structure(body) == structure


def test_the_path_of_an_office_has_no_opinions() -> None:
    assert "opinions" not in {stage.step for stage in path(dossier(("body", "b", {"level": "office"})))}
    assert "opinions" in {stage.step for stage in path(dossier())}
