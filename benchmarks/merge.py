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
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from hayat_app.exchange.package import Package, pack, unpack  # noqa: E402
from hayat_app.merge.changes import Change  # noqa: E402
from hayat_app.services import coordinator, merging  # noqa: E402
from hayat_app.services.coordinator import Standing  # noqa: E402
from hayat_app.services.synthesis import composed  # noqa: E402
from hayat_app.services.synthesis.composed import Scope  # noqa: E402
from hayat_app.store.store import FILE_NAME, Author, Store  # noqa: E402

T = TypeVar("T")
RECORDS = 300
TEXT = "المساواة تكافؤ الفرص مقاربة النوع تكوين جماعة لقاء تشخيص برنامج عمل إحداث فضاء نساء شباب إعاقة"
WORDS = TEXT.split()
CHANCE = random.Random(2026)


def key(*parts: object) -> str:
    digest = hashlib.md5("/".join(map(str, parts)).encode()).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}"


def text(words: int) -> str:
    return " ".join(CHANCE.choices(WORDS, k=words))


def changes_of(number: int, records: int = RECORDS) -> list[Change]:
    """Return the changes of one invented body: members, a plan, objectives, activities."""
    dossier = key("dossier", number)
    author = key("author", number)

    def change(i: int, record: str, kind: str, **values: object) -> Change:
        return Change(
            id=key("change", number, i), dossier=dossier, record=record, kind=kind, values=values,  # type: ignore[arg-type]
            replaces={}, author=author, author_name="نادية المثال", lamport=1 + i // 40,
            time="2026-01-02T03:04:05+00:00", app_version="0.1.0",
        )  # fmt: skip

    plan, goal = key("plan", number), key("objective", number)
    found = [
        change(0, dossier, "body", place_ar=f"جماعة {number}", level="commune", position="V", code=f"{number:05}"),
        change(1, plan, "plan", title=text(5), vision=text(30), mission=text(30), position="V"),
        change(2, goal, "objective", title=text(8), parent=plan, position="V"),
    ]
    for i in range(3, records):
        record = key("record", number, i)
        if i % 5 == 0:
            found.append(
                change(i, record, "member", name_ar=text(2), sex=CHANCE.choice("fm"), position=f"V{i:04}")
            )
        else:
            found.append(
                change(i, record, "activity", title=text(6), description=text(25), parent=goal, cost="12500",
                       starts="2026-03", type="training", target_group=text(3), position=f"V{i:04}")
            )  # fmt: skip
    return found


def package_of(changes: list[Change], sender: str = "نادية المثال") -> Package:
    return Package(changes[0].dossier, "جماعة", sender, changes[0].time, tuple(changes))


def made(folder: Path, count: int, records: int = RECORDS) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.hayat"
        path.write_bytes(pack(package_of(changes_of(number, records))))
        paths.append(path)
    return paths


def edited(folder: Path, paths: list[Path]) -> list[Path]:
    """Return a second file of every dossier: a tenth of its records edited by another hand."""
    found = []
    for path in paths:
        package = unpack(path.read_bytes(), path.name)
        highest = max(c.lamport for c in package.changes)
        edits = [
            c._replace(
                id=key("edit", c.id), values={"title": text(6)} if c.kind == "activity" else {"name_fr": "x"},
                replaces={"title": (c.id,)} if c.kind == "activity" else {}, lamport=highest + 1,
                author=key("other"),
            )
            for c in package.changes[3::10]
        ]  # fmt: skip
        second = folder / f"{path.stem}-2.hayat"
        second.write_bytes(pack(package_of([*package.changes, *edits])))
        found.append(second)
    return found


def content(paths: list[Path]) -> int:
    """Return how many bytes of changes some files hold."""
    return sum(zipfile.ZipFile(path).getinfo("changes.json").file_size for path in paths)


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


def main() -> None:
    if sys.argv[1:] == ["--orders"]:
        print(_told(*_orders()))
        return
    counts = [int(word) for word in sys.argv[1:]] or [10, 90, 400, 1600]
    figures = [run(count) for count in counts]
    differing, each = _orders()
    rebase = geodiff()
    lines = [
        "# Speed of merging",
        "",
        f"`benchmarks/merge.py`, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{os.cpu_count()} cores. Files of {RECORDS} records; the floor is parsing their JSON and inserting",
        "as many rows, in the same run. Both: looked at first, then received. Counted: both, with the facts of",
        "every body counted meanwhile, as the window does it; list and synthesis of all are opened at once after",
        "that. Memory is the highest of the process that receives, which starts no other one.",
        "",
        "| dossiers | floor | preview | receive | × floor | both × floor | a tenth edited, received | "
        "per dossier | known file | memory | workspace / content | after the edits | counted | list | synthesis |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {f.dossiers} | {f.floor:.2f} s | {f.preview:.2f} s | {f.receive:.2f} s | {f.receive / f.floor:.1f} | "
        f"{(f.receive + f.preview) / f.floor:.1f} | {f.second:.2f} s | {f.receive / f.dossiers * 1000:.0f} ms | "
        f"{f.known:.2f} ms | {f.memory} MB | {f.ratio_of_size:.2f} | {f.term:.2f} | "
        f"{f.counted:.2f} s | {f.listing:.2f} s | {f.synthesis:.2f} s |"
        for f in figures
    ]
    lines += [
        "",
        _told(differing, each),
        "",
    ]
    if rebase is not None:
        lines += [
            f"pygeodiff rebases one dossier of {RECORDS} rows, a tenth edited on both sides: {rebase:.1f} ms.",
            "Here a file of as many records, a tenth edited by another hand, is read, checked, united and kept in "
            f"{figures[-1].second / figures[-1].dossiers * 1000:.1f} ms.",
            "",
        ]
    (ROOT / "docs" / "merge-speed.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
