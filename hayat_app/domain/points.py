"""Points that one voter gives: for each issue, on each criterion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hayat_app.domain.kinds import Json, Kind, clean, is_key, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

LEAST, MOST = 1, 5
"""Points are whole numbers between these two."""
MOST_SCORES = 10_000
_LINE = re.compile(r"(\S+)\s+(\S+)\s+(\d{1,3})")


class Score(NamedTuple):
    """The points of an issue on a criterion, both by their keys."""

    issue: str
    criterion: str
    points: int


class Points(Kind[tuple[Score, ...]]):
    """All points of a ballot, each issue and criterion once. Exchanged as ``{"issue criterion": "points"}``."""

    empty = ()

    def parse(self, text: str) -> tuple[Score, ...]:
        """Read lines of the key of an issue, the key of a criterion, and points."""
        found = []
        for line in filter(None, map(str.strip, western(clean(text)).split("\n"))):
            match = _LINE.fullmatch(line)
            if match is None:
                raise _refused(line)
            found.append(_score(match[1], match[2], match[3]))
        return _ordered(found)

    def show(self, value: tuple[Score, ...], translate: Translator) -> str:
        """Write one line for each score."""
        return "\n".join(f"{s.issue} {s.criterion} {s.points}" for s in value)

    def to_json(self, value: tuple[Score, ...]) -> Json:
        """Write the scores as an object."""
        return {f"{s.issue} {s.criterion}": str(s.points) for s in value} or None

    def from_json(self, data: Json) -> tuple[Score, ...]:
        """Read what ``to_json`` wrote."""
        if data is None:
            return ()
        if not isinstance(data, dict) or len(data) > MOST_SCORES:
            raise _refused(data)
        found = []
        for place, points in data.items():
            issue, _, criterion = place.partition(" ")
            if not isinstance(points, str):
                raise _refused(place)
            found.append(_score(issue, criterion, points))
        return _ordered(found)


def _score(issue: str, criterion: str, points: str) -> Score:
    fits = re.fullmatch(r"[0-9]{1,3}", points) and LEAST <= int(points) <= MOST
    if not fits or not is_key(issue) or not is_key(criterion):
        raise _refused(f"{issue} {criterion} {points}")
    return Score(issue, criterion, int(points))


def _ordered(scores: Iterable[Score]) -> tuple[Score, ...]:
    last = {(s.issue, s.criterion): s for s in scores}
    return tuple(last[place] for place in sorted(last))


def _refused(data: object) -> Refused:
    return Refused(
        N_("“{value}” is not a score from {least} to {most}."), value=str(data)[:80], least=LEAST, most=MOST
    )


def renamed(data: Json, keys: Mapping[str, str]) -> Json:
    """Return exchanged scores with other keys in the place of those in a dictionary."""
    if not isinstance(data, dict):
        return data
    return {" ".join(keys.get(key, key) for key in place.split(" ")): points for place, points in data.items()}
