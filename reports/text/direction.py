"""On which side a paragraph begins: a matter of its own letters, and of the document's language."""

from __future__ import annotations

import re

from reports.text.bidi_classes import classes_of

_ISOLATED = re.compile("[ijf][^q]*q")
_STRONG = re.compile("[LAR]")


def base_of(classes: str, right_to_left: bool) -> int:
    """Return a paragraph's direction (1: right to left) from its class letters.

    An Arabic document's paragraph without Arabic letters is Latin; a French one's is Arabic when it begins so and
    most letters are. Isolated values do not count beside other letters.
    """
    if right_to_left:
        return int("L" not in classes or "A" in classes or "R" in classes)
    if "A" not in classes:
        return 0
    around = _ISOLATED.sub("", classes)
    letters = around if _STRONG.search(around) else classes
    first = _STRONG.search(letters)
    return int(first is not None and first[0] != "L" and letters.count("A") > letters.count("L"))


def reads_right_to_left(text: str, right_to_left: bool) -> bool:
    """Say whether a paragraph of a document runs from right to left."""
    return bool(base_of(classes_of(text), right_to_left)) if text else right_to_left


def held(text: str, right_to_left: bool) -> str:
    """Return a text that keeps the direction it would have as a paragraph of its own, to stand beside a label.

    A first-strong isolate would turn round what begins with a word of the other script, or with another isolate.
    """
    mark = "\u2067" if reads_right_to_left(text, right_to_left) else "\u2066"
    return f"{mark}{text}\u2069" if text else ""
