"""What the store refuses to change: adopted versions, and the number of an adopted opinion."""

from __future__ import annotations

import pytest

from hayat_app.domain.records import Opinion, PlanVersion
from hayat_app.errors import Refused
from hayat_app.store.store import Store

BODY = "b"


@pytest.fixture
def store() -> Store:
    made = Store(None)
    with made.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(PlanVersion, key="v", title="نسخة", content="{}")
        work.add(Opinion, key="o", title="رأي", number="1/2026", state="adopted")
        work.add(Opinion, key="d", title="رأي", number="2/2026", state="draft")
    return made


def test_a_version_cannot_be_changed(store: Store) -> None:
    with pytest.raises(Refused, match="cannot be changed"), store.work(BODY, "edit") as work:
        work.set("v", title="أخرى")


def test_a_version_cannot_be_deleted(store: Store) -> None:
    with pytest.raises(Refused, match="cannot be deleted"), store.work(BODY, "edit") as work:
        work.delete("v")


def test_an_adopted_opinion_keeps_its_number(store: Store) -> None:
    with pytest.raises(Refused, match="keeps its number"), store.work(BODY, "edit") as work:
        work.set("o", number="7/2026")


def test_an_adopted_opinion_stays_in_the_register(store: Store) -> None:
    with pytest.raises(Refused, match="stays"), store.work(BODY, "edit") as work:
        work.delete("o")
    with store.work(BODY, "edit") as work:
        work.delete("d")
    assert set(store.dossier(BODY).records) >= {"o"}


def test_a_draft_may_be_renumbered(store: Store) -> None:
    with store.work(BODY, "edit") as work:
        work.set("d", number="7/2026")
    assert store.dossier(BODY).records["d"].number == "7/2026"  # type: ignore[attr-defined]  # an opinion


def test_a_version_made_by_mistake_can_be_undone_at_once(store: Store) -> None:
    with store.work(BODY, "freeze") as work:
        key = work.add(PlanVersion, title="نسخة", content="{}")
    assert work.step
    with store.work(BODY, "undo") as undo:
        undo.revert(work.step)
    assert key not in store.dossier(BODY).records
