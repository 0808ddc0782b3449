"""A data request enters the registers of letters by itself, once, and its letters follow it."""

from __future__ import annotations

from hayat_app.domain.correspondence import register
from hayat_app.domain.days import Day
from hayat_app.domain.records import DataRequest, Letter, Opinion
from hayat_app.services import correspondence
from hayat_app.store.store import Store
from tests.dossiers import BODY, dossier

LETTER = ("letter", "l", {"direction": "out", "number": "4/2026", "date": "2026-01-05", "subject": "أخرى"})
TREE = dossier(("data_request", "q", {"title": "تمدرس الفتيات", "service": "المديرية"}), LETTER)


def edit(store: Store, **values: object) -> None:
    with store.work(BODY, "edit") as work:
        work.set("q", **values)
        correspondence.enter_request(work, store.dossier(BODY), "q")


def letters(store: Store, direction: str) -> list[Letter]:
    return [letter for letter in register(store.dossier(BODY), direction) if letter.about == "q"]


def test_a_request_that_is_sent_has_the_next_number_in_the_register(store: Store) -> None:
    edit(store, sent=Day().parse("10/02/2026"))
    [letter] = letters(store, "out")
    assert (letter.number, letter.type, letter.addressee) == ("5/2026", "data", "المديرية")
    request = store.dossier(BODY).get("q", DataRequest)
    assert request
    assert request.number == "5/2026"


def test_another_day_moves_the_letter_and_adds_none(store: Store) -> None:
    edit(store, sent=Day().parse("10/02/2026"))
    edit(store, sent=Day().parse("12/02/2026"))
    assert [Day().to_json(letter.date) for letter in letters(store, "out")] == ["2026-02-12"]


def test_reminder_and_answer_are_letters_too(store: Store) -> None:
    day = Day().parse("10/02/2026")
    edit(store, sent=day, reminded=Day().parse("10/03/2026"), received=Day().parse("20/03/2026"))
    assert [letter.type for letter in letters(store, "out")] == ["data", "reminder"]
    assert [(letter.type, letter.sender) for letter in letters(store, "in")] == [("reply", "المديرية")]


def test_a_reminder_has_a_number_of_its_own_and_keeps_what_people_write(store: Store) -> None:
    edit(store, sent=Day().parse("10/02/2026"), reminded=Day().parse("10/03/2026"))
    assert [letter.number for letter in letters(store, "out")] == ["5/2026", "6/2026"]
    with store.work(BODY, "by hand") as work:
        work.set("q-reminded", number="9/2026", subject="تذكير ثان")
    edit(store, received=Day().parse("20/03/2026"))
    assert [(letter.number, letter.subject) for letter in letters(store, "out")][1] == ("9/2026", "تذكير ثان")


def test_a_letter_that_was_deleted_does_not_come_back(store: Store) -> None:
    edit(store, sent=Day().parse("10/02/2026"))
    with store.work(BODY, "delete") as work:
        work.delete("q-sent")
    edit(store, sent=Day().parse("12/02/2026"))
    assert letters(store, "out") == []


def test_a_letter_written_down_before_is_the_one(store: Store) -> None:
    with store.work(BODY, "by hand") as work:
        work.add(Letter, about="q", type="data", direction="out", number="3/2026", subject="طلب")
    edit(store, sent=Day().parse("10/02/2026"))
    assert len(letters(store, "out")) == 1


def test_sending_twice_keeps_the_first_day(store: Store) -> None:
    edit(store, sent=Day().parse("10/02/2026"))
    correspondence.send_request(store, BODY, "q")
    assert [Day().to_json(letter.date) for letter in letters(store, "out")] == ["2026-02-10"]


def test_a_letter_about_an_opinion_without_number_names_its_title(store: Store) -> None:
    with store.work(BODY, "fill") as work:
        work.add(Opinion, key="o", title="النقل المدرسي", state="adopted")
    key = correspondence.begin(store, BODY, "o", "transmittal")
    letter = store.dossier(BODY).get(key, Letter)
    assert letter
    assert "النقل المدرسي" in letter.subject
