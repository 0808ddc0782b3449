"""The coordinator's desk: which bodies are expected, who has sent, when, how complete and how old it is.

Expected bodies and notes are kept in the workspace and in no dossier: they never travel with a file.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime
import io
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.folding import fold
from hayat_app.domain.records.body import LEVELS
from hayat_app.domain.territories import provinces, regions
from hayat_app.errors import BadInput
from hayat_app.exchange.jsontext import Findings, unusable
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts, all_facts
from hayat_app.services.joining import bare_name
from hayat_app.store import desk
from hayat_app.store.store import ReceivedFile, Store

MOST_BYTES, MOST_ROWS = 4_000_000, 5_000
_CODES = frozenset(code for code, _ in LEVELS)
State = Literal["missing", "received", "unexpected"]


@dataclass(frozen=True)
class Expected:
    """A body from which a file is expected."""

    level: str
    code: str = ""
    region: str = ""
    province: str = ""
    name_ar: str = ""
    name_fr: str = ""

    @property
    def key(self) -> str:
        """Return what names it in the workspace: level and code, or level, province and name."""
        return f"{self.level}:{self.code or f'{self.province}:{bare_name(self.name_ar or self.name_fr)}'}"


@dataclass(frozen=True)
class Standing:
    """Where things stand with one body."""

    state: State
    expected: Expected | None
    facts: Facts | None
    last: ReceivedFile | None = None
    """The file that was received last."""
    files: int = 0
    age: int | None = None
    """Days since the last file was received, by this computer's clock."""
    note: str = ""

    @property
    def key(self) -> str:
        """Return what notes about it are kept under: the dossier, or the expected body."""
        return self.facts.dossier if self.facts else self.expected.key if self.expected else ""


def from_map(levels: Collection[str] = ("region", "prefecture")) -> list[Expected]:
    """Return the bodies of regions and of prefectures and provinces, from the official map."""
    found = [Expected("region", r.code, r.code, "", r.name_ar, r.name_fr) for r in regions().values()]
    found += [Expected("prefecture", p.code, p.region, p.code, p.name_ar, p.name_fr) for p in provinces().values()]
    return [each for each in found if each.level in levels]


def read(data: bytes, name: str) -> list[Expected]:
    """Return the expected bodies of a CSV file (UTF-8; comma, semicolon or tab) with a line of headings.

    Headings: ``level``, ``code``, ``region``, ``province``, ``name_ar``, ``name_fr``; without a level they are
    communes. Raises ``BadInputs`` that names each line that cannot be used.
    """
    findings = Findings()
    rows: list[dict[str, str]] = []
    try:
        rows = _rows(data)
    except BadInput as problem:
        findings.add("", problem)
    found: dict[str, Expected] = {}
    for number, row in enumerate(rows, 2):
        each = Expected(
            **{name: row.get(name, "") for name in _HEADINGS} | {"level": row.get("level") or "commune"}
        )
        if each.level not in _CODES:
            findings.say(f"{number}", N_("“{value}” is not a level: {known}."), value=each.level[:80],
                         known=", ".join(sorted(_CODES)))  # fmt: skip
        elif not (each.name_ar or each.name_fr):
            findings.say(f"{number}", N_("The name is missing."))
        elif each.key in found:
            findings.say(f"{number}", N_("It is in the list twice."))
        found.setdefault(each.key, each)
    if findings:
        raise unusable(name, findings)
    return list(found.values())


_HEADINGS = tuple(field.name for field in dataclasses.fields(Expected))


def _rows(data: bytes) -> list[dict[str, str]]:
    if len(data) > MOST_BYTES:
        raise BadInput(N_("It is larger than {n} megabytes."), n=MOST_BYTES // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadInput(N_("It is not a text in UTF-8.")) from fault
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    try:
        rows = [
            {(name or "").strip(): (value or "").strip() for name, value in row.items() if isinstance(value, str)}
            for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
    except csv.Error as fault:
        raise BadInput(N_("It is not a table of values separated by commas.")) from fault
    if len(rows) > MOST_ROWS:
        raise BadInput(N_("It has more than {n} lines."), n=MOST_ROWS)
    if not rows or not {"name_ar", "name_fr"} & rows[0].keys():
        raise BadInput(N_("Its first line names no column “name_ar” or “name_fr”."))
    return rows


def expect(store: Store, bodies: Iterable[Expected]) -> None:
    """Add expected bodies to the list."""
    desk.expect(store, {each.key: dataclasses.asdict(each) for each in bodies})


def expect_no_more(store: Store, keys: Collection[str]) -> None:
    """Take expected bodies off the list; what they sent stays."""
    desk.expect_no_more(store, keys)


def note(store: Store, key: str, text: str) -> None:
    """Keep a note about a body (``Standing.key``); an empty one is dropped."""
    desk.note(store, key, text)


def standings(store: Store, now: datetime.datetime) -> list[Standing]:
    """Return every expected body and every dossier, those that sent nothing first, then by territory."""
    expected = [Expected(**body) for body in desk.expected(store).values()]
    facts, notes = all_facts(store), desk.notes(store)
    files: dict[str, list[ReceivedFile]] = {}
    for each in store.files():
        if not each.undone:
            files.setdefault(each.dossier, []).append(each)
    by_sign = {sign: dossier for dossier, each in facts.items() for sign in _signs_of_facts(each)}
    found: list[Standing] = []
    for body in expected:
        dossier = next((by_sign[sign] for sign in _signs(body) if sign in by_sign), None)
        one = facts.pop(dossier, None) if dossier else None
        found.append(_standing(body, one, files, notes, now))
    found += [_standing(None, one, files, notes, now) for one in facts.values()]
    return sorted(found, key=lambda s: (s.state != "missing", *_place(s)))


def _standing(
    body: Expected | None,
    facts: Facts | None,
    files: dict[str, list[ReceivedFile]],
    notes: dict[str, str],
    now: datetime.datetime,
) -> Standing:
    state: State = "unexpected" if body is None else "received" if facts else "missing"
    came = files.get(facts.dossier, []) if facts else []
    last = came[0] if came else None
    age = (now - datetime.datetime.fromisoformat(last.received)).days if last else None
    found = Standing(state, body, facts, last, len(came), age)
    about = notes.get(found.key) or (notes.get(body.key, "") if body else "")
    return dataclasses.replace(found, note=about)


def _signs(body: Expected) -> list[tuple[str, ...]]:
    return _all_signs(body.level, body.code, body.province, body.name_ar, body.name_fr)


def _signs_of_facts(facts: Facts) -> list[tuple[str, ...]]:
    unit = facts.region if facts.level == "region" else facts.province if facts.level == "prefecture" else ""
    return _all_signs(facts.level, facts.code or unit, facts.province, facts.place_ar, facts.place_fr)


def _all_signs(level: str, code: str, province: str, *names: str) -> list[tuple[str, ...]]:
    """Return what a body is recognised by, the surest first."""
    coded = [("code", level, fold(code))] if code else []
    return [*coded, *(("name", level, province, bare_name(name)) for name in names if name)]


def _place(standing: Standing) -> tuple[str, str, str, str]:
    where = standing.expected or standing.facts
    name = standing.expected.name_ar if standing.expected else standing.facts.place_ar if standing.facts else ""
    return (where.region, where.province, where.level, fold(name)) if where else ("", "", "", "")
