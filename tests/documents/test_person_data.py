"""All that is held about a person: every part the person has, in records, deleted ones too, and beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.attached import AttachedFile
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import (
    Ballot,
    Candidature,
    Decision,
    Letter,
    Meeting,
    Member,
    Opinion,
    Participant,
    Person,
    Speaker,
)
from hayat_app.services import exports, traces
from hayat_app.store import desk
from hayat_app.store.store import Author, Store
from reports.documents import Printing, compose
from tests.documents.conftest import words_of

NAME, BODY = "فلانة النموذجية", "body-1"


@pytest.fixture
def store() -> Store:
    store = Store(None, Author("hers", NAME))
    with store.work(BODY, "fill") as work:
        work.put_new("body", {"place_ar": "مكناس"}, BODY)
        work.add(Member, key="m", name_ar="فلانة التجريبية", sex="f", phone="0611223344")
        work.add(Participant, name=NAME, organisation="منظمة الضيوف")
        work.add(Speaker, name_ar=NAME, talk="موضوع المداخلة")
        work.add(Person, name_ar=NAME)
        work.add(Candidature, name_ar=NAME, experience="تجربة الترشيح")
        work.add(Ballot, voter="الورقة السابعة", member="m")
        work.add(Letter, subject="موضوع الرسالة", addressee=f"السيدة {NAME}")
        work.add(Letter, subject="رسالة بملف", file=AttachedFile("0" * 64, "scan_فلانة_النموذجية.pdf"))
        work.add(Meeting, title="اجتماع الحضور", present=("m",))
        work.add(Decision, text="قرار المسؤولية", responsible="m")
        work.add(Opinion, key="o", title="رأي النص", context=f"قدمته {NAME}.")
    store.seal(BODY)
    with store.work(BODY, "correct") as work:
        work.set("m", name_ar=NAME)
        work.set("o", context="")
        work.add(Member, key="gone", name_ar=NAME, occupation="مهنة محذوفة")
    with store.work(BODY, "delete") as work:
        work.delete("gone")
    desk.note(store, BODY, f"تذكير {NAME}")
    exports.keep(store, "لائحة", "lists.xlsx")
    return store


@pytest.fixture
def said(store: Store, tmp_path: Path) -> str:
    path = tmp_path / "data.pdf"
    printing = Printing(record="m", traces=lambda key: traces.of(store, BODY, key))
    compose("person-data", store.dossier(BODY), printing).save(path)
    return words_of(path)


PARTS = """منظمة الضيوف/موضوع المداخلة/تجربة الترشيح/الورقة السابعة/موضوع الرسالة/رسالة بملف/اجتماع الحضور/
قرار المسؤولية/مهنة محذوفة/التجريبية/ملاحظة التنسيق/ملف مُستخرج/بهذا الاسم"""


@pytest.mark.parametrize("part", PARTS.replace("\n", "").split("/"))
def test_every_part_is_found(part: str, said: str) -> None:
    assert part in said


def test_what_a_text_said_before_is_found_in_the_log(store: Store) -> None:
    found = traces.of(store, BODY, "m")
    assert Opinion.NAME in {earlier.kind for earlier in found.earlier}


def test_who_wrote_nothing_has_no_traces(store: Store) -> None:
    with store.work(BODY, "add") as work:
        work.add(Member, key="new", name_ar="علان الآخر")
    found = traces.of(store, BODY, "new")
    assert (found.written, found.papers, found.noted) == (0, (), False)


def test_a_french_list_of_persons_writes_names_in_latin_letters(sample: Dossier, tmp_path: Path) -> None:
    compose("person-data", sample, Printing("fr")).save(tmp_path / "list.pdf")
    assert "Nour Essabah" in words_of(tmp_path / "list.pdf")


def test_what_is_held_about_a_woman_is_said_of_a_woman(sample: Dossier, tmp_path: Path) -> None:
    chair = next(member for member in sample.all(Member) if member.function == "chair")
    compose("person-data", sample, Printing("fr", record=chair.id)).save(tmp_path / "chair.pdf")
    assert "Présidente/Président" not in words_of(tmp_path / "chair.pdf")
