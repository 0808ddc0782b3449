"""The diagnosis and its map to fill by hand: shapes with room in them, nothing counted from nothing."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from reports.blocks.document import Document
from reports.blocks.rings import Rings
from reports.blocks.tables import Table
from reports.blocks.tree import ProblemTree
from reports.documents import Printing, compose
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
