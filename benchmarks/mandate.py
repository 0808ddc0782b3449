"""A full mandate of six years: how long screens, lists, search and a keystroke take.

``python benchmarks/mandate.py`` makes the dossier (``mandate_dossier``), opens the real window without a display,
and with ``--write`` writes docs/mandate-speed.md. What is measured, and how, stands in ``felt``.
"""

from __future__ import annotations

import compileall
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
COMPILED = tempfile.TemporaryDirectory()
sys.pycache_prefix = COMPILED.name
for _room in ("hayat_app", "resources", "ui"):  # as after the first start: nobody waits for the compiler again
    compileall.compile_dir(ROOT / _room, quiet=2)

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QPlainTextEdit  # noqa: E402

from benchmarks.felt import Waited, middle, now, settle, waited  # noqa: E402
from benchmarks.mandate_dossier import KEY, WORDS, fill  # noqa: E402
from benchmarks.mandate_parts import acts, parts  # noqa: E402
from hayat_app.domain.search import Index  # noqa: E402
from hayat_app.i18n import current, use  # noqa: E402
from hayat_app.store.store import Store  # noqa: E402
from ui.app import make_app  # noqa: E402
from ui.forms.form import RecordForm  # noqa: E402
from ui.preferences import Preferences  # noqa: E402
from ui.session import Session  # noqa: E402
from ui.tables.table import RecordTable  # noqa: E402
from ui.window import Window  # noqa: E402

SOUGHT = ("النقل", "الماء", "الصحة", "التكوين", "الشباب", "اللقاء", "الملاعب")
LONG = 40
"""Rows from which a list is long."""
PAUSES, LETTERS = 12, 10
HEAD = """\
# A mandate of six years, in milliseconds

Written by `python benchmarks/mandate.py --write`: 40 members over time, 72 opinions with 8 recommendations each,
60 activities, 240 meetings with agenda and decisions, 60 workshops with 20 participants, in Arabic, 1366 × 768.
Milliseconds of the process, without a display; {system}, Python {python}. {load}

{count} records, generated in {made:.1f} s; the dossier opens in {opened:.0f} ms.
{memory}

*In sight*: from the click until the screen is painted. A form makes the fields in sight first and the others when
idle; *all of it* includes those, and *a key waits* is the longest turn of the event loop meanwhile. *Again*: until
painted, after a change elsewhere.

| screen | in sight | all of it | a key waits | again |
|---|---|---|---|---|"""


def screens(window: Window) -> Iterator[tuple[str, Waited, Waited]]:
    """Yield each section: what is waited for when it is shown first, and again after a change elsewhere."""
    keys = [key for key in list(window.navigation.keys()) if key not in ("home", "preview")]
    first = {key: _going(window, key) for key in keys}
    keys = ["home", *keys]
    for key in keys:
        window.go("members" if key == "home" else "home")
        with _session(window).store.work(KEY, "touch") as work:
            work.set(KEY, motto=f"{key} {time.process_time()}")
        settle()
        again = _going(window, key)
        yield key, first.get(key, again), again


def _going(window: Window, key: str) -> Waited:
    return waited(lambda: window.go(key), window.places.currentWidget)


def _session(window: Window) -> Session:
    assert window.session is not None
    return window.session


def lists(window: Window) -> Iterator[tuple[str, int, float, float]]:
    """Yield each long list: rows, milliseconds to sort it and to filter it."""
    for key in list(window.navigation.keys()):
        window.go(key)
        settle()
        for table in window.places.currentWidget().findChildren(RecordTable):
            if table.isVisible() and len(table.model.records) >= LONG:
                yield table.model.cls.KIND, len(table.model.records), *_sorted_and_filtered(table)


def _sorted_and_filtered(table: RecordTable) -> tuple[float, float]:
    upwards = Qt.SortOrder.AscendingOrder
    sort = middle([lambda at=at: table.grid.sortByColumn(at, upwards) for at in (1, 2, 1, 2, 1, 2, 1)])
    narrow = middle([lambda words=words: table.search.setText(words) for words in SOUGHT])
    table.search.clear()
    table.grid.sortByColumn(0, upwards)
    return sort, narrow


def searching(window: Window) -> tuple[float, float]:
    """Return the milliseconds to read everything once, and of the slowest of some searches."""
    index = Index(current())
    reading = middle([lambda: index.follow(_session(window).dossier)])
    wanted = ("ا", "النقل المدرسي", "هياة", "12/2023", "لا شيء منه")
    return reading, max(middle([lambda words=words: index.find(words)] * 7) for words in wanted)


class Typing:
    """Letters typed into an opinion while autosave works after each pause, and how long each waited."""

    def __init__(self, window: Window) -> None:
        window.go("opinions")
        settle()
        self._writer = _session(window).writer
        forms = window.places.currentWidget().findChildren(RecordForm)
        form = next(form for form in forms if form.isVisible())
        field = form.rows["context"].editor.findChild(QPlainTextEdit)
        assert isinstance(field, QPlainTextEdit)
        self._field = field
        self.letters: list[float] = []
        self.turns: list[tuple[float, float]] = []
        """Of every turn of the event loop: milliseconds of the window's thread, and by the clock."""

    def run(self) -> None:
        """Type some letters, pause until autosave begins, and type on while it stores."""
        self._field.setFocus()
        for _pause in range(PAUSES):
            for _letter in range(LETTERS):
                self._turn(letter=True)
            while not self._writer.busy:
                self._turn()
            while self._writer.busy:
                self._turn(letter=True)
            for _after in range(LETTERS):
                self._turn()

    def _turn(self, *, letter: bool = False) -> None:
        start, clock = time.thread_time(), time.perf_counter()
        if letter:
            word, held = WORDS[len(self.letters) % 20], Qt.KeyboardModifier.NoModifier
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._field, Qt.Key.Key_unknown, word[0], held)
        QApplication.processEvents()
        spent = ((time.thread_time() - start) * 1000, (time.perf_counter() - clock) * 1000)
        self.turns.append(spent)
        if letter:
            self.letters.append(spent[0])


def megabytes() -> float:
    """Return how much memory the process has used at most, 0 where nobody tells."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def load() -> str:
    """Return what else the computer did; processors that share a core are slower then."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f"Load of the computer meanwhile: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors."


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
        report = "\n".join(measure(place, count, made))
    print(report)
    if "--write" in sys.argv:
        (ROOT / "docs" / "mandate-speed.md").write_text(report + "\n", "utf-8")


def opened(place: Path) -> tuple[Window, float]:
    """Return the window on the workspace in a folder, all idle work done, and the milliseconds it took to open."""
    preferences = Preferences(place / "settings.toml")
    preferences.keep(language="ar", dossier=KEY)
    use("ar")
    make_app(preferences)
    window = Window(place, preferences)
    window.resize(1366, 768)
    window.show()
    start = now()
    window.start()
    QApplication.processEvents()
    taken = now() - start
    while window.warming and window.warming.waiting:  # about two seconds: nobody clicks much sooner
        QApplication.processEvents()
    settle()
    return window, taken


def measure(place: Path, count: int, made: float) -> list[str]:
    """Return the report on the workspace in a folder."""
    window, opening = opened(place)
    before = megabytes()
    rows = [
        f"| {key} | {first.painted:.0f} | {first.whole:.0f} | {first.turn:.0f} | {again.painted:.0f} |"
        for key, first, again in screens(window)
    ]
    memory = f"Memory: {before:.0f} MB with the window open, {megabytes():.0f} MB after every screen was opened."
    lines = [
        HEAD.format(
            system=f"{platform.system()} {platform.machine()}",
            python=platform.python_version(),
            load=load(),
            count=count,
            made=made,
            opened=opening,
            memory=memory,
        ),
        *rows,
        *_inside(window),
        *("", "| list | rows | sorted | filtered |", "|---|---|---|---|"),
        *(f"| {kind} | {n} | {sort:.0f} | {narrow:.0f} |" for kind, n, sort, narrow in lists(window)),
        *_words(window),
    ]
    window.close()
    return lines


def _inside(window: Window) -> list[str]:
    """Return what is waited for inside the screens, the slowest part first."""
    found = sorted(parts(window), key=lambda part: -part[1].painted)
    return [
        *("", "| part of a screen | in sight | all of it | a key waits | again |", "|---|---|---|---|---|"),
        *(
            f"| {name} | {first.painted:.0f} | {first.whole:.0f} | {first.turn:.0f} | {again.painted:.0f} |"
            for name, first, again in found
        ),
        *("", "| act | painted | a key waits |", "|---|---|---|"),
        *(f"| {words} | {painted:.0f} | {turn:.0f} |" for words, painted, turn in acts(window)),
    ]


def _words(window: Window) -> list[str]:
    reading, slowest = searching(window)
    typing = Typing(window)
    typing.run()
    letters = sorted(typing.letters)
    turn, clock = (max(spent) for spent in zip(*typing.turns, strict=True))
    return [
        *("", "| search and typing | ms |", "|---|---|"),
        f"| the index reads everything, once | {reading:.0f} |",
        f"| slowest of five searches | {slowest:.1f} |",
        f"| a letter typed while autosave works, middle of {len(letters)} | {letters[len(letters) // 2]:.1f} |",
        f"| the latest of them | {letters[-1]:.1f} |",
        f"| the longest turn of the window meanwhile: what a key can wait | {turn:.1f} |",
        f"| the same by the clock, whatever else the computer did | {clock:.1f} |",
    ]


if __name__ == "__main__":
    main()
