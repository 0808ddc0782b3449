"""The workspace on a real disk: killed, full, foreign, newer, read-only, copied, in use."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest

from hayat_app.domain.records import Axis
from hayat_app.errors import BadInput, Problem
from hayat_app.exchange.content import Content
from hayat_app.services import dossiers, files
from hayat_app.store import database, log, schema
from hayat_app.store.database import Unlogged
from hayat_app.store.store import FILE_NAME, Author, Source, Store
from tests.dossiers import BODY, dossier

ROOT = Path(__file__).parents[2]
TREE = dossier(("plan", "p", ("axis", "a"), ("axis", "b")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a workspace folder with a small dossier."""
    with Store(tmp_path) as store:
        dossiers.create_from(store, Content(TREE))
    return tmp_path


def _title(store: Store, key: str = "a") -> str:
    axis = store.dossier(BODY).get(key, Axis)
    assert axis is not None
    return axis.title


def test_what_was_stored_is_there_again(folder: Path) -> None:
    with Store(folder) as store:
        with store.work(BODY, "x") as work:
            work.set("a", title="محور")
        author = store.author
    with Store(folder) as store:
        assert (_title(store), store.author) == ("محور", author)


WRITER = """
import sys
from pathlib import Path
from hayat_app.store.store import Store
store = Store(Path(sys.argv[1]))
for n in range(10_000):
    with store.work("body-1", "x") as work:
        work.set("a", title=f"عنوان {n}")
        work.set("b", title=f"عنوان {n}")
    store.seal("body-1")
    print(n, flush=True)
"""


@pytest.mark.parametrize("seed", range(3))
def test_killed_at_any_write_it_is_either_before_or_after(folder: Path, seed: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, folder], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert process.stdout is not None
    for _ in range(random.Random(seed).randint(5, 40)):
        told = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    with Store(folder) as store:
        first, second = _title(store, "a"), _title(store, "b")
        assert first == second
        assert int(first.split()[1]) >= told
        shown = store.dossier(BODY).rows
        assert store.rebuild(BODY).rows == shown


LIMITED = """
import resource, signal, sys
from pathlib import Path
from hayat_app.errors import Problem
from hayat_app.store.store import Store
store = Store(Path(sys.argv[1]))
size = store.path.stat().st_size
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
before = store.dossier("body-1")
try:
    with store.work("body-1", "x") as work:
        work.set("a", title="عنوان")
        for n in range(200):
            work.put_new("axis", {"description": "وصف " * 500})
except Problem as problem:
    assert store.dossier("body-1") is before, "what the disk did not take is not shown"
    print(problem)
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
def test_a_full_disk_keeps_what_was_stored(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert "is safe" in done.stdout, done.stderr
    with Store(folder) as store:
        assert _title(store) == ""
        with store.work(BODY, "x") as work:
            work.set("a", title="after")


def test_a_workspace_of_a_newer_version_is_refused_and_kept(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as raw:
        raw.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    before = (folder / FILE_NAME).read_bytes()
    with pytest.raises(BadInput, match="newer version"):
        Store(folder)
    assert (folder / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("data", [b"not a database" * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_workspace_is_refused_and_kept(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(data)
    with pytest.raises(Problem):
        Store(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == data


def test_somebody_elses_database_is_refused_and_kept(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as raw:
        raw.execute("CREATE TABLE recipes (name)")
    with pytest.raises(BadInput, match="not a Hayat workspace"):
        Store(tmp_path)


def test_a_damaged_workspace_says_so(folder: Path) -> None:
    data = bytearray((folder / FILE_NAME).read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    (folder / FILE_NAME).write_bytes(data)
    with pytest.raises(BadInput, match="damaged"), Store(folder) as store:
        store.dossier(BODY)


READER = """
import os, sys
from pathlib import Path
from hayat_app.errors import Problem
from hayat_app.domain.records import Axis
from hayat_app.services import dossiers
from hayat_app.store.store import Store
if os.geteuid() == 0:
    os.setuid(65534)  # root may write everywhere
store = Store(Path(sys.argv[1]))
print([axis.id for axis in store.dossier("body-1").all(Axis)])
try:
    with store.work("body-1", "x") as work:
        work.set("a", title="x")
except Problem as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX's")
def test_a_read_only_folder_can_be_read_and_says_that_it_cannot_be_written(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as open_to_all:
        place = Path(open_to_all)
        shutil.copy(folder / FILE_NAME, place)
        (place / FILE_NAME).chmod(0o444)
        place.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", READER, place],
            capture_output=True,
            encoding="utf-8",
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )
        place.chmod(0o700)
    assert done.stdout.startswith("['a', 'b']\n"), done.stderr
    assert "cannot be written" in done.stdout


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be opened"):
        Store(tmp_path / "none")


def test_another_writer_is_waited_for_and_then_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MILLISECONDS", 50)
    with Store(folder) as store, closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="in use"):
            _set(store, "x")
        other.execute("COMMIT")
        _set(store, "y")
        assert _title(store) == "y"


def _set(store: Store, title: str) -> None:
    with store.work(BODY, "x") as work:
        work.set("a", title=title)


def test_a_copied_workspace_edited_on_both_sides_merges(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    copy = tmp_path_factory.mktemp("copy")
    with Store(folder) as store:
        _set(store, "قبل")  # still open for folding when the copy is taken
        store.backup(copy / FILE_NAME)
        _set(store, "هنا")
        with Store(copy) as other:
            _set(other, "هناك")
            files.export(other, BODY, copy / "x.hayat")
        files.receive(store, files.load(copy / "x.hayat"))
        versions = store.dossier(BODY).alternatives("a", "title")
    assert {version.value for version in versions} == {"هنا", "هناك"}


def test_a_copy_of_the_workspace_taken_while_typing_is_no_conflict(folder: Path, tmp_path: Path) -> None:
    with Store(folder) as store:
        _set(store, "مح")
        store.backup(tmp_path / "copy.hayatdb")
        with store.work(BODY, "x") as work:
            work.set("a", description="وصف")
        _set(store, "محور")
        (tmp_path / "copy").mkdir()
        (tmp_path / "copy.hayatdb").rename(tmp_path / "copy" / FILE_NAME)
        with Store(tmp_path / "copy") as other:
            files.export(other, BODY, tmp_path / "x.hayat")
        files.receive(store, files.load(tmp_path / "x.hayat"))
        assert store.dossier(BODY).alternatives("a", "title") == ()
        assert _title(store) == "محور"


def test_a_choice_made_right_after_receiving_settles(folder: Path, tmp_path: Path) -> None:
    with Store(folder) as store, Store(None, Author("other", "")) as other:
        files.export(store, BODY, tmp_path / "first.hayat")
        files.receive(other, files.load(tmp_path / "first.hayat"))
        _set(other, "هناك")
        files.export(other, BODY, tmp_path / "x.hayat")
        _set(store, "هنا")
        files.receive(store, files.load(tmp_path / "x.hayat"))
        assert len(store.dossier(BODY).alternatives("a", "title")) == 2
        _set(store, "معا")
        assert store.dossier(BODY).alternatives("a", "title") == ()
        assert store.rebuild(BODY).alternatives("a", "title") == ()


def test_edits_of_one_sitting_are_one_change(folder: Path) -> None:
    with Store(folder) as store:
        before = len(store.changes(BODY))
        for title in ("م", "مح", "محور"):
            _set(store, title)
        assert len(store.changes(BODY)) == before + 1
        store.seal(BODY)
        _set(store, "محور آخر")
        assert len(store.changes(BODY)) == before + 2


def test_records_cannot_be_written_past_the_log(folder: Path) -> None:
    with Store(folder) as store, store._engine.connect() as connection, pytest.raises(Unlogged):
        connection.exec_driver_sql("UPDATE record SET life = 'deleted'")


def test_a_fault_in_a_transaction_leaves_nothing_of_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(folder) as store:
        before = store.changes(BODY)
        with monkeypatch.context() as patch:
            patch.setattr(log, "put_states", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                _set(store, "x")
        assert store.changes(BODY) == before
        assert _title(store) == ""
        _set(store, "y")


def test_threads_take_turns(folder: Path) -> None:
    faults: list[BaseException] = []

    def edit(n: int) -> None:
        try:
            for i in range(10):
                _set(store, f"{n}.{i}")
                _title(store)
        except BaseException as fault:  # noqa: BLE001  # told in the main thread
            faults.append(fault)

    with Store(folder) as store:
        threads = [threading.Thread(target=edit, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        assert store.rebuild(BODY).rows == store.dossier(BODY).rows


def test_attachments_are_kept_once(folder: Path) -> None:
    with Store(folder) as store:
        assert store.attach(b"x") == store.attach(b"x")
        assert store.attachment("0" * 64) is None


def test_an_author_gets_a_name(folder: Path) -> None:
    with Store(folder) as store:
        store.name_author("نادية")
    with Store(folder) as store:
        assert store.author.name == "نادية"


def test_changes_of_another_dossier_are_refused_whole(folder: Path) -> None:
    with Store(folder) as store:
        stolen = [change._replace(dossier="other") for change in store.changes(BODY)]
        fresh = [change._replace(id=f"{change.id}-x") for change in stolen]
        with pytest.raises(BadInput, match="another dossier"):
            store.receive("other", [*fresh, *stolen], {}, Source("0" * 64, "stolen.hayat", ""))
        assert store.changes("other") == []
