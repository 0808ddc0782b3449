"""Lines: words are broken in logical order, each line is reordered, then written as PDF text operators.

A line holds no absolute position, so equal paragraphs share one layout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reports.text import bidi, breaking, isolates
from reports.text.fontset import FontSet, Shaped
from reports.text.runs import Run

START, END, CENTRE, JUSTIFY = "start", "end", "centre", "justify"
LOOSEST = 0.35
"""The part of a line's width that justification may fill; looser lines stay ragged."""
FILL = 0.3
"""An address is cut when more than this part of the line would stay empty."""


class Mark(NamedTuple):
    """What a piece of a line is besides plain text: a link, a passage in another language, or both."""

    link: str
    language: str


PLAIN = Mark("", "")


class Segment(NamedTuple):
    """Operators of neighbouring pieces with one mark; ``place`` is its rank in reading order within the line."""

    operators: str
    mark: Mark
    place: int


class LinkBox(NamedTuple):
    """Where a link lies, from the line's left end."""

    left: float
    right: float
    target: str
    place: int


class Line(NamedTuple):
    """A line of text: indent of its left end, width of its ink, segments from left to right, links."""

    x: float
    width: float
    segments: tuple[Segment, ...]
    links: tuple[LinkBox, ...] = ()


class Atom(NamedTuple):
    """A piece of one run and one level; a space has no pieces."""

    width: float
    level: int
    shaped: Shaped | None
    run: Run
    text: str
    language: str


class Word(NamedTuple):
    """Atoms between two places where a line may be broken."""

    width: float
    atoms: tuple[Atom, ...]
    space: bool = False
    closed: bool = False
    """No break at the space before (``؟ ! »``)."""
    open: bool = False
    """No break at the space after (``«``)."""


BREAK = Word(0, ())
"""A forced end of line."""

_TOKENS = re.compile(r"[^ \n\u200b]+| +|\n|\u200b")
_LETTER = re.compile(
    r"[A-Za-zÀ-ɏ]|[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]|[\u2d30-\u2d7f]"
)
_HARD_SPACES = re.compile("([\u00a0\u202f]+)")


@lru_cache(maxsize=1 << 15)
def _language(token: str, own: str) -> str:
    """Return the language of a word where it is not the document's: by its first letter."""
    found = _LETTER.search(token)
    if not found:
        return ""
    char = found[0]
    spoken = "zgh" if "\u2d30" <= char <= "\u2d7f" else "ar" if char >= "\u0600" else "fr"
    return "" if spoken == own else spoken


class Setter:
    """Sets text in lines for one document."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self.base = int(language == "ar")
        self.missing: list[tuple[str, str]] = []
        """(characters, text they stand in) for which no face has a glyph."""
        self._lines: dict[tuple[object, ...], list[Line]] = {}
        self._words: dict[tuple[Run, int], dict[str, Word]] = {}

    # --- public

    def lines(
        self, runs: tuple[Run, ...], width: float, align: str = START, lead_blank: bool = False
    ) -> list[Line]:
        """Return the lines of a paragraph. ``lead_blank`` puts a blank glyph before each line, so that readers of
        the file keep neighbouring cells apart."""
        key = (runs, width, align, lead_blank)
        found = self._lines.get(key)
        if found is None:
            seen = len(self.missing)
            found = self._set(runs, width, align, lead_blank)
            if len(self.missing) == seen:
                self._lines[key] = found
        return found

    def width(self, runs: tuple[Run, ...]) -> float:
        """Return the width of a text on one line."""
        return sum(word.width for word in self._all_words(runs))

    def widest_word(self, runs: tuple[Run, ...]) -> float:
        """Return the width of the longest word."""
        return max((word.width for word in self._all_words(runs)), default=0)

    # --- words

    def _all_words(self, runs: tuple[Run, ...]) -> list[Word]:
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        if not text:
            return []
        spans = isolates.levels(text, self._base_of(text))
        if len(runs) == 1 and "\n" not in text and "\u200b" not in text:
            return self._words_of_one_run(text, runs[0], spans)
        return self._words_of_runs(text, runs, spans)

    def _base_of(self, text: str) -> int:
        """A paragraph without a letter of the document's direction has its own."""
        classes = text.translate(bidi.CLASSES)
        if self.base:
            return 0 if "L" in classes and "A" not in classes and "R" not in classes else 1
        return 1 if "A" in classes and "L" not in classes else 0

    def _words_of_one_run(self, text: str, run: Run, spans: Sequence[bidi.Span]) -> list[Word]:
        words: list[Word] = []
        place, index = 0, 0
        start, end, level = spans[0]
        bare = run._replace(text="")
        known = self._known(bare, level)
        for token in text.split(" "):
            if place:
                while end < place:
                    index += 1
                    start, end, level = spans[index]
                    known = self._known(bare, level)
                words.append(known[" "])
            if token:
                while end <= place:
                    index += 1
                    start, end, level = spans[index]
                    known = self._known(bare, level)
                stop = place + len(token)
                if end >= stop:
                    words.append(known.get(token) or self._new_word(known, token, bare, level, text))
                else:
                    words.append(self._mixed(text, (place, stop), spans[index:], [(0, len(text), bare)]))
            place += len(token) + 1
        return words

    def _known(self, bare: Run, level: int) -> dict[str, Word]:
        known = self._words.get((bare, level))
        if known is None:
            width = self.fonts.space(bare.style)[2] * bare.size / 1000
            space = Word(width, (Atom(width, level, None, bare, " ", ""),), True)
            known = self._words[bare, level] = {" ": space}
        return known

    def _new_word(self, known: dict[str, Word], token: str, bare: Run, level: int, text: str) -> Word:
        if "\u00a0" in token or "\u202f" in token:
            word = self._mixed(token, (0, len(token)), [(0, len(token), level)], [(0, len(token), bare)])
        else:
            word = _word((self._atom(token, bare, level, text),), token)
        if not any(atom.shaped and atom.shaped.missing for atom in word.atoms):
            known[token] = word
        return word

    def _atom(self, piece: str, run: Run, level: int, text: str, before: str = "", after: str = "") -> Atom:
        shaped = self.fonts.word(piece, run.style, bool(level & 1), before, after)
        if shaped.missing:
            self.missing.append((shaped.missing, text))
        return Atom(shaped.width * run.size / 1000, level, shaped, run, piece, _language(piece, self.language))

    def _words_of_runs(self, text: str, runs: tuple[Run, ...], spans: Sequence[bidi.Span]) -> list[Word]:
        bounds: list[tuple[int, int, Run]] = []
        place = 0
        for run in runs:
            if run.text:
                bounds.append((place, place + len(run.text), run._replace(text="")))
                place += len(run.text)
        words: list[Word] = []
        for found in _TOKENS.finditer(text):
            token = found[0]
            if token == "\n":
                words.append(BREAK)
            elif token == "\u200b":
                words.append(Word(0, (), True))
            elif token[0] == " ":
                words.append(self._space(found.span(), spans, bounds))
            else:
                words.append(self._mixed(text, found.span(), spans, bounds))
        return words

    def _space(
        self, place: tuple[int, int], spans: Sequence[bidi.Span], bounds: list[tuple[int, int, Run]]
    ) -> Word:
        level = next(level for _, end, level in spans if end > place[0])
        run = next(run for _, end, run in bounds if end > place[0])
        atoms = self._known(run, level)[" "].atoms * (place[1] - place[0])
        return Word(sum(atom.width for atom in atoms), atoms, True)

    def _mixed(
        self, text: str, place: tuple[int, int], spans: Sequence[bidi.Span], bounds: list[tuple[int, int, Run]]
    ) -> Word:
        """Return a word over several levels, looks or hard spaces; joining goes on across a border of looks."""
        atoms: list[Atom] = []
        at = place[0]
        while at < place[1]:
            start, end, level = next(span for span in spans if span[1] > at)
            _, run_end, run = next(bound for bound in bounds if bound[1] > at)
            stop = min(place[1], end, run_end)
            first, last = max(place[0], start), min(place[1], end)
            atoms += self._pieces(text, (first, at, stop, last), run, level)
            at = stop
        return _word(tuple(atoms), text[place[0] : place[1]])

    def _pieces(self, text: str, places: tuple[int, int, int, int], run: Run, level: int) -> list[Atom]:
        first, start, stop, last = places
        atoms: list[Atom] = []
        at = start
        for piece in _HARD_SPACES.split(text[start:stop]):
            if not piece:
                continue
            if piece[0] in "\u00a0\u202f":
                atoms += [self._hard_space(char, run, level) for char in piece]
            else:
                right = level & 1
                before, after = (text[first:at], text[at + len(piece) : last]) if right else ("", "")
                atoms.append(self._atom(piece, run, level, text, before, after))
            at += len(piece)
        return atoms

    def _hard_space(self, char: str, run: Run, level: int) -> Atom:
        shaped = self.fonts.word(char, run.style, False)
        return Atom(shaped.width * run.size / 1000, level, shaped, run, char, "")

    # --- lines

    def _set(self, runs: tuple[Run, ...], width: float, align: str, lead_blank: bool) -> list[Line]:
        out = []
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        base = self._base_of(text)
        for words, natural, last in self._broken(self._all_words(runs), width):
            atoms = [atom for word in words for atom in word.atoms]
            if not atoms:
                out.append(Line(0, 0, ()))
                continue
            spaces = sum([1 for atom in atoms if atom.text == " "])
            gap = 0.0
            if align == JUSTIFY and not last and spaces and 0 < width - natural < LOOSEST * width:
                gap = (width - natural) / spaces
            x = 0.0 if gap else _indent(width - natural, align, bool(self.base))
            out.append(self._line(x, natural + gap * spaces, atoms, gap, lead_blank, base))
        return out

    def _broken(self, words: list[Word], width: float) -> list[tuple[list[Word], float, bool]]:
        """Break words into lines, greedily and in logical order: [(words, width, last of its paragraph)]."""
        limit = width + 0.01
        out: list[tuple[list[Word], float, bool]] = []
        line: list[Word] = []
        used = 0.0
        waiting: list[Word] = []
        queue = words[::-1]
        while queue:
            word = queue.pop()
            if word is BREAK:
                out.append((line, used, True))
                line, used, waiting = [], 0.0, []
                continue
            if word.space:
                if line:
                    waiting.append(word)
                continue
            between = sum([w.width for w in waiting]) if waiting else 0.0
            need = word.width + (self._glued(word, queue) if queue else 0.0)
            if used + between + need > limit:
                parts = self._cut(word, limit - used - between if line else limit, limit, need)
                if parts:
                    line += [*waiting, parts[0]]
                    out.append((line, used + between + parts[0].width, False))
                    queue.append(parts[1])
                    line, used, waiting = [], 0.0, []
                    continue
                if line:
                    out.append((line, used, False))
                    queue.append(word)
                    line, used, waiting = [], 0.0, []
                    continue
            line += [*waiting, word]
            used += between + word.width
            waiting = []
        out.append((line, used, True))
        return out

    @staticmethod
    def _glued(word: Word, queue: list[Word]) -> float:
        """Return the width of what must stay on the line after this word."""
        extra, opened, i = 0.0, word.open, len(queue) - 1
        while i > 0 and queue[i].space:
            following = queue[i - 1]
            if following is BREAK or following.space or not (following.closed or opened):
                break
            extra += queue[i].width + following.width
            opened = following.open
            i -= 2
        return extra

    def _cut(self, word: Word, room: float, limit: float, need: float) -> tuple[Word, Word] | None:
        """Cut a word that does not fit: at a hyphen, in an address, and between letters only when no line can hold it."""
        text = "".join([atom.text for atom in word.atoms])
        too_long = word.width > limit
        choices = [breaking.opportunities(text)]
        if too_long or room > FILL * limit:
            choices.append(list(breaking.address_cuts(text)))
        if too_long and room >= limit:
            choices.append(list(breaking.letter_cuts(text)))
        if "://" in text or "@" in text or "www." in text:
            choices = choices[1:]
        for cuts in choices:
            parts = self._longest(word, cuts, room)
            if parts:
                return parts
        return None

    def _longest(self, word: Word, cuts: Sequence[int], room: float) -> tuple[Word, Word] | None:
        """Cut at the last of these places whose first part fits."""
        low, high, best = 0, len(cuts), None
        while low < high:
            middle = (low + high) // 2
            first = self._part(word, 0, cuts[middle])
            if first.width <= room:
                low, best = middle + 1, (first, cuts[middle])
            else:
                high = middle
        return (best[0], self._part(word, best[1], sum(len(a.text) for a in word.atoms))) if best else None

    def _part(self, word: Word, start: int, end: int) -> Word:
        atoms: list[Atom] = []
        at = 0
        for atom in word.atoms:
            first, last = max(start, at), min(end, at + len(atom.text))
            if first == at and last == at + len(atom.text):
                atoms.append(atom)
            elif first < last:
                a, b = first - at, last - at
                context = (atom.text[:a], atom.text[b:]) if atom.level & 1 else ("", "")
                atoms.append(self._atom(atom.text[a:b], atom.run, atom.level, atom.text, *context))
            at += len(atom.text)
        whole = Word(sum([atom.width for atom in atoms]), tuple(atoms))
        return whole._replace(open=word.open) if start else whole._replace(closed=word.closed)

    # --- operators

    def _line(self, x: float, width: float, atoms: list[Atom], gap: float, lead_blank: bool, base: int) -> Line:
        marks = _marks(atoms)
        levels = [atom.level for atom in atoms]
        level = levels[0]
        if levels.count(level) == len(levels):
            order = list(range(len(atoms)))[::-1] if level & 1 else list(range(len(atoms)))
        else:
            order = bidi.reorder(levels)
        if lead_blank:
            blank = self._known(atoms[order[0]].run, level)[" "].atoms[0]
            x -= blank.width
        pen = _Pen(self.fonts, gap)
        if lead_blank:
            pen.blank(blank.run)
        if marks is None:
            for i in order:
                pen.paint(atoms[i])
            return Line(x, width, (Segment(pen.finish(), PLAIN, 0),))
        return self._marked_line(x, width, atoms, marks, order, pen)

    @staticmethod
    def _marked_line(
        x: float, width: float, atoms: list[Atom], marks: list[Mark], order: list[int], pen: _Pen
    ) -> Line:
        passages = _passages(marks)
        segments: list[tuple[str, Mark, int]] = []
        links: list[LinkBox] = []
        place = passages[order[0]]
        left = 0.0
        for i in order:
            if passages[i] != place:
                segments.append((pen.take(), marks[_first(passages, place)], place))
                place = passages[i]
            at = pen.x
            pen.paint(atoms[i])
            target = marks[i].link
            if target:
                if links and links[-1].place == place and abs(links[-1].right - at) < 0.1:
                    left = links.pop().left
                else:
                    left = at
                links.append(LinkBox(left, pen.x, target, place))
        segments.append((pen.finish(), marks[_first(passages, place)], place))
        return Line(x, width, tuple(Segment(*segment) for segment in segments), tuple(links))


def _word(atoms: tuple[Atom, ...], token: str) -> Word:
    closed, opened = _edges(token)
    return Word(sum([atom.width for atom in atoms]), atoms, False, closed, opened)


_plain_edges = re.compile(r"[^\W\d_](?:.*[^\W_])?", re.DOTALL).fullmatch


@lru_cache(maxsize=1 << 15)
def _edges(token: str) -> tuple[bool, bool]:
    """Say whether the spaces before and after a token can never end a line (UAX #14)."""
    if _plain_edges(token):
        return False, False
    sample = "0" if token[0].isdigit() or token[0] in "%‰٪" else "a"
    closed = 2 not in breaking.opportunities(f"{sample} {token}")
    opened = len(token) + 1 not in breaking.opportunities(f"{token} a")
    return closed, opened


def _indent(room: float, align: str, right_to_left: bool) -> float:
    if align == CENTRE:
        return room / 2
    at_right = (align == END) != right_to_left
    return room if at_right else 0.0


def _marks(atoms: list[Atom]) -> list[Mark] | None:
    """Return the mark of every atom, or None for a line of plain text. Neutral pieces between two of one language join."""
    if not any([atom.language or atom.run.link for atom in atoms]):
        return None
    languages = [atom.language for atom in atoms]
    for i, language in enumerate(languages):
        if language and i and not languages[i - 1]:
            k = i - 1
            while k >= 0 and not languages[k] and not _has_letter(atoms[k].text):
                k -= 1
            if k >= 0 and languages[k] == language:
                languages[k + 1 : i] = [language] * (i - k - 1)
    return [Mark(atom.run.link, language) for atom, language in zip(atoms, languages, strict=True)]


def _has_letter(text: str) -> bool:
    return bool(_LETTER.search(text))


def _passages(marks: list[Mark]) -> list[int]:
    """Number the stretches of one mark in reading order."""
    out, place = [0], 0
    for a, b in zip(marks, marks[1:], strict=False):
        place += (a.link != b.link) if a.link or b.link else a != b
        out.append(place)
    return out


def _first(passages: list[int], place: int) -> int:
    return passages.index(place)


class _Pen:
    """Writes text operators from left to right."""

    def __init__(self, fonts: FontSet, gap: float) -> None:
        self.x = 0.0
        self._fonts = fonts
        self._gap = gap
        self._out: list[str] = []
        self._array: list[str] = []
        self._codes: list[str] = []
        self._font = ""
        self._size = 0.0
        self._colour = ""

    def blank(self, run: Run) -> None:
        """Paint a blank glyph of no meaning for the line's width."""
        name, code, width = self._fonts.space(run.style)
        self._look(run)
        self._use(name)
        self._codes.append(code)
        self.x += width * run.size / 1000

    def paint(self, atom: Atom) -> None:
        """Paint one atom."""
        run = atom.run
        if run.size != self._size or run.colour != self._colour:
            self._look(run)
        if atom.shaped is None:
            name, code, _ = self._fonts.space(run.style)
            self._use(name)
            if self._gap:
                self._stretch()
            self._codes.append(code)
            self.x += self._gap
        else:
            for name, codes in atom.shaped.pieces:
                if name != self._font:
                    self._use(name)
                self._codes.append(codes)
        self.x += atom.width

    def take(self) -> str:
        """Return what was painted since the last call."""
        self._flush()
        out, self._out = " ".join(self._out), []
        return out

    def finish(self) -> str:
        """Return the rest, back in black."""
        self._flush()
        if self._colour:
            self._out.append("0 g")
        return self.take()

    def _stretch(self) -> None:
        # The gap stands before the space: after it, a reader would tear a following vowel mark off its letter.
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes = []
        self._array.append(f"{-self._gap * 1000 / self._size:.0f}")

    def _look(self, run: Run) -> None:
        self._flush()
        if run.colour != self._colour:
            self._colour = run.colour
            self._out.append(rgb(run.colour))
        if run.size != self._size:
            self._size, self._font = run.size, ""

    def _use(self, name: str) -> None:
        if name != self._font:
            self._flush()
            self._font = name
            self._out.append(f"/{name} {self._size:g} Tf")

    def _flush(self) -> None:
        if self._codes:
            self._array.append(f"<{''.join(self._codes)}>")
            self._codes = []
        if self._array:
            one = len(self._array) == 1
            self._out.append(f"{self._array[0]}Tj" if one else f"[{''.join(self._array)}]TJ")
            self._array = []


@lru_cache(maxsize=256)
def rgb(colour: str, stroke: bool = False) -> str:
    """Return the operator that sets ``#rrggbb`` (or black) as fill or stroke colour."""
    if not colour:
        return "0 G" if stroke else "0 g"
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{red:.3g} {green:.3g} {blue:.3g} {'RG' if stroke else 'rg'}"
