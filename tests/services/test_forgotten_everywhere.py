"""A person who is everywhere is forgotten: in no byte of the workspace is the name left, and counts stay."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_app.domain.attached import AttachedFile
from hayat_app.domain.days import exact
from hayat_app.domain.records import (
    Ballot,
    Candidature,
    Letter,
    Meeting,
    Member,
    Opinion,
    Participant,
    Person,
    Plan,
    PlanVersion,
    Source,
    Speaker,
    Workshop,
)
from hayat_app.domain.seals import is_whole
from hayat_app.exchange import content
from hayat_app.services import exports, files, merging, versions
from hayat_app.services.personal import forget
from hayat_app.store import desk
from hayat_app.store.store import Author, Store

NAME, FRENCH = "فلانة النموذجية", "Foulana Namoudajia"
EARLIER = "فلانة التجريبية"
PHONE = "0611223344"
BODY = "body-1"
SECRETS = (NAME, "النموذجية", "التجريبية", "Namoudajia", PHONE, "كاتبة عمومية", "cv-of-foulana")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "ws").mkdir()
    with Store(tmp_path / "ws", Author("one", "أول")) as store:
        _fill(store)
        yield store


def _fill(store: Store) -> None:
    with store.work(BODY, "fill") as work:
        work.put_new("body", {"place_ar": "مكناس"}, BODY)
        work.add(Member, key="m", name_ar=EARLIER, name_fr=FRENCH, sex="f", phone=PHONE, occupation="كاتبة عمومية")
        work.add(Workshop, key="w", title="ورشة")
        work.add(Participant, "w", key="pa", name=NAME, sex="f")
        work.add(Speaker, "w", key="sp", name_ar=NAME, name_fr=FRENCH.upper())
        work.add(Person, key="pe", name_ar=NAME)
        work.add(Ballot, key="b", voter="ف. النموذجية", member="m", sex="f")
        work.add(Letter, key="l", subject=f"إلى {NAME}", addressee=f"السيدة {NAME}")
        scan = AttachedFile(store.attach(b"a scan that stays"), f"رسالة_{NAME}.pdf".replace(" ", "_"))
        work.add(Letter, key="l2", subject="جواب", file=scan)
        paper = AttachedFile(store.attach(b"cv-of-foulana"), "ملف.pdf")
        work.add(Source, key="so", title_ar="سيرة", about=("pe",), file=paper)
        work.add(Meeting, key="me", title="اجتماع", present=("m",))
        work.add(Opinion, key="o", title="رأي", context=f"قدمته {NAME}.")
        work.add(Plan, key="p", title="برنامج", mission=f"تتولاه {NAME}\nو{NAME}")
    store.seal(BODY)
    with store.work(BODY, "correct") as work:
        work.set("m", name_ar=NAME)
        work.set("o", context="لم تعد تذكر أحدا")
        work.add(Member, key="gone", name_ar=NAME, phone=PHONE)
    versions.freeze(store, BODY, "p", "نسخة", exact(datetime.date(2026, 1, 1)), NAME)
    with store.work(BODY, "delete") as work:
        work.delete("gone")


def raw(store: Store) -> bytes:
    assert store.path
    return b"".join(path.read_bytes() for path in sorted(store.path.parent.iterdir()) if path.is_file())


def left(store: Store) -> list[str]:
    data = raw(store)
    return [secret for secret in SECRETS if secret.encode() in data]


def test_the_name_is_there_before(store: Store) -> None:
    assert left(store) == list(SECRETS)


def test_no_byte_of_the_workspace_names_her(store: Store) -> None:
    forget(store, BODY, ["m"])
    assert left(store) == []


def test_counts_and_papers_stay(store: Store) -> None:
    forget(store, BODY, ["m"])
    dossier = store.dossier(BODY)
    assert [m.sex for m in dossier.all(Member)] == ["f"]
    assert dossier.all(Meeting)[0].present == ("m",)
    assert [b.sex for b in dossier.all(Ballot)] == ["f"]
    scan = next(letter.file for letter in dossier.all(Letter) if letter.file)
    assert scan.name == "رسالة_اسم محذوف.pdf"
    assert store.attachment(scan.sha256) == b"a scan that stays"


def test_who_was_deleted_stays_deleted(store: Store) -> None:
    forget(store, BODY, ["m"])
    row = store.dossier(BODY).rows["gone"]
    assert (row.life, row.values["name_ar"]) == ("deleted", "اسم محذوف")


def test_an_adopted_version_is_whole_without_the_name(store: Store) -> None:
    forget(store, BODY, ["m"])
    [version] = store.dossier(BODY).all(PlanVersion)
    assert is_whole(version)
    assert versions.read(version).all(Plan)[0].mission == "تتولاه اسم محذوف\nواسم محذوف"
    assert versions.read(version).all(Member)[0].name_ar == "اسم محذوف"


def test_the_records_follow_from_the_log_as_before(store: Store) -> None:
    forget(store, BODY, ["m"])
    before = store.dossier(BODY).rows
    assert store.rebuild(BODY).rows == before


def test_who_wrote_changes_is_named_no_more_here_and_elsewhere(store: Store, tmp_path: Path) -> None:
    hers = Store(None, Author("two", NAME))
    merging.receive(hers, [_sent(store, tmp_path, "for-her")])
    with hers.work(BODY, "edit") as work:
        work.add(Opinion, key="o2", title="رأي ثان")
    merging.receive(store, [_sent(hers, tmp_path, f"من {NAME}")])
    third = Store(None, Author("three", "ثالث"))
    merging.receive(third, [_sent(store, tmp_path, "before")])
    forget(store, BODY, ["m"])
    merging.receive(third, [_sent(store, tmp_path, "after")])
    assert left(store) == []
    assert NAME not in {change.author_name for change in third.changes(BODY)}


def _sent(store: Store, folder: Path, name: str) -> Path:
    path = folder / f"{name}.hayat"
    files.export(store, BODY, path)
    return path


def test_what_was_taken_back_is_forgotten_too(store: Store, tmp_path: Path) -> None:
    other = Store(None, Author("two", "ثان"))
    merging.receive(other, [_sent(store, tmp_path, "for-him")])
    with other.work(BODY, "edit") as work:
        work.add(Opinion, key="o3", title=f"رأي {NAME}")
    merging.receive(store, [_sent(other, tmp_path, "theirs")])
    store.withdraw([store.files()[0].sha256])
    assert NAME in raw(store).decode("utf-8", "ignore")
    forget(store, BODY, ["m"])
    assert left(store) == []


def test_notes_and_the_log_of_exports_forget(store: Store) -> None:
    desk.note(store, BODY, f"كلمت {NAME} يوم الإثنين")
    exports.keep(store, "كل ما يُحفظ", f"معطيات {NAME}.pdf")
    forget(store, BODY, ["m"])
    assert left(store) == []
    assert desk.notes(store)[BODY] == "كلمت اسم محذوف يوم الإثنين"


def test_an_older_fuller_file_brings_nothing_back(store: Store, tmp_path: Path) -> None:
    old = _sent(store, tmp_path, "old")
    forget(store, BODY, ["m"])
    merging.receive(store, [old])
    assert not any(NAME in str(change.values) for change in store.changes(BODY))
    assert not any(NAME in str(row.values) for row in store.dossier(BODY).rows.values())


def test_a_file_that_is_sent_names_her_nowhere(store: Store) -> None:
    forget(store, BODY, ["m"])
    text = str(content.document(store.dossier(BODY)))
    assert [secret for secret in SECRETS if secret in text] == []


def test_a_candidature_with_a_conflict_leaves_neither_value(store: Store, tmp_path: Path) -> None:
    with store.work(BODY, "add") as work:
        work.add(Candidature, key="c", name_ar=NAME, notes="")
    other = Store(None, Author("two", "ثان"))
    merging.receive(other, [_sent(store, tmp_path, "for-him")])
    for office, phone in ((store, PHONE), (other, "0655443322")):
        with office.work(BODY, "phone") as work:
            work.set("c", phone=phone)
    path = tmp_path / "theirs.hayat"
    files.export(other, BODY, path, contacts=True)
    merging.receive(store, [path])
    forget(store, BODY, ["m"])
    assert left(store) == []
    assert b"0655443322" not in raw(store)
