"""The calendar of all bodies: what has a day, the earliest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hayat_app.domain.records import BY_KIND
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.tables import Column, Line, Table

COLUMNS = (
    Column(N_("Day"), "day"),
    Column(N_("What"), "word"),
    Column(N_("Body"), "text"),
    Column(N_("Place"), "text"),
)


def calendar(bodies: Sequence[Facts], since: str = "", until: str = "9999") -> Table:
    """Return what the bodies do from one day to another (ISO, or the beginning of one)."""
    found = sorted(
        (day, f.name, title, kind, place, f.dossier)
        for f in bodies
        for day, kind, title, place in f.events
        if since[: len(day)] <= day <= until
    )
    lines = tuple(
        Line(title, (day, BY_KIND[kind].NAME, name, place or None), (dossier,))
        for day, name, title, kind, place, dossier in found
    )
    none = tuple(f.dossier for f in bodies if not f.events)
    return Table(N_("Calendar of all bodies"), N_("Title"), COLUMNS, lines, (), (none, (), (), ()))


def months(bodies: Sequence[Facts], since: str = "", until: str = "9999") -> Table:
    """Return how much the bodies do in each month; what has only a year is left out."""
    by_month: dict[str, Counter[str]] = {}
    behind: dict[str, dict[str, None]] = {}
    for f in bodies:
        for day, kind, _title, _place in f.events:
            if len(day) >= len("2026-01") and since[: len(day)] <= day <= until:
                by_month.setdefault(day[:7], Counter())[kind] += 1
                behind.setdefault(day[:7], {})[f.dossier] = None
    kinds = ("activity", "meeting", "workshop", "council_session")
    columns = (Column(N_("Everything"), "count"), *(Column(BY_KIND[kind].PLURAL, "count") for kind in kinds))
    lines = (
        Line(month, (found.total(), *(found[kind] for kind in kinds)), tuple(behind[month]))
        for month, found in sorted(by_month.items())
    )
    return Table(N_("Months"), N_("Month"), columns, tuple(lines), charted=0)
