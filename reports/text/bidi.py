"""The order of letters: the Unicode Bidirectional Algorithm (UAX #9), levels and reordering.

A paragraph becomes a string of class letters (``str.translate``, in C). Everything after depends on that string
alone, so its levels are cached by it. Ordinary paragraphs take a fast way: one regex joins the runs that cannot
influence one another and the rules work on a handful of units. Explicit controls and isolates take the long way,
letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

Span = tuple[int, int, int]
"""Start, end and level of a piece of text, in logical order."""

# One letter per bidirectional class. E: European number, N: Arabic number, M: non-spacing mark, b: boundary
# neutral, x y w z p: LRE RLE LRO RLO PDF, i j f q: LRI RLI FSI PDI.
_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "+", "ET": "%", "AN": "N", "CS": ",", "NSM": "M", "BN": "b",
    "B": "B", "S": "S", "WS": "W", "ON": "O", "LRE": "x", "RLE": "y", "LRO": "w", "RLO": "z", "PDF": "p",
    "LRI": "i", "RLI": "j", "FSI": "f", "PDI": "q", "": "L",
}  # fmt: skip
_FIRST_BRACKET = 0xE000  # bracket pair k has the class letters E000+2k (opening) and E000+2k+1 (closing)
_MAX_DEPTH = 125
_MAX_OPEN_BRACKETS = 63

_needs_long_way = re.compile("[bxywzpijfqBS]").search
_units = re.compile(r"A(?:[AMWO]*A)?M*|L(?:[LMWO]*L)?M*|R+|E+|\++|,+|%+|N+|M+|W+|O+|[\ue000-\uf8ff]").finditer

_TWIN_WORD = {"LEFT": "RIGHT", "RIGHT": "LEFT", "LESS-THAN": "GREATER-THAN", "GREATER-THAN": "LESS-THAN"}
_sides = re.compile(r"(?<![A-Z])(?:LEFT|RIGHT|LESS-THAN|GREATER-THAN)(?![A-Z])")


@cache
def mirrored(char: str) -> str:
    """Return the character that looks like this one in a mirror, or the character itself."""
    if not unicodedata.mirrored(char):
        return char
    if char in _TWINS_WITHOUT_SIDES:
        return _TWINS_WITHOUT_SIDES[char]
    name = _sides.sub(lambda side: _TWIN_WORD[side[0]], unicodedata.name(char, ""))
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return char


# Pairs whose names say neither left nor right (Tibetan, Ogham).
_TWINS_WITHOUT_SIDES = {pair[i]: pair[1 - i] for pair in ("༺༻", "༼༽", "᚛᚜") for i in (0, 1)}


class _Classes(dict[int, str]):
    """Class letter of each character, worked out when first met."""

    def __init__(self) -> None:
        self._pairs: dict[str, int] = {}

    def __missing__(self, point: int) -> str:
        char = chr(point)
        letter = self._bracket(char) or _LETTERS[unicodedata.bidirectional(char)]
        self[point] = letter
        return letter

    def _bracket(self, char: str) -> str:
        side = {"Ps": 0, "Pe": 1}.get(unicodedata.category(char))
        twin = mirrored(char)
        if side is None or twin == char or unicodedata.bidirectional(char) != "ON":
            return ""
        opening = unicodedata.normalize("NFC", twin if side else char)
        pair = self._pairs.setdefault(opening, len(self._pairs))
        return chr(_FIRST_BRACKET + 2 * pair + side)


CLASSES = _Classes()


def base_level(text: str) -> int:
    """Return 0 or 1: the direction of the first strong character outside isolates (rules P2, P3)."""
    return _base_of(text.translate(CLASSES))


def levels(text: str, base: int) -> Sequence[Span]:
    """Return the embedding levels of one paragraph as spans; ``base`` is 0 (left to right) or 1."""
    return levels_of_classes(text.translate(CLASSES), base)


@lru_cache(maxsize=1 << 15)
def levels_of_classes(classes: str, base: int) -> tuple[Span, ...]:
    """Return the levels of a paragraph whose class letters are given."""
    if _needs_long_way(classes):
        return _spans(_long_way(classes, base))
    found = [(classes[m.start()], *m.span()) for m in _units(classes)]
    strong = "R" if base else "L"
    resolved = _resolve([u[0] for u in found], [u[2] - u[1] for u in found], (strong, strong), base)
    out: list[Span] = []
    for (_, start, end), level in zip(found, resolved, strict=True):
        if out and out[-1][2] == level:
            out[-1] = (out[-1][0], end, level)
        else:
            out.append((start, end, level))
    return _blank_tail(classes, base, out)


def reorder(line: Sequence[int]) -> list[int]:
    """Return the visual order (logical indexes from left to right) of items with these levels (rule L2)."""
    if line and max(line) == 2 and min(line) == 1:
        return _arabic_with_numbers(line)
    order = list(range(len(line)))
    if not line:
        return order
    lowest_odd = min((level for level in line if level & 1), default=max(line) + 1)
    for floor in range(max(line), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= floor:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def _arabic_with_numbers(line: Sequence[int]) -> list[int]:
    """Reorder the commonest line: levels 1 and 2 only."""
    order: list[int] = []
    end = len(line)
    while end:
        start = end - 1
        if line[start] == 2:
            while start and line[start - 1] == 2:
                start -= 1
        order += range(start, end)
        end = start
    return order


def _base_of(classes: str) -> int:
    depth = 0
    for letter in classes:
        if letter in "ijf":
            depth += 1
        elif letter == "q":
            depth = max(0, depth - 1)
        elif letter == "B":
            break
        elif not depth and letter in "LRA":
            return int(letter != "L")
    return 0


def _spans(line: Sequence[int]) -> tuple[Span, ...]:
    edges = [0, *(i for i in range(1, len(line)) if line[i] != line[i - 1]), len(line)]
    return tuple((a, b, line[a]) for a, b in pairwise(edges) if b > a)


def _blank_tail(classes: str, base: int, spans: list[Span]) -> tuple[Span, ...]:
    """White space at the end has the paragraph's level (rule L1)."""
    end = len(classes.rstrip("W"))
    if end < len(classes):
        spans = [(a, min(b, end), level) for a, b, level in spans if a < end]
        spans.append((end, len(classes), base))
    return tuple(spans)


# --- Rules W, N and I on one isolating run sequence

_NEUTRAL = frozenset("OWSBijfqb")


def _is_neutral(letter: str) -> bool:
    return letter in _NEUTRAL or letter >= "\ue000"


def _resolve(classes: list[str], counts: list[int] | None, edges: tuple[str, str], level: int) -> list[int]:
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
    for first, last in _pairs(types):
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


def _pairs(types: list[str]) -> list[tuple[int, int]]:
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
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
                pairs.append((stack[depth][1], i))
                del stack[depth:]
                break
    return sorted(pairs)


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


# --- Rules X: explicit embeddings, overrides and isolates, letter by letter


class _Explicit:
    """Rules X1 to X8: the level of every letter before the weak rules, and overridden classes."""

    def __init__(self, classes: str, base: int) -> None:
        self.classes = classes
        self.base = base
        self.types = list(classes)
        self.levels = [base] * len(classes)
        self.removed = [c in "xywzpb" for c in classes]
        self.match = _matching_isolates(classes)
        self._stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self._overflow_isolates = self._overflow_embeddings = self._valid_isolates = 0
        for i, letter in enumerate(classes):
            self._step(i, letter)

    def _step(self, i: int, letter: str) -> None:
        if letter in "xywz":
            self._embed(i, letter)
        elif letter in "ijf":
            self._isolate(i, letter)
        elif letter == "q":
            self._end_isolate(i)
        elif letter == "p":
            self._end_embedding(i)
        elif letter != "B":
            self.levels[i] = self._stack[-1][0]
            if letter != "b":
                self._override(i)

    def _override(self, i: int) -> None:
        self.levels[i], override, _ = self._stack[-1]
        if override:
            self.types[i] = override

    def _next_level(self, right_to_left: bool) -> int:
        level = self._stack[-1][0]
        return (level + 1) | 1 if right_to_left else (level + 2) & ~1

    def _fits(self, level: int) -> bool:
        return level <= _MAX_DEPTH and not self._overflow_isolates and not self._overflow_embeddings

    def _embed(self, i: int, letter: str) -> None:
        self.levels[i] = self._stack[-1][0]
        level = self._next_level(letter in "yz")
        if self._fits(level):
            self._stack.append((level, {"w": "L", "z": "R"}.get(letter, ""), False))
        elif not self._overflow_isolates:
            self._overflow_embeddings += 1

    def _isolate(self, i: int, letter: str) -> None:
        self._override(i)
        right_to_left = letter == "j"
        if letter == "f":
            end = self.match.get(i, len(self.classes))
            right_to_left = _base_of(self.classes[i + 1 : end]) == 1
        level = self._next_level(right_to_left)
        if self._fits(level):
            self._valid_isolates += 1
            self._stack.append((level, "", True))
        else:
            self._overflow_isolates += 1

    def _end_isolate(self, i: int) -> None:
        if self._overflow_isolates:
            self._overflow_isolates -= 1
        elif self._valid_isolates:
            self._overflow_embeddings = 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1
        self._override(i)

    def _end_embedding(self, i: int) -> None:
        if not self._overflow_isolates:
            if self._overflow_embeddings:
                self._overflow_embeddings -= 1
            elif not self._stack[-1][2] and len(self._stack) >= 2:
                self._stack.pop()
        self.levels[i] = self._stack[-1][0]


def _matching_isolates(classes: str) -> dict[int, int]:
    """Map every isolate initiator to its PDI and back (BD9)."""
    match: dict[int, int] = {}
    stack: list[int] = []
    for i, letter in enumerate(classes):
        if letter in "ijf":
            stack.append(i)
        elif letter == "q" and stack:
            start = stack.pop()
            match[start], match[i] = i, start
        elif letter == "B":
            stack = []
    return match


def _long_way(classes: str, base: int) -> list[int]:
    explicit = _Explicit(classes, base)
    line = explicit.levels
    embedding = line.copy()
    for sequence in _sequences(explicit, embedding):
        edges = _edges(explicit, embedding, sequence)
        resolved = _resolve([explicit.types[i] for i in sequence], None, edges, embedding[sequence[0]])
        for i, level in zip(sequence, resolved, strict=True):
            line[i] = level
    for i, removed in enumerate(explicit.removed):
        if removed:
            line[i] = line[i - 1] if i else base
    _white_space(classes, base, line)
    return line


def _sequences(explicit: _Explicit, embedding: list[int]) -> list[list[int]]:
    """X10, BD13: level runs joined across isolates."""
    runs: list[list[int]] = []
    for i, removed in enumerate(explicit.removed):
        if removed:
            continue
        if runs and embedding[runs[-1][-1]] == embedding[i]:
            runs[-1].append(i)
        else:
            runs.append([i])
    starting_at = {run[0]: run for run in runs}
    sequences = []
    for run in runs:
        if explicit.classes[run[0]] == "q" and run[0] in explicit.match:
            continue
        sequence = list(run)
        while explicit.classes[sequence[-1]] in "ijf" and sequence[-1] in explicit.match:
            sequence += starting_at[explicit.match[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _edges(explicit: _Explicit, embedding: list[int], sequence: list[int]) -> tuple[str, str]:
    """Return the strong classes before and after a sequence (sos, eos)."""
    level = embedding[sequence[0]]
    before = sequence[0] - 1
    while before >= 0 and explicit.removed[before]:
        before -= 1
    after = sequence[-1] + 1
    while after < len(embedding) and explicit.removed[after]:
        after += 1
    open_isolate = explicit.classes[sequence[-1]] in "ijf" and sequence[-1] not in explicit.match
    level_before = embedding[before] if before >= 0 else explicit.base
    level_after = explicit.base if after >= len(embedding) or open_isolate else embedding[after]
    sides = ("R" if max(level, other) & 1 else "L" for other in (level_before, level_after))
    return (next(sides), next(sides))


def _white_space(classes: str, base: int, line: list[int]) -> None:
    """L1 for a paragraph on one line."""
    at_end = True
    for i in range(len(classes) - 1, -1, -1):
        letter = classes[i]
        if letter in "BS":
            line[i], at_end = base, True
        elif letter in "WijfqbxywzpB" and at_end:
            line[i] = base
        else:
            at_end = False
