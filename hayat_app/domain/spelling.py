"""Names that are spelled differently and may be one: what is left of them without vowels, articles and order."""

from __future__ import annotations

import re

from hayat_app.domain.folding import fold

_ARTICLE = re.compile(r"^(?:ال|al[- ]?|el[- ]?)(?=..)")
_ARABIC_VOWELS = re.compile(r"(?<=.)[اويه](?=.)|(?<=..)[اويه]$|^ا(?!يت)(?=..)")
_LATIN_VOWELS = re.compile(r"(?<=.)[aeiouy]+|(.)(?=\1)")
_TOGETHER = (
    (re.compile(r"\b(عبد)[ -]*ال(?=..)"), r"\1"),
    (re.compile(r"\b(abd)[ -]?(?:el|al)[ -]?(?=..)"), r"\1"),
    (re.compile(r"\b(ابن|بن|ابو|بو|ايت|ben|bou|ait)[ -]+(?=..)"), r"\1"),
)
"""Words that are written apart from the next one, or together with it."""
_ALONE = frozenset({"el", "al", "ال"})


def letters(name: str) -> str:
    """Return the letters of a name without spaces and signs, as search sees them."""
    return "".join(re.findall(r"\w", fold(name)))


def skeleton(name: str) -> str:
    """Return what two spellings of one name have in common: its words without articles and vowels, sorted.

    محمد and امحمد, الزهراء and الزهرة, El Idrissi and Idrissi give the same; so may two different names, which is
    why nothing is ever joined because of it.
    """
    folded = fold(name)
    for apart, together in _TOGETHER:
        folded = apart.sub(together, folded)
    words = [word for word in re.findall(r"\w+", folded) if word not in _ALONE]
    return " ".join(sorted(filter(None, map(_bones, words))))


def _bones(word: str) -> str:
    bare = _ARTICLE.sub("", word)
    return _ARABIC_VOWELS.sub("", _LATIN_VOWELS.sub("", bare))
