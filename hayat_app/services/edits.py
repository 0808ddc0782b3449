"""A list of edits in JSON, done as one act of one author (docs/content-format.md, "Edits").

    [{"set": {"record": "m1", "values": {"sex": "f"}}},
     {"add": {"kind": "axis", "parent": "p1", "before": "a2", "id": "a9", "values": {"title": "…"}}},
     {"move": {"record": "a9", "parent": "p1", "before": "a1"}},
     {"delete": {"record": "a2"}}, {"restore": {"record": "a2"}}]

All of it is done or nothing; every problem is named with the place of its edit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hayat_app.domain.dossier import holds
from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Json, Kind, Parent, Position, Ref, Refs, is_key
from hayat_app.domain.personal import UNAUTHORISED, is_guarded
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange.content import exchanged
from hayat_app.exchange.jsontext import Findings, parse, unusable
from hayat_app.i18n import N_
from hayat_app.store.step import Step
from hayat_app.store.store import Store
from hayat_app.store.work import Work

MOST_BYTES = 64_000_000
EDITED = N_("List of edits")
_MEMBERS = {
    "set": {"record", "values"},
    "add": {"kind", "parent", "before", "id", "values"},
    "move": {"record", "parent", "before"},
    "delete": {"record"},
    "restore": {"record"},
}


def read(data: bytes, name: str) -> list[object]:
    """Return the edits of a file called ``name``, not checked one by one yet. Raises ``BadInputs``."""
    findings = Findings()
    try:
        found = parse(data, MOST_BYTES, exact=True)
        if isinstance(found, list):
            return found
        findings.say("", N_("A list is expected here."))
    except BadInput as problem:
        findings.add("", problem)
    raise unusable(name, findings)


def apply(store: Store, dossier: str, edits: list[object], name: str = "") -> Step | None:
    """Do all edits as one act, or none. Raises ``BadInputs`` that names each edit that cannot be done."""
    with store.work(dossier, EDITED) as work:
        findings = Findings()
        edit = _Edit(work, findings, dossier)
        for i, item in enumerate(edits):
            edit.do(item, f"[{i}]")
        if findings:
            raise unusable(name, findings)
    return work.step


class _Edit:
    """Does one edit after another in a unit of work."""

    def __init__(self, work: Work, findings: Findings, body: str) -> None:
        self._work = work
        self._body = body
        self._findings = findings
        self._acts: dict[str, Callable[[Mapping[str, Any], str], None]] = {
            "set": self._set,
            "add": self._add,
            "move": self._move,
            "delete": self._delete,
            "restore": self._restore,
        }

    def do(self, item: object, place: str) -> None:
        """Do one edit, or note what is wrong with it."""
        act, facts = next(iter(item.items())) if isinstance(item, dict) and len(item) == 1 else ("", None)
        if act not in self._acts or not isinstance(facts, dict):
            self._findings.say(place, N_("An edit is one of: {acts}."), acts=", ".join(self._acts))
            return
        place = f"{place}.{act}"
        for name in facts.keys() - _MEMBERS[act]:
            self._findings.say(place, N_("The member “{name}” is not known here."), name=name[:80])
        try:
            self._acts[act](facts, place)
        except (Refused, BadInput) as problem:
            self._findings.add(place, problem)

    def _kind_of(self, facts: Mapping[str, Any], name: str = "record", *, deleted: bool = False) -> str:
        """Return the kind of the record a member names; deleted ones only where they are meant."""
        key = facts.get(name)
        row = self._work.row(key) if isinstance(key, str) else None
        if row is None:
            raise BadInput(N_("There is no record “{key}” in this dossier."), key=str(key)[:80])
        if row.life == "deleted" and not deleted:
            raise BadInput(N_("The record “{key}” is deleted: restore it first."), key=key)
        return row.kind

    def _set(self, facts: Mapping[str, Any], place: str) -> None:
        self._work.put(facts["record"], self._values(self._kind_of(facts), facts, place))

    def _add(self, facts: Mapping[str, Any], place: str) -> None:
        kind, key = facts.get("kind"), facts.get("id")
        if not isinstance(kind, str) or kind not in BY_KIND:
            raise BadInput(N_("“{kind}” is not a kind of record."), kind=str(kind)[:80])
        if kind == Body.KIND:
            raise BadInput(N_("A dossier has one body only."))
        if key is not None and not is_key(key):
            raise BadInput(N_("A key has letters, digits and . _ : - only, at most 64."))
        parent = self._parent(kind, facts)
        values = self._values(kind, facts, place)
        made = self._work.put_new(kind, values | ({"parent": parent} if parent else {}), key)
        if facts.get("before") is not None:
            self._work.move(made, parent, self._before(kind, facts))

    def _move(self, facts: Mapping[str, Any], place: str) -> None:
        kind = self._kind_of(facts)
        row = self._work.row(facts["record"])
        there = row.values.get("parent") if row else None
        parent = self._parent(kind, facts) if "parent" in facts else there if isinstance(there, str) else None
        self._work.move(facts["record"], parent, self._before(kind, facts))

    def _delete(self, facts: Mapping[str, Any], place: str) -> None:
        self._kind_of(facts)
        self._work.delete(facts["record"])

    def _restore(self, facts: Mapping[str, Any], place: str) -> None:
        self._kind_of(facts, deleted=True)
        self._work.restore(facts["record"])

    def _parent(self, kind: str, facts: Mapping[str, Any]) -> str | None:
        parent: str | None = facts.get("parent")
        if parent is not None and not holds(above := self._kind_of(facts, "parent"), BY_KIND[kind]):
            raise BadInput(
                N_("A record of kind “{kind}” cannot stand under one of kind “{above}”."), kind=kind, above=above
            )
        return parent

    def _before(self, kind: str, facts: Mapping[str, Any]) -> str | None:
        if facts.get("before") is None:
            return None
        if self._kind_of(facts, "before") != kind:
            raise BadInput(N_("“{key}” is not in the same list."), key=facts["before"])
        return str(facts["before"])

    def _values(self, kind: str, facts: Mapping[str, Any], place: str) -> dict[str, Json]:
        values = facts.get("values", {})
        if not isinstance(values, dict):
            raise BadInput(N_("An object is expected here."))
        found: dict[str, Json] = {}
        for name, value in values.items():
            try:
                found[name] = self._value(kind, name, value)
            except (Refused, BadInput) as problem:
                self._findings.add(f"{place}.values.{name[:80]}", problem)
        return found

    def _value(self, kind: str, name: str, value: object) -> Json:
        cls = BY_KIND.get(kind)
        facts = field_of(cls, name) if cls else None
        if facts is None:
            raise BadInput(N_("A record of kind “{kind}” has no field “{name}”."), kind=kind, name=name[:80])
        if isinstance(facts.kind, Parent | Position):
            raise BadInput(N_("A record gets its place by “add” and “move”: leave this out."))
        checked = facts.kind.to_json(facts.kind.from_json(exchanged(facts.kind, value)))
        self._check_links(facts.kind, checked)
        self._check_authorised(kind, name, checked)
        return checked

    def _check_authorised(self, kind: str, name: str, value: Json) -> None:
        body = self._work.row(self._body)
        authorised = body is not None and body.values.get("cndp_authorisation")
        if value is not None and is_guarded(kind, name) and not authorised:
            raise Refused(UNAUTHORISED)

    def _check_links(self, kind: Kind[Any], value: Json) -> None:
        if isinstance(kind, Ref | Refs):
            for target in kind.targets(value):
                if self._kind_of({"record": target}) not in kind.kinds:
                    raise BadInput(N_("This field cannot point at the record “{key}”."), key=target)
