"""Explicit embeddings, overrides and isolates (UAX #9, rules P2 to X10 and L1), letter by letter."""

from __future__ import annotations

from reports.text.bidi_rules import resolve

_MAX_DEPTH = 125


def base_of(classes: str) -> int:
    """Return the direction of the first strong letter outside isolates (rules P2, P3): 0 or 1."""
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
            right_to_left = base_of(self.classes[i + 1 : end]) == 1
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


def levels_letter_by_letter(classes: str, base: int) -> list[int]:
    """Return the level of every letter of a paragraph on one line."""
    explicit = _Explicit(classes, base)
    line = explicit.levels
    embedding = line.copy()
    for sequence in _sequences(explicit, embedding):
        edges = _edges(explicit, embedding, sequence)
        resolved = resolve([explicit.types[i] for i in sequence], None, edges, embedding[sequence[0]])
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
