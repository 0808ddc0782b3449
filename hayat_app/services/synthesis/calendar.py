"""The calendar of all bodies: what has a day, the earliest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hayat_app.domain.records import BY_KIND
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.sweeping import seldom_swept
from hayat_app.services.synthesis.tables import Column, Line, Table

COLUMNS = (
    Column(N_("Day"), "day"),
    Column(N_("What"), "word"),
    Column(N_("Body"), "text"),
    Column(N_("Place"), "text"),
)


EVERYTHING = N_("Everything")
"""The column of all that a month holds."""
_NAMES = {kind: cls.NAME for kind, cls in BY_KIND.items()}


def _lines(body: Facts, since: str, until: str) -> Iterator[Line]:
    behind = (body.dossier,)
    for day, kind, title, place in body.events:
        if since[: len(day)] <= day <= until:
            yield Line(title, (day, _NAMES[kind], body.name, place or None), behind)


@seldom_swept()
def calendar(bodies: Sequence[Facts], since: str = "", until: str = "9999") -> Table:
    """Return what the bodies do from one day to another (ISO, or the beginning of one)."""
    lines = [line for f in sorted(bodies, key=lambda f: f.name) for line in _lines(f, since, until)]
    lines.sort(key=lambda line: str(line.values[0]))
    none = tuple(f.dossier for f in bodies if not f.events)
    return Table(N_("Calendar of all bodies"), N_("Title"), COLUMNS, tuple(lines), (), (none, (), (), ()))


@seldom_swept()
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
    columns = (Column(EVERYTHING, "count"), *(Column(BY_KIND[kind].PLURAL, "count") for kind in kinds))
    lines = (
        Line(month, (found.total(), *(found[kind] for kind in kinds)), tuple(behind[month]))
        for month, found in sorted(by_month.items())
    )
    return Table(N_("What is planned by month"), N_("Month"), columns, tuple(lines), charted=0)
