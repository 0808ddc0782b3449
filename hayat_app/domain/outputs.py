"""Where a line of group work comes from, in words: its group, its workshop and the day."""

from __future__ import annotations

from hayat_app.domain.days import figures
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import WorkGroup, Workshop, WorkshopDay


def whence(dossier: Dossier, output: Record) -> list[str]:
    """Return the group, the title of the workshop and the date, as far as each is known."""
    group: WorkGroup | None = None
    day: WorkshopDay | None = None
    above = dossier.parent(output)
    while above is not None and not isinstance(above, Workshop):
        group = above if isinstance(above, WorkGroup) else group
        day = above if isinstance(above, WorkshopDay) else day
        above = dossier.parent(above)
    if group is not None:
        day = dossier.get(group.day, WorkshopDay) or day
    date = day.date if day and day.date else above.starts if above else None
    said = [group.title if group else "", above.title if above else "", figures(date)]
    return [part for part in said if part]
