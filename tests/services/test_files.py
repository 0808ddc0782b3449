"""Files between two workspaces: what is sent, looked at, received."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.records import Member
from hayat_app.errors import BadInput, Problem
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files, scratch
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

TREE = dossier(("member", "m", {"name_ar": "مريم المثال", "phone": "0612345678"}), ("member", "n"))


@pytest.fixture
def mine() -> Store:
    store = Store(None, Author("me", "أنا"))
    dossiers.create_from(store, Content(TREE))
    return store


def _put(store: Store, key: str, **values: object) -> None:
    with store.work(BODY, "x") as work:
        work.set(key, **values)


def test_a_dossier_arrives_whole(mine: Store, theirs: Store) -> None:
    assert theirs.fingerprint(BODY) == mine.fingerprint(BODY)
    assert theirs.dossier(BODY).records == mine.dossier(BODY).records


def test_contacts_stay_at_home_when_asked(mine: Store, tmp_path: Path) -> None:
    files.export(mine, BODY, tmp_path / "x.hayat", contacts=False)
    store, key = scratch.open_file(tmp_path / "x.hayat")
    member = store.dossier(key).get("m", Member)
    assert member is not None
    assert (member.name_ar, member.phone) == ("مريم المثال", "")
    assert b"0612345678" not in (tmp_path / "x.hayat").read_bytes()
    assert store.fingerprint(key) == mine.fingerprint(key)


def test_what_was_withheld_comes_with_a_fuller_copy(mine: Store, tmp_path: Path) -> None:
    files.export(mine, BODY, tmp_path / "x.hayat", contacts=False)
    store, key = scratch.open_file(tmp_path / "x.hayat")
    files.export(mine, BODY, tmp_path / "y.hayat")
    files.receive(store, files.load(tmp_path / "y.hayat"))
    member = store.dossier(key).get("m", Member)
    assert member is not None
    assert member.phone == "0612345678"


def test_what_a_fuller_copy_brought_stands_in_the_log_too(mine: Store, tmp_path: Path) -> None:
    files.export(mine, BODY, tmp_path / "x.hayat", contacts=False)
    store, key = scratch.open_file(tmp_path / "x.hayat")
    files.export(mine, BODY, tmp_path / "y.hayat")
    files.receive(store, files.load(tmp_path / "y.hayat"))
    assert "0612345678" in str(store.changes(key))
    member = store.rebuild(key).get("m", Member)
    assert member is not None
    assert member.phone == "0612345678"


def test_attachments_go_along_unless_left_out(mine: Store, tmp_path: Path) -> None:
    digest = mine.attach(b"a picture")
    _put(mine, BODY, logo=digest)
    whole = files.export(mine, BODY, tmp_path / "x.hayat")
    light = files.export(mine, BODY, tmp_path / "y.hayat", attachments=False)
    assert (dict(whole.attachments), dict(light.attachments)) == ({digest: b"a picture"}, {})
    assert scratch.open_file(tmp_path / "x.hayat")[0].attachment(digest) == b"a picture"


def test_the_preview_tells_what_receiving_would_do(mine: Store, theirs: Store, tmp_path: Path) -> None:
    _put(mine, "m", name_fr="Mine")
    _put(theirs, "m", name_fr="Theirs")
    _put(theirs, "n", name_fr="Other")
    with theirs.work(BODY, "x") as work:
        new = work.add(Member)
    files.export(theirs, BODY, tmp_path / "x.hayat")
    seen = files.preview(mine, files.load(tmp_path / "x.hayat"))
    assert (seen.is_new, seen.added, seen.conflicts) == (False, (new,), ("m",))
    assert ("n" in seen.changed, seen.deleted, seen.changes) == (True, (), 3)


def test_the_preview_writes_nothing(mine: Store, theirs: Store, tmp_path: Path) -> None:
    _put(theirs, "m", name_fr="Theirs")
    files.export(theirs, BODY, tmp_path / "x.hayat")
    before = mine.changes(BODY)
    files.preview(mine, files.load(tmp_path / "x.hayat"))
    assert mine.changes(BODY) == before


def test_a_known_file_brings_nothing(mine: Store, theirs: Store, tmp_path: Path) -> None:
    seen = files.preview(mine, files.load(tmp_path / "first.hayat"))
    assert (seen.changes, seen.added, seen.changed, seen.conflicts) == (0, (), (), ())
    assert files.receive(mine, files.load(tmp_path / "first.hayat")).new == 0


def test_a_deletion_is_foretold(mine: Store, theirs: Store, tmp_path: Path) -> None:
    with theirs.work(BODY, "x") as work:
        work.delete("n")
    files.export(theirs, BODY, tmp_path / "x.hayat")
    assert files.preview(mine, files.load(tmp_path / "x.hayat")).deleted == ("n",)


def test_a_file_that_cannot_be_written_leaves_the_old_one(mine: Store, tmp_path: Path) -> None:
    target = tmp_path / "none" / "x.hayat"
    with pytest.raises(Problem, match="no folder"):
        files.export(mine, BODY, target)
    with pytest.raises(Problem, match="is a folder"):
        files.export(mine, BODY, tmp_path)
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize("name", ["", "gone.hayat", "x\0y"])
def test_what_cannot_be_read_is_said(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        files.load(tmp_path / name)
