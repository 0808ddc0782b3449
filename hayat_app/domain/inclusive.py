"""Both sexes in one word: doubled, feminine first (رئيسة/رئيس), or with an ending in parentheses (رئيس(ة)).

Words of ours are written in the way a person chose (domain brief, section 8.6); what people typed stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_OPEN_SINGULAR = re.compile(r"\w+(?:-\w+)?\((?:ة|e)\)(?: \w+\((?:ة|e)\))*")
_DOUBLED_PLURAL = re.compile(r"\b(ال)?(\w+)ات و(\1?\2(?:ون|ين|و|ي))\b")
# Plurals whose feminine is not the masculine with another ending: the whole word goes into parentheses.
_BROKEN_PLURAL = re.compile(r"\b((?:ال)?)(عضوات) و\1(أعضاء)\b")


def doubled(text: str) -> str:
    """Write words with an ending in parentheses twice, feminine first: السيد(ة) becomes السيدة/السيد."""
    return _OPEN_SINGULAR.sub(_twice, text) if "(" in text else text


def _twice(found: re.Match[str]) -> str:
    words = found[0]
    both = (words.replace("(", "").replace(")", ""), words.replace("(ة)", "").replace("(e)", ""))
    return (" / " if " " in words else "/").join(both)


def in_parentheses(text: str) -> str:
    """Write doubled plurals once: المشاركات والمشاركين becomes المشاركين(ات)."""
    if " و" not in text:
        return text
    return _DOUBLED_PLURAL.sub(r"\3(ات)", _BROKEN_PLURAL.sub(r"\1\3 (\1\2)", text))


def feminine(text: str) -> str:
    """Write words with an ending in parentheses as a woman's: عضو(ة) becomes عضوة."""
    return text.replace("(ة)", "ة").replace("(e)", "e")


def masculine(text: str) -> str:
    """Write words with an ending in parentheses as a man's."""
    return text.replace("(ة)", "").replace("(e)", "")


OF_SEX: dict[str, Callable[[str], str]] = {"f": feminine, "m": masculine}
"""How words about somebody known are written, by the code of the sex."""
WAYS: dict[str, Callable[[str], str]] = {
    "doubled": lru_cache(maxsize=4096)(doubled),
    "parentheses": lru_cache(maxsize=4096)(in_parentheses),
}
"""How to write, by the word that the settings keep."""
