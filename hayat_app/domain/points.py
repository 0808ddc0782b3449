"""Points that one person gives: for each thing that is judged, on each criterion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hayat_app.domain.kinds import Json, Kind, clean, is_key, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

LEAST, MOST = 1, 5
"""Points are whole numbers between these two, where a kind says nothing else."""
MOST_SCORES = 10_000
_LINE = re.compile(r"(\S+)\s+(\S+)\s+(\d{1,3})")


class Score(NamedTuple):
    """The points of what is judged on a criterion, both by their keys."""

    subject: str
    criterion: str
    points: int


class Points(Kind[tuple[Score, ...]]):
    """All points of a ballot, each cell once. Exchanged as ``{"subject criterion": "points"}``."""

    empty = ()

    def __init__(self, least: int = LEAST, most: int = MOST) -> None:
        self.least, self.most = least, most

    def parse(self, text: str) -> tuple[Score, ...]:
        """Read lines of the key of a subject, the key of a criterion, and points."""
        found = []
        for line in filter(None, map(str.strip, western(clean(text)).split("\n"))):
            match = _LINE.fullmatch(line)
            if match is None:
                raise self._refused(line)
            found.append(self._score(match[1], match[2], match[3]))
        return _ordered(found)

    def show(self, value: tuple[Score, ...], translate: Translator) -> str:
        """Write one line for each score."""
        return "\n".join(f"{s.subject} {s.criterion} {s.points}" for s in value)

    def to_json(self, value: tuple[Score, ...]) -> Json:
        """Write the scores as an object."""
        return {f"{s.subject} {s.criterion}": str(s.points) for s in value} or None

    def from_json(self, data: Json) -> tuple[Score, ...]:
        """Read what ``to_json`` wrote."""
        if data is None:
            return ()
        if not isinstance(data, dict) or len(data) > MOST_SCORES:
            raise self._refused(data)
        found = []
        for place, points in data.items():
            subject, _, criterion = place.partition(" ")
            if not isinstance(points, str):
                raise self._refused(place)
            found.append(self._score(subject, criterion, points))
        return _ordered(found)

    def _score(self, subject: str, criterion: str, points: str) -> Score:
        fits = re.fullmatch(r"[0-9]{1,3}", points) and self.least <= int(points) <= self.most
        if not fits or not is_key(subject) or not is_key(criterion):
            raise self._refused(f"{subject} {criterion} {points}")
        return Score(subject, criterion, int(points))

    def _refused(self, data: object) -> Refused:
        words = N_("“{value}” is not a score from {least} to {most}.")
        return Refused(words, value=str(data)[:80], least=self.least, most=self.most)


def _ordered(scores: Iterable[Score]) -> tuple[Score, ...]:
    last = {(s.subject, s.criterion): s for s in scores}
    return tuple(last[place] for place in sorted(last))


def with_points(scores: Iterable[Score], subject: str, criterion: str, points: int | None) -> tuple[Score, ...]:
    """Return scores after one cell is given other points; None empties it."""
    kept = [score for score in scores if (score.subject, score.criterion) != (subject, criterion)]
    return _ordered(kept if points is None else [*kept, Score(subject, criterion, points)])


def renamed(data: Json, keys: Mapping[str, str]) -> Json:
    """Return exchanged scores with other keys in the place of those in a dictionary."""
    if not isinstance(data, dict):
        return data
    return {" ".join(keys.get(key, key) for key in place.split(" ")): points for place, points in data.items()}
