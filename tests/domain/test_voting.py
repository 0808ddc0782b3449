"""What the counts of a vote say, and where the answer how it was voted does not agree with them."""

from __future__ import annotations

import pytest

from hayat_app.domain import voting
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import AgendaItem
from tests.dossiers import BODY, dossier

MEMBERS = tuple(("member", f"m{n}", {"status": "active"}) for n in range(12))


def voted(rule: str = "", **counts: object) -> tuple[Dossier, AgendaItem]:
    item = ("agenda_item", "i", counts)
    found = dossier(("body", BODY, {"majority": rule}), *MEMBERS, ("meeting", "x", {}, item))
    return found, found.all(AgendaItem)[0]


@pytest.mark.parametrize(
    ("rule", "pro", "contra", "result"),
    [
        ("", 0, 0, ""),
        ("", 5, 5, "tied"),
        ("relative", 5, 4, "carried"),
        ("absolute", 6, 1, "lost"),
        ("absolute", 7, 1, "carried"),
        ("two_thirds", 6, 4, "lost"),
        ("two_thirds", 7, 3, "carried"),
        ("consensus", 9, 1, "lost"),
    ],
)
def test_the_majority_of_the_internal_rules_decides(rule: str, pro: int, contra: int, result: str) -> None:
    assert voting.result(*voted(rule, votes_for=pro, votes_against=contra)) == result


@pytest.mark.parametrize(
    ("answer", "pro", "contra", "agrees"),
    [
        ("majority", 6, 5, True),
        ("majority", 5, 5, False),
        ("casting", 5, 5, True),
        ("casting", 6, 5, False),
        ("rejected", 6, 5, False),
        ("majority", 4, 5, False),
        ("unanimous", 6, 1, False),
    ],
)
def test_an_answer_that_does_not_agree_with_the_counts_is_remarked(
    answer: str, pro: int, contra: int, agrees: bool
) -> None:
    found, item = voted(vote=answer, votes_for=pro, votes_against=contra)
    assert (list(voting.advice(found, item)) == []) == agrees
