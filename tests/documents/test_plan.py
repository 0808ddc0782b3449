"""The printed plan: complete, in order, turned where tables are wide, and what only the plan claims."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import page
import pypdf
import pytest

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Activity, Opinion
from reports.blocks import Table
from reports.documents import Printing, compose
from tests.documents.conftest import words_of
from tests.dossiers import dossier

Print = Callable[..., Path]
EMPTY = dossier()


def large(count: int = 500) -> Dossier:
    activities = [("activity", f"a{n}", {"title": f"نشاط رقم {n}", "starts": "2026-03"}) for n in range(count)]
    return dossier(("plan", "p", {"title": "مخطط", "starts": "2026", "ends": "2027"}, *activities))


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_an_empty_dossier_prints_what_is_missing(language: str, printed: Print) -> None:
    text = words_of(printed(EMPTY, language))
    assert Printing(language).words("Not written yet.").split()[0] in text


def test_every_activity_and_opinion_of_the_sample_is_printed(sample: Dossier, printed: Print) -> None:
    text = words_of(printed(sample))
    titles = [r.title for cls in (Activity, Opinion) for r in sample.all(cls)]
    assert [t for t in titles if t.split()[0] not in text] == []


def test_a_large_plan_names_its_last_activity(printed: Print) -> None:
    assert "499" in words_of(printed(large()))


def test_the_plan_table_lies_on_turned_pages_and_the_rest_stands(sample: Dossier, printed: Print) -> None:
    shapes = [p.mediabox.width > p.mediabox.height for p in pypdf.PdfReader(printed(sample)).pages]
    assert (shapes[0], True in shapes, shapes[-1]) == (False, True, False)


def test_the_bookmarks_are_the_sections(sample: Dossier, printed: Print) -> None:
    titles = [item.title for item in pypdf.PdfReader(printed(sample)).outline if not isinstance(item, list)]
    assert titles.index("الرسالة") < titles.index("الرؤية") < titles.index("القيم")


def test_the_information_names_the_plan_and_the_body(sample: Dossier, printed: Print) -> None:
    information = pypdf.PdfReader(printed(sample)).metadata
    assert information is not None
    assert (information.title, information.author) == (
        sample.records["plan"].title_text if "plan" in sample.records else information.title,
        sample.body.name_ar,
    )


def test_a_plan_of_five_hundred_activities_is_archivable(printed: Print) -> None:
    path = printed(large())
    broken = [f.rule_id for profile in ("3a", "ua1") for f in page.validate_pdf(path, profile=profile).failures]
    assert broken == []


def test_text_is_printed_as_typed_and_never_read_as_markup(printed: Print) -> None:
    typed = '<b>غليظ</b> & <font color="red">أحمر</font>'
    text = words_of(printed(dossier(("plan", "p", {"title": "خطة", "mission": typed}))))
    assert "<b>" in text
    assert "color" in text


def test_a_body_without_officers_keeps_room_for_their_names(printed: Print) -> None:
    assert "رئيس" in words_of(printed(EMPTY))


def test_the_columns_of_the_plan_table_are_those_chosen(sample: Dossier) -> None:
    def heads(columns: tuple[str, ...]) -> list[str]:
        document = compose("plan", sample, Printing("fr", columns=columns))
        tables = [block for block in document.blocks if isinstance(block, Table)]
        widest = max(tables, key=lambda table: len(table.rows))
        return [str(column.title) for column in widest.columns]

    assert (heads(("progress", "period"))[3], len(heads(("progress", "period")))) == ("Période et lieu", 5)
    assert len(heads(())) == 9
