"""Lines: words are broken in logical order, then each line is reordered.

A line holds no absolute position, so equal paragraphs share one layout.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from reports.text import breaking
from reports.text.atoms import Word
from reports.text.fontset import FIRM_SPACE, FontSet
from reports.text.pen import Line, compose
from reports.text.runs import Run, paragraphs
from reports.text.words import WordMaker

START, END, CENTRE, JUSTIFY = "start", "end", "centre", "justify"
NATURAL = "natural"
"""As START, but Arabic begins at the right in every document."""
LOOSEST = 0.9
"""How much justification may widen a space, in type sizes; looser lines stay ragged."""
FEW, EVENNESS = 4, 6.0
"""Centred text of at most so many lines has lines of equal length, to so many points."""
FILL = 0.15
"""An address is cut when more than this part of the line would stay empty."""

REMEMBERED = 1 << 13
"""Paragraphs whose lines are kept for the next equal one; more would only cost memory."""


class _Broken(NamedTuple):
    """The words of one line, their width, and whether the paragraph or a forced line ends here."""

    words: list[Word]
    width: float
    last: bool


class Setter:
    """Sets text in lines for one document."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self.right_to_left = language == "ar"
        self._maker = WordMaker(fonts, language)
        self._lines: dict[tuple[tuple[Run, ...], float, str, bool], list[Line]] = {}

    @property
    def missing(self) -> list[tuple[str, str]]:
        """(characters, text they stand in) for which no face has a glyph."""
        return self._maker.missing

    def lines(self, runs: tuple[Run, ...], width: float, align: str = START, apart: bool = False) -> list[Line]:
        """Return the lines of a paragraph. ``apart`` puts a space at both ends of each line, so that readers
        of the file keep neighbouring cells apart."""
        key = (runs, width, align, apart)
        found = self._lines.get(key)
        if found is None:
            seen = len(self.missing)
            found = self._set(runs, width, align, apart)
            if len(self.missing) == seen:
                if len(self._lines) >= REMEMBERED:
                    self._lines.clear()
                self._lines[key] = found
        return found

    def begins_right(self, runs: tuple[Run, ...], align: str = JUSTIFY) -> bool:
        """Say whether a text's lines begin at the right."""
        return self._side(align, self._maker.runs_right_to_left(_text(runs)))

    def _side(self, align: str, right_to_left: bool) -> bool:
        """Running text begins on the side of its own letters, labels on the document's, cells at the right if
        either does."""
        if align == JUSTIFY:
            return right_to_left
        return self.right_to_left or (align == NATURAL and right_to_left)

    def width(self, runs: tuple[Run, ...]) -> float:
        """Return the width of a text on one line."""
        return sum(word.width for word in self._maker.words(runs, _text(runs))[0])

    def _set(self, runs: tuple[Run, ...], width: float, align: str, apart: bool) -> list[Line]:
        out: list[Line] = []
        for own in paragraphs(runs):
            words, right_to_left = self._maker.words(own, _text(own))
            side = self._side(align, right_to_left)
            lines = self._even(words, width) if align == CENTRE else self._broken(words, width)
            out += [self._line(broken, width, align, apart, side) for broken in lines]
        return out

    def _even(self, words: list[Word], width: float) -> list[_Broken]:
        """Break centred words into lines as long as each other, no more of them than the width asks for."""
        found = self._broken(words, width)
        least = max([width / 2, *(word.width for word in words)]) if 1 < len(found) <= FEW else width
        while width - least > EVENNESS:
            middle = (least + width) / 2
            tried = self._broken(words, middle)
            if len(tried) > len(found):
                least = middle
            else:
                found, width = tried, middle
        return found

    def _line(self, broken: _Broken, width: float, align: str, apart: bool, right_to_left: bool) -> Line:
        atoms = [atom for word in broken.words for atom in word.atoms]
        if not atoms:
            return Line(0, 0, ())
        gap, natural = 0.0, broken.width
        if align == JUSTIFY and not broken.last and natural < width:
            spaces = sum([atom.blank for atom in atoms])
            if spaces and width - natural < LOOSEST * atoms[0].look.run.size * spaces:
                gap, natural = (width - natural) / spaces, width
        x = 0.0 if gap else _indent(width - natural, align, right_to_left)
        blank = (FIRM_SPACE if self.right_to_left else " ") if apart else ""
        segments, links, margin = compose(self.fonts, atoms, gap, blank)
        return Line(x - margin, natural, segments, links)

    # --- breaking

    def _broken(self, words: list[Word], width: float) -> list[_Broken]:
        """Break words into lines, greedily and in logical order.

        The end of a plain line is found by bisection; from the first line on whose end is a matter of glued or cut
        words, the words are taken one by one.
        """
        if not words or words[0].space:
            return self._one_by_one(words, width)
        limit, out, start, count = width + 0.01, list[_Broken](), 0, len(words)
        ends = list(accumulate([word.width for word in words]))
        while start < count:
            base = ends[start - 1] if start else 0.0
            end = bisect_right(ends, base + limit, start)
            following = end + 1 if end < count and words[end].space else end
            last = following >= count
            while end > start and words[end - 1].space:
                end -= 1
            if end == start or not (last or _ends_plainly(words, end, following)):
                return out + self._one_by_one(words[start:], width)
            out.append(_Broken(words[start:end], ends[end - 1] - base, last))
            start = following
        return out

    def _one_by_one(self, words: list[Word], width: float) -> list[_Broken]:
        limit = width + 0.01
        out: list[_Broken] = []
        line: list[Word] = []
        waiting: list[Word] = []
        used = between = 0.0
        queue = words[::-1]
        while queue:
            word = queue.pop()
            if word.space:
                if line:
                    waiting.append(word)
                    between += word.width
                continue
            need = word.width
            if len(queue) > 1 and (queue[-2].closed or word.open):
                need += _glued(word, queue)
            if used + between + need <= limit:
                line += waiting
                line.append(word)
                used += between + word.width
                waiting, between = [], 0.0
                continue
            if parts := self._cut(word, limit - used - between, limit, bool(line)):
                out.append(_Broken([*line, *waiting, parts[0]], used + between + parts[0].width, False))
                queue.append(parts[1])
            elif line:
                out.append(_Broken(line, used, False))
                queue.append(word)
            else:
                line, used = [word], word.width
                continue
            line, used, waiting, between = [], 0.0, [], 0.0
        out.append(_Broken(line, used, True))
        return out

    def _cut(self, word: Word, room: float, limit: float, inside: bool) -> tuple[Word, Word] | None:
        """Cut a word that does not fit: at a hyphen, in an address, between letters if no line can hold it."""
        text = word.text
        too_long = word.width > limit
        address = breaking.is_address(text)
        choices: list[Sequence[int]] = [] if address else [breaking.opportunities(text)]
        if address and (too_long or room > FILL * limit):
            choices.append(breaking.address_cuts(text))
        if too_long and not inside:
            choices.append(breaking.letter_cuts(text))
        for cuts in choices:
            parts = self._longest(word, cuts, len(text), room)
            if parts:
                return parts
        return None

    def _longest(self, word: Word, cuts: Sequence[int], length: int, room: float) -> tuple[Word, Word] | None:
        """Cut at the last of these places whose first part fits."""
        low, high = 0, len(cuts)
        best: tuple[Word, int] | None = None
        while low < high:
            middle = (low + high) // 2
            first = self._maker.part(word, 0, cuts[middle])
            if first.width <= room:
                low, best = middle + 1, (first, cuts[middle])
            else:
                high = middle
        return (best[0], self._maker.part(word, best[1], length)) if best else None


def _text(runs: tuple[Run, ...]) -> str:
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def _glued(word: Word, queue: list[Word]) -> float:
    """Return the width of what must stay on the line after this word."""
    extra, opened, i = 0.0, word.open, len(queue) - 1
    while i > 0 and queue[i].space:
        following = queue[i - 1]
        if following.space or not (following.closed or opened):
            break
        extra += queue[i].width + following.width
        opened = following.open
        i -= 2
    return extra


def _ends_plainly(words: list[Word], end: int, following: int) -> bool:
    """Say whether a line may end before the word ``end``, and ``following`` begins the next one whole."""
    word = words[following]
    if following == end or word.space or word.closed or words[end - 1].open:
        return False
    return not breaking.may_be_cut(word.text)


def _indent(room: float, align: str, right_to_left: bool) -> float:
    if align == CENTRE:
        return room / 2
    return room if (align == END) != right_to_left else 0.0
