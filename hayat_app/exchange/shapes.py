"""Whether parsed JSON has the shape that the members of a change must have."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from hayat_app.domain.kinds import is_key
from hayat_app.exchange.jsontext import is_writable
from hayat_app.merge.changes import DELETED

MOST_NESTED = 8
HIGHEST_LAMPORT = 2**53 - 1
"""The highest whole number that every reader of JSON knows exactly."""
LONGEST = 300
"""Letters of a person's name."""
LONGEST_SIGN = 60
"""Letters of a moment, or of a version."""
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,63}")


def is_text(data: object, longest: int) -> bool:
    """Whether it is a text that a file can hold, no longer than that."""
    return isinstance(data, str) and len(data) <= longest and is_writable(data)


def is_name(data: object) -> bool:
    """Whether it is the name of a field or a kind."""
    return isinstance(data, str) and is_name_text(data)


@lru_cache(4096)  # a dossier has some dozens of names and thousands of places for them
def is_name_text(text: str) -> bool:
    """Whether a text is the name of a field or a kind."""
    return _NAME.fullmatch(text) is not None or text == DELETED


def is_names(data: object) -> bool:
    """Whether it is a list of names."""
    return isinstance(data, list) and all(is_name(name) for name in data)


def is_value(name: str, value: object) -> bool:
    """Whether a change can set a field to a value."""
    return is_name(name) and (isinstance(value, bool) if name == DELETED else is_json(value, MOST_NESTED))


def is_replaces(data: object, change: object) -> bool:
    """Whether it says, for fields, which changes the one with that key replaces."""
    return isinstance(data, dict) and all(
        is_name(name) and isinstance(keys, list) and all(is_key(key) and key != change for key in keys)
        for name, keys in data.items()
    )


def is_json(data: object, depth: int) -> bool:
    """Whether a value can be kept and written again: not nested deeper than that, no infinite number."""
    if isinstance(data, str):
        return is_writable(data)
    if isinstance(data, float):
        return math.isfinite(data)
    if isinstance(data, list):
        return depth > 0 and all(is_json(item, depth - 1) for item in data)
    if isinstance(data, dict):
        return depth > 0 and all(is_writable(k) and is_json(item, depth - 1) for k, item in data.items())
    return data is None or isinstance(data, bool | int)
