"""Adopted versions of a plan: frozen as a content file inside one record, sealed, and read again as a dossier.

Content files are what every later version of the program must be able to read; the plan of a day is one of them,
with the body, the members it names (names and functions only) and the opinions it programmes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from hayat_app.domain.comparing import Difference, differences
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Field, Record
from hayat_app.domain.kinds import Json, Ref, Refs, clean
from hayat_app.domain.records import Member, Opinion, Plan, PlanVersion
from hayat_app.domain.seals import seal
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange import content
from hayat_app.i18n import N_, Translator
from hayat_app.store.store import Store

NAMES = frozenset(
    {"name_ar", "name_fr", "name_original", "sex", "function", "position", "type", "type_words", "level"}
)
"""What a version keeps of members and of others it names: who was responsible, and no way to reach them."""
SHOWN = frozenset(
    {"level", "region", "province", "place_ar", "place_fr", "name_ar", "name_fr", "mandate_starts", "mandate_ends"}
)
"""What a version keeps of the body."""


def freeze(
    store: Store, dossier: str, plan: str, title: str, adopted: RoughDate | None, adopted_by: str, vote: str = ""
) -> str:
    """Keep a plan as it stands now as a version that nobody can change; return the key of the version."""
    found = store.dossier(dossier)
    if found.get(plan, Plan) is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=plan)
    if adopted is None or not adopted_by.strip():
        raise Refused(N_("A version needs the day it was adopted on, and who adopted it."))
    text = snapshot(found, plan)
    with store.work(dossier, N_("Keep an adopted version")) as work:
        return work.add(
            PlanVersion,
            plan=plan,
            title=title,
            adopted=adopted,
            adopted_by=adopted_by,
            vote=vote,
            content=text,
            seal=seal(text, title, adopted, adopted_by),
        )


def snapshot(dossier: Dossier, plan: str) -> str:
    """Return a plan with all that belongs to it as the text of a content file."""
    rows = {row.id: row for row in _rows(dossier, plan)}
    data = content.document(Dossier(dossier.id, rows))
    return clean(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _rows(dossier: Dossier, plan: str) -> Iterator[Row]:
    body = dossier.rows.get(dossier.body.id)
    yield _thin(body, SHOWN) if body else Row(dossier.id, "body", {})
    for member in dossier.all(Member):
        yield _thin(dossier.rows[member.id], NAMES)
    for other in _named(dossier, plan):
        yield _thin(dossier.rows[other.id], NAMES)
    opinions = [o for o in dossier.all(Opinion) if o.plan == plan]
    for record in (*_branch(dossier, plan), *opinions):
        yield dossier.rows[record.id]
    for opinion in opinions:
        for record in dossier.walk(opinion):
            yield dossier.rows[record.id]


def _named(dossier: Dossier, plan: str) -> list[Record]:
    """Return who else the plan names: the structure whose plan it is, who answers for something in it."""
    keys = {getattr(record, name, None) for record in _branch(dossier, plan) for name in ("owner", "responsible")}
    return [found for key in keys if (found := dossier.records.get(key or "")) and found.KIND != Member.KIND]


def _branch(dossier: Dossier, plan: str) -> list[Record]:
    top = dossier.records[plan]
    return [top, *dossier.walk(top)]


def _thin(row: Row, names: frozenset[str]) -> Row:
    values: dict[str, Json] = {name: value for name, value in row.values.items() if name in names}
    return Row(row.id, row.kind, values)


def read(version: PlanVersion) -> Dossier:
    """Return the dossier with the plan of a version. Raises ``BadInput`` when it cannot be read here."""
    if not version.content:
        raise BadInput(N_("This version holds no plan."))
    return content.read(version.content.encode(), version.title).dossier


# --- what changed


def changes(then: Dossier, now: Dossier, plan: str) -> list[Difference]:
    """Return what differs between two states of a plan, in it and in all that stands under it."""
    kinds = {type(record) for found in (then, now) for record in _within(found, plan)}
    return differences(then, now, kinds, plan)


def _within(dossier: Dossier, plan: str) -> list[Record]:
    top = dossier.get(plan, Plan)
    return [top, *dossier.walk(top)] if top else []


def shown(facts: Field, value: object, dossier: Dossier, words: Translator) -> str:
    """Return one side of a change in words; references by the titles of what they point at."""
    if isinstance(facts.kind, Ref | Refs):
        keys = [value] if isinstance(value, str) else list(value) if isinstance(value, tuple) else []
        named = [dossier.records[key].title_text for key in keys if key in dossier.records]
        return words(N_(", ")).join(named)
    return facts.kind.show(value, words)
