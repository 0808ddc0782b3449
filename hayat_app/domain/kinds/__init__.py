"""Kinds of value. Each knows its faces: typed and read by a person, exchanged and stored.

``parse`` and ``show`` are for people, ``to_json`` and ``from_json`` for files and the database. Both readers raise
``Refused`` for what cannot be, and nothing else. ``empty`` is the value of a field nobody has filled.
One contract test runs over every kind: what is shown can be typed again, what is written can be read again.
"""

from __future__ import annotations

from hayat_app.domain.kinds.choices import Choice, Choices, Option, YesNo
from hayat_app.domain.kinds.kind import Json, Kind, Written, clean, refuse, western
from hayat_app.domain.kinds.numbers import Amount, Money, Percent, Quantity, Whole, grouped
from hayat_app.domain.kinds.references import Parent, Picture, Position, Ref, Refs, are_keys, is_key
from hayat_app.domain.kinds.texts import LONGEST_TEXT, LongText, Pattern, Serial, Text, email, phone, web_address

__all__ = [
    "LONGEST_TEXT",
    "Amount",
    "Choice",
    "Choices",
    "Json",
    "Kind",
    "LongText",
    "Money",
    "Option",
    "Parent",
    "Pattern",
    "Percent",
    "Picture",
    "Position",
    "Quantity",
    "Ref",
    "Refs",
    "Serial",
    "Text",
    "Whole",
    "Written",
    "YesNo",
    "are_keys",
    "clean",
    "email",
    "grouped",
    "is_key",
    "phone",
    "refuse",
    "web_address",
    "western",
]
