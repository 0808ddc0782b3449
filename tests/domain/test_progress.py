"""How far each section is."""

from hayat_app.domain.progress import progress
from tests.dossiers import dossier


def test_an_empty_dossier_has_everything_before_it() -> None:
    found = progress(dossier(("body", "b")))
    assert {section.state for section in found.values()} == {"empty"}
    assert all(section.expected for section in found.values())


def test_a_section_is_begun_and_then_complete() -> None:
    member = {"name_ar": "مريم المثال", "sex": "f", "function": "chair"}
    assert progress(dossier(("member", "m", member)))["members"].state == "begun"
    found = progress(dossier(("member", "m", {**member, "capacity": "youth"})))["members"]
    assert (found.state, found.filled, found.expected, found.records) == ("complete", 4, 4, 1)


def test_a_section_without_its_main_record_is_not_complete() -> None:
    assert progress(dossier(("plan", "p", ("axis", "a", {"title": "محور"}))))["objectives"].state == "begun"
