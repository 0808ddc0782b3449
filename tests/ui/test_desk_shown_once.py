"""The coordinator's desk shows what it knows, and shows it again only when there is news."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.try_out import at_the_desk
from ui.coordination.bodies import Bodies
from ui.coordination.page import CoordinationPage
from ui.window import Window


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bodies were shown, each time."""
    shown: list[int] = []
    show_all = Bodies.show_all

    def counted(self: Bodies, standings: object) -> None:
        show_all(self, standings)  # type: ignore[arg-type]  # as it comes
        shown.append(len(self.rows.standings))

    monkeypatch.setattr(Bodies, "show_all", counted)
    return shown


def test_what_is_known_is_shown_once(window: Window, qtbot: QtBot, times: list[int]) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    for _time in range(3):  # what is counted is kept the first time, and read the second
        times.clear()
        at_the_desk(window, qtbot)
        window.go("home")
    assert times == [1]


def test_a_page_goes_when_a_screen_comes(window: Window, qtbot: QtBot) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    at_the_desk(window, qtbot)
    window.go("home")
    qtbot.waitUntil(lambda: not window.findChildren(CoordinationPage))
