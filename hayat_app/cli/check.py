"""``check``: the soundness of a file and what its dossier lacks."""

from __future__ import annotations

import argparse

from hayat_app.cli.console import FINE, PROBLEMS, UNUSABLE, Console
from hayat_app.domain.checks import Remark, problems
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.numbering import numbers
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import BadInput, BadInputs, Finding
from hayat_app.exchange.jsontext import readable
from hayat_app.i18n import N_
from hayat_app.services import scratch


def check(asked: argparse.Namespace, console: Console) -> int:
    """Check a file and its dossier; every problem is listed with its place."""
    try:
        store, key = scratch.open_file(asked.file)
    except BadInput as problem:
        if asked.json:
            console.out(readable({"sound": False, "problems": _unsound(problem, console)}))
        console.problem(problem)
        return UNUSABLE
    with store:
        dossier, fingerprint = store.dossier(key), store.fingerprint(key)
    found = problems(dossier)
    if asked.json:
        listed = [_as_json(remark, console) for remark in found]
        console.out(readable({"sound": True, "dossier": key, "fingerprint": fingerprint, "problems": listed}))
    else:
        _print(dossier, found, console)
    return PROBLEMS if found else FINE


def _unsound(problem: BadInput, console: Console) -> list[dict[str, str]]:
    findings = problem.findings if isinstance(problem, BadInputs) else [Finding("", problem)]
    return [{"place": f.place, "message": f.problem.sentence(console.translate)} for f in findings]


def _as_json(remark: Remark, console: Console) -> dict[str, str]:
    return {
        "place": remark.place,
        "kind": remark.kind,
        "record": remark.record,
        "field": remark.field,
        "severity": remark.severity,
        "message": remark.problem.sentence(console.translate),
    }


def _print(dossier: Dossier, found: list[Remark], console: Console) -> None:
    number = numbers(dossier)
    lines = [
        console.translate(
            N_("{label}: {value}"),
            label=_named(dossier, remark, number, console),
            value=remark.problem.sentence(console.translate),
        )
        for remark in found
    ]
    console.out("\n".join(lines) if lines else console.translate(N_("Nothing is missing.")))


def _named(dossier: Dossier, remark: Remark, number: dict[str, str], console: Console) -> str:
    """Return the place of a remark for people: kind, number, title, field."""
    cls, record = BY_KIND.get(remark.kind), dossier.records.get(remark.record)
    facts = field_of(cls, remark.field) if cls and remark.field else None
    title = record.title_text.splitlines()[0][:60] if record and record.title_text else ""
    kind = console.translate(cls.NAME) if cls else remark.kind
    named = " ".join(part for part in (kind, number.get(remark.record, ""), f"«{title}»" if title else "") if part)
    return f"{named} / {console.translate(facts.label)}" if facts else named
