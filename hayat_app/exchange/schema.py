"""JSON Schemas of the two formats, made from the declared fields: ``python -m hayat_app.exchange.schema docs``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hayat_app.domain.attached import Attachment
from hayat_app.domain.days import Day
from hayat_app.domain.dossier import holds
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import (
    Choice,
    Choices,
    Kind,
    Parent,
    Picture,
    Position,
    Quantity,
    Ref,
    Refs,
    Text,
    Whole,
    YesNo,
)
from hayat_app.domain.points import Points
from hayat_app.domain.records import ALL
from hayat_app.domain.scores import Scores
from hayat_app.domain.times import Time
from hayat_app.exchange import changes, content, package, shapes
from hayat_app.exchange.jsontext import readable

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEY: Schema = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"}
_DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_FILE: Schema = {
    "description": "an attached file: its name, and the SHA-256 that names its bytes",
    "type": "object",
    "properties": {"name": {"type": "string"}, "sha256": _DIGEST},
    "required": ["name", "sha256"],
}
_DAY: Schema = {
    "description": "2026-03-03, 2026-03 or 2026; --03-03 or --03 without a year; or only words",
    "anyOf": [
        {"type": "string", "pattern": "^([0-9]{4}|-)(-[0-9]{2}){0,2}$"},
        {"type": "object", "properties": {"words": {"type": "string"}}, "required": ["words"]},
    ],
}


def _points(kind: Points) -> Schema:
    given = {"enum": [str(points) for points in range(kind.least, kind.most + 1)]}
    words = "{key of what is judged, a space, key of a criterion: points}"
    return {"type": "object", "description": words, "additionalProperties": given}


def value_schema(kind: Kind[Any]) -> Schema:  # noqa: C901  # one line for each kind
    """Return the schema of the exchanged values of a kind, except null, which is an empty one."""
    if isinstance(kind, Text):
        return {"type": "string", "maxLength": kind.longest}
    if isinstance(kind, Whole):
        return {"type": "integer", "minimum": kind.least, "maximum": kind.most}
    if isinstance(kind, Quantity):
        digits = f"^-?[0-9]{{1,15}}(\\.[0-9]{{1,{kind.places}}})?$"
        return {"anyOf": [{"type": "string", "pattern": digits}, {"type": "number"}]}
    if isinstance(kind, Day):
        return {"$ref": "#/$defs/day"}
    if isinstance(kind, Time):
        return {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}
    if isinstance(kind, YesNo):
        return {"type": "boolean"}
    if isinstance(kind, Choice):
        return {"enum": [option.code for option in kind.options]}
    if isinstance(kind, Choices):
        return {"type": "array", "items": {"enum": [option.code for option in kind.options]}}
    if isinstance(kind, Refs):
        return {"type": "array", "items": {"$ref": "#/$defs/key"}, "description": _points_at(kind)}
    if isinstance(kind, Ref):
        return {"$ref": "#/$defs/key", "description": _points_at(kind)}
    if isinstance(kind, Points):
        return _points(kind)
    if isinstance(kind, Picture):
        return dict(_DIGEST)
    if isinstance(kind, Scores):
        marks = {"type": "string", "pattern": "^[1-5]$"}
        return {"type": "object", "propertyNames": {"pattern": "^[a-z0-9_]{1,20}$"}, "additionalProperties": marks}
    if isinstance(kind, Attachment):
        return {"$ref": "#/$defs/file"}
    raise TypeError(f"no schema for {kind}")


def _points_at(kind: Ref | Refs) -> str:
    return "key of: " + ", ".join(kind.kinds)


def _record(cls: type[Record]) -> Schema:
    properties: Schema = {"kind": {"const": cls.KIND}, "id": {"$ref": "#/$defs/key"}}
    for facts in fields_of(cls):
        if not isinstance(facts.kind, Parent | Position):
            value = value_schema(facts.kind)
            properties[facts.name] = {"title": facts.label, "anyOf": [value, {"type": "null"}]}
    below = [{"$ref": f"#/$defs/{child.KIND}"} for child in ALL if holds(cls.KIND, child)]
    properties["children"] = (
        {"type": "array", "items": {"anyOf": below}} if below else {"type": "array", "maxItems": 0}
    )
    doc = (cls.__doc__ or "").strip()
    return {
        "type": "object",
        "description": doc,
        "properties": properties,
        "required": ["kind"],
        "additionalProperties": False,
    }


def content_schema() -> Schema:
    """Return the schema of content files."""
    tops = [{"$ref": f"#/$defs/{cls.KIND}"} for cls in ALL]
    body = {"properties": {"kind": {"const": "body"}}, "required": ["kind"]}
    records: Schema = {
        "type": "array",
        "items": {"anyOf": tops},
        "contains": body,
        "minContains": 1,
        "maxContains": 1,
    }
    return {
        "$schema": _DIALECT,
        "title": "Content of a Hayat dossier",
        "type": "object",
        "properties": {
            "format": {"const": content.FORMAT},
            "version": {"const": content.VERSION},
            "dossier": {"$ref": "#/$defs/key"},
            "records": records,
            "attachments": {
                "type": "object",
                "propertyNames": _DIGEST,
                "additionalProperties": {"type": "string", "contentEncoding": "base64"},
            },
        },
        "required": ["format", "version", "records"],
        "additionalProperties": False,
        "$defs": {"key": _KEY, "day": _DAY, "file": _FILE} | {cls.KIND: _record(cls) for cls in ALL},
    }


def manifest_schema() -> Schema:
    """Return the schema of ``manifest.json`` in an exchange file."""
    count: Schema = {"type": "integer", "minimum": 0}
    text: Schema = {"type": "string"}
    member: Schema = {"name": text, "size": count, "sha256": _DIGEST}
    counts: Schema = {"changes": count, "records": count, "attachments": count}
    options: Schema = {"contacts": {"type": "boolean"}, "attachments": {"type": "boolean"}}
    properties: Schema = {
        "format": {"const": package.FORMAT},
        "version": {
            "type": "array",
            "prefixItems": [{"const": package.MAJOR}, count],
            "minItems": 2,
            "maxItems": 2,
        },
        "app_version": text,
        "dossier": _KEY,
        "title": text,
        "sender": text,
        "time": text,
        "fingerprint": {"type": "string", "pattern": "^[A-Z0-9]{4}-[A-Z0-9]{4}$"},
        "counts": _object(counts),
        "options": _object(options),
        "members": {"type": "array", "items": _object(member)},
    }
    found = _object(properties)
    found["properties"] |= {"joined": {"type": "array", "items": _KEY, "maxItems": package.MOST_JOINED}}
    return {"$schema": _DIALECT, "title": "Manifest of a Hayat exchange file", **found}


def changes_schema() -> Schema:
    """Return the schema of ``changes.json`` in an exchange file."""
    text: Schema = {"type": "string"}
    name: Schema = {"type": "string", "pattern": "^([a-z][A-Za-z0-9_]{0,63}|~deleted)$"}
    properties: Schema = {
        "id": _KEY,
        "record": _KEY,
        "kind": {"type": "string", "pattern": "^[a-z][A-Za-z0-9_]{0,63}$"},
        "values": {
            "type": "object",
            "propertyNames": name,
            "properties": {"~deleted": {"type": "boolean"}},
        },
        "replaces": {
            "type": "object",
            "propertyNames": name,
            "additionalProperties": {"type": "array", "items": _KEY},
        },
        "author": _KEY,
        "author_name": text,
        "lamport": {"type": "integer", "minimum": 1, "maximum": shapes.HIGHEST_LAMPORT},
        "time": text,
        "app_version": text,
    }
    change = _object(properties)
    change["properties"]["withheld"] = {"type": "array", "items": name}
    document: Schema = {
        "format": {"const": changes.FORMAT},
        "dossier": _KEY,
        "changes": {"type": "array", "items": change},
    }
    return {"$schema": _DIALECT, "title": "Changes in a Hayat exchange file", **_object(document)}


def _object(properties: Schema) -> Schema:
    """Return the schema of an object with these members; a newer version may add some."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


FILES = {
    "content.schema.json": content_schema,
    "manifest.schema.json": manifest_schema,
    "changes.schema.json": changes_schema,
}


def main(folder: str) -> None:
    """Write every schema into a folder."""
    for name, schema in FILES.items():
        Path(folder, name).write_bytes(readable(schema()))


if __name__ == "__main__":
    main(*sys.argv[1:])
