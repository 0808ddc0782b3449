"""No part of a screen is on the display by itself for a moment, as a small window of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.try_out import settle
from ui.sections import SECTIONS
from ui.window import Window


class Watch(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # overrides Qt's
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.mark.parametrize("section", [section.key for section in SECTIONS])
def test_nothing_flashes(section: str, window: Window, watch: Watch) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    settle()
    watch.seen.clear()
    window.go(section)
    settle()
    assert watch.seen == []
