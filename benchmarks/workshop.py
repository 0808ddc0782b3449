"""How long a workshop of 2,000 participants keeps a person waiting; writes docs/workshop-speed.md.

    .venv/bin/python benchmarks/workshop.py [PARTICIPANTS]

Reading a list from CSV and XLSX, recognising it, taking it in as one act, showing the list and typing one more
name in a real (offscreen) window, ticking everybody, and the papers that hold every name. Reading is the median of
three runs, the rest one run, in seconds of the processor: other programs run beside it. The floor of the import is
inserting as many rows of JSON into SQLite.
"""

from __future__ import annotations

import io
import json
import os
import platform
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from openpyxl import Workbook  # noqa: E402

from hayat_app.domain import roster  # noqa: E402
from hayat_app.domain.records import Participant, Workshop, WorkshopDay  # noqa: E402
from hayat_app.exchange import tables  # noqa: E402
from hayat_app.services import dossiers, workshops  # noqa: E402
from hayat_app.store.store import Author, Store  # noqa: E402
from reports.documents import Printing, compose  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.screens.workshops.screen import WorkshopsScreen

T = TypeVar("T")
ROUNDS = 3
NAMES = (
    "سعاد", "عمر", "هدى", "سامي", "ليلى", "نبيل", "مريم", "رشيد", "كوثر", "أنس",
    "سلمى", "ياسين", "حنان", "كريم", "نادية", "فؤاد", "إلهام", "جمال", "رجاء", "بدر",
)  # fmt: skip
FAMILIES = (
    "الصباح", "السنبلة", "الفجر", "الضحى", "الأصيل", "البستان", "الرمان", "السواقي", "القناديل", "الندى",
    "الوادي", "المرايا", "النخيل", "السحاب",
)  # fmt: skip
PAPERS = ("workshop-attendance", "workshop-badges", "workshop-certificates", "workshop-signs", "workshop-report")


def rows(count: int) -> list[list[str]]:
    found = [["الاسم الشخصي والعائلي", "الجنس", "الصفة", "الجماعة", "الهاتف"]]
    for n in range(count):
        name = f"{NAMES[n % 20]} {FAMILIES[n // 20 % 14]} {NAMES[n // 280 % 20]}"
        found.append([name, "أنثى" if n % 2 else "ذكر", "جمعية", f"جماعة {n % 40}", f"06{n:08}"])
    return found


def xlsx(cells: list[list[str]]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for row in cells:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def median(work: Callable[[], T]) -> tuple[float, T]:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = work()
        times.append(time.process_time() - start)
    return statistics.median(times), found


def read(data: bytes, name: str) -> roster.Roster:
    lines = tables.read(data, name)
    cells = [line.cells for line in lines]
    first = roster.headings(cells) + 1
    return roster.read([(line.number, line.cells) for line in lines[first:]], roster.columns(cells))


def prepared() -> tuple[Store, str, str]:
    store = Store(None, Author("me", "أنا"))
    key = dossiers.open_sample(store)
    with store.work(key, "x") as work:
        workshop = work.add(Workshop, title="ملتقى كبير", type="training", theme="الميزانية", length=3)
    for _ in range(3):
        with store.work(key, "x") as work:
            work.add(WorkshopDay, workshop)
    return store, key, workshop


def taken_in(people: list[dict[str, object]]) -> tuple[Store, str, str]:
    store, key, workshop = prepared()
    workshops.take_in(store, key, workshop, people)
    return store, key, workshop


def floor(people: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(Path(folder) / "a.db") as base:
        base.execute("create table record (id text primary key, data text)")
        base.executemany(
            "insert into record values (?, ?)", [(str(n), json.dumps(p)) for n, p in enumerate(people)]
        )


def opened(store: Store, key: str) -> tuple[QApplication, WorkshopsScreen]:
    """Return the screen of workshops as a person sees it."""
    from PySide6.QtWidgets import QApplication

    from hayat_app import i18n
    from hayat_app.services.history import History
    from ui.screens.workshops.screen import WorkshopsScreen
    from ui.session import Session
    from ui.theme import fonts, theme, words

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    i18n.use("ar")
    fonts.load()
    words.speak(app, "ar")
    theme.wear(app, "light")
    session = Session(store, History(store))
    session.open(key)
    shown = WorkshopsScreen(session)
    shown.resize(1100, 700)
    shown.show()
    return app, shown


def screen(store: Store, key: str, workshop: str) -> dict[str, float]:
    """Return how long the parts of the screen take."""
    from ui.screens.workshops.people import PeoplePart

    app, shown = opened(store, key)
    times = {}

    def timed(name: str, act: Callable[[], object]) -> None:
        start = time.process_time()
        act()
        app.processEvents()
        times[name] = time.process_time() - start

    timed("the workshop is shown", lambda: shown.open(workshop))
    timed("its list of participants is shown", lambda: shown.page.show_part("people"))
    part = shown.page.part
    assert isinstance(part, PeoplePart)
    part.entry.name.setText("اسم جديد")
    timed("one more name is typed and stands in the list", part.entry.add)
    timed("a search in the list", lambda: part.table.search.setText("الفجر"))
    part.table.search.clear()
    timed("the table of who came is shown", part.came.click)
    timed("everybody is ticked for a half day", lambda: part.presence.presence.turn(1))
    shown.close()
    return times


def main(count: int) -> None:
    cells = rows(count)
    csv, book = tables.written(cells), xlsx(cells)
    found: list[tuple[str, float, str]] = []
    seconds, known = median(lambda: read(csv, "list.csv"))
    assert len(known.taken) == count
    found.append(("a CSV file is read and every row judged", seconds, ""))
    found.append(("an XLSX file is read and every row judged", median(lambda: read(book, "list.xlsx"))[0], ""))
    people = [values for _line, values in known.taken]
    least = median(lambda: floor(people))[0]
    start = time.process_time()
    store, key, workshop = taken_in(people)
    seconds = time.process_time() - start - median(prepared)[0]
    found.append(("they are taken in, one act of one undo", seconds, f"floor {least:.2f} s"))
    found += [(name, seconds, "") for name, seconds in screen(store, key, workshop).items()]
    dossier = store.dossier(key)
    assert len(dossier.children(workshop, Participant)) == count + 1
    for kind in PAPERS:
        start = time.process_time()
        document = compose(kind, dossier, Printing(record=workshop))
        document.pdf()
        found.append((f"document {kind}", time.process_time() - start, f"{document.page_count} pages"))
    _write(count, found)


def _write(count: int, found: list[tuple[str, float, str]]) -> None:
    head = (
        "# Speed of workshops\n\n"
        f"`benchmarks/workshop.py`, Python {platform.python_version()}, {os.cpu_count()} cores. A workshop of "
        f"{count:,} participants in the sample dossier.\n\n| what | processor seconds | |\n|---|---|---|\n"
    )
    lines = "".join(f"| {name} | {seconds:.2f} | {note} |\n" for name, seconds, note in found)
    (ROOT / "docs" / "workshop-speed.md").write_text(head + lines, "utf-8")
    print(lines)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
