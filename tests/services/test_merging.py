"""Many files in one gesture: looked at, received, put aside, taken back."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from hayat_app.domain.records import Axis, Objective
from hayat_app.errors import BadInput
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, merging
from hayat_app.store.store import FILE_NAME, Author, Store
from tests.dossiers import BODY, dossier

TREE = dossier(("plan", "p", ("axis", "a", {"title": "أصل", "description": "وصف"}), ("axis", "b")))


@pytest.fixture
def mine(tmp_path: Path) -> Store:
    (tmp_path / "office").mkdir()
    store = Store(tmp_path / "office", Author("me", "أنا"))
    dossiers.create_from(store, Content(TREE))
    return store


def put(store: Store, key: str, **values: object) -> None:
    with store.work(BODY, "x") as work:
        work.set(key, **values)


def send(store: Store, path: Path, key: str = BODY) -> Path:
    files.export(store, key, path)
    return path


def shown(store: Store, key: str, name: str) -> object:
    return store.dossier(BODY).rows[key].values.get(name)


@pytest.fixture
def stick(mine: Store, theirs: Store, tmp_path: Path) -> Path:
    """Return a folder with a good file, another body's, a damaged one, a letter, and one below."""
    folder = tmp_path / "stick"
    (folder / "communes").mkdir(parents=True)
    put(theirs, "a", title="عندهم")
    send(theirs, folder / "theirs.hayat")
    other = Store(None, Author("third", "ثالثة"))
    send(other, folder / "communes" / "OTHER.HAYAT", dossiers.create(other, place_ar="تطوان"))
    (folder / "bad.hayat").write_bytes(b"PK\x03\x04")
    (folder / "letter.docx").write_bytes(b"PK\x03\x04 word")
    return folder


def test_a_folder_is_received_in_one_gesture_after_one_copy(mine: Store, stick: Path) -> None:
    seen = merging.preview(mine, [stick])
    done = merging.receive(mine, [stick])
    assert [r.outcome for r in done.files] == [r.outcome for r in seen.files] == ["aside", "update", "new"]
    assert [path.name for path in done.others] == ["letter.docx"]
    assert (shown(mine, "a", "title"), len(mine.bodies())) == ("عندهم", 2)
    assert done.backup is not None
    assert len(list(done.backup.parent.iterdir())) == 1


def test_what_is_put_aside_is_named_with_its_reason(mine: Store, stick: Path) -> None:
    [aside] = merging.receive(mine, [stick]).aside
    assert (aside.path.name, "bad.hayat" in str(aside.problem)) == ("bad.hayat", True)


def test_the_preview_writes_nothing(mine: Store, stick: Path) -> None:
    assert mine.path is not None
    before = hashlib.sha256(mine.path.read_bytes()).digest()
    merging.preview(mine, [stick])
    assert hashlib.sha256(mine.path.read_bytes()).digest() == before


def test_files_of_one_dossier_are_looked_at_together(mine: Store, theirs: Store, tmp_path: Path) -> None:
    third = Store(None, Author("third", ""))
    files.receive(third, files.load(tmp_path / "first.hayat"))
    put(theirs, "a", title="واحد")
    put(third, "a", title="اثنان")
    paths = [send(theirs, tmp_path / "1.hayat"), send(third, tmp_path / "2.hayat")]
    assert [report.conflicts for report in merging.preview(mine, paths).files] == [0, 1]


def test_a_known_file_is_told_by_its_bytes(mine: Store, stick: Path) -> None:
    merging.receive(mine, [stick])
    again = merging.receive(mine, [stick])
    assert [report.outcome for report in again.files] == ["aside", "known", "known"]
    assert again.backup is None


def test_progress_is_told_and_may_stop(mine: Store, stick: Path) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merging.receive(mine, [stick], stop)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert (shown(mine, "a", "title"), len(mine.bodies())) == ("عندهم", 1)


def test_what_each_file_brought_is_kept(mine: Store, stick: Path) -> None:
    gesture = merging.receive(mine, [stick])
    [kept] = [each for each in mine.files() if each.name == "theirs.hayat"]
    assert (kept.dossier, kept.sender, kept.new, kept.gesture) == (BODY, "أنت", 1, gesture.key)


# --- taking back


def _received(mine: Store, theirs: Store, tmp_path: Path) -> str:
    return merging.receive(mine, [send(theirs, tmp_path / "x.hayat")]).key


def test_taking_back_brings_what_was_before(mine: Store, theirs: Store, tmp_path: Path) -> None:
    before, fingerprint = mine.dossier(BODY).rows, mine.fingerprint(BODY)
    with theirs.work(BODY, "x") as work:
        work.set("a", title="عندهم", description="")
        work.delete("b")
        work.add(Axis, "p", title="محور آخر")
    done = merging.take_back(mine, _received(mine, theirs, tmp_path))
    assert (mine.dossier(BODY).rows, mine.fingerprint(BODY)) == (before, fingerprint)
    assert (done.changes, done.kept) == (3, {})


def test_a_body_that_came_in_the_file_goes_with_it(mine: Store, stick: Path) -> None:
    merging.take_back(mine, merging.receive(mine, [stick]).key)
    assert list(mine.bodies()) == [BODY]


def test_what_was_typed_over_a_received_value_stays_without_a_question(
    mine: Store, theirs: Store, tmp_path: Path
) -> None:
    put(theirs, "a", title="عندهم", description="وصفهم")
    gesture = _received(mine, theirs, tmp_path)
    put(mine, "a", title="عندي بعدهم")
    merging.take_back(mine, gesture)
    row = mine.dossier(BODY).rows["a"]
    assert (row.values["title"], row.values["description"], dict(row.conflicts)) == ("عندي بعدهم", "وصف", {})
    assert mine.rebuild(BODY).rows["a"] == row


def test_a_deletion_made_since_stays_a_deletion(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    gesture = _received(mine, theirs, tmp_path)
    with mine.work(BODY, "x") as work:
        work.delete("a")
    merging.take_back(mine, gesture)
    assert mine.dossier(BODY).rows["a"].life == "deleted"


def test_a_received_record_that_somebody_went_on_with_stays_whole(
    mine: Store, theirs: Store, tmp_path: Path
) -> None:
    with theirs.work(BODY, "x") as work:
        axis = work.add(Axis, "p", title="محورهم")
        edited = work.add(Objective, "p", title="هدفهم")
        gone = work.add(Axis, "p", title="زائد")
    gesture = _received(mine, theirs, tmp_path)
    put(mine, edited, place="مكناس")
    with mine.work(BODY, "x") as work:
        work.add(Objective, axis, title="هدفي")
    foreseen = merging.preview_taking_back(mine, gesture)
    assert foreseen.kept == {BODY: tuple(sorted([axis, edited]))}
    merging.take_back(mine, gesture)
    rows = mine.dossier(BODY).rows
    assert (rows[edited].values["title"], axis in rows, gone in rows) == ("هدفهم", True, False)


def test_others_are_not_told_to_forget_and_everybody_still_agrees(
    mine: Store, theirs: Store, tmp_path: Path
) -> None:
    put(theirs, "a", title="عندهم")
    gesture = _received(mine, theirs, tmp_path)
    put(mine, "a", title="بعد")
    merging.take_back(mine, gesture)
    files.receive(theirs, files.load(send(mine, tmp_path / "back.hayat")))
    files.receive(mine, files.load(send(theirs, tmp_path / "again.hayat")))
    assert mine.dossier(BODY).rows == theirs.dossier(BODY).rows
    assert mine.fingerprint(BODY) == theirs.fingerprint(BODY)


def test_what_another_file_holds_too_stays(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    gesture = _received(mine, theirs, tmp_path)
    third = Store(None, Author("third", ""))
    files.receive(third, files.load(tmp_path / "x.hayat"))
    put(third, "b", title="ثالثة")
    merging.receive(mine, [send(third, tmp_path / "third.hayat")])
    done = merging.take_back(mine, gesture)
    assert (done.changes, done.elsewhere, shown(mine, "a", "title")) == (0, 1, "عندهم")


def test_what_was_taken_back_can_come_again(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    gesture = _received(mine, theirs, tmp_path)
    after, fingerprint = mine.dossier(BODY).rows, mine.fingerprint(BODY)
    merging.take_back(mine, gesture)
    [seen] = merging.preview(mine, [tmp_path / "x.hayat"]).files
    assert (seen.outcome, seen.taken_back) == ("update", 1)
    assert merging.bring_again(mine, gesture) == 1
    assert (mine.dossier(BODY).rows, mine.fingerprint(BODY)) == (after, fingerprint)
    with pytest.raises(BadInput, match="nothing to take back"):
        merging.take_back(mine, "never")


def test_nothing_is_taken_back_twice(mine: Store, theirs: Store, tmp_path: Path) -> None:
    put(theirs, "a", title="عندهم")
    gesture = _received(mine, theirs, tmp_path)
    merging.take_back(mine, gesture)
    with pytest.raises(BadInput, match="taken back before"):
        merging.take_back(mine, gesture)


def test_the_copy_made_before_is_a_workspace(mine: Store, theirs: Store, tmp_path: Path) -> None:
    before = mine.fingerprint(BODY)
    put(theirs, "a", title="عندهم")
    backup = merging.receive(mine, [send(theirs, tmp_path / "x.hayat")]).backup
    assert backup is not None
    (tmp_path / "restored").mkdir()
    shutil.copy(backup, tmp_path / "restored" / FILE_NAME)
    with Store(tmp_path / "restored") as restored:
        assert restored.fingerprint(BODY) == before
