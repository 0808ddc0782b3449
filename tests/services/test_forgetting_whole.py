"""Forgetting is one act on the disk: cut short, it has not happened and can be done again."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hayat_app.domain.records import Member
from hayat_app.services import exports
from hayat_app.services.personal import candidates, forget
from hayat_app.store import erasing
from hayat_app.store.store import Author, Store

NAME = "سعاد المثالية"
BODY = "body-1"


class PowerCut(Exception):
    """The computer goes off."""


def _filled(folder: Path) -> None:
    with Store(folder, Author("one", "one")) as store, store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Member, key="m1", name_ar=NAME, phone="0600000001")


def test_cut_short_the_person_is_still_there_to_be_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise PowerCut

    _filled(tmp_path)
    with Store(tmp_path, Author("one", "one")) as store, monkeypatch.context() as patch:
        patch.setattr(erasing, "unname_files", cut)
        with pytest.raises(PowerCut):
            forget(store, BODY, ["m1"])
    with Store(tmp_path, Author("one", "one")) as store:
        assert [person.id for person in candidates(store.dossier(BODY))] == ["m1"]
        forget(store, BODY, ["m1"])
        assert not candidates(store.dossier(BODY))
    assert NAME.encode() not in (tmp_path / "workspace.hayatdb").read_bytes()


def test_a_member_whose_name_only_begins_alike_keeps_it() -> None:
    store = Store(None, Author("one", "one"))
    with store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Member, key="m1", name_ar=NAME)
        work.add(Member, key="m2", name_ar=f"{NAME} الأطلسية")
        work.add(Member, key="m3", name_ar="المثالية سعاد")
    forget(store, BODY, ["m1"])
    names = [member.name_ar for member in store.dossier(BODY).all(Member)]
    assert names == ["اسم محذوف", f"{NAME} الأطلسية", "اسم محذوف"]


def test_until_it_is_on_the_disk_it_can_be_stopped(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop_at_the_end(_done: int, total: int) -> None:
        if not total:
            raise Stopped

    _filled(tmp_path)
    with Store(tmp_path) as store:
        store.name_author(NAME)
        exports.keep(store, "لائحة", f"{NAME}.xlsx")
        with pytest.raises(Stopped):
            forget(store, BODY, ["m1"], stop_at_the_end)
        assert store.author.name == NAME
        assert NAME in exports.entries(store)[0].file
        assert [person.id for person in candidates(store.dossier(BODY))] == ["m1"]
        forget(store, BODY, ["m1"])
        assert (store.author.name, exports.entries(store)[0].who) == ("", "")
    assert NAME.encode() not in (tmp_path / "workspace.hayatdb").read_bytes()


def _kill_between(folder: Path) -> None:
    """Forget in another process that the system ends between forgetting and writing the file anew."""
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from hayat_app.services.personal import forget; from hayat_app.store import compacting\n"
        "from hayat_app.store.store import Store\n"
        "compacting.vacuum = lambda _engine: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"forget(Store(Path(sys.argv[1])), '{BODY}', ['m1'])\n"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(folder)], check=False)
    assert ended.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_before_the_file_is_written_anew_no_byte_is_left_and_it_is_done_at_the_next_opening(
    tmp_path: Path,
) -> None:
    _filled(tmp_path)
    _kill_between(tmp_path)
    assert not any(NAME.encode() in path.read_bytes() for path in tmp_path.iterdir())
    with closing(sqlite3.connect(tmp_path / "workspace.hayatdb")) as raw:
        assert raw.execute("SELECT value FROM setting WHERE name = 'compacting'").fetchone()
    with Store(tmp_path) as store:
        assert store.is_compact
        assert not candidates(store.dossier(BODY))
