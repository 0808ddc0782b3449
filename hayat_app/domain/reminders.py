"""What presses today: sessions nothing is aimed at, opinions unanswered, decisions overdue, meetings to call."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hayat_app.domain import attendance, council, followup, lifecycle
from hayat_app.domain.days import Day, exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Meeting, Member, Opinion, Plan
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, Translator, isolate

AHEAD, ANSWER, CALL, NOTICE = 60, 30, 5, 7
"""Days: how far a session is seen, after which silence is told, before a call is due, the usual notice."""
_LONGEST = 70


@dataclass(frozen=True)
class Reminder:
    """A sentence about something that presses, and where it is dealt with."""

    sentence: str
    record: str = ""
    field: str = ""
    section: str = ""
    """Where to go when there is no record yet."""
    late: bool = False
    """The day has passed."""


def reminders(dossier: Dossier, today: datetime.date, translate: Translator) -> list[Reminder]:
    """Return what presses, the late things first. An empty dossier is left in peace."""
    kinds: tuple[type[Record], ...] = (Member, Plan, Opinion)
    if not any(dossier.all(cls) for cls in kinds):
        return []
    ended = dossier.body.mandate_ends.last if dossier.body.mandate_ends else None
    if ended and ended < today:
        words = N_("The mandate has ended: print the balance and hand the dossier over to the next body.")
        return [Reminder(translate(words), section="preview")]
    found = [reminder for rule in _RULES for reminder in rule(dossier, today, translate)]
    return sorted(found, key=lambda reminder: not reminder.late)


def _sessions(dossier: Dossier, today: datetime.date, translate: Translator) -> Iterator[Reminder]:
    session = council.coming(dossier, today)
    if session is None or (session.starts - today).days > AHEAD:
        return
    days, title = (session.starts - today).days, session.title(translate)
    aimed = council.aimed_at(dossier, session)
    if not aimed:
        yield Reminder(
            translate.plural(
                "{session} opens in {n} day and no opinion is aimed at it.",
                "{session} opens in {n} days and no opinion is aimed at it.",
                days,
                session=title,
            ),
            session.key,
            section="opinions",
        )
    for opinion in aimed:
        if not lifecycle.is_sent(dossier, opinion):
            yield _to_send(opinion, session.send_before, today, translate)


def _to_send(
    opinion: Opinion, send_before: datetime.date, today: datetime.date, translate: Translator
) -> Reminder:
    days, title = (send_before - today).days, _short(opinion.title)
    if days < 0:
        words = N_("“{title}” should have been sent by {date}.")
        day = Day().long(exact(send_before), translate)
        return Reminder(translate(words, title=title, date=day), opinion.id, late=True)
    one, many = "{n} day left to send “{title}”.", "{n} days left to send “{title}”."
    return Reminder(translate.plural(one, many, days, title=title), opinion.id)


def _answers(dossier: Dossier, today: datetime.date, translate: Translator) -> Iterator[Reminder]:
    for opinion in dossier.all(Opinion):
        days = lifecycle.waiting(dossier, opinion, today)
        if days is not None and days >= ANSWER:
            one, many = (
                "“{title}” was sent {n} day ago: no answer yet.",
                "“{title}” was sent {n} days ago: no answer yet.",
            )
            yield Reminder(translate.plural(one, many, days, title=_short(opinion.title)), opinion.id, late=True)


def _overdue(dossier: Dossier, today: datetime.date, translate: Translator) -> Iterator[Reminder]:
    for item in followup.items(dossier):
        if item.is_overdue(today):
            day = Day().long(item.due, translate)
            words = N_("“{what}” was due on {date}.")
            yield Reminder(translate(words, what=_short(item.what), date=day), item.record.id, late=True)


def _meetings(dossier: Dossier, today: datetime.date, translate: Translator) -> Iterator[Reminder]:
    notice = NOTICE if dossier.body.notice_days is None else dossier.body.notice_days
    for meeting in dossier.all(Meeting):
        day = meeting.date.first if meeting.date and meeting.date.day else None
        if day is None or meeting.state not in ("", "planned", "called"):
            continue
        title, last_call = _short(meeting.title), day - datetime.timedelta(days=notice)
        if day < today and attendance.is_marked(meeting):
            continue
        if day < today:
            words = N_("“{title}” was on {date}: did it take place? Enter who came.")
            yield Reminder(
                translate(words, title=title, date=Day().long(exact(day), translate)),
                meeting.id,
                "present",
                late=True,
            )
        elif meeting.state != "called" and today >= last_call - datetime.timedelta(days=CALL):
            words = N_("Send the invitations to “{title}” by {date}.")
            said = translate(words, title=title, date=Day().long(exact(last_call), translate))
            yield Reminder(said, meeting.id, "invitation_date", late=today > last_call)


def _absences(dossier: Dossier, _today: datetime.date, translate: Translator) -> Iterator[Reminder]:
    for rate in attendance.at_limit(dossier):
        name = isolate(rate.member.title_in(translate.language))
        words = N_("The absences of {name} reach the rule of the internal rules; the body decides.")
        yield Reminder(translate(words, name=name), rate.member.id)


_RULES: tuple[Callable[[Dossier, datetime.date, Translator], Iterator[Reminder]], ...] = (
    _sessions,
    _answers,
    _overdue,
    _meetings,
    _absences,
)


def _short(title: str) -> str:
    return isolate(shortened(title, _LONGEST))
