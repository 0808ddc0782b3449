"""JSON from other people and programs: read within bounds, its faults said plainly; written one way."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable
from typing import NoReturn

from hayat_app.errors import BadInput, BadInputs, Finding, Problem
from hayat_app.i18n import N_

MOST_FINDINGS = 200
"""Problems that are listed of one file; who has more reads the first ones and tries again."""


MOST_VALUES = 4_000_000
"""Values in one text. Small ones take a hundred times the room of their letters in memory: a file of four letters
each would fill an old computer. The largest dossier thinkable has a tenth of it."""


class _Doubled(ValueError):
    """An object names a member twice."""


def parse(data: bytes, most_bytes: int, *, exact: bool = False, checked: bool = False) -> object:
    """Return the value of a JSON text (UTF-8). Raises ``BadInput`` for anything that is not one, or too large.

    ``exact`` keeps numbers with a fraction as they were written (``is_fraction``) instead of as binary fractions.
    ``checked`` says that the same bytes were parsed before, so that no member is looked for twice.
    """
    if len(data) > most_bytes:
        raise BadInput(N_("It is larger than {n} megabytes."), n=most_bytes // 1_000_000)
    if len(data) > MOST_VALUES and not checked and values_in(data) > MOST_VALUES:
        raise BadInput(N_("It has more than {n} million values."), n=MOST_VALUES // 1_000_000)
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
        fraction = _Fraction if exact else float
        once = None if checked else _once
        return json.loads(text, object_pairs_hook=once, parse_constant=_no_constant, parse_float=fraction)
    except json.JSONDecodeError as fault:
        raise BadInput(
            N_("It is not JSON: line {line}, column {column}."), line=fault.lineno, column=fault.colno
        ) from fault
    except RecursionError as fault:
        raise BadInput(N_("Its JSON is nested too deep.")) from fault
    except _Doubled as fault:
        raise BadInput(N_("An object of it has two members named “{name}”."), name=str(fault)[:80]) from fault
    except UnicodeDecodeError as fault:
        raise BadInput(N_("It is not a text in UTF-8.")) from fault
    except ValueError as fault:  # a number of thousands of digits, NaN, Infinity
        raise BadInput(N_("It holds a number that cannot be read.")) from fault


def values_in(data: bytes) -> int:
    """Return about how many values a JSON text has, without parsing it."""
    return sum(map(data.count, (b",", b"[", b"{")))


class _Fraction(str):
    """A number with a fraction, as it was written: binary fractions would change amounts of money."""

    __slots__ = ()


def is_fraction(data: object) -> bool:
    """Whether a parsed value was a number with a fraction or an exponent (kept as its text)."""
    return isinstance(data, _Fraction)


def is_text(data: object) -> bool:
    """Whether a parsed value was a text."""
    return isinstance(data, str) and not isinstance(data, _Fraction)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise _Doubled(next(name for name in names if names.count(name) > 1))
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def compact(value: object) -> bytes:
    """Return JSON without spaces, members sorted: the same bytes for the same value."""
    return _encoded(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False))


def readable(value: object) -> bytes:
    """Return JSON for people: indented, members in their order, a line end at the end."""
    return _encoded(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # half a surrogate pair (\ud800) has no UTF-8


def is_writable(text: str) -> bool:
    """Whether a text has no lone half of a surrogate pair, which no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class Findings:
    """Collects the problems of one file, each with its place, and stops listing when there are too many."""

    def __init__(self, found: Iterable[Finding] = ()) -> None:
        self.found = list(found)

    def add(self, place: str, problem: Problem) -> None:
        """Note a problem."""
        if len(self.found) < MOST_FINDINGS:
            self.found.append(Finding(place, problem))

    def say(self, place: str, text: str, **values: object) -> None:
        """Note a problem by its sentence."""
        self.add(place, BadInput(text, **values))

    def __bool__(self) -> bool:
        return bool(self.found)


def unusable(name: str, findings: Findings) -> BadInputs:
    """Return the one problem that says that a file cannot be used, with all its findings."""
    return BadInputs(N_("“{name}” cannot be used. Nothing was changed."), findings.found, name=name)
