"""What a typed title says of who bears it: a woman, a man, either of them, or nothing that we may add to."""

from __future__ import annotations

import re

_OFFICES = "رئيس|نائب|مدير|عامل|وال|والي|كاتب|قائد|باشا|مندوب|مسؤول|منسق|مقرر|وزير|خازن|محافظ"
_OFFICES_FR = (
    r"(?:Vice-)?Président|Délégué|Gouverneur|Rapporteur|Direct(?:rice|eur)|Coord(?:in|onn)at(?:rice|eur)|Wali"
    r"|Conservat(?:rice|eur)|Trésori(?:ère|er)"
)
_OFFICE_FR = re.compile(rf"(?P<office>{_OFFICES_FR})(?P<ending>e|\(e\))?(?=\s|$)")
_OFFICE = re.compile(rf"(?:ال)?(?:{_OFFICES})(ة|\(ة\))?(?=\s|$)")


def of(title: str, language: str = "ar") -> str:
    """Return f, m or both for a title that begins with an office, of whom السيدة, Madame la and so on is said.

    Nothing for any other: it begins with a civility of its own, names an institution, or is of another language.
    """
    if language != "ar":
        return _french(title.strip()) if language == "fr" else ""
    found = _OFFICE.match(title.strip())
    return {"ة": "f", "(ة)": "both"}.get(found[1] or "", "m") if found else ""


def _french(title: str) -> str:
    found = _OFFICE_FR.match(title)
    if found is None:
        return ""
    woman = found["ending"] == "e" or found["office"].endswith(("rice", "ère"))
    return "both" if found["ending"] == "(e)" else "f" if woman else "m"
