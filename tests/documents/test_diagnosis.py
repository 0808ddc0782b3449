"""The papers of the diagnosis say what was written, and are sheets to fill where nothing was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hayat_app.domain.dossier import Dossier
from tests.documents.conftest import words_of
from tests.dossiers import dossier

Printed = Callable[..., Path]
FIGURE = (
    "figure",
    "f",
    {"title": "Inscrites", "women": "30", "men": "70", "unit": "personne", "theme": "education"},
)


def test_a_figure_is_printed_with_its_whole_and_its_gap(printed: Printed) -> None:
    said = words_of(printed(dossier(FIGURE), "fr", "diagnosis"))
    assert all(word in said for word in ("Inscrites", "100", "-40"))


def test_a_self_evaluation_without_scores_is_a_sheet_to_fill(printed: Printed) -> None:
    said = words_of(printed(dossier(), "fr", "self-evaluation"))
    assert "Les avis reçoivent une réponse" in said


def test_the_voting_sheet_names_issues_and_criteria(printed: Printed) -> None:
    found = dossier(
        ("issue", "i", {"title": "Transport"}), ("priority_criterion", "c", {"title": "Urgence", "weight": "2"})
    )
    said = words_of(printed(found, "fr", "prioritisation"))
    assert "Transport" in said
    assert "Urgence" in said


def test_the_matrix_is_drawn_with_who_stands_where(printed: Printed) -> None:
    wali = ("stakeholder", "s", {"title": "Association Atlas", "interest": 5, "influence": 4})
    said = words_of(printed(dossier(wali), "fr", "diagnosis"))
    assert said.count("Association Atlas") == 2  # in its cell, and in the table below
    assert "Associer étroitement" in said


def test_weights_are_written_without_needless_decimals(printed: Printed, sample: Dossier) -> None:
    said = words_of(printed(sample, "fr", "diagnosis"))
    assert "×2" in said.replace(" ", "")
    assert "×2,0" not in said.replace(" ", "")


def test_the_result_is_printed_once_somebody_voted(printed: Printed, sample: Dossier) -> None:
    assert "4,40" in words_of(printed(sample, "fr", "prioritisation"))


def test_a_request_that_was_reminded_is_a_reminder(printed: Printed) -> None:
    values = {"title": "Transport", "service": "Direction", "sent": "2026-01-05", "number": "7/2026"}
    first = dossier(("data_request", "r", values))
    again = dossier(("data_request", "r", {**values, "reminded": "2026-02-10"}))
    assert "demande de données par sexe" in words_of(printed(first, "fr", "data-request"))
    assert "rappel de notre demande" in words_of(printed(again, "fr", "data-request"))


def test_the_plan_prints_the_issues_of_the_diagnosis(printed: Printed) -> None:
    found = dossier(("plan", "p", {"title": "Plan"}), ("issue", "i", {"title": "Transport scolaire"}))
    assert "Transport scolaire" in words_of(printed(found, "fr", "plan"))
