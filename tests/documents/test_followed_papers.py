"""Letters, registers, reports and the hand-over pack: what they say of a dossier."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Activity, Opinion, PlanVersion, Review
from hayat_app.domain.seals import seal
from hayat_app.i18n import Translator
from hayat_app.services import versions
from reports import handover
from reports.documents import KINDS, Printing, compose
from tests.documents.conftest import words_of
from tests.dossiers import dossier

Print = Callable[..., Path]
TRANSMITTAL = {"type": "transmittal", "direction": "out", "about": "o", "number": "17/2026", "date": "2026-08-01"}
REMINDER = {"type": "reminder", "direction": "out", "about": "o", "number": "23/2026", "date": "2026-09-10"}
SENT = dossier(
    ("opinion", "o", {"title": "رأي حول الإنارة", "number": "3/2026", "state": "sent"}),
    ("letter", "t", {**TRANSMITTAL, "register_number": "2417", "register_date": "2026-08-03"}),
    ("letter", "r", REMINDER),
)


def test_the_transmittal_prints_the_number_of_the_letter_and_its_stamp(printed: Print) -> None:
    text = words_of(printed(SENT, "ar", "transmittal", "o"))
    assert "17/2026" in text
    assert "2417" in text


def test_a_reminder_counts_the_days_up_to_its_own_date(printed: Print) -> None:
    text = words_of(printed(SENT, "fr", "reminder", "o"))
    assert "23/2026" in text
    assert "il y a 40 jours" in text


def test_an_answered_opinion_is_not_reminded_of(printed: Print) -> None:
    answered = dossier(("opinion", "o", {"title": "رأي", "state": "answered"}), ("letter", "t", TRANSMITTAL))
    assert "n’attend de réponse" in words_of(printed(answered, "fr", "reminder"))


def test_the_register_tells_for_how_long_an_opinion_waits(tmp_path: Path) -> None:
    printing = Printing("fr", today=datetime.date(2026, 11, 9))
    compose("follow-up", SENT, printing).save(tmp_path / "r.pdf")
    assert "100 jours" in words_of(tmp_path / "r.pdf")


def test_a_report_holds_what_falls_into_its_period(printed: Print) -> None:
    found = dossier(
        ("activity", "in", {"title": "lumière", "starts": "2026-03"}),
        ("activity", "out", {"title": "ombre", "starts": "2027-03"}),
        ("review", "v", {"title": "Rapport", "type": "year", "starts": "2026-01-01", "ends": "2026-12-31"}),
    )
    text = words_of(printed(found, "fr", "report", "v"))
    assert "lumière" in text
    assert "ombre" not in text


def test_the_comparison_shows_what_changed_since_the_version(printed: Print) -> None:
    before = dossier(("plan", "p", {"title": "ancien"}))
    text = versions.snapshot(before, "p")
    day = RoughDate(2026, 3, 12)
    kept = {"plan": "p", "title": "v1", "adopted": "2026-03-12", "adopted_by": "AG", "content": text}
    kept["seal"] = seal(text, "v1", day, "AG")
    after = dossier(("plan", "p", {"title": "nouveau"}), ("plan_version", "v", kept))
    found = words_of(printed(after, "fr", "plan-comparison", "v"))
    assert "ancien" in found
    assert "nouveau" in found
    assert "oui" in found


def test_the_pack_holds_the_dossier_and_its_documents(sample: Dossier) -> None:
    data = handover.pack(sample, b"exchange", "meknes", Printing("fr"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert archive.read("meknes.hayat") == b"exchange"
    assert len([name for name in names if name.endswith(".pdf")]) > 15
    first = sample.all(Activity)[0].title
    assert any(first[:20] in name for name in names)  # one of many is found by its title
    person = Translator("fr")(KINDS["person-data"].title)
    assert not any(person in name for name in names)  # that is handed to the person alone


def test_the_sample_has_what_the_papers_are_about(sample: Dossier) -> None:
    assert any(o.outcome for o in sample.all(Opinion))
    assert sample.all(Review)
    assert not sample.all(PlanVersion)


def of_versions(*titles: str) -> Dossier:
    """Return a plan of today, "gamma", and an adopted version for each earlier title."""
    texts = [versions.snapshot(dossier(("plan", "p", {"title": title})), "p") for title in titles]
    kept = [
        (
            "plan_version",
            f"v{n}",
            {"plan": "p", "title": f"no {n}", "adopted": f"2026-0{n + 1}-01", "content": text},
        )
        for n, text in enumerate(texts)
    ]
    return dossier(("plan", "p", {"title": "gamma"}), *kept)


def test_a_version_is_compared_with_today_and_with_the_one_before(printed: Print) -> None:
    text = words_of(printed(of_versions("alpha", "beta"), "fr", "plan-comparison", "v1"))
    assert all(title in text for title in ("alpha", "beta", "gamma"))


def test_the_adopted_plan_is_printed_as_it_was(printed: Print) -> None:
    before = dossier(
        ("plan", "p", {"title": "ancien", "state": "adopted"}),
        ("issue", "i", {"title": "eau rare"}),
        ("ballot", "b", {"voter": "Nadia Exemple"}),
    )
    text = versions.snapshot(before, "p")
    kept = {"plan": "p", "title": "v1", "adopted": "2026-03-12", "adopted_by": "AG", "content": text}
    after = dossier(("plan", "p", {"title": "nouveau"}), ("plan_version", "v", kept))
    found = words_of(printed(after, "fr", "adopted-plan", "v"))
    assert "ancien" in found
    assert "eau rare" in found
    assert "nouveau" not in found
    assert "Nadia Exemple" not in text


def test_any_two_versions_are_compared(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    found = of_versions("alpha", "beta", "delta")
    compose("plan-comparison", found, Printing("fr", record="v0", versus="v2")).save(path)
    text = words_of(path)
    assert [title for title in ("alpha", "beta", "delta", "gamma") if title in text] == ["alpha", "delta"]
    assert "no 2" in text
