"""What is found record by record is found again only where something changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hayat_app.domain.acceptances import rule_of
from hayat_app.domain.checks import problems
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Record
from tests.dossiers import dossier

HELD = dossier(
    ("plan", "p", {"title": "مخطط"}, ("objective", "o", {"title": ""})),
    ("member", "m", {"name_ar": "مثال"}),
    ("meeting", "x", {"title": "اجتماع", "present": ["m"]}),
)


def edited(held: Dossier, key: str, **values: str) -> Dossier:
    row = held.rows[key]
    return held.changed([replace(row, values={**row.values, **values})])


def said(held: Dossier) -> list[tuple[str, str, str]]:
    return [(remark.place, remark.severity, rule_of(remark)) for remark in problems(held)]


def test_only_the_record_that_changed_is_asked_again() -> None:
    asked: list[str] = []

    def titles(_dossier: Dossier, record: Record) -> Iterator[str]:
        asked.append(record.id)
        yield record.title_text

    held = edited(HELD, "o", title="قبل")
    list(held.each(titles))
    asked.clear()
    after = edited(held, "o", title="هدف")
    assert "هدف" in list(after.each(titles))
    assert asked == ["o"]
    assert "قبل" in list(held.each(titles))


def test_everything_is_asked_again_where_a_record_came_or_went() -> None:
    held = edited(HELD, "o", title="قبل")
    assert problems(held)
    after = held.changed([replace(held.rows["m"], life="deleted")])
    assert "present" in {remark.field for remark in problems(after) if remark.severity == "broken"}


def test_a_review_after_edits_is_the_review_of_a_new_reading() -> None:
    held = HELD
    for key, values in (
        ("o", {"title": "هدف"}),
        ("p", {"title": ""}),
        ("x", {"newer": "1"}),
        ("o", {"title": ""}),
    ):
        assert problems(held) is not None
        held = edited(held, key, **values)
        anew = Dossier(held.id, {key: Row(row.id, row.kind, row.values) for key, row in held.rows.items()})
        assert said(held) == said(anew)
