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
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fold(text: str) -> str:
    """Return the text as search and sorting see it."""
    # One code point per hamza letter first: decomposed, the hamza would be lost with the tashkeel.
    letters = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS).translate(_DIGITS)
    bare = "".join(c for c in unicodedata.normalize("NFD", letters) if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join(re.sub("ا+", "ا", bare).split())


def matches(wanted: str, text: str) -> bool:
    """Whether every word that is looked for stands somewhere in the text, whatever the spelling."""
    folded = fold(text)
    return all(word in folded for word in fold(wanted).split())
