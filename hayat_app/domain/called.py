"""What words of ours call the body when they are said of something else: an office, a structure beside it."""

from __future__ import annotations

import re
from functools import lru_cache

_ARABIC = r"\b((?:و|ب|ك)?ال|لل)هيئة\b(?! (?:ال)?مساواة)"
_NOT_ITS_NAME = r"(?! d(?:e l)?’é)"
_OFFICE = (
    (re.compile(r"\b([Tt])he body\b"), r"\1he office"),
    (re.compile(r"^Instance$"), "Entité"),
    (re.compile(rf"\b([Ll]’|votre )instance\b{_NOT_ITS_NAME}"), r"\1entité"),
    (re.compile(_ARABIC), r"\1مصلحة"),
    (re.compile(r"\bهيئتكم\b"), "مصلحتكم"),
)
_STRUCTURE = (
    (re.compile(r"\b([Tt])he body\b"), r"\1he structure"),
    (re.compile(rf"\b([Ll])’instance\b{_NOT_ITS_NAME}"), r"\1a structure"),
    (re.compile(_ARABIC), r"\1بنية"),
)
"""“The body” in each language and what stands for it: words of the same gender, so that the rest agrees."""


@lru_cache(maxsize=4096)
def office(text: str) -> str:
    """Return words of ours as they are said of an office that is no equality body."""
    return _called(text, _OFFICE)


@lru_cache(maxsize=1024)
def structure(text: str) -> str:
    """Return words of ours as they are said of a structure, in its own plan."""
    return _called(text, _STRUCTURE)


def _called(text: str, names: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for body, other in names:
        text = body.sub(other, text)
    return text
