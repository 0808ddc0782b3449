"""Decisions in JSON (docs/content-format.md, "Decisions"); all of them are sound, or none is done.

[{"record": "a", "field": "title", "change": "<key of the version>"},
 {"record": "a", "field": "title", "value": "…"},
 {"record": "a", "field": "description", "join": true}, {"record": "a", "field": "description", "both": true},
 {"record": "b", "keep": true}, {"record": "c", "keep": false}]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hayat_app.domain.fields import field_of
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import BadInput, Refused
from hayat_app.exchange.content import exchanged
from hayat_app.exchange.jsontext import Findings, parse, unusable
from hayat_app.i18n import N_
from hayat_app.services.questions import Answer, Question, chosen

MOST_BYTES = 16_000_000
_WAYS = ("change", "value", "join", "both", "keep")


def read(data: bytes, name: str, asked: Sequence[Question]) -> list[Answer]:
    """Return the decisions of a file about open questions. Raises ``BadInputs`` with the place of each fault."""
    findings = Findings()
    open_ones = {(question.record, question.field): question for question in asked}
    found: list[Answer] = []
    try:
        items = parse(data, MOST_BYTES, exact=True)
        if not isinstance(items, list):
            raise BadInput(N_("A list is expected here."))
    except BadInput as problem:
        findings.add("", problem)
        items = []
    for i, item in enumerate(items):
        try:
            found.append(_answer(item, open_ones))
        except (BadInput, Refused) as problem:
            findings.add(f"[{i}]", problem)
    if findings:
        raise unusable(name, findings)
    return found


def _answer(item: object, asked: Mapping[tuple[str, str], Question]) -> Answer:
    ways = [way for way in _WAYS if isinstance(item, dict) and way in item]
    if not isinstance(item, dict) or len(ways) != 1 or item.keys() - {"record", "field", *ways}:
        raise BadInput(N_("A decision names a record, a field, and one of: {ways}."), ways=", ".join(_WAYS))
    record, field = str(item.get("record", ""))[:80], str(item.get("field", ""))[:80]
    question = asked.get((record, field))
    if question is None:
        raise BadInput(N_("Nothing is to be decided at “{place}”."), place=f"{record}/{field}".strip("/"))
    return _decided(question, ways[0], item[ways[0]])


def _decided(question: Question, way: str, given: Any) -> Answer:
    if (way == "keep") != (question.subject == "life") or (way != "value" and question.subject == "other"):
        raise BadInput(N_("This cannot be decided in this way."))
    if way == "change":
        return chosen(question, str(given))
    if way == "value":
        return Answer(question.record, question.field, _value(question, given))
    if way == "keep":
        if not isinstance(given, bool):
            raise BadInput(N_("“keep” is true or false."))
        return Answer(question.record, keep=given)
    if not question.is_text or given is not True:
        raise BadInput(N_("This cannot be decided in this way."))
    proposal = question.proposal
    return Answer(question.record, question.field, proposal.text if way == "join" and proposal else question.both)


def _value(question: Question, given: Any) -> Any:
    cls = BY_KIND.get(question.kind)
    facts = field_of(cls, question.field) if cls else None
    if facts is None:
        raise BadInput(
            N_("A record of kind “{kind}” has no field “{name}”."), kind=question.kind, name=question.field
        )
    return facts.kind.to_json(facts.kind.from_json(exchanged(facts.kind, given)))
