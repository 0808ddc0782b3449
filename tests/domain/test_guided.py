"""Seven steps, each computed from what is written, or said with a reason."""

from hayat_app.domain.guided import key_of, path
from hayat_app.domain.records.path import STEPS
from tests.dossiers import dossier

PLAN = {"title": "Plan", "starts": "2026", "ends": "2027", "mission": "Why", "vision": "Where"}


def states(*tree: tuple[object, ...]) -> dict[str, str]:
    return {stage.step: stage.state for stage in path(dossier(*tree))}


def test_the_steps_come_in_the_order_of_the_work() -> None:
    assert list(states()) == [code for code, _name in STEPS]


def test_a_new_dossier_has_begun_nothing_but_the_body() -> None:
    found = states()
    assert found.pop("body") == "begun"
    assert set(found.values()) == {"empty"}


def test_mission_and_vision_are_looked_at_alone() -> None:
    assert states(("plan", "p", {"title": "Plan"}))["mission"] == "begun"
    assert states(("plan", "p", PLAN))["mission"] == "complete"


def test_follow_up_is_complete_when_nothing_is_open() -> None:
    done, open_ = ("decision", "a", {"status": "done"}), ("decision", "b", {"status": "running"})
    assert states(("meeting", "m", done))["followup"] == "complete"
    assert states(("meeting", "m", done, open_))["followup"] == "begun"
    assert states(("meeting", "m", ("decision", "c", {})))["followup"] == "empty"


def test_what_somebody_said_wins_and_keeps_its_reason() -> None:
    said = {"step": "diagnosis", "state": "not_applicable", "reason": "Done in 2019"}
    stage = path(dossier(("path_step", key_of("diagnosis"), said)))[1]
    assert (stage.state, stage.computed, stage.is_open) == ("not_applicable", "empty", False)
    assert stage.said is not None
    assert stage.said.reason == "Done in 2019"


def test_said_as_computed_again_says_nothing() -> None:
    assert states(("path_step", key_of("diagnosis"), {"reason": "Taken back"}))["diagnosis"] == "empty"
