"""The pages beside the plan's sections: adopted versions, the next plan, accepted remarks, reports."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Acceptance, Activity, Objective, Plan, PlanVersion, Review, Structure
from tests.ui.try_out import BODY, on_screen, open_session
from ui.dialogs.version import VersionSheet
from ui.screens.planning.screen import PlanScreen
from ui.session import Session


@pytest.fixture
def session() -> Session:
    made = open_session()
    with made.store.work(BODY, "fill") as work:
        work.set("plan-1", adopted=RoughDate(2026, 3, 12), adopted_by="الجمع العام", ends=RoughDate(2026, 12, 31))
    return made


@pytest.fixture
def screen(session: Session, qtbot: QtBot) -> PlanScreen:
    return on_screen(PlanScreen, session, qtbot)


def go(screen: PlanScreen, cls: type[object]) -> None:
    screen.list.setCurrentRow(next(at for known, (at, _part) in screen.parts.items() if known is cls))


def asked(screen: PlanScreen) -> VersionSheet:
    """Return the sheet that asks about the newest version."""
    return screen.window().findChildren(VersionSheet)[-1]


def test_keeping_a_version_takes_day_and_people_from_the_plan(screen: PlanScreen, session: Session) -> None:
    go(screen, PlanVersion)
    screen.versions.keep.click()
    asked(screen).keep()
    kept = next(v for v in session.dossier.all(PlanVersion) if v.plan == "plan-1")
    assert (kept.adopted, kept.adopted_by) == (RoughDate(2026, 3, 12), "الجمع العام")
    assert screen.versions.table.key == kept.id


def test_a_plan_without_a_day_is_not_kept(session: Session, screen: PlanScreen) -> None:
    with session.store.work(BODY, "edit") as work:
        work.set("plan-1", adopted=None)
    go(screen, PlanVersion)
    screen.versions.freeze()
    asked(screen).keep()
    assert not [v for v in session.dossier.all(PlanVersion) if v.plan == "plan-1"]
    assert asked(screen).problem.text()


def test_a_day_that_is_corrected_makes_another_version_with_its_reason(
    session: Session, screen: PlanScreen
) -> None:
    go(screen, PlanVersion)
    screen.versions.freeze()
    asked(screen).keep()
    screen.versions.freeze()
    again = asked(screen)
    again.editors["adopted"].show_value(RoughDate(2026, 3, 13))
    again.keep()
    assert again.problem.text()
    again.editors["note"].show_value("خطأ في التاريخ")
    again.keep()
    assert "خطأ في التاريخ" in screen.versions.about.text()
    first, second = (v for v in session.dossier.all(PlanVersion) if v.plan == "plan-1")
    assert (first.adopted, first.note) == (RoughDate(2026, 3, 12), "")
    assert (second.adopted, second.note) == (RoughDate(2026, 3, 13), "خطأ في التاريخ")
    plan = session.dossier.get("plan-1", Plan)
    assert plan
    assert (plan.state, plan.adopted) == ("adopted", RoughDate(2026, 3, 13))


def test_the_next_plan_carries_over_what_is_unfinished(session: Session, screen: PlanScreen) -> None:
    with session.store.work(BODY, "edit") as work:
        work.add(Activity, "objective-1", key="done", title="منجز", status="done")
    screen._succeed("unfinished")
    plan = next(p for p in session.dossier.all(Plan) if p.continues == "plan-1")
    assert plan.starts == RoughDate(2027, 1, 1)
    assert [o.continues for o in session.dossier.walk(plan) if isinstance(o, Objective)] == ["objective-1"]
    assert [a.continues for a in session.dossier.walk(plan) if isinstance(a, Activity)] == ["activity-1"]
    assert screen.key == plan.id


def test_a_remark_is_accepted_with_a_reason_and_shown_again(session: Session, screen: PlanScreen) -> None:
    from hayat_app.domain.acceptances import judged
    from hayat_app.domain.checks import problems

    go(screen, Acceptance)
    remark = next(r for r in problems(session.dossier) if r.severity == "advice")
    screen.remarks._accept(remark, "لا مانع")
    found = judged(session.dossier, problems(session.dossier))
    assert [r.place for r, _a in found.accepted] == [remark.place]
    acceptance = found.accepted[0][1]
    assert acceptance.accepted_by == "تجربة"
    screen.remarks._do("again", acceptance.id)
    assert judged(session.dossier, problems(session.dossier)).accepted == []


def test_a_report_is_printed_from_its_page(session: Session, screen: PlanScreen, qtbot: QtBot) -> None:
    go(screen, Review)
    screen.reports.table.select("review-1")
    with qtbot.waitSignal(screen.paper_wanted) as wanted:
        screen.reports.print.click()
    assert wanted.args == ["report", "review-1"]


def test_each_page_is_found_by_its_records(session: Session, screen: PlanScreen) -> None:
    for key in ("communication-1", "risk-1"):
        with session.store.work(BODY, "edit") as work:
            work.move(key, "plan-1")
        assert screen.show_record(key, "title")


def test_the_form_speaks_of_the_structure_whose_plan_it_is(screen: PlanScreen, session: Session) -> None:
    of_body = [label.text() for label in screen.form.told.values()]
    with session.store.work(session.dossier.id, "test") as work:
        cell = work.add(Structure)
        work.set(cell, type="cell")
        work.set(screen.key, owner=cell)
    screen.refresh()
    changed = [label.text() for label in screen.form.told.values() if label.text() not in of_body]
    assert len(changed) == 2
