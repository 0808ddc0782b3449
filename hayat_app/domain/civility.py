"""What a typed title says of who bears it: a woman, a man, either of them, or nothing that we may add to."""

from __future__ import annotations

import re

_OFFICES = "رئيس|نائب|مدير|عامل|وال|والي|كاتب|قائد|باشا|مندوب|مسؤول|منسق|مقرر|وزير|خازن|محافظ"
_OFFICE = re.compile(rf"(?:ال)?(?:{_OFFICES})(ة|\(ة\))?(?=\s|$)")


def of(title: str) -> str:
    """Return f, m or both for an Arabic title that begins with an office, of whom السيدة or السيد is said.

    Nothing for any other: it begins with a civility of its own, or names an institution.
    """
    found = _OFFICE.match(title.strip())
    return {"ة": "f", "(ة)": "both"}.get(found[1] or "", "m") if found else ""
