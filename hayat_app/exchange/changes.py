"""Changes as the JSON of an exchange file (docs/file-format.md), and the check of each that is received."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from hayat_app.domain.kinds import is_key
from hayat_app.domain.records import Body
from hayat_app.exchange.jsontext import Findings
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, Change

FORMAT = "hayat-changes"
MOST_CHANGES = 1_000_000
MOST_NESTED = 8
HIGHEST_LAMPORT = 10**12
_NAME = re.compile(r"[a-z][A-Za-z0-9_]{0,63}")
_MEMBERS = (
    "id", "dossier", "record", "kind", "values", "replaces", "author", "author_name", "lamport", "time",
    "app_version", "withheld",
)  # fmt: skip
_USUAL = frozenset(_MEMBERS) - {"dossier", "withheld"}


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


def read(data: object, dossier: str, findings: Findings) -> list[Change]:
    """Return the changes of a parsed ``changes.json``; what is wrong with any goes to ``findings``."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("changes"), list):
        findings.say("changes.json", N_("It does not hold the changes of a dossier."))
        return []
    if data.get("dossier") != dossier:
        findings.say("changes.json/dossier", N_("These changes are about another dossier."))
    if len(data["changes"]) > MOST_CHANGES:
        findings.say("changes.json", N_("It has more than {n} changes."), n=MOST_CHANGES)
        return []
    found = [
        _read(item, dossier, f"changes.json/changes[{i}]", findings) for i, item in enumerate(data["changes"])
    ]
    sound = [change for change in found if change]
    if not findings:
        _check_together(found, findings)
    return sound


def _read(data: object, dossier: str, place: str, findings: Findings) -> Change | None:
    if not isinstance(data, dict):
        findings.say(place, N_("An object is expected here."))
        return None
    wrong = [] if _is_usual(data) else [name for name, sound in _checks(data).items() if not sound]
    for name in wrong:
        findings.say(f"{place}.{name}", N_("The value of “{name}” is not one that a change can have."), name=name)
    if wrong:
        return None
    if data.get("dossier", dossier) != dossier or (data["kind"] == Body.KIND and data["record"] != dossier):
        findings.say(place, N_("This change is about another dossier."))
        return None
    return Change(
        id=data["id"],
        dossier=dossier,
        record=data["record"],
        kind=data["kind"],
        values=data["values"],
        replaces={name: tuple(keys) for name, keys in data["replaces"].items()},
        author=data["author"],
        author_name=data["author_name"],
        lamport=data["lamport"],
        time=data["time"],
        app_version=data["app_version"],
        withheld=tuple(data.get("withheld", ())),
        extra={name: value for name, value in data.items() if name not in _MEMBERS},
    )


def _is_usual(data: Mapping[str, object]) -> bool:
    """Whether a change is of the plain sort that most are, told quickly; the others are checked one by one."""
    values, lamport = data.get("values"), data.get("lamport")
    if data.keys() != _USUAL or data["replaces"] != {} or not isinstance(values, dict) or DELETED in values:
        return False
    for name, value in values.items():
        if (
            not isinstance(value, str)
            or not _is_name_text(name)
            or not (value.isprintable() or _is_writable(value))
        ):
            return False
    return (
        type(lamport) is int
        and 0 < lamport <= HIGHEST_LAMPORT
        and is_key(data["id"])
        and is_key(data["record"])
        and is_key(data["author"])
        and _is_name(data["kind"])
        and data["kind"] != DELETED
        and _is_text(data["author_name"], 300)
        and _is_text(data["time"], 60)
        and _is_text(data["app_version"], 60)
    )


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
        "author_name": _is_text(data.get("author_name"), 300),
        "lamport": isinstance(lamport, int) and not isinstance(lamport, bool) and 0 < lamport <= HIGHEST_LAMPORT,
        "time": _is_text(data.get("time"), 60),
        "app_version": _is_text(data.get("app_version"), 60),
        "withheld": _is_names(data.get("withheld", [])),
        **{name: _is_json(value, MOST_NESTED) for name, value in more.items()},
    }


def _is_text(data: object, longest: int) -> bool:
    return isinstance(data, str) and len(data) <= longest and _is_writable(data)


def _is_writable(text: str) -> bool:
    """Whether a text has no lone half of a surrogate pair, which no file can hold."""
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text) if not text.isprintable() else True


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
        return _is_writable(data)
    if isinstance(data, float):
        return math.isfinite(data)
    if isinstance(data, list):
        return depth > 0 and all(_is_json(item, depth - 1) for item in data)
    if isinstance(data, dict):
        return depth > 0 and all(_is_writable(k) and _is_json(item, depth - 1) for k, item in data.items())
    return data is None or isinstance(data, bool | int)


def _check_together(changes: list[Change | None], findings: Findings) -> None:
    """Check what only shows between changes: doubled keys, two kinds of one record, replacing what came later."""
    by_id: dict[str, Change] = {}
    kinds: dict[str, str] = {}
    for i, change in enumerate(changes):
        assert change is not None, "each was checked"
        place = f"changes.json/changes[{i}]"
        if by_id.setdefault(change.id, change) != change:
            findings.say(place, N_("Two different changes have the key “{key}”."), key=change.id)
        if kinds.setdefault(change.record, change.kind) != change.kind:
            findings.say(place, N_("The record “{key}” has two kinds."), key=change.record)
    for i, change in enumerate(changes):
        if change and any(
            key in by_id and by_id[key].lamport >= change.lamport
            for keys in change.replaces.values()
            for key in keys
        ):
            findings.say(f"changes.json/changes[{i}]", N_("It replaces a change that was made after it."))
