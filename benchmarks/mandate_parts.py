"""What a person waits for inside the screens of a mandate: parts of screens, another record, undo, language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from benchmarks.felt import Waited, settle, waited
from ui.segments import Segments
from ui.tables.table import RecordTable
from ui.widgets.tabs import TabRow
from ui.window import Window

CHOSEN = {"members": 30, "activities": 50, "opinions": 60, "meetings": 200, "workshops": 50}
"""A row of each long list, far from the first."""
Act = Callable[[], object]


def parts(window: Window) -> Iterator[tuple[str, Waited, Waited]]:
    """Yield each part of each screen: what is waited for when it is shown first, and again."""
    for key in list(window.navigation.keys()):
        if key != "preview":
            window.go(key)
            settle()
            yield from _parts(window.places.currentWidget(), key, set())


def _parts(screen: QWidget, name: str, seen: set[QWidget]) -> Iterator[tuple[str, Waited, Waited]]:
    """Walk through the choices of parts in sight, and those that come into sight with a part."""
    choices = [choice for choice in _choices(screen) if choice not in seen]
    seen.update(choices)
    for choice in choices:
        acts = _acts(choice)
        for at in [*range(1, len(acts)), 0]:
            words, act = acts[at]
            first = waited(act, lambda: screen)
            acts[at - 1][1]()
            settle()
            if at:
                yield f"{name} · {words}", first, waited(act, lambda: screen)
            else:
                act()
            settle()
            yield from _parts(screen, f"{name} · {words}", seen)


def _choices(screen: QWidget) -> list[QWidget]:
    rows = [row for row in screen.findChildren(QWidget) if isinstance(row, TabRow | Segments)]
    lists = [one for one in screen.findChildren(QListWidget) if one.property("role") == "sections"]
    return [choice for choice in (*rows, *lists) if choice.isVisible()]


def _acts(choice: QWidget) -> list[tuple[str, Act]]:
    """Return the name of each part of a choice, and the act that shows it."""
    if isinstance(choice, QListWidget):
        rows = range(choice.count())
        return [(choice.item(row).text(), lambda row=row: choice.setCurrentRow(row)) for row in rows]
    buttons = [button for button in choice.findChildren(QPushButton) if button.isVisible() and button.isEnabled()]
    return [(button.text(), button.click) for button in buttons]


def acts(window: Window) -> Iterator[tuple[str, float, float]]:
    """Yield other acts: milliseconds until painted, and of the longest turn after that."""
    screen = window.places.currentWidget
    for key, row in CHOSEN.items():
        window.go(key)
        settle()
        table = next(table for table in screen().findChildren(RecordTable) if table.isVisible())
        chosen = waited(lambda row=row, table=table: table.grid.selectRow(row), screen)
        yield f"{key}: row {row} is chosen", chosen.painted, chosen.turn
    yield from _whole(window)


def _whole(window: Window) -> Iterator[tuple[str, float, float]]:
    """Yield acts on the whole window."""

    def screen() -> QWidget:  # another language makes other places
        return window.places.currentWidget()

    changes: tuple[tuple[str, Act], ...] = (
        ("undo", window.replay.undo),
        ("redo", window.replay.redo),
        ("the settings", lambda: window.go("settings")),
        ("the dossiers", lambda: window.go("dossiers")),
        ("the coordinator's desk", lambda: window.go("coordination")),
        ("home again", lambda: window.go("home")),
    )
    for words, act in changes:
        done = waited(act, screen)
        yield words, done.painted, done.turn
    for language in ("fr", "ar"):
        window.keep(language=language)
        done = waited(window.rebuild, screen)
        yield f"the language is changed: {language}", done.painted, done.turn
