"""Each rule of the review at its border: what it names, and what lies beside it and is left in peace."""

from __future__ import annotations

from typing import Any

import pytest

from hayat_app.domain.checks import problems
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier

Node = tuple[Any, ...]
YEAR = {"starts": "2026-01", "ends": "2026-12"}
PEOPLE = {"unit": "personnes"}


def body(**values: object) -> Node:
    return ("body", BODY, {"level": "prefecture", **values})


def plan(*below: Node, **values: object) -> Node:
    return ("plan", "p", {**YEAR, **values}, *below)


def objective(*below: Node, **values: object) -> Node:
    return ("objective", "o", values, *below)


def activity(*below: Node, **values: object) -> Node:
    return ("activity", "a", values, *below)


def indicator(**values: object) -> Node:
    return objective(("indicator", "i", values))


def member(key: str, **values: object) -> Node:
    return ("member", key, values)


def opinion(*below: Node, **values: object) -> Node:
    return ("opinion", "x", values, *below)


WOMAN, MAN, SECOND = member("f", sex="f"), member("m", sex="m"), member("n", sex="m")
FUNDED = activity(("funding", "f", {"amount": "300"}), ("funding", "g", {"amount": "200"}), cost="500")
KEPT: Node = ("plan_version", "v", {"plan": "p", "adopted": "2026-03-12"})
NAMED: list[tuple[str, list[Node], list[list[Node]]]] = [
    (
        "goes on after the mandate",
        [body(mandate_ends="2026-11"), plan()],
        [[body(mandate_ends="2026-12"), plan()], [body(mandate_ends="2026-11"), plan(ends="2026")]],
    ),
    (
        "foresees no advisory opinion",
        [plan()],
        [[plan(), opinion()], [body(level="office"), plan()], [("structure", "s", {}), plan(owner="s")]],
    ),
    ("has no objective yet", [plan()], [[plan(("axis", "x"))], [plan(objective())]]),
    ("No indicator shows", [objective(("result", "r"))], [[objective(("result", "r", ("indicator", "i")))]]),
    ("No activity serves", [objective()], [[objective(activity())]]),
    (
        "due after the plan",
        [plan(objective(due="2027"))],
        [[plan(objective(due="2026-12-31"))], [plan(objective(due="2026"))]],
    ),
    (
        "give the target by sex",
        [indicator(**PEOPLE)],
        [
            [indicator(**PEOPLE, target_women="0")],
            [indicator(**PEOPLE, target_men="5")],
            [indicator(**PEOPLE, title="taux des femmes")],
            [indicator(unit="séances")],
        ],
    ),
    (
        "do not add up to 9",
        [indicator(baseline="9", baseline_women="4", baseline_men="4")],
        [
            [indicator(target="9", target_women="4", target_men="5")],
            [indicator(target="9", target_women="4")],
            [indicator(unit="%", target="9", target_women="4", target_men="4")],
        ],
    ),
    (
        "serves no objective",
        [plan(("axis", "x", activity()))],
        [[plan(objective(activity()))], [plan(objective(("result", "r", activity())))]],
    ),
    (
        "starts before the period",
        [plan(objective(activity(starts="2025-12-31")))],
        [[plan(objective(activity(starts="2026-01-01")))], [plan(objective(activity(starts="2026")))]],
    ),
    (
        "ends after the period",
        [plan(objective(activity(starts="2027")))],
        [
            [plan(objective(activity(ends="2026-12-31")))],
            [plan(objective(activity(starts="2027", ends="2026-06")))],
        ],
    ),
    (
        "ends after the mandate",
        [body(mandate_ends="2026-11"), activity(ends="2026-12-01")],
        [[body(mandate_ends="2026-11"), activity(ends="2026-11-30")]],
    ),
    ("It is marked as done, but", [activity(status="done", done="99")], [[activity(status="done", done="100")]]),
    (
        "marked as not started",
        [activity(status="planned", done="1")],
        [[activity(status="planned", done="0")], [activity(status="running", done="1")]],
    ),
    (
        "not marked as done",
        [activity(status="dropped", done="100")],
        [[activity(status="running", done="99")], [activity(status="done", done="100")], [activity(done="100")]],
    ),
    (
        "no recommendation yet",
        [opinion()],
        [[opinion(("recommendation", "r"))]],
    ),
    (
        "2 active members for 1 seats",
        [body(seats=1), WOMAN, MAN],
        [[body(seats=2), WOMAN, MAN], [body(seats=1), WOMAN, member("m", status="resigned")]],
    ),
    (
        "Women are 1 of 3",
        [body(parity="34"), WOMAN, MAN, SECOND],
        [
            [body(parity="33"), WOMAN, MAN, SECOND],
            [body(parity="50"), WOMAN, MAN, member("n")],
            [body(parity="50"), WOMAN, MAN, member("n", sex="m", status="resigned")],
        ],
    ),
    (
        "identity number is kept",
        [member("m", identity="X1")],
        [[member("m")], [body(cndp_authorisation="A-1"), member("m", identity="X1")]],
    ),
    (
        "session of June 2026",
        [plan(starts="2026-06-30")],
        [
            [plan(starts="2026-07")],
            [plan(ends="2026-05-31")],
            [plan(), opinion(session="2026-06")],
            [plan(ends="2035-01")],
            [("council_session", "s", {"starts": "2026-06-02"}), plan(), opinion(council_session="s")],
        ],
    ),
    (
        "serves this priority issue",
        [("issue", "i", {"priority": "high"}), objective()],
        [
            [("issue", "i", {"priority": "medium"})],
            [("issue", "i", {"priority": "high"}), objective(origin=["i"])],
        ],
    ),
    ("has no figure", [indicator()], [[indicator(target="0")], [objective()]]),
    (
        "not active any more",
        [member("m", status="resigned"), activity(responsible="m")],
        [
            [member("m", status="active"), activity(responsible="m")],
            [member("m", status="resigned"), activity(responsible="m", status="done")],
        ],
    ),
    (
        "cost lines add up to 500",
        [activity(*FUNDED[3:], cost="600")],
        [[FUNDED], [activity(*FUNDED[3:])], [activity(cost="600")]],
    ),
    (
        "More was spent",
        [activity(cost="500", spent="501")],
        [[activity(cost="500", spent="500")], [activity(spent="501")]],
    ),
    (
        "has no number yet",
        [opinion(state="adopted")],
        [[opinion(state="adopted", number="01/2026")], [opinion(state="draft")]],
    ),
    (
        "no adopted version of it is kept",
        [plan(state="adopted")],
        [[plan(state="draft")], [plan(state="adopted"), ("plan_version", "v", {"plan": "p"})]],
    ),
    (
        "another day of adoption",
        [plan(state="adopted", adopted="2026-03-13"), KEPT],
        [[plan(state="adopted", adopted="2026-03-12"), KEPT]],
    ),
]  # fmt: skip


def said(tree: list[Node]) -> str:
    return "\n".join(remark.problem.sentence(Translator("en")) for remark in problems(dossier(*tree)))


@pytest.mark.parametrize(("words", "tree"), [(words, tree) for words, tree, _ in NAMED], ids=lambda x: str(x)[:30])
def test_it_is_named(words: str, tree: list[Node]) -> None:
    assert words in said(tree)


BESIDE = [(words, tree) for words, _, beside in NAMED for tree in beside]


@pytest.mark.parametrize(("words", "tree"), BESIDE, ids=[f"{words}-{n}" for n, (words, _) in enumerate(BESIDE)])
def test_what_lies_beside_is_left_in_peace(words: str, tree: list[Node]) -> None:
    assert words not in said(tree)
