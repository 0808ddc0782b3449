"""Changes as the JSON of an exchange file (docs/file-format.md), and the check of each that is received."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from hayat_app.domain.kinds import is_key
from hayat_app.domain.records import Body
from hayat_app.exchange.jsontext import Findings, is_writable
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, Change

FORMAT = "hayat-changes"
MOST_CHANGES = 1_000_000
MOST_NESTED = 8
HIGHEST_LAMPORT = 2**53 - 1
"""The highest whole number that every reader of JSON knows exactly."""
MOST_AHEAD = 10**9
"""How far a Lamport number may lie above the next lower one of a file. Whoever goes on writing counts from the
highest: a file that began at the top would leave no number to anybody."""
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,63}")
_MEMBERS = (
    "id", "dossier", "record", "kind", "values", "replaces", "author", "author_name", "lamport", "time",
    "app_version", "withheld",
)  # fmt: skip
_KNOWN = frozenset(_MEMBERS)
_USUAL = _KNOWN - {"dossier", "withheld"}
_PLAIN = frozenset({str, int, bool, type(None)})
_SHOWN = 70
"""Letters of a name that are told when it is wrong."""
_LONGEST = 300
"""Letters of a name that is remembered: strangers' files must not fill the memory."""


def document(dossier: str, changes: Iterable[Change]) -> dict[str, object]:
    """Return the value of ``changes.json``, the changes in the order of their Lamport numbers."""
    ordered = sorted(changes, key=lambda change: (change.lamport, change.id))
    return {"format": FORMAT, "dossier": dossier, "changes": [_written(change) for change in ordered]}


def _written(change: Change) -> dict[str, object]:
    found: dict[str, object] = dict(change.extra) | {
        "id": change.id,
        "record": change.record,
        "kind": change.kind,
        "values": dict(change.values),
        "replaces": {name: list(keys) for name, keys in change.replaces.items() if keys},
        "author": change.author,
        "author_name": change.author_name,
        "lamport": change.lamport,
        "time": change.time,
        "app_version": change.app_version,
    }
    return found | {"withheld": list(change.withheld)} if change.withheld else found


def read(data: object, dossier: str, findings: Findings, *, checked: bool = False) -> list[Change]:
    """Return the changes of a parsed ``changes.json``; what is wrong with any goes to ``findings``.

    ``checked`` says that the same text was read before and nothing was wrong with it.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("changes"), list):
        findings.say("changes.json", N_("It does not hold the changes of a dossier."))
        return []
    if data.get("dossier") != dossier:
        findings.say("changes.json/dossier", N_("These changes are about another dossier."))
    if len(data["changes"]) > MOST_CHANGES:
        findings.say("changes.json", N_("It has more than {n} changes."), n=MOST_CHANGES)
        return []
    if checked:
        return [_change(item, dossier) for item in data["changes"]]
    found = [_read(item, dossier, i, findings) for i, item in enumerate(data["changes"])]
    sound = [change for change in found if change]
    if not findings:
        _check_together(sound, findings)
        _check_numbers(sound, findings)
    return sound


def _read(data: object, dossier: str, number: int, findings: Findings) -> Change | None:
    if not isinstance(data, dict):
        findings.say(_place(number), N_("An object is expected here."))
        return None
    wrong = [] if _is_usual(data) else [name for name, sound in _checks(data).items() if not sound]
    for name in wrong:
        shown = name[:_SHOWN] if is_writable(name) else ascii(name[:_SHOWN])
        place = f"{_place(number)}.{shown}"
        findings.say(place, N_("The value of “{name}” is not one that a change can have."), name=shown)
    if wrong:
        return None
    if data.get("dossier", dossier) != dossier or (data["kind"] == Body.KIND) != (data["record"] == dossier):
        findings.say(_place(number), N_("This change is about another dossier."))
        return None
    return _change(data, dossier)


def _change(data: dict[str, Any], dossier: str) -> Change:
    """Return a change whose shape was checked."""
    replaces = data["replaces"]
    more = data.keys() - _KNOWN
    return Change(
        id=data["id"],
        dossier=dossier,
        record=data["record"],
        kind=data["kind"],
        values=data["values"],
        replaces={name: tuple(keys) for name, keys in replaces.items()} if replaces else replaces,
        author=data["author"],
        author_name=data["author_name"],
        lamport=data["lamport"],
        time=data["time"],
        app_version=data["app_version"],
        withheld=tuple(data.get("withheld", ())),
        extra={name: data[name] for name in data if name in more} if more else {},
    )


def _is_usual(data: Mapping[str, Any]) -> bool:
    """Whether a change is of the plain sort that most are, told quickly; the others are checked one by one."""
    if data.keys() != _USUAL or data["replaces"] != {} or type(data["values"]) is not dict:
        return False
    values, lamport = data["values"], data["lamport"]
    signed = (data["kind"], data["author"], data["author_name"], data["time"], data["app_version"])
    return (
        set(map(type, signed)) == {str}
        and max(map(len, (*signed, *values))) <= _LONGEST
        and _is_signed(*signed)
        and type(lamport) is int
        and 0 < lamport <= HIGHEST_LAMPORT
        and is_key(data["id"])
        and is_key(data["record"])
        and _PLAIN.issuperset(map(type, values.values()))
        and _are_names(*values)
        and is_writable("".join([value for value in values.values() if type(value) is str]))
    )


@lru_cache(1000)  # a file has thousands of changes, and few sittings of few people
def _is_signed(kind: str, author: str, author_name: str, time: str, app_version: str) -> bool:
    return (
        _is_name(kind)
        and kind != DELETED
        and is_key(author)
        and _is_text(author_name, _LONGEST)
        and _is_text(time, 60)
        and _is_text(app_version, 60)
    )


@lru_cache(1000)
def _are_names(*names: str) -> bool:
    """Whether these are names of fields, and none says that the record is deleted."""
    return DELETED not in names and all(map(_is_name_text, names))


def _checks(data: Mapping[str, object]) -> dict[str, bool]:
    """Return for each member of a change whether it has the shape it must have."""
    values, lamport = data.get("values"), data.get("lamport")
    more = {name: value for name, value in data.items() if name not in _MEMBERS}
    return {
        "id": is_key(data.get("id")),
        "record": is_key(data.get("record")),
        "kind": _is_name(data.get("kind")) and data.get("kind") != DELETED,
        "values": isinstance(values, dict) and all(_is_value(name, value) for name, value in values.items()),
        "replaces": _is_replaces(data.get("replaces"), data.get("id")),
        "author": is_key(data.get("author")),
        "author_name": _is_text(data.get("author_name"), _LONGEST),
        "lamport": isinstance(lamport, int) and not isinstance(lamport, bool) and 0 < lamport <= HIGHEST_LAMPORT,
        "time": _is_text(data.get("time"), 60),
        "app_version": _is_text(data.get("app_version"), 60),
        "withheld": _is_names(data.get("withheld", [])),
        **{name: is_writable(name) and _is_json(value, MOST_NESTED) for name, value in more.items()},
    }


def _is_text(data: object, longest: int) -> bool:
    return isinstance(data, str) and len(data) <= longest and is_writable(data)


def _is_name(data: object) -> bool:
    return isinstance(data, str) and _is_name_text(data)


@lru_cache(4096)  # a dossier has some dozens of names and thousands of places for them
def _is_name_text(text: str) -> bool:
    return _NAME.fullmatch(text) is not None or text == DELETED


def _is_names(data: object) -> bool:
    return isinstance(data, list) and all(_is_name(name) for name in data)


def _is_value(name: str, value: object) -> bool:
    return _is_name(name) and (isinstance(value, bool) if name == DELETED else _is_json(value, MOST_NESTED))


def _is_replaces(data: object, change: object) -> bool:
    return isinstance(data, dict) and all(
        _is_name(name) and isinstance(keys, list) and all(is_key(key) and key != change for key in keys)
        for name, keys in data.items()
    )


def _is_json(data: object, depth: int) -> bool:
    """Whether a value can be kept and written again: not nested deeper than that, no infinite number."""
    if isinstance(data, str):
        return is_writable(data)
    if isinstance(data, float):
        return math.isfinite(data)
    if isinstance(data, list):
        return depth > 0 and all(_is_json(item, depth - 1) for item in data)
    if isinstance(data, dict):
        return depth > 0 and all(is_writable(k) and _is_json(item, depth - 1) for k, item in data.items())
    return data is None or isinstance(data, bool | int)


def _check_together(changes: list[Change], findings: Findings) -> None:
    """Check what only shows between changes: doubled keys, two kinds of one record, replacing what came later."""
    by_id: dict[str, Change] = {}
    kinds: dict[str, str] = {}
    for i, change in enumerate(changes):
        if by_id.setdefault(change.id, change) is not change and by_id[change.id] != change:
            findings.say(_place(i), N_("Two different changes have the key “{key}”."), key=change.id)
        if kinds.setdefault(change.record, change.kind) != change.kind:
            findings.say(_place(i), N_("The record “{key}” has two kinds."), key=change.record)
    for i, change in enumerate(changes):
        if change.replaces and any(
            key in by_id and by_id[key].lamport >= change.lamport
            for keys in change.replaces.values()
            for key in keys
        ):
            findings.say(_place(i), N_("It replaces a change that was made after it."))


def _check_numbers(changes: list[Change], findings: Findings) -> None:
    """Check that no Lamport number lies far above the others."""
    numbers = sorted((change.lamport, i) for i, change in enumerate(changes))
    for (lower, _), (higher, i) in itertools.pairwise([(0, -1), *numbers]):
        if higher - lower > MOST_AHEAD:
            findings.say(f"{_place(i)}.lamport", N_("Its number lies too far above all the others."))


def _place(number: int) -> str:
    return f"changes.json/changes[{number}]"
