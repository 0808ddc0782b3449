"""What follows from agreements and programmes: when they end, where they stand, which chain they are in."""

from __future__ import annotations

import datetime

from hayat_app.domain.days import RoughDate, exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Agreement, Extension, Party, Programme

SOON = datetime.timedelta(days=90)
"""How long before the end of an agreement it is time to speak of what comes after."""
FIXED = frozenset({"draft", "suspended", "not_started"})
"""States that no date changes."""
"""Sums by (currency, nature): amounts of different currencies or natures are never added up."""


def end_of(dossier: Dossier, record: Agreement | Programme) -> RoughDate | None:
    """Return when it ends: by its last extension, its own end, or its beginning and duration."""
    later = [e.ends for e in dossier.children(record, Extension) if e.ends and e.ends.last]
    if later:
        return max(later, key=lambda date: date.last or datetime.date.min)
    if record.ends or isinstance(record, Programme):
        return record.ends
    return _after(record.starts or record.signed, record.duration, record.duration_unit)


def _after(start: RoughDate | None, duration: int | None, unit: str) -> RoughDate | None:
    if start is None or start.first is None or not duration or not unit:
        return None
    months = start.first.year * 12 + start.first.month - 1 + duration * (12 if unit == "years" else 1)
    first_of_month = datetime.date(months // 12, months % 12 + 1, 1)
    day = min(start.first.day, 28)
    return exact(first_of_month.replace(day=day) - datetime.timedelta(days=1))


def state_of(dossier: Dossier, agreement: Agreement, today: datetime.date) -> str:
    """Return the state that the dates say, where they say one; else the one that was chosen."""
    if agreement.state in FIXED or not agreement.state:
        return agreement.state
    end = end_of(dossier, agreement)
    if end and end.last and end.last < today:
        return "ended"
    if dossier.children(agreement, Extension):
        return "extended"
    starts = agreement.starts
    return "in_force" if starts and starts.first and starts.first <= today else agreement.state


def ends_soon(dossier: Dossier, agreement: Agreement, today: datetime.date) -> bool:
    """Whether it ends within the time in which something should be prepared."""
    end = end_of(dossier, agreement)
    return bool(
        end and end.last and today <= end.last <= today + SOON and agreement.state not in (*FIXED, "ended")
    )


def below(dossier: Dossier, agreement: Agreement) -> list[Agreement]:
    """Return the agreements that follow from one directly."""
    return [each for each in dossier.all(Agreement) if each.above == agreement.id]


def chain(dossier: Dossier, agreement: Agreement) -> list[tuple[int, Agreement]]:
    """Return the whole chain it is in, the framework first, each with its depth."""
    top, seen = agreement, {agreement.id}
    while (above := dossier.get(top.above, Agreement)) and above.id not in seen:
        top = above
        seen.add(top.id)
    return _down(dossier, top, 0, set())


def _down(dossier: Dossier, agreement: Agreement, depth: int, seen: set[str]) -> list[tuple[int, Agreement]]:
    if agreement.id in seen:
        return []
    seen.add(agreement.id)
    rest = [each for child in below(dossier, agreement) for each in _down(dossier, child, depth + 1, seen)]
    return [(depth, agreement), *rest]


def party_name(dossier: Dossier, party: Party | None, language: str) -> str:
    """Return the name of a party as the agreement writes it, else the organisation's."""
    if party is None:
        return ""
    other: Record | None = dossier.records.get(party.organisation or "")
    return party.name or (other.title_in(language) if other else "")
