"""The number of an opinion comes with its adoption and stays for ever, whatever becomes of the opinion."""

from __future__ import annotations

import pytest

from hayat_app.domain.adoption import OTHER_YEAR
from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import Letter, Opinion
from hayat_app.domain.rules.plan_review import advice
from hayat_app.errors import Refused
from hayat_app.store.step import Step
from hayat_app.store.store import Store

BODY = "b"
DAY = RoughDate(2024, 3, 12)


@pytest.fixture
def store() -> Store:
    made = Store(None)
    with made.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Opinion, key="o", title="رأي", state="submitted")
        work.add(Opinion, key="p", title="رأي ثان", state="submitted")
    return made


def _set(store: Store, key: str, **values: object) -> Step:
    with store.work(BODY, "edit") as work:
        work.set(key, **values)
    assert work.step
    return work.step


def _undo(store: Store, step: Step) -> None:
    with store.work(BODY, "undo") as work:
        work.revert(step)


def _opinion(store: Store, key: str = "o") -> Opinion:
    found = store.dossier(BODY).get(key, Opinion)
    assert found
    return found


def test_the_number_comes_with_the_day_of_adoption_and_its_year(store: Store) -> None:
    _set(store, "o", state="adopted")
    assert not _opinion(store).number
    _set(store, "o", adopted=DAY)
    _set(store, "p", adopted=DAY, state="adopted")
    assert (_opinion(store).number, _opinion(store, "p").number) == ("01/2024", "02/2024")


def test_an_adoption_taken_back_keeps_the_number_and_says_so(store: Store) -> None:
    _set(store, "o", state="adopted", adopted=DAY)
    _set(store, "o", state="draft", adopted=None)
    assert _opinion(store).number == "01/2024"
    assert _opinion(store).withdrawn
    with pytest.raises(Refused, match="keeps its number"):
        _set(store, "o", number="7/2024")
    with pytest.raises(Refused, match="stays"), store.work(BODY, "edit") as work:
        work.delete("o")


def test_the_day_it_was_taken_back_cannot_be_wiped_away(store: Store) -> None:
    _set(store, "o", state="adopted", adopted=DAY)
    _set(store, "o", state="draft")
    taken_back = _opinion(store).withdrawn
    with store.work(BODY, "edit") as work:
        work.set("o", withdrawn=None)
    assert _opinion(store).withdrawn == taken_back


def test_adopted_again_it_has_its_old_number(store: Store) -> None:
    _set(store, "o", state="adopted", adopted=DAY)
    _set(store, "o", state="draft")
    _set(store, "o", state="adopted")
    assert (_opinion(store).number, _opinion(store).withdrawn) == ("01/2024", None)


def test_an_adoption_undone_at_once_never_was(store: Store) -> None:
    step = _set(store, "o", state="adopted", adopted=DAY)
    _undo(store, step)
    assert (_opinion(store).number, _opinion(store).withdrawn) == ("", None)


def test_undoing_keeps_a_number_that_a_letter_names(store: Store) -> None:
    step = _set(store, "o", state="adopted", adopted=DAY)
    with store.work(BODY, "edit") as work:
        work.add(Letter, about="o", type="transmittal", direction="out")
    _undo(store, step)
    assert _opinion(store).number == "01/2024"
    assert _opinion(store).withdrawn


def test_undoing_leaves_no_gap_below_a_later_number(store: Store) -> None:
    step = _set(store, "o", state="adopted", adopted=DAY)
    _set(store, "p", state="adopted", adopted=DAY)
    _undo(store, step)
    assert _opinion(store).number == "01/2024"


def test_a_number_that_two_have_can_be_corrected(store: Store) -> None:
    with store.work(BODY, "fill") as work:
        work.add(Opinion, key="q", title="رأي", state="adopted", number="1/2024")
        work.add(Opinion, key="r", title="رأي", state="adopted", number="٠١ / 2024")
    _set(store, "r", number="02/2024")
    with pytest.raises(Refused):
        _set(store, "r", number="03/2024")


def test_a_wrong_year_corrected_before_anybody_knows_it_gives_the_number_of_the_right_year(store: Store) -> None:
    _set(store, "p", state="adopted", adopted=DAY)
    _set(store, "o", state="adopted", adopted=RoughDate(2042, 3, 12))
    _set(store, "o", adopted=DAY)
    assert _opinion(store).number == "02/2024"


def test_a_wrong_year_that_a_letter_told_stays_in_the_number_and_is_remarked_on(store: Store) -> None:
    _set(store, "o", state="adopted", adopted=RoughDate(2042, 3, 12))
    with store.work(BODY, "edit") as work:
        work.add(Letter, about="o", type="transmittal", direction="out")
    _set(store, "o", adopted=DAY)
    assert (_opinion(store).number, _opinion(store).adopted) == ("01/2042", DAY)
    assert [one.field for one in advice(store.dossier(BODY)) if one.problem.text == OTHER_YEAR] == ["adopted"]


def test_a_corrected_year_leaves_no_gap_below_a_later_number(store: Store) -> None:
    for key in ("o", "p"):
        _set(store, key, state="adopted", adopted=RoughDate(2042, 3, 12))
    _set(store, "o", adopted=DAY)
    assert (_opinion(store).number, _opinion(store, "p").number) == ("01/2042", "02/2042")
