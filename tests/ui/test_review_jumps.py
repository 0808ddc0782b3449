"""From every remark to the field it speaks of: on whichever screen, tab and part of it that stands."""

from __future__ import annotations

from hayat_app.domain.checks import problems
from hayat_app.domain.fields import fields_of
from hayat_app.domain.kinds import Parent
from hayat_app.domain.records import ALL, Plan
from ui.screens.planning.screen import PlanScreen
from ui.session import Session
from ui.standing import lack_of
from ui.window import Window

NOT_ALONE = {"body", "plan_version", "acceptance", "path_step", "meeting_type"}
"""Records that are made in another way than as an empty one of a list."""


def test_every_remark_leads_to_its_field(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    _add_one_of_each(window.session)
    places = {(r.kind, r.field): r.record for r in problems(window.session.dossier)}
    assert len(places) > 150
    lost = [place for place, record in places.items() if not _leads(window, record, place[1])]
    assert lost == []


def _leads(window: Window, record: str, field: str) -> bool:
    window.show_record(record, field)
    return window.places.in_sight is not None and window.places.in_sight.show_record(record, field)


def _add_one_of_each(session: Session) -> None:
    """Add an empty record of every kind, under the first one that can hold it."""
    first = {record.KIND: record.id for record in reversed(list(session.dossier.walk()))}
    with session.store.work(session.key, "fill") as work:
        for cls in ALL:
            if cls.KIND not in NOT_ALONE:
                kinds = next((f.kind.kinds for f in fields_of(cls) if isinstance(f.kind, Parent)), ())
                key = work.add(cls, next((first[kind] for kind in kinds if kind in first), None))
                first.setdefault(cls.KIND, key)


def test_an_adopted_plan_without_a_version_leads_to_its_versions(window: Window) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    with window.session.store.work(window.session.key, "adopt") as work:
        plan = work.add(Plan, state="adopted")
    remark = next(r for r in problems(window.session.dossier) if r.record == plan and r.mended == "plan_version")
    lack = lack_of(window.session.dossier, remark)
    window.show_record(lack.aim.record, lack.aim.field)
    screen = window.places.in_sight
    assert isinstance(screen, PlanScreen)
    assert (screen.key, screen.part) == (plan, screen.versions)
