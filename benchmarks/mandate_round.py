"""One process with the mandate open: what a person waits for, printed as JSON (table, row, figures).

``python -m benchmarks.mandate_round WORKSPACE at-once`` clicks as soon as the modules are loaded; ``usual`` leaves
the window in peace until its screens are made ahead, as happens to everybody who reads the first page.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.felt import Waited, middle, now, settle, turn, waited
from benchmarks.mandate_dossier import KEY, WORDS
from benchmarks.mandate_parts import acts, parts
from hayat_app.domain.search import Index
from hayat_app.i18n import current, use
from ui.app import make_app
from ui.forms.form import RecordForm
from ui.preferences import Preferences
from ui.sections import SECTIONS
from ui.session import Session
from ui.tables.table import RecordTable
from ui.window import Window

Rows = dict[str, list[float]]
SOUGHT = ("النقل", "الماء", "الصحة", "التكوين", "الشباب", "اللقاء", "الملاعب")
LONG = 40
"""Rows from which a list is long."""
PAUSES, LETTERS = 4, 10


def opened(place: Path) -> tuple[Window, float]:
    """Return the window on the workspace in a folder, its modules loaded, and the milliseconds it took to open."""
    preferences = Preferences(place / "settings.toml")
    preferences.keep(language="ar", dossier=KEY)
    use("ar")
    make_app(preferences)
    window = Window(place, preferences)
    window.resize(1366, 768)
    window.show()
    import_module("hayat_app.services.history")  # as the program does while the window is shown already
    start = now()
    window.start()
    QApplication.processEvents()
    taken = now() - start
    while window.warming and window.warming.waiting:  # about two seconds: nobody clicks much sooner
        QApplication.processEvents()
    settle()
    return window, taken


def make_ahead(window: Window) -> list[float]:
    """Wait until all screens are made; return the milliseconds that took, and those of the longest turn."""
    window.makes_ahead = True
    window.warming.done.emit()  # type: ignore[union-attr]  # it is there: the window is opened
    start, longest = now(), 0.0
    while window.ahead is not None and window.ahead.waits:
        before = now()
        turn()
        longest = max(longest, now() - before)
        time.sleep(0.002)
    return [now() - start, longest]


# --- screens and lists


def clicked(window: Window) -> Rows:
    """Show each section once: milliseconds until painted, until all of it is made, and of the longest turn."""
    sections = [section.key for section in SECTIONS]  # the preview comes last: it starts its worker
    return {key: list(_going(window, key)) for key in sections if key != "home"}


def again(window: Window) -> Rows:
    """Show each section after a change elsewhere: milliseconds until painted."""
    sections = [section.key for section in SECTIONS]
    return {key: [_again(window, key).painted] for key in sections if key != "preview"}


def _again(window: Window, key: str) -> Waited:
    window.go("members" if key == "home" else "home")
    with _session(window).store.work(KEY, "touch") as work:
        work.set(KEY, motto=f"{key} {time.process_time()}")
    settle()
    return _going(window, key)


def _going(window: Window, key: str) -> Waited:
    return waited(lambda: window.go(key), window.places.currentWidget)


def _session(window: Window) -> Session:
    assert window.session is not None
    return window.session


def lists(window: Window) -> Iterator[tuple[str, list[float]]]:
    """Yield each long list: rows, milliseconds to sort it and to filter it."""
    for key in list(window.navigation.keys()):
        window.go(key)
        settle()
        for table in window.places.currentWidget().findChildren(RecordTable):
            if table.isVisible() and len(table.model.records) >= LONG:
                yield table.model.cls.KIND, [len(table.model.records), *_sorted_and_filtered(table)]


def _sorted_and_filtered(table: RecordTable) -> tuple[float, float]:
    upwards = Qt.SortOrder.AscendingOrder
    sort = middle([lambda at=at: table.grid.sortByColumn(at, upwards) for at in (1, 2, 1, 2, 1, 2, 1)])
    narrow = middle([lambda words=words: table.search.setText(words) for words in SOUGHT])
    table.search.clear()
    table.grid.sortByColumn(0, upwards)
    return sort, narrow


# --- search and typing


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


def words(window: Window) -> Rows:
    """Search and type: milliseconds by what is waited for."""
    reading, slowest = searching(window)
    typing = Typing(window)
    typing.run()
    letters = sorted(typing.letters)
    longest, clock = (max(spent) for spent in zip(*typing.turns, strict=True))
    return {
        "the index reads everything, once": [reading],
        "slowest of five searches": [slowest],
        "a letter typed while autosave works, the middle one": [letters[len(letters) // 2]],
        "the latest letter": [letters[-1]],
        "the longest turn of the window meanwhile: what a key can wait": [longest],
        "the same by the clock, whatever else the computer did": [clock],
    }


def megabytes() -> float:
    """Return how much memory the process has used at most, 0 where nobody tells."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def at_once(place: Path) -> dict[str, Rows]:
    """Click before anything is made ahead."""
    window, opening = opened(place)
    about = {"opening": [opening], "megabytes open": [megabytes()]}
    tables = {"at once": clicked(window), "about": about}
    window.close()
    return tables


def usual(place: Path) -> dict[str, Rows]:
    """Measure everything with the screens made ahead."""
    window, _opening = opened(place)
    about = {"ahead": make_ahead(window), "megabytes ahead": [megabytes()]}
    tables = {"usual": clicked(window), "again": again(window)}
    tables["parts"] = {name: [*first, again.painted] for name, first, again in parts(window)}
    about["megabytes all"] = [megabytes()]
    tables["acts"] = {name: [painted, longest] for name, painted, longest in acts(window)}
    settle()
    tables |= {"lists": dict(lists(window)), "words": words(window), "about": about}
    window.close()
    return tables


if __name__ == "__main__":
    print(json.dumps({"at-once": at_once, "usual": usual}[sys.argv[2]](Path(sys.argv[1]))))
