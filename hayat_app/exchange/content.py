"""A dossier as plain JSON, without history: what a person could write by hand (docs/content-format.md).

Records are nested under their parents and listed in order; positions and parents are never written. What is
written can always be read again, and what was read comes out again: records of one kind in their order, kinds
in the order of ``records.ALL``, empty fields left out.
"""

from __future__ import annotations

import base64
import hashlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hayat_app.domain.dossier import Dossier, Row, holds
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Json, Kind, Parent, Position, Quantity, Ref, Refs, is_key, refuse
from hayat_app.domain.positions import many
from hayat_app.domain.records import BY_KIND, Body
from hayat_app.domain.tree import DEEPEST
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange.jsontext import Findings, is_fraction, is_text, parse, readable, unusable
from hayat_app.i18n import N_

FORMAT, VERSION = "hayat-content", 1
MOST_BYTES = 64_000_000
MOST_RECORDS = 200_000
OWN_MEMBERS = ("kind", "id", "children")
"""Members of a record that are not fields."""


@dataclass(frozen=True)
class Content:
    """What a content file holds: the records (as a dossier) and the attached files by SHA-256."""

    dossier: Dossier
    attachments: Mapping[str, bytes] = field(default_factory=dict)


# --- writing


def document(dossier: Dossier, attachments: Mapping[str, bytes] | None = None) -> dict[str, object]:
    """Return the content of a dossier as a JSON value; links to what is not there are left out."""
    body = {"id": dossier.id, **_fields(dossier, dossier.body)}
    tops = [record for record in dossier.walk() if not isinstance(record, Body) and not _placed(dossier, record)]
    records = [{"kind": Body.KIND, **body}, *(_written(dossier, record) for record in tops)]
    found: dict[str, object] = {"format": FORMAT, "version": VERSION, "dossier": dossier.id, "records": records}
    if attachments:
        found["attachments"] = {key: base64.b64encode(attachments[key]).decode() for key in sorted(attachments)}
    return found


def write(dossier: Dossier, attachments: Mapping[str, bytes] | None = None) -> bytes:
    """Return the content of a dossier as the bytes of a file."""
    return readable(document(dossier, attachments))


def _placed(dossier: Dossier, record: Record) -> bool:
    """Whether a record stands under one that can hold it; the others are written at the top."""
    above = dossier.parent(record)
    return above is not None and holds(above.KIND, type(record))


def _written(dossier: Dossier, record: Record) -> dict[str, object]:
    found: dict[str, object] = {"kind": record.KIND, "id": record.id, **_fields(dossier, record)}
    below = (child for cls in BY_KIND.values() for child in dossier.children(record, cls))
    children = [_written(dossier, child) for child in below if holds(record.KIND, type(child))]
    return {**found, "children": children} if children else found


def _fields(dossier: Dossier, record: Record) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for facts in fields_of(type(record)):
        if isinstance(facts.kind, Parent | Position):
            continue
        value = _existing(dossier, facts.kind, facts.kind.to_json(getattr(record, facts.name)))
        if value is not None:
            found[facts.name] = value
    return found


def _existing(dossier: Dossier, kind: Kind[object], value: Json) -> Json:
    if not isinstance(kind, Ref | Refs):
        return value
    keys = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    there = [key for key in keys if key in dossier.records and dossier.records[key].KIND in kind.kinds]
    return (there or None) if isinstance(kind, Refs) else next(iter(there), None)


# --- reading


def read(data: bytes, name: str = "") -> Content:
    """Return the content of a file called ``name``. Raises ``BadInputs`` with every problem and its place."""
    reader = _Reader()
    try:
        reader.document(parse(data, MOST_BYTES, exact=True))
    except BadInput as problem:
        reader.findings.add("", problem)
    if reader.findings:
        raise unusable(name, reader.findings)
    return Content(Dossier(reader.dossier, reader.rows), reader.attachments)


class _Reader:
    """Reads one document; every problem goes to ``findings``."""

    def __init__(self) -> None:
        self.findings = Findings()
        self.dossier = ""
        self.rows: dict[str, Row] = {}
        self.attachments: dict[str, bytes] = {}
        self._places: dict[str, str] = {}
        self._count = 0

    def document(self, data: object) -> None:
        """Read the whole document."""
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise BadInput(
                N_("It is not a content file of Hayat (its “format” is not “{format}”)."), format=FORMAT
            )
        if data.get("version") != VERSION:
            raise BadInput(
                N_("This version of Hayat reads version {version} of the content format."), version=VERSION
            )
        for name in data.keys() - {"format", "version", "dossier", "records", "attachments"}:
            self.findings.say(name, N_("The member “{name}” is not known here."), name=name)
        bodies = _bodies(data.get("records"))
        self.dossier = (
            self._key(data, "dossier", "") or (bodies[0].get("id") if bodies else "") or str(uuid.uuid4())
        )
        self._check_body(bodies)
        self._records(data.get("records"), "records", None)
        self._check_links()
        self._read_attachments(data.get("attachments", {}))

    def _check_body(self, bodies: list[dict[str, str]]) -> None:
        if len(bodies) != 1:
            self.findings.say(
                "records", N_("A dossier has exactly one record of kind “body” here, not {n}."), n=len(bodies)
            )
        for body in bodies:
            if body.get("id", self.dossier) != self.dossier:
                self.findings.say(
                    "records", N_("The key of the body and the key of the dossier are the same one.")
                )

    def _key(self, data: Mapping[str, object], name: str, place: str) -> str:
        """Return a given key, or nothing when there is none."""
        key = data.get(name)
        if key is None:
            return ""
        if not is_text(key) or not is_key(key):
            self.findings.say(f"{place}{name}", N_("A key has letters, digits and . _ : - only, at most 64."))
            return ""
        return str(key)

    def _records(self, data: object, place: str, parent: Row | None, depth: int = 0) -> None:
        if not isinstance(data, list):
            self.findings.say(place, N_("A list is expected here."))
            return
        if data and depth >= DEEPEST:
            self.findings.say(place, N_("The records are nested more than {n} deep."), n=DEEPEST)
            return
        for i, (item, position) in enumerate(zip(data, many(len(data)), strict=True)):
            self._count += 1
            if self._count > MOST_RECORDS:
                raise BadInput(N_("It has more than {n} records."), n=MOST_RECORDS)
            self._record(item, f"{place}[{i}]", parent, position, depth)

    def _record(self, data: object, place: str, parent: Row | None, position: str, depth: int) -> None:
        if not isinstance(data, dict):
            self.findings.say(place, N_("An object is expected here."))
            return
        cls = BY_KIND.get(str(data.get("kind")))
        if cls is None:
            self.findings.say(
                f"{place}.kind", N_("“{kind}” is not a kind of record."), kind=str(data.get("kind"))[:80]
            )
            return
        if parent and not holds(parent.kind, cls):
            self.findings.say(
                place,
                N_("A record of kind “{kind}” cannot stand under one of kind “{above}”."),
                kind=cls.KIND,
                above=parent.kind,
            )
        key = self.dossier if cls is Body else self._key(data, "id", f"{place}.") or str(uuid.uuid4())
        if key in self.rows and cls is not Body:
            self.findings.say(f"{place}.id", N_("There are two records with the key “{key}”."), key=key)
        values: dict[str, Json] = {"position": position}
        if parent:
            values["parent"] = parent.id
        row = Row(key, cls.KIND, values | dict(self._values(cls, data, place)))
        self.rows.setdefault(key, row)
        self._places.setdefault(key, place)
        if "children" in data:
            self._records(data["children"], f"{place}.children", row, depth + 1)

    def _values(self, cls: type[Record], data: Mapping[str, object], place: str) -> Iterator[tuple[str, Json]]:
        known = {facts.name: facts.kind for facts in fields_of(cls)}
        for name, value in data.items():
            if name in OWN_MEMBERS:
                continue
            at = f"{place}.{name[:80]}"
            kind = known.get(name)
            if kind is None:
                self.findings.say(
                    at, N_("A record of kind “{kind}” has no field “{name}”."), kind=cls.KIND, name=name[:80]
                )
            elif isinstance(kind, Parent | Position):
                self.findings.say(at, N_("A record's place follows from where it stands: leave this out."))
            else:
                yield from self._value(name, kind, value, at)

    def _value(self, name: str, kind: Kind[object], data: object, place: str) -> Iterator[tuple[str, Json]]:
        try:
            value = kind.to_json(kind.from_json(exchanged(kind, data)))
        except Refused as problem:
            self.findings.add(place, problem)
        else:
            if value is not None:
                yield name, value

    def _check_links(self) -> None:
        for key, row in self.rows.items():
            for facts in fields_of(BY_KIND[row.kind]):
                if isinstance(facts.kind, Ref | Refs) and not isinstance(facts.kind, Parent):
                    for target in facts.kind.targets(row.values.get(facts.name)):
                        self._check_link(f"{self._places[key]}.{facts.name}", facts.kind.kinds, target)

    def _check_link(self, place: str, kinds: tuple[str, ...], target: str) -> None:
        if target not in self.rows:
            self.findings.say(place, N_("There is no record “{key}” in this file."), key=target)
        elif self.rows[target].kind not in kinds:
            self.findings.say(
                place, N_("“{key}” is a record of kind “{kind}”: this field cannot point at it."), key=target,
                kind=self.rows[target].kind,
            )  # fmt: skip

    def _read_attachments(self, data: object) -> None:
        if not isinstance(data, dict):
            self.findings.say("attachments", N_("An object is expected here."))
            return
        for digest, text in data.items():
            try:
                found = base64.b64decode(text if isinstance(text, str) else "?", validate=True)
            except ValueError:  # also for letters that are not ASCII
                self.findings.say(f"attachments.{digest[:80]}", N_("It is not a file written in base 64."))
                continue
            if hashlib.sha256(found).hexdigest() != digest:
                self.findings.say(f"attachments.{digest[:80]}", N_("The file is not the one its SHA-256 names."))
            self.attachments[digest] = found


def _bodies(records: object) -> list[dict[str, str]]:
    """Return what looks like the body among the records at the top, before anything is checked."""
    items = records if isinstance(records, list) else []
    bodies = [item for item in items if isinstance(item, dict) and item.get("kind") == Body.KIND]
    return [{"id": item["id"]} if is_key(item.get("id")) else {} for item in bodies]


def exchanged(kind: Kind[object], data: object) -> Json:
    """Return a parsed value as kinds take it. A number with a fraction may stand where a quantity is meant."""
    if is_fraction(data):
        if isinstance(kind, Quantity):
            return str(data)
        raise refuse(data)
    return data  # type: ignore[return-value]  # kinds check the shape themselves and refuse what is none
