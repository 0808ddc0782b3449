"""A short text that is the same on two computers when they hold the same changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

# Letters and digits that cannot be misheard or misread; no O/0, I/1, S/5, B/8.
ALPHABET = "ACDEFGHJKLMNPQRTUVWXYZ234679"


def fingerprint(change_ids: Iterable[str]) -> str:
    """Return eight signs in two groups, readable aloud, for a set of changes."""
    digest = hashlib.sha256("\n".join(sorted(set(change_ids))).encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    signs = ""
    for _ in range(8):
        number, sign = divmod(number, len(ALPHABET))
        signs += ALPHABET[sign]
    return f"{signs[:4]}-{signs[4:]}"
