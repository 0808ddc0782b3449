"""What every letter of a body says: to whom, from whom, when, in both calendars where that is wanted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hayat_app.domain.dossier import Dossier
from reports.documents import Printing, compose
from tests.documents.conftest import words_of
from tests.dossiers import BODY, dossier

SENT = {"direction": "out", "type": "transmittal", "date": "2020-03-03", "about": "o"}
OPINION = ("opinion", "o", {"title": "رأي", "state": "sent"})
REQUEST = {"title": "عدد", "service": "المديرية الإقليمية", "sent": "2020-03-03", "due": "2020-04-15"}


def text_of(found: Dossier, kind: str, tmp_path: Path, *, hijri: bool = False) -> str:
    path = tmp_path / "letter.pdf"
    compose(kind, found, replace(Printing(), hijri=hijri)).save(path)
    return words_of(path)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("رئيسة مجلس جماعة المثال", "إلى السيدة رئيسة مجلس جماعة المثال"),
        ("رئيس مجلس جماعة المثال", "إلى السيد رئيس مجلس جماعة المثال"),
        ("السيد عامل الإقليم", "إلى السيد عامل الإقليم"),
    ],
)
def test_a_typed_title_takes_the_civility_that_agrees_with_it(typed: str, printed: str, tmp_path: Path) -> None:
    found = dossier(OPINION, ("letter", "l", {**SENT, "addressee": typed}))
    text = text_of(found, "transmittal", tmp_path)
    assert printed in text
    assert "السيدة/السيد" not in text


def test_the_usual_addressee_is_written_in_the_language_of_the_paper(tmp_path: Path) -> None:
    body = ("body", BODY, {"level": "commune", "place_ar": "المثال", "place_fr": "Exemple"})
    found = dossier(body, OPINION, ("letter", "l", {**SENT, "addressee": "رئيس(ة) مجلس جماعة المثال"}))
    compose("transmittal", found, Printing("fr")).save(tmp_path / "letter.pdf")
    text = words_of(tmp_path / "letter.pdf")
    assert "du conseil de la commune" in text
    assert "Madame la Présidente, Monsieur le Président," in text


def test_a_letter_to_nobody_named_keeps_both_forms(tmp_path: Path) -> None:
    assert "السيدة رئيسة / السيد رئيس" in text_of(dossier(OPINION), "transmittal", tmp_path)


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("data-request", ("data_request", "d", REQUEST)),
        ("invitation", ("meeting", "m", {"title": "اجتماع", "invitation_date": "2020-03-03"})),
    ],
)
def test_every_letter_can_carry_the_hijri_date(
    kind: str, row: tuple[str, str, dict[str, object]], tmp_path: Path
) -> None:
    assert "رجب 1441" in text_of(dossier(row), kind, tmp_path, hijri=True)


def test_a_reminder_does_not_ask_for_an_answer_before_a_day_that_has_passed(tmp_path: Path) -> None:
    found = dossier(("data_request", "d", {**REQUEST, "reminded": "2020-05-04"}))
    assert "في أقرب الآجال" in text_of(found, "data-request", tmp_path)


def test_a_reminder_after_the_mandate_counts_the_days_from_the_sending_to_the_letter(tmp_path: Path) -> None:
    reminder = ("letter", "r", {**SENT, "type": "reminder", "date": "2020-05-02"})
    found = dossier(("body", BODY, {"mandate_ends": "2020-03-31"}), OPINION, ("letter", "l", SENT), reminder)
    assert "60 يوما" in text_of(found, "reminder", tmp_path)


def test_the_chair_does_not_invite_herself(tmp_path: Path) -> None:
    chair = {"name_ar": "نور الصباح", "sex": "f", "function": "chair", "status": "active"}
    member = {"name_ar": "ربيع السنبلة", "sex": "m", "function": "member", "status": "active"}
    found = dossier(("member", "c", chair), ("member", "m", member), ("meeting", "x", {"title": "اجتماع"}))
    document = compose("invitations", found, Printing())
    document.pdf()
    assert document.page_count == 1


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            "",
            "À l’attention de Madame la Présidente ou de Monsieur le Président du conseil de la commune d’Exemple",
        ),
        ("Présidente du conseil", "À l’attention de Madame la Présidente du conseil"),
        ("Gouverneur de la province", "À l’attention de Monsieur le Gouverneur de la province"),
        ("Monsieur le Wali", "À l’attention de : Monsieur le Wali"),
        ("Direction régionale", "À l’attention de : Direction régionale"),
    ],
)
def test_a_french_letter_says_madame_and_monsieur(typed: str, printed: str, tmp_path: Path) -> None:
    body = ("body", BODY, {"level": "commune", "place_ar": "المثال", "place_fr": "Exemple"})
    found = dossier(body, OPINION, ("letter", "l", {**SENT, "addressee": typed}))
    compose("transmittal", found, Printing("fr")).save(tmp_path / "letter.pdf")
    assert printed in words_of(tmp_path / "letter.pdf")
