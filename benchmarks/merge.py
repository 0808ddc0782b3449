"""Time and memory of receiving many files, beside what the same work costs at least; writes docs/merge-speed.md.

    .venv/bin/python benchmarks/merge.py [DOSSIERS ...]    (10, 90, 400 and 1,600: about ten minutes)
    .venv/bin/python benchmarks/merge.py --orders    (only the last part: 1,600 dossiers in 20 random orders)

For each number of dossiers (90: a province, 1600: the country) files of about 300 records are made, looked at and
received; the floor is parsing their JSON and inserting as many rows into SQLite, measured in the same run.
pygeodiff, when it is installed (`pip install pygeodiff`), rebases one dossier of the same content. Then 1,600
small files are received in random orders, in chunks, twice: every workspace must have the same fingerprints.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import platform
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.merge_files import RECORDS, changes_of, content, edited, made  # noqa: E402
from hayat_app.services import coordinator, merging  # noqa: E402
from hayat_app.services.coordinator import Standing  # noqa: E402
from hayat_app.services.synthesis import composed  # noqa: E402
from hayat_app.services.synthesis.composed import Scope  # noqa: E402
from hayat_app.store.store import FILE_NAME, Author, Store  # noqa: E402

T = TypeVar("T")
_HEAD = f"""# Speed of merging

`benchmarks/merge.py`, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, \
{os.cpu_count()} cores. Files of {RECORDS} records; the floor is parsing their JSON and inserting
as many rows, in the same run. Both: looked at first, then received. Counted: both, with the facts of
every body counted meanwhile, as the window does it; list and synthesis of all are opened at once after
that. Memory is the highest of the process that receives, which starts no other one.

| dossiers | floor | preview | receive | × floor | both × floor | a tenth edited, received | \
per dossier | known file | memory | workspace / content | after the edits | counted | list | synthesis |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"""


def timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def floor(paths: list[Path], folder: Path) -> tuple[float, float, int]:
    """Return the time of parsing the files' JSON, of plain inserts of their records, and the content's size."""
    texts = [zipfile.ZipFile(path).read("changes.json") for path in paths]

    def parse() -> None:
        for data in texts:
            json.loads(data)

    parsing = timed(parse)
    rows = [
        (c["id"], document["dossier"], c["record"], json.dumps(c["values"], ensure_ascii=False))
        for document in map(json.loads, texts)
        for c in document["changes"]
    ]

    def insert() -> None:
        raw = sqlite3.connect(folder / "floor.db")
        raw.execute("CREATE TABLE record (id TEXT PRIMARY KEY, dossier TEXT, record TEXT, body TEXT)")
        raw.executemany("INSERT INTO record VALUES (?, ?, ?, ?)", rows)
        raw.commit()
        raw.close()

    return parsing, timed(insert), sum(map(len, texts))


@dataclass(frozen=True)
class Figures:
    """One run."""

    dossiers: int
    floor: float
    preview: float
    receive: float
    second: float
    known: float
    """Milliseconds for a file that is known."""
    memory: int
    ratio_of_size: float
    term: float
    """Size of the workspace by its content, after second files with a tenth of the records edited."""
    counted: float
    """Preview and receiving with the facts of every body counted meanwhile."""
    listing: float
    synthesis: float


def alone(act: Callable[..., T], *facts: object) -> T:
    """Do something in a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(act, *facts).result()


def prepared(folder: Path, count: int) -> None:
    (folder / "files").mkdir()
    (folder / "second").mkdir()
    edited(folder / "second", made(folder / "files", count))


def shown(store: Store) -> tuple[float, float]:
    """Return the times of the list of all bodies and of the first page of their synthesis."""
    standings: list[Standing] = []
    listing = timed(lambda: standings.extend(coordinator.standings(store, datetime.datetime.now(datetime.UTC))))
    synthesis = composed.make(standings, Scope())
    return listing, timed(lambda: (synthesis.answers, synthesis.territories))


def opened(folder: Path) -> tuple[float, ...]:
    """Look at and receive with the facts counted, as the window does it, then open list and synthesis at once."""
    (folder / "window").mkdir()
    with Store(folder / "window", Author("coordinator", "")) as store:
        seen: list[merging.Gesture] = []
        both = timed(lambda: seen.append(merging.preview(store, [folder / "files"])))
        readings = seen.pop().readings
        both += timed(lambda: merging.receive(store, [folder / "files"], readings=readings, counted=True))
        readings = None
        return both, *shown(store), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def received(folder: Path, count: int) -> tuple[float, ...]:
    """Look at, receive, receive again, and receive the edited files; return the times, the memory, the sizes."""
    with Store(folder, Author("coordinator", "")) as store:
        seen: list[merging.Gesture] = []
        preview = timed(lambda: seen.append(merging.preview(store, [folder / "files"])))
        readings = seen.pop().readings
        receive = timed(lambda: merging.receive(store, [folder / "files"], readings=readings))
        readings = None
        stored = (folder / FILE_NAME).stat().st_size
        known = timed(lambda: merging.receive(store, [folder / "files"])) / count
        second = timed(lambda: merging.receive(store, [folder / "second"]))
        assert len(store.bodies()) == count
        later = (folder / FILE_NAME).stat().st_size
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return preview, receive, known * 1000, second, memory, stored, later


def run(count: int) -> Figures:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        alone(prepared, folder, count)
        parsing, inserting, size = alone(floor, sorted((folder / "files").iterdir()), folder)
        more = alone(content, sorted((folder / "second").iterdir()))
        preview, receive, known, second, memory, stored, later = alone(received, folder, count)
        both, listing, synthesis, most = alone(opened, folder)
        return Figures(
            count, parsing + inserting, preview, receive, second, known, int(max(memory, most)), stored / size,
            later / more, both, listing, synthesis,
        )  # fmt: skip


def orders(count: int, rounds: int) -> tuple[int, float]:
    """Receive the same files in random orders and chunks, some twice; return how many results differ in all."""
    found = set()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "files").mkdir()
        (folder / "second").mkdir()
        paths = made(folder / "files", count, 8)
        paths += edited(folder / "second", paths)
        start = time.perf_counter()
        for seed in range(rounds):
            chance = random.Random(seed)
            order = [*paths, *chance.sample(paths, len(paths) // 10)]
            chance.shuffle(order)
            with Store(None, Author(f"a{seed}", "")) as store:
                while order:
                    size = chance.randint(1, 400)
                    chunk, order = order[:size], order[size:]
                    merging.receive(store, chunk)
                prints = [f"{key} {store.fingerprint(key)}" for key in sorted(store.bodies())]
                shown = [
                    sorted(
                        (r.id, repr(sorted(r.values.items(), key=str)), r.life)
                        for r in store.dossier(k).rows.values()
                    )
                    for k in sorted(store.bodies())[:50]
                ]
            found.add(hashlib.sha256(repr((prints, shown)).encode()).hexdigest())
        return len(found), (time.perf_counter() - start) / rounds


def geodiff() -> float | None:
    """Return the milliseconds pygeodiff takes to rebase one dossier of the same content; None without it."""
    try:
        import pygeodiff
    except ImportError:
        return None
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        rows = [(i + 1, c.record, json.dumps(dict(c.values))) for i, c in enumerate(changes_of(0))]

        def database(name: str, spoil: int | None) -> str:
            raw = sqlite3.connect(folder / name)
            raw.execute("CREATE TABLE record (fid INTEGER PRIMARY KEY NOT NULL, key TEXT, body TEXT)")
            raw.executemany("INSERT INTO record VALUES (?, ?, ?)", rows)
            if spoil is not None:
                raw.execute("UPDATE record SET body = body || 'x' WHERE fid % 10 = ?", (spoil,))
            raw.commit()
            raw.close()
            return str(folder / name)

        differ = pygeodiff.GeoDiff()
        base, theirs = database("base.db", None), database("theirs.db", 1)
        took = []
        for n in range(9):
            mine = database(f"mine{n}.db", 1)
            took.append(timed(lambda mine=mine, n=n: differ.rebase(base, theirs, mine, str(folder / f"c{n}"))))  # type: ignore[misc]
        return statistics.median(took) * 1000


def _orders() -> tuple[int, float]:
    return orders(int(os.environ.get("HAYAT_FILES", "1600")), int(os.environ.get("HAYAT_ORDERS", "20")))


def _told(differing: int, each: float) -> str:
    return f"Random orders, chunks and repetitions: {differing} different result(s), {each:.1f} s each."


def page(figures: Sequence[Figures], told: str, rebase: float | None) -> str:
    """Return the page that docs/ keeps."""
    rows = "\n".join(map(_row, figures))
    beside = _beside(rebase, figures[-1]) if rebase is not None else ""
    return f"{_HEAD}\n{rows}\n\n{told}\n{beside}"


def _row(f: Figures) -> str:
    return (
        f"| {f.dossiers} | {f.floor:.2f} s | {f.preview:.2f} s | {f.receive:.2f} s | {f.receive / f.floor:.1f} | "
        f"{(f.receive + f.preview) / f.floor:.1f} | {f.second:.2f} s | {f.receive / f.dossiers * 1000:.0f} ms | "
        f"{f.known:.2f} ms | {f.memory} MB | {f.ratio_of_size:.2f} | {f.term:.2f} | "
        f"{f.counted:.2f} s | {f.listing:.2f} s | {f.synthesis:.2f} s |"
    )


def _beside(rebase: float, f: Figures) -> str:
    return (
        f"\npygeodiff rebases one dossier of {RECORDS} rows, a tenth edited on both sides: {rebase:.1f} ms.\n"
        "Here a file of as many records, a tenth edited by another hand, is read, checked, united and kept in "
        f"{f.second / f.dossiers * 1000:.1f} ms.\n"
    )


def main() -> None:
    if sys.argv[1:] == ["--orders"]:
        print(_told(*_orders()))
        return
    counts = [int(word) for word in sys.argv[1:]] or [10, 90, 400, 1600]
    found = page([run(count) for count in counts], _told(*_orders()), geodiff())
    (ROOT / "docs" / "merge-speed.md").write_text(found, "utf-8")
    print(found)


if __name__ == "__main__":
    main()
