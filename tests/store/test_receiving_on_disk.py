"""Receiving on a real disk: killed at ten places, full, pulled out; each file is there whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.services import dossiers, files, merging
from hayat_app.services.merging import Gesture
from hayat_app.store.store import Author, Store

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="forks, signals and limits are POSIX's")
FILES, POINTS = 9, 10


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder with files of nine bodies."""
    (tmp_path / "stick").mkdir()
    for n in range(FILES):
        with Store(None, Author(f"a{n}", f"كاتبة {n}")) as store:
            key = dossiers.create(store, place_ar=f"جماعة {n}")
            with store.work(key, "x") as work:
                for i in range(20):
                    work.put_new("member", {"name_ar": f"عضوة {i}"}, f"m{n}-{i}")
            files.export(store, key, tmp_path / "stick" / f"{n}.hayat")
    return tmp_path / "stick"


def _python(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from hayat_app.services import merging
from hayat_app.store.store import Store
place, stick, points = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
merging._FILES_OF_A_LOT = 3

def receive(folder, last):
    folder.mkdir()
    store, count = Store(folder), [0]
    @event.listens_for(store._engine, "before_cursor_execute")
    def one_more(*_):
        count[0] += 1
        if count[0] == last:
            os.kill(os.getpid(), signal.SIGKILL)
    merging.receive(store, [stick])
    store.close()
    return count[0]

total = receive(place / "whole", 0)
for point in range(points):
    child = os.fork()
    if not child:
        receive(place / str(point), 1 + total * point // points)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
"""


@POSIX
def test_killed_while_receiving_each_file_is_there_whole_or_not_at_all(stick: Path, tmp_path: Path) -> None:
    done = _python(KILLED, tmp_path, stick, POINTS)
    assert done.returncode == 0, done.stderr
    with Store(tmp_path / "whole") as whole:
        wanted = {key: whole.fingerprint(key) for key in whole.bodies()}
    assert len(wanted) == FILES
    held = set()
    for point in range(POINTS):
        with Store(tmp_path / str(point)) as store:
            found = {key: store.fingerprint(key) for key in store.bodies()}
            held.add(len(found))
            assert found.items() <= wanted.items()
            assert {file.dossier for file in store.files()} == found.keys()
            assert all(store.rebuild(key).rows == store.dossier(key).rows for key in found)
            merging.receive(store, [stick])
            assert {key: store.fingerprint(key) for key in store.bodies()} == wanted
    assert held == {0, 3, 6}, "killed before, between and within the lots"


FULL = """
import resource, signal, sys
from pathlib import Path
from hayat_app.services import merging
from hayat_app.store.store import Store
place, stick = Path(sys.argv[1]), Path(sys.argv[2])
merging._FILES_OF_A_LOT = 1
store = Store(place)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
room = store.path.stat().st_size + int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
for report in merging.receive(store, [stick]).files:
    print(report.outcome, report.problem or "")
"""


@POSIX
def test_a_disk_that_fills_up_while_receiving_keeps_the_files_before(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    done = _python(FULL, tmp_path / "full", stick, 40_000)
    told = done.stdout.splitlines()
    taken = [line for line in told if line.startswith("new")]
    assert 0 < len(taken) < FILES, done.stderr
    assert all("is safe" in line for line in told if line not in taken)
    with Store(tmp_path / "full") as store:
        assert len(store.bodies()) == len(taken)
        merging.receive(store, [stick])
        assert len(store.bodies()) == FILES


SPILLED = """
import resource, signal, sys
from pathlib import Path
from hayat_app.services import merging
from hayat_app.store import database
from hayat_app.store.store import Store
database._CACHE = "cache_size=10"  # pages: what is attached goes to the disk before the transaction ends
store = Store(Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (store.path.stat().st_size + 200_000, resource.RLIM_INFINITY))
[report] = merging.receive(store, [Path(sys.argv[2])]).files
print(report.outcome, report.problem)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(merging.receive(store, [Path(sys.argv[2])]).files[0].outcome)
"""


@POSIX
def test_a_disk_that_fills_up_in_the_middle_of_an_attachment_is_said_and_nothing_is_kept(tmp_path: Path) -> None:
    picture = os.urandom(1_000_000)
    with Store(None, Author("a", "")) as store:
        key = dossiers.create(store, place_ar="صفرو")
        digest = store.attach(picture)
        with store.work(key, "x") as work:
            work.set(key, logo=digest)
        files.export(store, key, tmp_path / "x.hayat")
    (tmp_path / "full").mkdir()
    done = _python(SPILLED, tmp_path / "full", tmp_path / "x.hayat")
    first, second = done.stdout.splitlines() or ("", done.stderr)
    assert first.startswith("aside "), first
    assert ("is safe" in first, second) == (True, "new")


TOGETHER = """
import os, sys, time
from pathlib import Path
from hayat_app.errors import Problem
from hayat_app.services import merging
from hayat_app.services.lock import WorkspaceLock
from hayat_app.store.store import Store
place, stick = Path(sys.argv[1]), Path(sys.argv[2])
files = sorted(stick.iterdir())
children = []
for half in (files[:6], files[3:]):
    child = os.fork()
    if not child:
        while True:
            try:
                lock = WorkspaceLock(place, "import")
                break
            except Problem:  # the other one is at it
                time.sleep(0.01)
        with lock, Store(place) as store:
            done = merging.receive(store, half)
        os._exit(len(done.aside))
    children.append(child)
print([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children])
"""


@POSIX
def test_two_that_receive_into_one_workspace_at_once_lose_nothing(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    done = _python(TOGETHER, tmp_path / "shared", stick)
    assert done.stdout == "[0, 0]\n", done.stderr
    with Store(tmp_path / "shared") as store:
        assert len(store.bodies()) == FILES
        assert all(store.rebuild(key).rows == store.dossier(key).rows for key in store.bodies())


def _received(store: Store, stick: Path, spoil: Path) -> Gesture:
    """Receive a stick from which a file goes after it was found."""

    def pull(done: int, _total: int) -> None:
        if done == 2:
            spoil.unlink()

    return merging.receive(store, [stick], pull)


def test_a_file_that_goes_while_the_stick_is_read_stops_nothing(stick: Path) -> None:
    with Store() as store:
        done = _received(store, stick, stick / "4.hayat")
        assert [report.name for report in done.aside] == ["4.hayat"]
        assert len(store.bodies()) == FILES - 1


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that cannot be read is Linux's")
def test_a_fault_of_the_disk_in_the_middle_of_a_file_is_said(stick: Path) -> None:
    (stick / "broken.hayat").symlink_to("/proc/self/mem")  # opens, and gives a fault when it is read
    with Store() as store:
        [aside] = merging.receive(store, [stick]).aside
        assert (aside.name, "reports a fault" in str(aside.problem)) == ("broken.hayat", True)
        assert len(store.bodies()) == FILES


@POSIX
def test_a_pipe_among_the_files_is_not_waited_for(stick: Path) -> None:
    os.mkfifo(stick / "pipe.hayat")
    with Store() as store:
        assert [path.name for path in merging.receive(store, [stick]).others] == ["pipe.hayat"]


def test_a_workspace_that_cannot_be_written_says_so_and_the_files_stay(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    with Store(tmp_path / "office") as store:
        (tmp_path / "office" / "backups").write_text("in the way")
        with pytest.raises(Problem, match="No copy could be written"):
            merging.receive(store, [stick])
        assert store.bodies() == {}
