"""Changes as the JSON of an exchange file (docs/file-format.md), and the check of each that is received."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

from hayat_app.domain.kinds import is_key
from hayat_app.domain.records import Body
from hayat_app.exchange.columns import USUAL, Columns
from hayat_app.exchange.jsontext import Findings, is_writable
from hayat_app.exchange.shapes import (
    HIGHEST_LAMPORT,
    LONGEST,
    LONGEST_SIGN,
    MOST_NESTED,
    is_json,
    is_name,
    is_names,
    is_replaces,
    is_text,
    is_value,
)  # fmt: skip
from hayat_app.i18n import N_
from hayat_app.merge.changes import DELETED, Change

FORMAT = "hayat-changes"
MOST_CHANGES = 1_000_000
MOST_AHEAD = 10**9
"""How far a Lamport number may lie above the next lower one of a file. Whoever goes on writing counts from the
highest: a file that began at the top would leave no number to anybody."""
_SHOWN = 70
"""Letters of a name that are told when it is wrong."""
_MEMBERS = (
    "id", "dossier", "record", "kind", "values", "replaces", "author", "author_name", "lamport", "time",
    "app_version", "withheld",
)  # fmt: skip
_KNOWN = frozenset(_MEMBERS)


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
    found = _all(data["changes"], dossier, findings, checked)
    if not findings and not checked:
        _check_together(found, findings)
        _check_numbers(found, findings)
    return found


def _all(items: list[Any], dossier: str, findings: Findings, checked: bool) -> list[Change]:
    """Return the changes of a file in their order: the usual ones all at once, the others one by one."""
    plain = [type(item) is dict and item.keys() == USUAL for item in items]
    columns = Columns.of([item for item, one in zip(items, plain, strict=True) if one])
    if not checked and not columns.sound(dossier):
        plain, columns = [False] * len(items), Columns.of([])
    made = columns.changes(dossier)
    found = [
        next(made) if one else _change(item, dossier) if checked else _read(item, dossier, i, findings)
        for i, (item, one) in enumerate(zip(items, plain, strict=True))
    ]
    return [change for change in found if change]


def _read(data: object, dossier: str, number: int, findings: Findings) -> Change | None:
    if not isinstance(data, dict):
        findings.say(_place(number), N_("An object is expected here."))
        return None
    wrong = [name for name, sound in _checks(data).items() if not sound]
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


def _checks(data: Mapping[str, object]) -> dict[str, bool]:
    """Return for each member of a change whether it has the shape it must have."""
    values, lamport = data.get("values"), data.get("lamport")
    more = {name: value for name, value in data.items() if name not in _MEMBERS}
    return {
        "id": is_key(data.get("id")),
        "record": is_key(data.get("record")),
        "kind": is_name(data.get("kind")) and data.get("kind") != DELETED,
        "values": isinstance(values, dict) and all(is_value(name, value) for name, value in values.items()),
        "replaces": is_replaces(data.get("replaces"), data.get("id")),
        "author": is_key(data.get("author")),
        "author_name": is_text(data.get("author_name"), LONGEST),
        "lamport": isinstance(lamport, int) and not isinstance(lamport, bool) and 0 < lamport <= HIGHEST_LAMPORT,
        "time": is_text(data.get("time"), LONGEST_SIGN),
        "app_version": is_text(data.get("app_version"), LONGEST_SIGN),
        "withheld": is_names(data.get("withheld", [])),
        **{name: is_writable(name) and is_json(value, MOST_NESTED) for name, value in more.items()},
    }


def _check_together(changes: list[Change], findings: Findings) -> None:
    """Check what only shows between changes: doubled keys, two kinds of one record, replacing what came later."""
    by_id = {change.id: change for change in changes}
    kinds = {change.record: change.kind for change in changes}
    if len(by_id) < len(changes) or any(kinds[change.record] != change.kind for change in changes):
        _tell_doubled(changes, findings)
    for i, change in enumerate(changes):
        if change.replaces and any(
            key in by_id and by_id[key].lamport >= change.lamport
            for keys in change.replaces.values()
            for key in keys
        ):
            findings.say(_place(i), N_("It replaces a change that was made after it."))


def _tell_doubled(changes: list[Change], findings: Findings) -> None:
    by_id: dict[str, Change] = {}
    kinds: dict[str, str] = {}
    for i, change in enumerate(changes):
        if by_id.setdefault(change.id, change) != change:
            findings.say(_place(i), N_("Two different changes have the key “{key}”."), key=change.id)
        if kinds.setdefault(change.record, change.kind) != change.kind:
            findings.say(_place(i), N_("The record “{key}” has two kinds."), key=change.record)


def _check_numbers(changes: list[Change], findings: Findings) -> None:
    """Check that no Lamport number lies far above the others."""
    if max((change.lamport for change in changes), default=0) <= MOST_AHEAD:
        return
    numbers = sorted((change.lamport, i) for i, change in enumerate(changes))
    for (lower, _), (higher, i) in itertools.pairwise([(0, -1), *numbers]):
        if higher - lower > MOST_AHEAD:
            findings.say(f"{_place(i)}.lamport", N_("Its number lies too far above all the others."))


def _place(number: int) -> str:
    return f"changes.json/changes[{number}]"
