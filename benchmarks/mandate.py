"""A full mandate of six years: how long screens, lists, search and a keystroke take.

``python benchmarks/mandate.py`` makes the dossier (``mandate_dossier``), opens the real window without a display,
and with ``--write`` writes docs/mandate-speed.md. Times are those of this process, whatever else runs.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.mandate_dossier import KEY, WORDS, fill  # noqa: E402
from hayat_app.domain.records import Opinion  # noqa: E402
from hayat_app.domain.search import Index  # noqa: E402
from hayat_app.i18n import current, use  # noqa: E402
from hayat_app.store.store import Store  # noqa: E402
from ui.app import make_app  # noqa: E402
from ui.forms.form import RecordForm  # noqa: E402
from ui.preferences import Preferences  # noqa: E402
from ui.tables.table import RecordTable  # noqa: E402
from ui.window import Window  # noqa: E402

ROUNDS = 7


def timed(act: Callable[[], object], rounds: int = 1) -> float:
    """Return the milliseconds of an act with everything it makes Qt do; the middle of several rounds."""
    found = []
    for _ in range(rounds):
        start = time.process_time()
        act()
        QApplication.processEvents()
        found.append((time.process_time() - start) * 1000)
    return sorted(found)[len(found) // 2]


def screens(window: Window) -> Iterator[tuple[str, float, float]]:
    """Yield each section: milliseconds to make it and show it, and to come back to it after a change elsewhere."""
    assert window.session is not None
    keys = [key for key in list(window.navigation.keys()) if key not in ("home", "preview")]
    first = {key: timed(lambda key=key: window.go(key)) for key in keys}
    for key in keys:
        window.go("home")
        with window.session.store.work(KEY, "touch") as work:
            work.set(KEY, motto=f"{key} {time.process_time()}")
        yield key, first[key], timed(lambda key=key: window.go(key))


def lists(window: Window) -> Iterator[tuple[str, int, float, float]]:
    """Yield each table of records that is long: rows, milliseconds to sort it and to filter it."""
    for table in window.findChildren(RecordTable):
        rows = table.sorted.rowCount()
        if rows >= 40:
            at = iter((1, 2, 1, 2, 1, 2, 1, 2))
            sort = timed(lambda t=table, at=at: t.grid.sortByColumn(next(at), Qt.SortOrder.AscendingOrder), ROUNDS)
            wanted = iter(("النقل", "الماء", "الصحة", "التكوين", "الشباب", "اللقاء", "الملاعب"))
            narrow = timed(lambda t=table, w=wanted: t.search.setText(next(w)), ROUNDS)
            table.search.clear()
            table.grid.sortByColumn(0, Qt.SortOrder.AscendingOrder)
            yield table._cls.KIND, rows, sort, narrow


def searching(window: Window) -> tuple[float, float]:
    """Return the milliseconds to read everything once, and of the slowest of some searches."""
    assert window.session is not None
    index = Index(current())
    reading = timed(lambda: index.follow(window.session.dossier))
    wanted = ("ا", "النقل المدرسي", "هياة", "12/2023", "لا شيء منه")
    found = [timed(lambda words=words: index.find(words), ROUNDS) for words in wanted]
    return reading, max(found)


def typing(window: Window) -> tuple[float, float]:
    """Return the milliseconds of a letter typed, the middle and the latest of many, while autosave works."""
    window.go("opinions")
    form = next(form for form in window.findChildren(RecordForm) if form.cls is Opinion)
    editor = form.rows["context"].editor.findChildren(object)
    field = next(widget for widget in editor if hasattr(widget, "insertPlainText"))
    field.setFocus()
    found = []
    for n in range(200):
        start = time.process_time()
        letter, held = WORDS[n % 20][0], Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_unknown, letter, held)
        QApplication.processEvents()
        found.append((time.process_time() - start) * 1000)
    return sorted(found)[100], max(found)


def storing(window: Window) -> float:
    """Return the milliseconds that autosave holds the window when it stores one field."""
    form = next(form for form in window.findChildren(RecordForm) if form.cls is Opinion)
    found = []
    for n in range(ROUNDS):
        with_letter = form.rows["context"].editor
        field = next(w for w in with_letter.findChildren(object) if hasattr(w, "insertPlainText"))
        field.insertPlainText("م" * (n + 1))
        QApplication.processEvents()
        found.append(timed(form.flush))
    return sorted(found)[ROUNDS // 2]


def main() -> None:
    """Measure, print, and write the figures where asked."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        started = time.process_time()
        with Store(place) as store:
            with store.work(KEY, "fill") as work:
                fill(work)
            count = len(store.dossier(KEY).records)
        made = time.process_time() - started
        lines = measure(place, count, made)
    report = "\n".join(lines)
    print(report)
    if "--write" in sys.argv:
        (ROOT / "docs" / "mandate-speed.md").write_text(report + "\n", "utf-8")


def measure(place: Path, count: int, made: float) -> list[str]:
    """Return the report on the workspace in a folder."""
    preferences = Preferences(place / "settings.toml")
    preferences.keep(language="ar", dossier=KEY)
    use("ar")
    make_app(preferences)
    window = Window(place, preferences)
    window.resize(1366, 768)
    window.show()
    start = time.process_time()
    window.start()
    QApplication.processEvents()
    opened = (time.process_time() - start) * 1000
    lines = head(count, made, opened)
    lines += [f"| {key} | {first:.0f} | {again:.0f} |" for key, first, again in screens(window)]
    lines += ["", "| list | rows | sorted | filtered |", "|---|---|---|---|"]
    lines += [f"| {kind} | {rows} | {sort:.0f} | {narrow:.0f} |" for kind, rows, sort, narrow in lists(window)]
    reading, slowest = searching(window)
    middle, latest = typing(window)
    lines += [
        "",
        "| search and typing | ms |",
        "|---|---|",
        f"| the index reads everything, once | {reading:.0f} |",
        f"| slowest of five searches | {slowest:.1f} |",
        f"| a letter typed into an opinion, middle of 200 | {middle:.1f} |",
        f"| the latest of them | {latest:.1f} |",
        f"| autosave of one field | {storing(window):.1f} |",
    ]
    window.close()
    return lines


def head(count: int, made: float, opened: float) -> list[str]:
    """Return what the report begins with."""
    return [
        "# A mandate of six years, in milliseconds",
        "",
        "Written by `python benchmarks/mandate.py --write`: 40 members over time, 72 opinions with 8",
        "recommendations each, 60 activities, 240 meetings with agenda and decisions, 60 workshops with 20",
        "participants. Times of the process",
        f"alone (the computer did other work too), no display; {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}.",
        "",
        f"{count} records, generated in {made:.1f} s; the dossier opens in {opened:.0f} ms.",
        "",
        "| screen | made and shown first | again, after a change elsewhere |",
        "|---|---|---|",
    ]


if __name__ == "__main__":
    main()
