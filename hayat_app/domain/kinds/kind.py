"""What a kind of value is, and what texts are cleaned of before any kind reads them."""

from __future__ import annotations

import unicodedata
from typing import Generic, TypeVar

from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

T = TypeVar("T")
Json = None | bool | int | str | list[str] | dict[str, str]
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
# Invisible controls change what is shown without being seen; joiners stay, they shape words.
_CONTROLS = dict.fromkeys(
    [c for c in range(0x20) if c not in (0x09, 0x0A)]
    + list(range(0x7F, 0xA0))
    + [0x200E, 0x200F, 0x061C, 0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def clean(text: str) -> str:
    """Return text as it is kept: NFC, one kind of line end, no invisible controls, no outer white space."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text.strip()  # most texts: nothing in them needs the work below
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    # A lone half of a surrogate pair (a damaged clipboard) cannot be written to any file.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text.translate(_CONTROLS)).strip()


def western(text: str) -> str:
    """Return text with Eastern digits written as Moroccan documents write them (0-9)."""
    return text.translate(_DIGITS)


class Kind(Generic[T]):
    """A kind of value; ``T`` is what the program works with."""

    empty: T

    def parse(self, text: str) -> T:
        """Read what a person typed; raise ``Refused`` for what cannot be."""
        raise NotImplementedError

    def show(self, value: T, translate: Translator) -> str:
        """Write the value for a person to read and to edit."""
        raise NotImplementedError

    def to_json(self, value: T) -> Json:
        """Write the value for files and the database; ``None`` is an empty one."""
        raise NotImplementedError

    def from_json(self, data: Json) -> T:
        """Read what ``to_json`` wrote; raise ``Refused`` for anything else."""
        raise NotImplementedError


def refuse(data: object) -> Refused:
    """Return the refusal of a value of a file that is not of the kind."""
    return Refused(N_("“{value}” is not a value of this kind."), value=str(data)[:80])


class Written(Kind[str]):
    """A kind whose values are texts, kept and shown as they are read; empty when nothing is said."""

    empty = ""

    def show(self, value: str, translate: Translator) -> str:
        return value

    def to_json(self, value: str) -> Json:
        return value or None

    def from_json(self, data: Json) -> str:
        if data is None:
            return ""
        if not isinstance(data, str):
            raise refuse(data)
        return self.parse(data)
