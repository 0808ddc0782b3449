"""Words: text cut at its spaces, each word shaped in its level and look, ready to be put on lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reports.text import bidi, breaking, isolates
from reports.text.atoms import Atom, Look, Word
from reports.text.bidi_classes import classes_of
from reports.text.direction import base_of, reads_right_to_left
from reports.text.fontset import FIRM_SPACE, FontSet, Shaped
from reports.text.languages import language_of
from reports.text.runs import Run
from reports.text.shaping import is_mark

HARD_SPACES = "\u00a0\u202f"

_TOKENS = re.compile(r"[^ \n\u200b]+| +|\n|\u200b")
_CUT_AT_HARD_SPACES = re.compile(f"([{HARD_SPACES}]+)")


_Bound = tuple[int, int, Run]
_Known = dict[object, Word]


class WordMaker:
    """Makes the words of one document; equal words are made once."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self.missing: list[tuple[str, str]] = []
        """(characters, text they stand in) for which no face has a glyph."""
        self._right_to_left = language == "ar"
        self._words: dict[tuple[Run, int], _Known] = {}
        self._bare_runs: dict[object, Run] = {}
        self._looks: dict[tuple[str, Run, int, str], Look] = {}

    def words(self, runs: tuple[Run, ...], text: str) -> tuple[list[Word], bool]:
        """Return the words and spaces of a paragraph in logical order, and whether it runs from right to left."""
        if not text:
            return [], self._right_to_left
        classes = classes_of(text)
        base = base_of(classes, self._right_to_left)
        spans = isolates.levels(text, classes, base)
        if len(runs) > 1 or "\n" in text or "\u200b" in text:
            words = self._of_runs(text, runs, spans)
        elif len(spans) == 1 and "M" not in classes:
            words = self._of_one_level(text, self._bare(runs[0]), spans)
        else:
            words = self._of_one_run(text, self._bare(runs[0]), spans)
        held = isolates.held_spaces(text) if "E" in classes else None
        return (_held(words, text, held) if held else words), bool(base)

    def _bare(self, run: Run) -> Run:
        """Return the run's look, one object for equal looks: neighbours are then compared by identity."""
        bare = self._bare_runs.get(run[1:])
        if bare is None:
            bare = self._bare_runs[run[1:]] = run._replace(text="")
        return bare

    def runs_right_to_left(self, text: str) -> bool:
        """Say whether a paragraph runs from right to left."""
        return reads_right_to_left(text, self._right_to_left)

    def part(self, word: Word, start: int, end: int) -> Word:
        """Return a stretch of a word as a word of its own; letters stay joined across the cut."""
        atoms: list[Atom] = []
        at = 0
        for atom in word.atoms:
            first, last = max(start, at), min(end, at + len(atom.text))
            if first == at and last == at + len(atom.text):
                atoms.append(atom)
            elif first < last:
                a, b = first - at, last - at
                around = (atom.text[:a], atom.text[b:]) if atom.look.level & 1 else ("", "")
                atoms.append(self._atom(atom.text[a:b], atom.look.run, atom.look.level, atom.text, *around))
            at += len(atom.text)
        return Word(
            sum([atom.width for atom in atoms]),
            tuple(atoms),
            closed=word.closed and not start,
            open=word.open and end >= at,
        )

    # --- one look

    def _of_one_level(self, text: str, bare: Run, spans: Sequence[bidi.Span]) -> list[Word]:
        """Return the words of a text of one level without marks, as most are."""
        pieces = text.split(" ")
        if "" in pieces:
            return self._of_one_run(text, bare, spans)
        level = spans[0][2]
        known = self._known(bare, level)
        get = known.get
        words = [known[" "]] * (2 * len(pieces) - 1)
        words[::2] = [get(piece) or self._new(known, piece, bare, level, text) for piece in pieces]
        return words

    def _of_one_run(self, text: str, bare: Run, spans: Sequence[bidi.Span]) -> list[Word]:
        words: list[Word] = []
        place, index = 0, 0
        _, end, level = spans[0]
        known = self._known(bare, level)
        for piece in text.split(" "):
            if place:
                while end < place:
                    index += 1
                    _, end, level = spans[index]
                    known = self._known(bare, level)
                words.append(known[FIRM_SPACE if level & 1 and place > 1 and is_mark(text[place - 2]) else " "])
            if piece:
                while end <= place:
                    index += 1
                    _, end, level = spans[index]
                    known = self._known(bare, level)
                if end >= place + len(piece):
                    words.append(known.get(piece) or self._new(known, piece, bare, level, text))
                else:
                    words.append(self._several_levels(known, (text, place, piece), bare, spans[index:]))
            place += len(piece) + 1
        return words

    def _known(self, bare: Run, level: int) -> _Known:
        known = self._words.get((bare, level))
        if known is None:
            known = self._words[bare, level] = {
                space: self._space(space, bare, level) for space in (" ", FIRM_SPACE)
            }
        return known

    def _space(self, text: str, bare: Run, level: int) -> Word:
        name, code, width = self.fonts.space(bare.style, text)
        atom = self._made(Shaped(width, ((name, code),)), bare, level, " ")
        return Word(atom.width, (atom,), True)

    def _new(self, known: _Known, piece: str, bare: Run, level: int, text: str) -> Word:
        if piece.isalnum() or not _CUT_AT_HARD_SPACES.search(piece):
            atoms = [self._atom(piece, bare, level, text)]
        else:
            atoms = self._pieces(piece, (0, 0, len(piece), len(piece)), bare, level)
        return _kept(known, piece, _word(atoms, piece))

    def _several_levels(
        self, known: _Known, found: tuple[str, int, str], bare: Run, spans: Sequence[bidi.Span]
    ) -> Word:
        text, place, piece = found
        stop = place + len(piece)
        own = tuple((max(a, place) - place, min(b, stop) - place, level) for a, b, level in spans if a < stop)
        key = (piece, own)
        return known.get(key) or _kept(
            known, key, self._mixed(piece, (0, len(piece)), own, [(0, len(piece), bare)], text)
        )

    # --- several looks

    def _of_runs(self, text: str, runs: tuple[Run, ...], spans: Sequence[bidi.Span]) -> list[Word]:
        bounds = self._bounds(runs)
        words: list[Word] = []
        b = s = 0
        known = self._known(bounds[0][2], spans[0][2])
        for found in _TOKENS.finditer(text):
            piece, (start, end) = found[0], found.span()
            if bounds[b][1] <= start or spans[s][1] <= start:
                b, s = _over(bounds, b, start), _over(spans, s, start)
                known = self._known(bounds[b][2], spans[s][2])
            run, level = bounds[b][2], spans[s][2]
            if piece in "\n\u200b":
                words.append(Word(0, (), True))
            elif piece[0] == " ":
                firm = level & 1 and start and is_mark(text[start - 1])
                words += [known[FIRM_SPACE if firm else " "], *[known[" "]] * (end - start - 1)]
            elif end > bounds[b][1] or end > spans[s][1]:
                words.append(self._mixed(text, (start, end), spans[s:], bounds[b:], text))
            else:
                words.append(known.get(piece) or self._new(known, piece, run, level, text))
        return words

    def _bounds(self, runs: tuple[Run, ...]) -> list[_Bound]:
        """Return where each look begins and ends."""
        bounds: list[_Bound] = []
        place = 0
        for run in runs:
            if run.text:
                bounds.append((place, place + len(run.text), self._bare(run)))
                place += len(run.text)
        return bounds

    def _mixed(
        self, text: str, place: tuple[int, int], spans: Sequence[bidi.Span], bounds: list[_Bound], context: str
    ) -> Word:
        """Return a word over several levels or looks; joining goes on across a border of looks."""
        atoms: list[Atom] = []
        at = place[0]
        while at < place[1]:
            start, end, level = next(span for span in spans if span[1] > at)
            _, run_end, run = next(bound for bound in bounds if bound[1] > at)
            stop = min(place[1], end, run_end)
            atoms += self._pieces(text, (max(place[0], start), at, stop, min(place[1], end)), run, level, context)
            at = stop
        return _word(atoms, text[place[0] : place[1]])

    def _pieces(
        self, text: str, places: tuple[int, int, int, int], run: Run, level: int, context: str = ""
    ) -> list[Atom]:
        """Return atoms of one level and look, hard spaces apart."""
        first, start, stop, last = places
        atoms: list[Atom] = []
        at = start
        for piece in _CUT_AT_HARD_SPACES.split(text[start:stop]):
            if not piece:
                continue
            if piece[0] in HARD_SPACES:
                atoms += [self._hard_space(char, run, level) for char in piece]
            else:
                around = (text[first:at], text[at + len(piece) : last]) if level & 1 else ("", "")
                atoms.append(self._atom(piece, run, level, context or text, *around))
            at += len(piece)
        return atoms

    def _hard_space(self, char: str, run: Run, level: int) -> Atom:
        return self._made(self.fonts.word(char, run.style, False), run, level, char)

    def _atom(self, piece: str, run: Run, level: int, text: str, before: str = "", after: str = "") -> Atom:
        shaped = self.fonts.word(piece, run.style, bool(level & 1), before, after)
        if shaped.missing:
            self.missing.append((shaped.missing, text))
        return self._made(shaped, run, level, piece, language_of(piece, self.language))

    def _made(self, shaped: Shaped, run: Run, level: int, text: str, language: str = "") -> Atom:
        font, codes = shaped.pieces[0] if len(shaped.pieces) == 1 else ("", "")
        key = (font, run, level, language)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = Look(*key)
        blank = text == " " or text in HARD_SPACES
        return Atom(shaped.width * run.size / 1000, look, shaped, text, codes, blank)


def _over(pieces: Sequence[_Bound] | Sequence[bidi.Span], at: int, place: int) -> int:
    """Return the piece that reaches over a place, from piece ``at`` on."""
    while pieces[at][1] <= place:
        at += 1
    return at


def _kept(known: _Known, key: object, word: Word) -> Word:
    """Keep a word for next time, unless it lacks glyphs: then every place where it stands is reported."""
    if not any(atom.shaped.missing for atom in word.atoms):
        known[key] = word
    return word


def _word(atoms: list[Atom], token: str) -> Word:
    closed, opened = breaking.edges(token)
    return Word(sum([atom.width for atom in atoms]), tuple(atoms), False, closed, opened)


def _held(words: list[Word], text: str, held: frozenset[int]) -> list[Word]:
    """Forbid breaks at spaces inside phone numbers and the like."""
    out: list[Word] = []
    at = 0
    for word in words:
        if not word.space and at - 1 in held and text[at - 1] == " ":
            word = Word(word.width, word.atoms, False, True, word.open)
        out.append(word)
        at += sum([len(atom.text) for atom in word.atoms]) if word.atoms else 1
    return out
