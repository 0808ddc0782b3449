"""Long texts made short enough for a page that must stay one page."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE_END = re.compile(r"[.!?؟؛:](?=\s)")
_POINT = re.compile(r"^\s*[-–•*]\s+", re.MULTILINE)


def shortened(text: str, longest: int) -> str:
    """Return a text in one line of at most so many characters: whole sentences, else whole words and «…»."""
    line = " ".join(_POINT.sub("", text).split())
    if len(line) <= longest:
        return line
    ends = [match.end() for match in _SENTENCE_END.finditer(line, 0, longest)]
    if ends and ends[-1] > longest // 2:
        return f"{line[: ends[-1]].rstrip(':؛')} …"
    words = line[:longest].rsplit(" ", 1)
    return f"{words[0].rstrip('،,;؛:.')} …"


def shares(lengths: Sequence[int], room: int) -> int:
    """Return the most characters each text may have so that all fit together: short ones leave room."""
    left = sorted(lengths)
    while left and left[0] <= room // len(left):
        room -= left.pop(0)
    return room // len(left) if left else max(lengths, default=room)
