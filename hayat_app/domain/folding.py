"""Folding: two spellings that a reader takes for the same word become the same letters, for search and sorting.

Ignored: tashkeel, tatweel, the seat of a hamza (هيئة and هيأة, مسؤول and مسئول), taa marbuta and haa, alef maqsura
and yaa, Latin accents, upper and lower case, and the shape of digits.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱؤئءٲٳٵ", "ا"),
        **dict.fromkeys("ىیې", "ي"),
        "ة": "ه",
        "ہ": "ه",
        **dict.fromkeys("کڪ", "ك"),
        "ـ": "",
        "œ": "oe",
        "æ": "ae",
        **dict.fromkeys("’‘ʼ`´", "'"),
    }
)
_ALEFS = re.compile("اا+")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is met first: a text is then folded in one pass in C."""

    def __missing__(self, point: int) -> str:
        # One code point per hamza letter first: decomposed, the hamza would be lost with the tashkeel.
        letters = unicodedata.normalize("NFKC", chr(point)).casefold().translate(_LETTERS).translate(_DIGITS)
        bare = unicodedata.normalize("NFD", letters)
        self[point] = "".join(c for c in bare if unicodedata.category(c) not in ("Mn", "Cf"))
        return self[point]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return the text as search and sorting see it."""
    bare = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return " ".join(_ALEFS.sub("ا", bare).split())


def matches(wanted: str, text: str) -> bool:
    """Whether every word that is looked for stands somewhere in the text, whatever the spelling."""
    folded = fold(text)
    return all(word in folded for word in fold(wanted).split())
