"""Entries of the starter banks: words to begin a record with, by theme and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import BY_KIND, Activity, Indicator, Issue, Objective, Opinion
from hayat_app.errors import Refused
from hayat_app.i18n import N_

BANKED: tuple[type[Record], ...] = (Issue, Objective, Activity, Indicator, Opinion)
"""The classes that have a bank."""
ASKED = {
    "issue": ("title", "target_group", "causes", "effects"),
    "objective": ("title", "target_group"),
    "activity": ("title", "type", "description"),
    "indicator": ("title", "unit", "formula", "source"),
    "opinion": ("title", "reason"),
}
"""Fields of each kind that an office writes in its own entries; a file of entries may carry others."""


@dataclass(frozen=True)
class BankEntry:
    """Words for one record. An office's own entry with the key of a shipped one stands in its place."""

    key: str
    kind: str
    language: str
    theme: str
    values: Mapping[str, Json] = field(default_factory=dict)
    own: bool = False
    """Written or changed in this office, not shipped."""
    hidden: bool = False
    """Taken out of the bank by this office."""

    @property
    def title(self) -> str:
        """Return the words it is known by."""
        return str(self.values.get("title") or "")


def fitting(entry: BankEntry, cls: type[Record]) -> dict[str, Json]:
    """Return the values of an entry that a record of a class can take, its theme among them."""
    found: dict[str, Json] = {}
    for name, value in {"theme": entry.theme, **entry.values}.items():
        facts = field_of(cls, name)
        if facts is not None:
            found[name] = facts.kind.to_json(facts.kind.from_json(value))
    return found


def checked(kind: str, values: Mapping[str, Json]) -> None:
    """Raise ``Refused`` when an entry could not become a record."""
    cls = BY_KIND.get(kind)
    if cls is None or cls not in BANKED:
        raise Refused(N_("There is no bank of “{kind}”."), kind=kind[:80])
    for name, value in values.items():
        facts = field_of(cls, name)
        if facts is None:
            raise Refused(N_("A record of kind “{kind}” has no field “{name}”."), kind=kind, name=name[:80])
        facts.kind.from_json(value)
    if not values.get("title"):
        raise Refused(N_("An entry of a bank needs a title."))
