"""Adopted versions of a plan: frozen as a content file inside one record, sealed, and read again as a dossier.

Content files are what every later version of the program must be able to read; the plan of a day is one of them,
with the body, its members (nothing to reach them by), the opinions it programmes and the diagnosis that its
document prints.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from hayat_app.domain import personal
from hayat_app.domain.comparing import Difference, differences, path_of
from hayat_app.domain.days import Day, RoughDate
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import Json, Ref, Refs, clean
from hayat_app.domain.links import links_of
from hayat_app.domain.naming import Naming, removed
from hayat_app.domain.owners import plans_of
from hayat_app.domain.records import (
    Ballot,
    Body,
    Figure,
    Issue,
    Member,
    Opinion,
    Plan,
    PlanVersion,
    PriorityCriterion,
    Problem,
    Stakeholder,
    Strategy,
    SwotPoint,
)
from hayat_app.domain.seals import is_whole, seal, sealed
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange import content
from hayat_app.i18n import N_, Translator
from hayat_app.store.store import Store

NAMES = frozenset(
    {"name_ar", "name_fr", "name_original", "sex", "function", "position", "type", "type_words", "level"}
)
"""What a version keeps of members and of others it names, beside their titles: no way to reach anybody."""
SERVES = frozenset({"capacity", "organisation", "committee", "status", "since", "until"})
"""What the document of a plan says of its members besides."""
SHOWN = frozenset(
    {"level", "region", "province", "place_ar", "place_fr", "name_ar", "name_fr", "motto", "parity", "seats"}
    | {"mandate_starts", "mandate_ends", "letterhead_ar", "letterhead_fr", "letterhead_zgh"}
)
"""What a version keeps of the body."""
DIAGNOSIS = (Figure, SwotPoint, Strategy, Problem, Stakeholder, Issue, PriorityCriterion)
"""What the document of a plan prints of the diagnosis, kept whole."""
VOTES = frozenset({"scores", "sex"})
"""What a version keeps of a ballot: never who voted."""


def freeze(
    store: Store,
    dossier: str,
    plan: str,
    title: str,
    adopted: RoughDate | None,
    adopted_by: str,
    vote: str = "",
    note: str = "",
) -> str:
    """Keep a plan as it stands now as a version that nobody can change; return the key of the version.

    The plan says since then that it is adopted, when and by whom.
    """
    found = store.dossier(dossier)
    if found.get(plan, Plan) is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=plan)
    if adopted is None or not adopted_by.strip():
        raise Refused(N_("A version needs the day it was adopted on, and who adopted it."))
    row = found.rows[plan]
    said = _said(row, adopted, adopted_by)
    as_said = replace(row, values={**row.values, **said})
    text = snapshot(Dossier(found.id, {**found.rows, plan: as_said}), plan)
    known = " ".join(sorted(_fields({type(record) for record in _within(found, plan)})))
    with store.work(dossier, N_("Keep an adopted version")) as work:
        work.put(plan, said)
        return work.add(
            PlanVersion,
            plan=plan,
            title=title,
            adopted=adopted,
            adopted_by=adopted_by,
            vote=vote,
            note=note,
            content=text,
            known=known,
            seal=seal(text, title, adopted, adopted_by, known),
        )


def _said(plan: Row, adopted: RoughDate, adopted_by: str) -> dict[str, Json]:
    state = "closed" if plan.values.get("state") == "closed" else "adopted"
    return {"state": state, "adopted": Day().to_json(adopted), "adopted_by": adopted_by}


def snapshot(dossier: Dossier, plan: str) -> str:
    """Return a plan with all that belongs to it as the text of a content file."""
    rows = {row.id: row for row in _rows(dossier, plan)}
    data = content.document(Dossier(dossier.id, rows))
    return clean(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _rows(dossier: Dossier, plan: str) -> Iterator[Row]:
    body = dossier.rows.get(dossier.body.id)
    yield _thin(body, SHOWN) if body else Row(dossier.id, "body", {})
    for member in dossier.all(Member):
        yield _thin(dossier.rows[member.id], NAMES | SERVES)
    for ballot in dossier.all(Ballot):
        yield _thin(dossier.rows[ballot.id], VOTES)
    only = [each.id for each in plans_of(dossier, None)] == [plan]
    opinions = [o.id for o in dossier.all(Opinion) if o.plan == plan or (only and not o.plan)]
    kept = [record for top in (plan, *opinions) for record in _branch(dossier, top)]
    kept += [record for cls in DIAGNOSIS for record in dossier.all(cls)]
    for other in _named(dossier, kept):
        yield _thin(dossier.rows[other.id], NAMES | {other.TITLE})
    for record in kept:
        yield dossier.rows[record.id]


def _named(dossier: Dossier, kept: Sequence[Record]) -> list[Record]:
    """Return what else the plan points at: what it comes from, whose it is, who answers for something in it."""
    inside = {record.id for record in kept}
    keys = dict.fromkeys(key for record in kept for _facts, keys in links_of(record) for key in keys)
    named = [dossier.records[key] for key in keys if key in dossier.records and key not in inside]
    return [record for record in named if not isinstance(record, Body | Member | Ballot)]


def _branch(dossier: Dossier, key: str) -> list[Record]:
    top = dossier.records[key]
    return [top, *dossier.walk(top)]


def _thin(row: Row, names: frozenset[str]) -> Row:
    values: dict[str, Json] = {name: value for name, value in row.values.items() if name in names}
    return Row(row.id, row.kind, values)


def read(version: PlanVersion) -> Dossier:
    """Return the dossier with the plan of a version. Raises ``BadInput`` when it cannot be read here."""
    if not version.content:
        raise BadInput(N_("This version holds no plan."))
    return content.read(version.content.encode(), version.title).dossier


def unnamed(version: PlanVersion, naming: Naming, people: Collection[str]) -> dict[str, Json]:
    """Return what a version holds when persons are forgotten: the plan it was, and nobody named.

    It is sealed anew, unless its seal was broken before.
    """
    data = json.loads(version.content) if version.content else {}
    for record in _nested(data.get("records", ())):
        if record.get("id") in people:
            record.update({name: removed(record[name]) for name in record if name in personal.NAMES})
    text = json.dumps(naming.cleaned(data), ensure_ascii=False, separators=(",", ":"))
    less = replace(
        version,
        content=text,
        title=naming.without(version.title),
        adopted_by=naming.without(version.adopted_by),
        vote=naming.without(version.vote),
        note=naming.without(version.note),
    )
    kept = {name: str(getattr(less, name)) for name in ("title", "adopted_by", "vote", "note", "content")}
    return {**kept, "seal": sealed(less) if is_whole(version) else version.seal}


def _nested(records: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for record in records:
        yield record
        yield from _nested(record.get("children", ()))


# --- what changed


def changes(then: Dossier, now: Dossier, plan: str, kept: Sequence[PlanVersion] = ()) -> list[Difference]:
    """Return what differs between two states of a plan, in it and in all that stands under it.

    ``kept`` are the versions that the states come from: a field that one of them could not hold is passed over.
    """
    kinds = {type(record) for found in (then, now) for record in _within(found, plan)}
    return differences(then, now, kinds, plan, _unknown(kinds, kept))


def untold(then: Dossier, now: Dossier, plan: str, kept: Sequence[PlanVersion]) -> list[Field]:
    """Return the fields that ``changes`` passed over although something stands in them now."""
    told = {id(facts) for facts in _changed(changes(then, now, plan, kept))}
    return [facts for facts in dict.fromkeys(_changed(changes(then, now, plan))) if id(facts) not in told]


def passed_over(fields: Sequence[Field], words: Translator) -> str:
    """Return the sentence that says of which fields a comparison says nothing, and why."""
    names = words(N_(", ")).join(dict.fromkeys(words(facts.label) for facts in fields))
    return words(N_("Not compared, for the version was kept before they existed: {names}."), names=names)


def _changed(found: Sequence[Difference]) -> list[Field]:
    return [change.facts for difference in found for change in difference.fields]


def _unknown(kinds: set[type[Record]], kept: Sequence[PlanVersion]) -> set[str]:
    """Return the fields that one of the versions did not have; one that does not say knew all of them."""
    return {name for version in kept if version.known for name in _fields(kinds) - set(version.known.split())}


def _fields(kinds: set[type[Record]]) -> set[str]:
    return {path_of(cls, facts) for cls in kinds for facts in fields_of(cls)}


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
