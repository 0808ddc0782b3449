"""The sessions of the council as records: entered, dated, with their agenda and outcome."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import ClassVar

from hayat_app.domain import council
from hayat_app.domain.calendar import Event, deadlines, meetings
from hayat_app.domain.council import Session as CouncilDays
from hayat_app.domain.days import Day, RoughDate, exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import CouncilSession, Meeting, Opinion
from hayat_app.i18n import N_, _, current, ngettext
from ui.screens.calendar.columns import Column
from ui.screens.records import RecordsScreen

BEFORE = datetime.timedelta(days=45)
"""How long before a session its column begins."""


class SessionsPage(RecordsScreen):
    """All sessions that are entered."""

    CLASS: ClassVar[type[Record]] = CouncilSession
    EMPTY: ClassVar[str] = N_(
        "No session is entered. Ordinary ones are computed; enter one when its day is known."
    )
    ADD: ClassVar[str] = N_("Add a session")
    COLUMNS: ClassVar[tuple[str, ...]] = ("title", "starts", "state", "type")

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return them by date, the latest first."""
        return sorted(dossier.all(CouncilSession), key=_when, reverse=True)

    @property
    def starts(self) -> datetime.date | None:
        """First day of the session the person is on, as far as it is known."""
        chosen = self.session.dossier.get(self.table.key, CouncilSession) if self.session.is_open else None
        return chosen.starts.first if chosen and chosen.starts else None

    def make_head(self) -> None:
        """Leave out the title line: the calendar has one."""
        while (item := self.head.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.head.setContentsMargins(0, 0, 0, 0)


def _when(record: CouncilSession) -> tuple[int, int, int, str]:
    return record.starts.sort_key if record.starts else (0, 0, 0, "")


def values_of(session: CouncilDays) -> dict[str, object]:
    """Return what a record of a computed session begins with: its name and its month."""
    starts = RoughDate(session.starts.year, session.starts.month)
    return {"title": session.title(current()), "type": "ordinary", "starts": starts, "state": "expected"}


def column_of(dossier: Dossier, session: CouncilDays, today: datetime.date) -> Column:
    """Return a session with its countdown, its deadlines, and everything that aims at it."""
    prepared = [m for m in dossier.all(Meeting) if session.key and m.session == session.key]
    found = meetings(prepared, session.starts - BEFORE, session.starts + datetime.timedelta(days=31))
    mine = deadlines(session, current())
    mine += sorted((one for one in found if not one.off), key=lambda one: (one.first, one.time, one.title))
    mine += [_to_send(opinion, session) for opinion in council.aimed_at(dossier, session)]
    act = N_("Open the session") if session.record else N_("Enter this session")
    days = (session.send_before - today).days
    return Column(
        session.title(current()),
        _about(session, today),
        tuple(mine),
        _(act),
        session.key or session.starts.isoformat(),
        urgent=(session.starts - today).days >= 0 and days <= council.SEND_DAYS // 2,
    )


def _to_send(opinion: Opinion, session: CouncilDays) -> Event:
    return Event(session.send_before, session.send_before, "opinion", opinion.title, opinion.id)


def _about(session: CouncilDays, today: datetime.date) -> tuple[str, ...]:
    to_send, to_open = (session.send_before - today).days, (session.starts - today).days
    date = Day().long(exact(session.starts), current())
    first = (
        _(N_("Opens on {date}"), date=date) if session.exact else _(N_("About {date} (not settled)"), date=date)
    )
    if to_open < 0:
        return (_(N_("Opened on {date}"), date=date) if session.exact else first,)
    opens = ngettext("Opens in {n} day", "Opens in {n} days", to_open)
    if to_send < 0:
        return (_(N_("The day to send opinions has passed.")), first, opens)
    return (ngettext("{n} day left to send opinions", "{n} days left to send opinions", to_send), first, opens)
