"""The council's sessions of a year, entered or computed, and the days counted back from them (domain brief, 1.4).

An ordinary session opens in the first week of its month; until its day is known, the first working day of the
month counts, so that nobody is told a deadline later than the true one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from hayat_app.domain.days import MONTHS
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Body, CouncilSession, Opinion
from hayat_app.domain.titles import SESSION_MONTHS
from hayat_app.i18n import LANGUAGES, N_, Translator

SEND_DAYS, AGENDA_DAYS, CONVOCATION_DAYS = 30, 20, 10
"""Days before a session, where the body has set none of its own."""
_SATURDAY = 5
_HOLIDAYS = frozenset({(1, 1), (5, 1)})
"""First days of a month on which nobody works: New Year and Labour Day."""


@dataclass(frozen=True)
class Session:
    """A session of the council with its deadlines."""

    starts: datetime.date
    record: CouncilSession | None
    """None while it is only computed."""
    exact: bool
    """Whether the day is known, and not only the month."""
    send_before: datetime.date
    agenda: datetime.date
    convocation: datetime.date

    @property
    def key(self) -> str:
        """Return the key of its record, or nothing."""
        return self.record.id if self.record else ""

    @property
    def code(self) -> str:
        """Return what names it in every language, also when its day is settled: its month, else its record."""
        extraordinary = self.record is not None and self.record.type == "extraordinary"
        return self.key if extraordinary else f"{self.starts:%Y-%m}"

    @property
    def is_off(self) -> bool:
        """Whether it will not take place as foreseen."""
        return self.record is not None and self.record.state in ("postponed", "cancelled")

    def title(self, translate: Translator) -> str:
        """Return its name: as entered, else by its month. The usual name is said in any language."""
        typed = self.record.title if self.record else ""
        usual = typed in {"", *(self._usual(Translator(language)) for language in LANGUAGES)}
        return self._usual(translate) if usual else typed

    def _usual(self, translate: Translator) -> str:
        month = translate(MONTHS[self.starts.month - 1])
        return translate(N_("Ordinary session of {month} {year}"), month=month, year=self.starts.year)


def sessions(dossier: Dossier, year: int) -> list[Session]:
    """Return the sessions of a year by date: those entered, and the ordinary ones nobody entered yet."""
    return sorted(_sessions(dossier, year), key=lambda session: session.starts)


def _sessions(dossier: Dossier, year: int) -> Iterator[Session]:
    body = dossier.body
    entered = [s for s in dossier.all(CouncilSession) if s.starts and s.starts.year == year]
    for record in entered:
        if record.starts and record.starts.first:
            exact = record.starts.day is not None
            day = record.starts.first
            yield _session(body, day if exact else opening(day.year, day.month), record, exact=exact)
    known = {s.starts.month for s in entered if s.type != "extraordinary" and s.starts}
    for month in SESSION_MONTHS.get(body.level, ()):
        if month not in known:
            yield _session(body, opening(year, month), None, exact=False)


def opening(year: int, month: int) -> datetime.date:
    """Return the first working day of a month."""
    days = (datetime.date(year, month, n) for n in range(1, 8))
    return next(day for day in days if day.weekday() < _SATURDAY and (day.month, day.day) not in _HOLIDAYS)


def _session(body: Body, starts: datetime.date, record: CouncilSession | None, *, exact: bool) -> Session:
    def before(name: str, days: int | None, usual: int) -> datetime.date:
        set_apart = getattr(record, name).first if record and getattr(record, name) else None
        return set_apart or starts - datetime.timedelta(days=usual if days is None else days)

    return Session(
        starts,
        record,
        exact,
        before("send_before", body.send_days, SEND_DAYS),
        before("agenda_date", body.agenda_days, AGENDA_DAYS),
        before("convocation", body.convocation_days, CONVOCATION_DAYS),
    )


def between(dossier: Dossier, first: datetime.date, last: datetime.date) -> list[Session]:
    """Return the sessions that open between two days."""
    years = range(first.year, last.year + 1)
    return [s for year in years for s in sessions(dossier, year) if first <= s.starts <= last]


def coming(dossier: Dossier, today: datetime.date) -> Session | None:
    """Return the next session from a day on, within the year after it."""
    found = between(dossier, today, today + datetime.timedelta(days=366))
    return next((session for session in found if not session.is_off), None)


def aimed_at(dossier: Dossier, session: Session) -> list[Opinion]:
    """Return the opinions meant for a session: by its record, or by its month."""
    return [opinion for opinion in dossier.all(Opinion) if _aims(opinion, session)]


def months_aimed_at(dossier: Dossier) -> set[tuple[int | None, int | None]]:
    """Return the years and months of the sessions that opinions are meant for or were dealt with in."""
    found = set()
    for opinion in dossier.all(Opinion):
        dealt = dossier.get(opinion.council_session, CouncilSession)
        found |= {(day.year, day.month) for day in (opinion.session, dealt and dealt.starts) if day}
    return found


def _aims(opinion: Opinion, session: Session) -> bool:
    if opinion.council_session and session.record:
        return opinion.council_session == session.record.id
    aim = opinion.session
    return aim is not None and (aim.year, aim.month) == (session.starts.year, session.starts.month)
