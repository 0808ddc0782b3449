"""Which language a word is in, told by its script."""

from __future__ import annotations

import re

_LETTER = re.compile(
    r"[A-Za-zÀ-ɏ]|[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]|[\u2d30-\u2d7f]"
)


def has_letter(text: str) -> bool:
    """Say whether a text holds a letter, which tells its language."""
    return bool(_LETTER.search(text))


def language_of(token: str, own: str) -> str:
    """Return the language of a word where it is not the document's own: by its first letter."""
    found = _LETTER.search(token)
    if not found:
        return ""
    char = found[0]
    spoken = "zgh" if "\u2d30" <= char <= "\u2d7f" else "ar" if char >= "\u0600" else "fr"
    return "" if spoken == own else spoken
