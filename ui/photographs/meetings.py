"""Pictures of the parts of meetings, of the members' tabs and of the calendar's views, for the photographs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window import Window

DAY = datetime.date(2020, 11, 20)
"""A day of the sample with something to show."""


def subjects(window: Window) -> Iterator[tuple[str, QWidget]]:
    """Bring one part after the other into sight."""
    yield from _meetings(window)
    yield from _members(window)
    yield from _calendar(window)
    window.go("home")


def _meetings(window: Window) -> Iterator[tuple[str, QWidget]]:
    from hayat_app.domain.records import Meeting
    from ui.screens.meetings.screen import MeetingsScreen

    window.go("meetings")
    screen = window.findChild(MeetingsScreen)
    assert screen is not None
    with_decisions = [m for m in screen.session.dossier.all(Meeting) if m.present and m.visas]
    screen.table.select(with_decisions[-1].id)
    for part in range(screen.tabs.bar.count()):
        screen.tabs.show_part(part)
        yield f"50-meeting-{part}", window
    screen.show_view("rates")
    yield "51-attendance-rates", window
    screen.show_view("meetings")


def _members(window: Window) -> Iterator[tuple[str, QWidget]]:
    from ui.screens.membership import MembershipScreen

    window.go("members")
    screen = window.findChild(MembershipScreen)
    assert screen is not None
    for tab in range(1, screen.tabs.count()):
        screen.tabs.choose(tab)
        yield f"52-members-{tab}", window
    screen.tabs.choose(0)


def _calendar(window: Window) -> Iterator[tuple[str, QWidget]]:
    from ui.screens.calendar.screen import VIEWS, CalendarScreen

    window.go("calendar")
    screen = window.findChild(CalendarScreen)
    assert screen is not None
    for code, _words in VIEWS:
        screen.show_view(code)
        screen.go_to(DAY)
        yield f"53-calendar-{code}", window
    screen.show_view(VIEWS[0][0])
