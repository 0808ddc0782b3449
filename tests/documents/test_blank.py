"""Documents and forms to fill by hand: every kind of record, nothing of a dossier but its body."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from hayat_app.domain.blank import blank
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import ALL, Member, Opinion
from hayat_app.errors import BadInput
from reports.blocks.cells import Bullets, Cell
from reports.blocks.tables import Table
from reports.documents import KINDS, Printing, compose
from reports.text.runs import plain
from tests.documents.conftest import outside, words_of

Print = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path) -> Print:
    def make(kind: str, dossier: Dossier, language: str = "ar", record: str = "") -> Path:
        path = tmp_path / "blank.pdf"
        compose(kind, dossier, Printing(language, record=record, blank=True)).save(path)
        return path

    return make


def test_a_blank_dossier_has_the_body_and_nobody(sample: Dossier) -> None:
    empty = blank(sample)
    assert empty.body == sample.body
    assert {member.name_ar.strip(".") for member in empty.all(Member)} == {""}
    assert empty.unreadable == []


def test_what_a_document_is_about_is_there_once(sample: Dossier) -> None:
    assert len(blank(sample, "opinion").all(Opinion)) == 1
    assert len(blank(sample).all(Opinion)) > 1


BY_HAND = [name for name, kind in KINDS.items() if kind.by_hand]


@pytest.mark.parametrize("kind", BY_HAND)
def test_every_document_can_be_empty_with_room_to_write(kind: str, sample: Dossier, made: Print) -> None:
    path = made(kind, sample)
    names = [name for member in sample.all(Member) for name in member.name_ar.split() if len(name) > 5]
    assert not any(name in words_of(path).split() for name in names)
    assert outside(path) == []


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("cls", ALL)
def test_every_kind_of_record_has_a_form_on_paper(
    cls: type[Record], language: str, sample: Dossier, made: Print
) -> None:
    path = made("blank-form", sample, language, cls.KIND)
    assert "....." in words_of(path) or "☐" in words_of(path)


def test_choices_are_boxes(sample: Dossier, made: Print) -> None:
    assert "☐" in words_of(made("blank-form", sample, "fr", "member"))


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if not kind.by_hand])
def test_what_is_counted_or_compared_is_not_offered_empty(kind: str, sample: Dossier) -> None:
    with pytest.raises(BadInput, match="cannot be empty"):
        compose(kind, sample, Printing(blank=True))


def cells_of(kind: str, sample: Dossier) -> list[str]:
    tables = [b for b in compose(kind, sample, Printing(blank=True)).blocks if isinstance(b, Table)]
    rows = [row for table in tables for row in (*table.rows, *table.totals)]
    cells = [cell.content if isinstance(cell, Cell) else cell for row in rows for cell in row]
    return ["" if isinstance(cell, Bullets) or not cell else plain(cell) for cell in cells]


@pytest.mark.parametrize("kind", BY_HAND)
def test_nothing_is_counted_where_a_hand_is_to_write(kind: str, sample: Dossier) -> None:
    assert [cell for cell in cells_of(kind, sample) if re.fullmatch(r"0|0 / 0|–|0[.,]0+|0 %", cell)] == []


def test_a_register_to_fill_by_hand_is_rows_of_empty_cells(sample: Dossier) -> None:
    document = compose("opinions-register", sample, Printing(blank=True))
    document.pdf()
    assert document.page_count <= 2
    assert not any("....." in cell for cell in cells_of("opinions-register", sample))
