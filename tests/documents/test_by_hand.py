"""Papers to fill by hand: shapes with room in them, nothing counted from nothing, nothing said to be missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records.meetings import MEETING_TYPES
from reports.blocks.document import Document
from reports.blocks.rings import Rings
from reports.blocks.tables import Table
from reports.blocks.tree import ProblemTree
from reports.documents import Printing, compose
from tests.documents.conftest import words_of
from tests.dossiers import dossier


def blank(kind: str, sample: Dossier) -> Document:
    return compose(kind, sample, Printing(blank=True))


def test_a_map_to_fill_by_hand_is_rings_without_ways(sample: Dossier) -> None:
    [rings] = [b for b in blank("mobility-map", sample).blocks if isinstance(b, Rings)]
    assert (rings.ways, len(rings.looks)) == ([], 3)


def test_a_diagnosis_to_fill_by_hand_has_a_tree_and_rings(sample: Dossier) -> None:
    kinds = [type(block) for block in blank("diagnosis", sample).blocks]
    assert ProblemTree in kinds
    assert Rings in kinds


def test_its_self_evaluation_has_the_usual_points(sample: Dossier) -> None:
    rows = [len(b.rows) for b in blank("diagnosis", sample).blocks if isinstance(b, Table)]
    assert max(rows) > 24


def test_the_map_names_each_way_and_its_minutes_in_words() -> None:
    way = {"title": "السقاية", "women_minutes": 30, "men_minutes": 10, "safety": "night"}
    document = compose("mobility-map", dossier(("journey", "j", way)), Printing())
    document.pdf()
    assert "السقاية" in document.figures[0]
    assert "30" in document.figures[0]
    assert "غير آمن بعد الغروب" in document.figures[0]


def table_lengths(kind: str, sample: Dossier) -> list[int]:
    return [len(b.rows) for b in blank(kind, sample).blocks if isinstance(b, Table) and len(b.columns) > 2]


@pytest.mark.parametrize("kind", ["report", "mandate-balance"])
def test_a_report_has_rows_for_meetings_opinions_and_activities(kind: str, sample: Dossier) -> None:
    assert min(table_lengths(kind, sample)) >= 12
    assert len(table_lengths(kind, sample)) == 3


@pytest.mark.parametrize("kind", ["letters-register", "cooperation-register", "obligations", "partnerships"])
def test_a_register_has_rows_to_go_on(kind: str, sample: Dossier) -> None:
    assert min(table_lengths(kind, sample)) >= 8


def test_minutes_have_the_attendance_to_fill(sample: Dossier) -> None:
    first, *_ = [b for b in blank("minutes", sample).blocks if isinstance(b, Table) and len(b.columns) == 5]
    assert len(first.rows) == 4


@pytest.mark.parametrize(("kind", "rows"), [("minutes", 6), ("invitation", 5)])
def test_the_type_of_a_meeting_is_ticked_and_its_hours_are_written(kind: str, rows: int, sample: Dossier) -> None:
    facts, *_ = [b for b in blank(kind, sample).blocks if isinstance(b, Table) and len(b.columns) == 2]
    said = [str(value) for _label, value in facts.rows]
    assert said[0].count("☐") == len(MEETING_TYPES)
    assert len(said) == rows
    assert all("...." in value for value in said[1:])


@pytest.mark.parametrize(
    "kind", ["opinion", "minutes", "report", "mandate-balance", "letters-register", "body-card"]
)
def test_nothing_is_said_to_be_missing(kind: str, sample: Dossier, printed_blank: str) -> None:
    assert [said for said in ("بعد", "لا رأي", "لا نشاط") if said in printed_blank] == []


@pytest.fixture
def printed_blank(kind: str, sample: Dossier, tmp_path: Path) -> str:
    blank(kind, sample).save(tmp_path / "blank.pdf")
    return words_of(tmp_path / "blank.pdf")


def test_an_invitation_stays_one_page(sample: Dossier) -> None:
    document = blank("invitation", sample)
    document.pdf()
    assert document.page_count == 1


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_form_of_a_member_is_one_page_with_its_notice(language: str, sample: Dossier) -> None:
    document = compose("blank-form", sample, Printing(language, record="member"))
    document.pdf()
    assert document.page_count == 1
