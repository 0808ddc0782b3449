"""The life of an opinion from the idea to the closing: stages, days, what is waited for (domain brief, 3.3, 3.4).

Sending, reminders and answers are letters: the register of letters is the one place that knows their days.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Letter, Opinion
from hayat_app.domain.records.opinions import OPINION_STATES
from hayat_app.i18n import N_, Translator

ORDER = tuple(code for code, _ in OPINION_STATES)
ADOPTED = frozenset(ORDER[ORDER.index("sent") :]) | {"adopted"}
"""States of an opinion that the body has voted."""
ANSWERED = frozenset({"answered", "following", "closed"})
SILENT = frozenset({"", "unpresented", "unanswered"})
"""Outcomes that are no answer of the council."""
OFF_THE_ROAD = frozenset({"rejected", "postponed"})
"""States in which the body itself stopped the opinion."""
BANDS = (
    (30, N_("Up to 30 days")),
    (60, N_("31 to 60 days")),
    (120, N_("61 to 120 days")),
    (None, N_("More than 120 days")),
)
"""Bands of waiting: the most days of each, None for no end."""
WAITED = (N_("no answer for {n} day"), N_("no answer for {n} days"))
WAITED_OUT = (
    N_("no answer for {n} day, until the end of the mandate"),
    N_("no answer for {n} days, until the end of the mandate"),
)
"""Waiting in words; when the mandate has ended, days up to its end."""
Standing = Literal["past", "now", "ahead"]


@dataclass(frozen=True)
class Stage:
    """One stage of an opinion's life: its state, when it was reached (if known), and where the opinion stands."""

    state: str
    date: RoughDate | None
    standing: Standing


def is_adopted(opinion: Opinion) -> bool:
    """Whether the body has adopted an opinion, and did not take that back."""
    return opinion.state in ADOPTED and opinion.withdrawn is None


def letters(dossier: Dossier, opinion: Opinion, *types: str) -> list[Letter]:
    """Return the letters about an opinion, of some types or all, the oldest first."""
    found = dossier.once(_by_subject).get(opinion.id, [])
    return [letter for letter in found if not types or letter.type in types]


def _by_subject(dossier: Dossier) -> dict[str, list[Letter]]:
    """Return the letters about each record, the oldest first."""
    found: dict[str, list[Letter]] = {}
    for letter in sorted(dossier.all(Letter), key=lambda one: one.date.sort_key if one.date else (9999, 0, 0, "")):
        found.setdefault(letter.about or "", []).append(letter)
    return found


def sending(dossier: Dossier, opinion: Opinion) -> Letter | None:
    """Return the letter that sent an opinion to the council's president, if it is recorded."""
    return next(iter(letters(dossier, opinion, "transmittal")), None)


def answer(dossier: Dossier, opinion: Opinion) -> Letter | None:
    """Return the first answer to an opinion, if it is recorded."""
    return next(iter(letters(dossier, opinion, "reply")), None)


def is_sent(dossier: Dossier, opinion: Opinion) -> bool:
    """Whether an opinion left the body."""
    return sending(dossier, opinion) is not None or (is_adopted(opinion) and opinion.state != "adopted")


def is_answered(dossier: Dossier, opinion: Opinion) -> bool:
    """Whether the council answered: by a letter, by a decision, or so the state says."""
    decided = opinion.outcome not in SILENT
    return decided or opinion.state in ANSWERED or answer(dossier, opinion) is not None


def stages(dossier: Dossier, opinion: Opinion) -> list[Stage]:
    """Return the stages in order; a way the body left (rejected, postponed) ends where it was left."""
    state = opinion.state or "idea"
    line = [code for code in ORDER if code not in OFF_THE_ROAD]
    if state in OFF_THE_ROAD:
        line = [*line[: line.index("adopted")], state]
    here = line.index(state)
    return [
        Stage(code, _reached(dossier, opinion, code), "past" if n < here else "now" if n == here else "ahead")
        for n, code in enumerate(line)
    ]


def _reached(dossier: Dossier, opinion: Opinion, state: str) -> RoughDate | None:
    letter = sending(dossier, opinion) if state == "sent" else None
    reply = answer(dossier, opinion) if state == "answered" else None
    known = {
        "idea": opinion.request_date,
        "accepted": opinion.accepted,
        "draft": opinion.drafted,
        "adopted": opinion.adopted,
        "sent": letter.date if letter else None,
        "committee": opinion.committee_date,
        "deliberated": opinion.deliberated,
        "answered": reply.date if reply else None,
        "closed": opinion.closed,
    }
    return known.get(state)


def days_between(first: RoughDate | None, last: RoughDate | None) -> int | None:
    """Return the days from one exact date to another; None when one of them is not exact, or they are turned."""
    if not (first and last and first.day and last.day and first.first and last.first):
        return None
    days = (last.first - first.first).days
    return days if days >= 0 else None


def days_to_adoption(opinion: Opinion) -> int | None:
    """Return the days from the request to the adoption, as far as both are known."""
    return days_between(opinion.request_date or opinion.accepted, opinion.adopted)


def days_to_answer(dossier: Dossier, opinion: Opinion) -> int | None:
    """Return the days from the sending to the answer, as far as both are known."""
    sent, reply = sending(dossier, opinion), answer(dossier, opinion)
    return days_between(sent.date if sent else None, reply.date if reply else opinion.deliberated)


def clock(dossier: Dossier, today: datetime.date) -> datetime.date:
    """Return the day up to which waiting and lateness are counted: today, at the latest the end of the mandate."""
    ends = dossier.body.mandate_ends
    return min(today, ends.last) if ends and ends.last else today


def waiting(dossier: Dossier, opinion: Opinion, today: datetime.date) -> int | None:
    """Return for how many days an opinion has been sent without answer; None when nothing is waited for."""
    sent = sending(dossier, opinion)
    if sent is None or sent.date is None or sent.date.first is None or is_answered(dossier, opinion):
        return None
    return max(0, (clock(dossier, today) - sent.date.first).days)


def waited(
    dossier: Dossier,
    opinion: Opinion,
    today: datetime.date,
    translate: Translator,
    still: tuple[str, str] = WAITED,
) -> str:
    """Return in words how long an opinion has had no answer: ``still`` while the mandate lasts."""
    days = waiting(dossier, opinion, today)
    words = WAITED_OUT if clock(dossier, today) < today else still
    return "" if days is None else translate.plural(*words, days)


def band(days: int) -> int:
    """Return which of ``BANDS`` a time of waiting falls into."""
    return next(n for n, (most, _) in enumerate(BANDS) if most is None or days <= most)


def mean(numbers: Iterable[int | None]) -> int | None:
    """Return the rounded mean of the known numbers, None when there is none."""
    known = [number for number in numbers if number is not None]
    return round(sum(known) / len(known)) if known else None
