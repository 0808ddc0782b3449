"""Weak and neutral characters (UAX #9, rules W1 to I2) on one isolating run sequence."""

from __future__ import annotations

_MAX_OPEN_BRACKETS = 63
_NEUTRAL = frozenset("OWSBijfqb")


def _is_neutral(letter: str) -> bool:
    return letter in _NEUTRAL or letter >= "\ue000"


def resolve(classes: list[str], counts: list[int] | None, edges: tuple[str, str], level: int) -> list[int]:
    """Return the level of every unit of a sequence.

    ``counts`` says how many letters each unit stands for (None: one), ``edges`` the directions before and after.
    """
    types = _marks(classes, edges[0])
    _weak(types, counts, edges[0])
    _brackets(types, classes, edges[0], "R" if level & 1 else "L")
    _neutrals(types, edges, "R" if level & 1 else "L")
    if level & 1:
        return [level if t == "R" else level + 1 for t in types]
    return [level if t == "L" else level + 1 if t == "R" else level + 2 for t in types]


def _marks(classes: list[str], before: str) -> list[str]:
    """W1: a mark takes the class of what it stands on."""
    types = []
    previous = before
    for letter in classes:
        current = letter
        if letter == "M":
            current = "O" if previous in "ijfq" or previous >= "\ue000" else previous
        types.append(current)
        previous = current
    return types


def _weak(types: list[str], counts: list[int] | None, before: str) -> None:
    european = _numbers_after_arabic(types, before)
    _separators(types, counts)
    _terminators(types)
    if european:
        _numbers_after_latin(types, before)


def _numbers_after_arabic(types: list[str], before: str) -> bool:
    """W2, W3; returns whether a European number is left."""
    last, european = before, False
    for i, letter in enumerate(types):
        if letter in "LR":
            last = letter
        elif letter == "A":
            last, types[i] = "A", "R"
        elif letter == "E":
            if last == "A":
                types[i] = "N"
            else:
                european = True
    return european


def _separators(types: list[str], counts: list[int] | None) -> None:
    """W4: a single separator between two numbers belongs to them."""
    for i in range(1, len(types) - 1):
        if types[i] in "+," and (counts is None or counts[i] == 1):
            a, b = types[i - 1], types[i + 1]
            if a == b and (a == "E" or (a == "N" and types[i] == ",")):
                types[i] = a


def _terminators(types: list[str]) -> None:
    """W5, W6: signs such as % join a European number; other separators are neutral."""
    i = 0
    while i < len(types):
        end = i
        while end < len(types) and types[end] == "%":
            end += 1
        if end > i:
            number = (i > 0 and types[i - 1] == "E") or (end < len(types) and types[end] == "E")
            types[i:end] = ["E" if number else "O"] * (end - i)
        i = end + 1
    for i, letter in enumerate(types):
        if letter in "+,":
            types[i] = "O"


def _numbers_after_latin(types: list[str], before: str) -> None:
    """W7."""
    last = before
    for i, letter in enumerate(types):
        if letter in "LR":
            last = letter
        elif letter == "E" and last == "L":
            types[i] = "L"


def _brackets(types: list[str], classes: list[str], before: str, embedding: str) -> None:
    """N0: both brackets of a pair take one direction."""
    opposite = "L" if embedding == "R" else "R"
    for first, last in pairs(types):
        inside = {"R" if t in "EN" else t for t in types[first + 1 : last]}
        if embedding in inside:
            direction = embedding
        elif opposite in inside:
            direction = opposite if _strong_before(types, first, before) == opposite else embedding
        else:
            continue
        for place in (first, last):
            types[place] = direction
            place += 1
            while place < len(types) and classes[place] == "M":
                types[place] = direction
                place += 1


def pairs(types: list[str]) -> list[tuple[int, int]]:
    """Return the places of brackets that belong together (BD16)."""
    stack: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for i, letter in enumerate(types):
        if letter < "\ue000":
            continue
        if not ord(letter) & 1:
            if len(stack) >= _MAX_OPEN_BRACKETS:
                return []
            stack.append((chr(ord(letter) + 1), i))
            continue
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == letter:
                found.append((stack[depth][1], i))
                del stack[depth:]
                break
    return sorted(found)


def _strong_before(types: list[str], place: int, before: str) -> str:
    for letter in reversed(types[:place]):
        if letter in "LREN":
            return "L" if letter == "L" else "R"
    return before


def _neutrals(types: list[str], edges: tuple[str, str], embedding: str) -> None:
    """N1, N2: neutrals between equal directions take it, others the embedding's."""
    n = len(types)
    i = 0
    while i < n:
        end = i
        while end < n and _is_neutral(types[end]):
            end += 1
        if end > i:
            a = types[i - 1] if i else edges[0]
            b = types[end] if end < n else edges[1]
            a, b = ("R" if t in "EN" else t for t in (a, b))
            types[i:end] = [a if a == b else embedding] * (end - i)
        i = end + 1
