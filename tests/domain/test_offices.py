"""An office that is no equality body is called one, and has no step of what it does not do."""

from __future__ import annotations

import pytest

from hayat_app.domain.guided import path
from hayat_app.domain.offices import reword
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
    assert reword(body) == office


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
    assert reword(text) == text


def test_the_path_of_an_office_has_no_opinions() -> None:
    assert "opinions" not in {stage.step for stage in path(dossier(("body", "b", {"level": "office"})))}
    assert "opinions" in {stage.step for stage in path(dossier())}
