"""Facts of a dossier from its rows: what lies deleted does not count, what nobody wrote down is no zero."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from hayat_app.domain.dossier import Row
from hayat_app.domain.fields import fields_of
from hayat_app.domain.folding import fold
from hayat_app.domain.kinds import Json, Money
from hayat_app.domain.lifecycle import ADOPTED, ANSWERED, SILENT
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import Refused
from hayat_app.services.facts import Facts

_SENT = ADOPTED - {"adopted"}
_OFF = frozenset({"cancelled", "postponed"})
_HELD = frozenset({"held", "reported"})
_DAY = re.compile(r"\d{4}(-\d\d)?(-\d\d)?")
_EVENTS = {"activity": "starts", "meeting": "date", "council_session": "starts", "workshop": "starts"}
"""What stands in a calendar, and the field with its day."""
_DEEPEST = 50
_MONEY = Money()
_SHORT = 20
"""Signs of an amount that is remembered."""
WAY = 7
"""Counts up when this module counts otherwise."""

Rows = Mapping[str, Sequence[Row]]
"""Rows by kind."""


@cache
def version() -> int:
    """Return a number that is another one when facts are counted otherwise: older ones are counted anew.

    What records are expected to hold is part of it: a new required field shows in the completeness of every body.
    """
    return zlib.crc32(repr((WAY, sorted(_required().items()))).encode())


def counted(dossier: str, rows: Iterable[Row]) -> Facts:
    """Return the facts of a dossier's rows."""
    there = [row for row in rows if row.life != "deleted"]
    by_kind: dict[str, list[Row]] = {}
    for row in there:
        by_kind.setdefault(row.kind, []).append(row)
    body = next((row.values for row in by_kind.get("body", ()) if row.id == dossier), {})
    names = ("level", "region", "province", "code", "place_ar", "place_fr", "rules")
    found: dict[str, Any] = {name: _text(body.get(name)) for name in names}
    for part in (_plan, _members, _meetings, _opinions, _activities, _workshops):
        found |= part(by_kind)
    found |= _completeness(there)
    return Facts(
        dossier,
        found["place_ar"] or found["place_fr"] or dossier,
        records=len(there),
        questions=sum(len(row.conflicts) + (row.life == "contested") for row in there),
        objectives=len(by_kind.get("objective", ())),
        issues=[_texts(row, "title", "theme", "priority") for row in by_kind.get("issue", ())],
        events=sorted(_events(by_kind)),
        names=list(_names(by_kind)),
        **found,
    )


# --- values as they are kept


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _texts(row: Row, *names: str) -> list[str]:
    return [_text(row.values.get(name)) for name in names]


def _whole(value: Json) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _amount(value: Json) -> Decimal | None:
    """Return an amount; None also for what a file says that is none, such as NaN."""
    return _amount_of(value) if isinstance(value, str) and len(value) <= _SHORT else _read_amount(value)


@lru_cache(4096)  # people estimate in round numbers
def _amount_of(text: str) -> Decimal | None:
    return _read_amount(text)


def _read_amount(value: Json) -> Decimal | None:
    try:
        return _MONEY.from_json(value)
    except Refused:
        return None


def _day(value: Json) -> str:
    """Return a date as far as it is known: 2026, 2026-03 or 2026-03-05; nothing for words."""
    text = _text(value)
    return text if _DAY.fullmatch(text) else ""


def _is(row: Row, name: str, codes: Iterable[str]) -> bool:
    return _text(row.values.get(name)) in codes


# --- by subject


@cache
def _required() -> dict[str, list[str]]:
    return {kind: [f.name for f in fields_of(cls) if f.required] for kind, cls in BY_KIND.items()}


def _completeness(rows: Sequence[Row]) -> dict[str, int]:
    required = _required()
    expected = sum(len(required.get(row.kind, ())) for row in rows)
    filled = sum(row.values.get(name) is not None for row in rows for name in required.get(row.kind, ()))
    return {"filled": filled, "expected": expected}


def _plan(rows: Rows) -> dict[str, Any]:
    plans = [row.values for row in rows.get("plan", ()) if row.values.get("title")]
    days = {"plan_starts": "", "plan_ends": ""}
    if plans:
        newest = max(plans, key=lambda values: _day(values.get("starts")))
        days = {"plan_starts": _day(newest.get("starts")), "plan_ends": _day(newest.get("ends"))}
    return {"has_plan": bool(plans), **days}


def _active(rows: Rows) -> list[Row]:
    return [row for row in rows.get("member", ()) if row.values.get("status") in (None, "active")]


def _members(rows: Rows) -> dict[str, Any]:
    active = _active(rows)
    chair = next((row.values for row in active if row.values.get("function") == "chair"), {})
    return {
        "members": len(active),
        "women": sum(row.values.get("sex") == "f" for row in active),
        "sex_known": sum(row.values.get("sex") is not None for row in active),
        "chair": _text(chair.get("capacity")),
        "chair_sex": _text(chair.get("sex")),
        "untrained": _untrained(rows, active),
    }


def _untrained(rows: Rows, active: Sequence[Row]) -> list[list[str]]:
    """Return the members whom no training's list of participants names, by their record or by their name."""
    trainings = {row.id for row in rows.get("workshop", ()) if _is(row, "type", ["training"]) and _held(row)}
    there = [row for row in rows.get("participant", ()) if row.values.get("parent") in trainings]
    keys = {_text(row.values.get("member")) for row in there}
    names = {fold(_text(row.values.get("name"))) for row in there}
    return [
        [*_texts(row, "name_ar", "sex", "function"), row.id]
        for row in active
        if row.id not in keys and fold(_text(row.values.get("name_ar"))) not in names
    ]


def _meetings(rows: Rows) -> dict[str, Any]:
    held = [row for row in rows.get("meeting", ()) if _held(row)]
    decisions = rows.get("decision", ())
    return {
        "meetings": len(held),
        "last_meeting": max((_day(row.values.get("date")) for row in held), default=""),
        "callers": dict(Counter(_text(row.values.get("called_by")) for row in held)),
        "decisions": len(decisions),
        "decisions_done": sum(_is(row, "status", ["done"]) for row in decisions),
    }


def _held(row: Row) -> bool:
    """Whether a meeting or workshop took place: so its state says, or who came is written down."""
    state = row.values.get("state")
    return state in _HELD or (state is None and bool(row.values.get("present")))


def _was_sent(row: Row) -> bool:
    return _is(row, "state", _SENT) and not row.values.get("withdrawn")


def _opinions(rows: Rows) -> dict[str, int]:
    letters = {(_text(r.values.get("about")), _text(r.values.get("type"))) for r in rows.get("letter", ())}
    opinions = rows.get("opinion", ())
    sent = [r for r in opinions if _was_sent(r) or (r.id, "transmittal") in letters]
    answered = [
        r
        for r in opinions
        if _is(r, "state", ANSWERED) or (r.id, "reply") in letters or _text(r.values.get("outcome")) not in SILENT
    ]
    keys = {row.id for row in sent}
    asked = [row for row in rows.get("recommendation", ()) if row.values.get("parent") in keys]
    return {
        "opinions": len(opinions),
        "opinions_sent": len({row.id for row in [*sent, *answered]}),
        "opinions_answered": len(answered),
        "own_initiative": sum(_is(row, "trigger", ["own"]) for row in opinions),
        "recommendations": len(asked),
        "recommendations_done": sum(_is(row, "status", ["done"]) for row in asked),
    }


def _activities(rows: Rows) -> dict[str, Any]:
    activities = rows.get("activity", ())
    above = {row.id: row for each in rows.values() for row in each}
    themes: dict[str, str] = {}
    groups = {
        "": {row.id: _text(row.values.get("type")) for row in activities},
        "_by_theme": {row.id: _theme(row, above, themes, _DEEPEST) for row in activities},
        "_by_year": {row.id: _day(row.values.get("starts"))[:4] for row in activities},
    }
    costs = {row.id: _amount(row.values.get("cost")) for row in activities}
    free = [key for key, cost in costs.items() if cost is None]
    found: dict[str, Any] = {}
    for name, group in groups.items():
        found[f"activities{name}"] = dict(Counter(group.values()))
        found[f"budget{name}"] = _budget(costs, group)
        if name:
            found[f"without_cost{name}"] = dict(Counter(group[key] for key in free))
    return found | {
        "activities_done": sum(_is(row, "status", ["done"]) for row in activities),
        "without_cost": len(free),
        "women_reached": sum(_whole(row.values.get("women")) for row in activities),
        "men_reached": sum(_whole(row.values.get("men")) for row in activities),
        "priorities": [_text(row.values.get("title")) for row in activities if _is(row, "priority", ["high"])],
    }


def _budget(costs: Mapping[str, Decimal | None], group: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, Decimal] = {}
    for key, cost in costs.items():
        if cost is not None:
            found[group[key]] = found.get(group[key], Decimal(0)) + cost
    return {name: str(cost) for name, cost in found.items()}


def _theme(row: Row, above: Mapping[str, Row], known: dict[str, str], levels: int) -> str:
    """Return the theme of a record: its own, of what it comes from, or of what stands above it.

    ``known`` keeps what was found: hundreds of activities stand under a few objectives.
    """
    if row.id not in known and levels:
        known[row.id] = ""  # where a circle ends
        origins = row.values.get("origin")
        keys = origins if isinstance(origins, list) else []
        sources = [row, *(above[key] for key in keys if isinstance(key, str) and key in above)]
        own = next((theme for source in sources if (theme := _text(source.values.get("theme")))), "")
        higher = above.get(_text(row.values.get("parent")))
        known[row.id] = own or (_theme(higher, above, known, levels - 1) if higher else "")
    return known.get(row.id, "")


def _workshops(rows: Rows) -> dict[str, Any]:
    found: dict[str, list[int]] = {}
    types = {r.id: _text(r.values.get("type")) for r in rows.get("workshop", ()) if not _is(r, "state", _OFF)}
    held = {row.id: "held" for row in rows.get("workshop", ()) if _held(row)}
    named: list[list[str]] = []
    for kind in types.values():
        found.setdefault(kind, [0, 0, 0, 0])[0] += 1
    for row in rows.get("participant", ()):
        workshop = _text(row.values.get("parent"))
        if workshop in types:
            sex = {"f": 1, "m": 2}.get(_text(row.values.get("sex")), 3)
            found[types[workshop]][sex] += 1
            named.append([types[workshop], _text(row.values.get("member")) or row.id, held.get(workshop, "")])
    for row in rows.get("headcount", ()):
        if row.values.get("parent") in types:
            for at, name in enumerate(("women", "men", "unsaid"), 1):
                found[types[_text(row.values.get("parent"))]][at] += _whole(row.values.get(name))
    return {"workshops": found, "participants": named}


def _events(rows: Rows) -> Iterator[list[str]]:
    for kind, name in _EVENTS.items():
        for row in rows.get(kind, ()):
            day = _day(row.values.get(name))
            if day and not _is(row, "state", _OFF):
                title, place = _texts(row, "title", "place")
                yield [day, kind, title, place]


def _names(rows: Rows) -> Iterator[list[str]]:
    """Yield who could be the same in another dossier."""
    for row in [*_active(rows), *rows.get("person", ())]:
        organisation = _text(row.values.get("organisation")) if row.kind == "member" else ""
        yield [row.id, row.kind, *_texts(row, "name_ar", "name_fr", "sex"), organisation]
    for row in rows.get("organisation", ()):
        arabic, french, original, kind = _texts(row, "name_ar", "name_fr", "name_original", "type")
        yield [row.id, row.kind, arabic, french or original, kind, _text(row.values.get("acronym"))]
