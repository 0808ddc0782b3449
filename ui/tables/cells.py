"""What a cell shows, and by what it is sorted."""

from __future__ import annotations

from decimal import Decimal

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Choice, LongText, Money, Percent, Quantity, Ref, Refs, Whole
from hayat_app.i18n import current, isolate

Key = tuple[int, float, str]
"""Filled values first, then numbers or dates as a number, then words."""
_LONGEST = 200


def value_of(record: Record, facts: Field) -> object:
    """Return the value of a field."""
    found: object = getattr(record, facts.name)
    return found


def shown(dossier: Dossier, record: Record, facts: Field) -> str:
    """Return a value in the words of a person, on one line."""
    if is_bilingual(type(record), facts):
        return " ".join(record.title_in(current().language).split())
    if isinstance(facts.kind, Ref | Refs):
        return "، ".join(other.title_in(current().language) for other in others_of(dossier, record, facts))
    value = value_of(record, facts)
    text = facts.kind.show(value, current())
    if isinstance(value, int | Decimal) and value < 0:
        return isolate(text)  # the sign stays before its number where lines run from right to left
    return " ".join(text[:_LONGEST].split()) if isinstance(facts.kind, LongText) else text


def others_of(dossier: Dossier, record: Record, facts: Field) -> list[Record]:
    """Return the records that a reference points at, as far as they are there."""
    value = value_of(record, facts)
    keys = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
    return [other for key in keys if (other := dossier.records.get(key))]


def is_bilingual(cls: type[Record], facts: Field) -> bool:
    """Whether a column names records that have a name in each language: it shows the one that can be read."""
    return facts.name == cls.TITLE and facts.name.endswith("_ar")


def sort_key(dossier: Dossier, record: Record, facts: Field) -> Key:
    """Return what a value is sorted by: time, amount, order of the answers, or letters; empty ones last."""
    value = value_of(record, facts)
    if is_bilingual(type(record), facts):
        words = fold(record.title_in(current().language))
        return (0, 0, words) if words else (1, 0, "")
    if value == facts.kind.empty:
        return (1, 0, "")
    if isinstance(value, RoughDate):
        year, month, day, words = value.sort_key
        return (0, year * 10_000 + month * 100 + day, words)
    if isinstance(value, int | Decimal):
        return (0, float(value), "")
    if isinstance(facts.kind, Choice):
        codes = [option.code for option in facts.kind.options]
        return (0, codes.index(str(value)), "")
    return (0, 0, fold(shown(dossier, record, facts)))


def is_number(facts: Field) -> bool:
    """Whether a column holds numbers, which stand under each other."""
    return isinstance(facts.kind, Whole | Quantity | Money | Percent)
