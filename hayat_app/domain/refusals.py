"""What a value cannot be beside the others of its record: an end before its start, a chain that closes on itself.

A form asks before it stores, so that the sentence stands at the field and the text stays there. What came in by
another way (a merge, a file) is kept and remarked on by ``rules.partnerships``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.errors import Refused
from hayat_app.i18n import N_

PERIODS: dict[str, tuple[tuple[str, str], ...]] = {
    "agreement": (("signed", "ends"), ("starts", "ends")),
    "extension": (("decided", "ends"),),
    "money_line": (("starts", "ends"),),
    "cooperation": (("starts", "ends"),),
    "programme": (("launched", "ends"), ("starts", "ends")),
    "component": (("starts", "ends"),),
    "structure": (("created", "stopped"), ("activated", "stopped"), ("created", "activated")),
    "reception": (("starts", "ends"),),
    "former_name": (("since", "until"),),
    "person_role": (("since", "until"),),
}
"""The first and the last day of each pair, by kind of record."""
CHAINS = {"agreement": "above", "programme": "above", "extension": "after", "organisation": "parent_org"}
"""The field by which a record follows from another of its kind."""
CLOSED = N_("This would close the chain on itself: “{title}” follows from this one already.")
BACKWARDS = N_("It would end before it starts ({start}).")


def is_before(one: RoughDate | None, other: RoughDate | None) -> bool:
    """Whether a date is surely before another, whatever days both can mean."""
    last, first = one.last if one else None, other.first if other else None
    return last is not None and first is not None and last < first


def backwards(record: Record, value: Callable[[str], object]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of fields whose end is surely before their start."""
    for first, last in PERIODS.get(record.KIND, ()):
        start, end = value(first), value(last)
        if isinstance(start, RoughDate) and isinstance(end, RoughDate) and is_before(end, start):
            yield first, last


def closes(dossier: Dossier, record: Record, target: object) -> Record | None:
    """Return the record that already follows from this one, when following from the target would make a circle."""
    name = CHAINS.get(record.KIND, "")
    key, seen = target, set()
    while isinstance(key, str) and key not in seen:
        seen.add(key)
        other = dossier.records.get(key)
        if key == record.id:
            return dossier.records.get(str(target))
        key = getattr(other, name, None) if other else None
    return None


def refuse_unfit(dossier: Dossier, record: Record, name: str, value: object) -> None:
    """Raise ``Refused`` for a value that cannot stand beside the others of its record."""

    def known(field: str) -> object:
        return value if field == name else getattr(record, field)

    for first, last in backwards(record, known):
        if name in (first, last):
            start = known(first)
            assert isinstance(start, RoughDate)
            raise Refused(BACKWARDS, start=_plain(start))
    if CHAINS.get(record.KIND) == name and (other := closes(dossier, record, value)):
        raise Refused(CLOSED, title=other.title_text[:80])


def _plain(date: RoughDate) -> str:
    return "/".join(f"{part:02}" for part in (date.day, date.month, date.year) if part)
