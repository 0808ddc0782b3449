"""The coordinator's desk: which bodies are expected, who has sent, when, how complete and how old it is.

Expected bodies and notes are kept in the workspace and in no dossier: they never travel with a file.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hayat_app.domain.fields import new
from hayat_app.domain.folding import fold
from hayat_app.domain.records import Body
from hayat_app.domain.titles import told_name
from hayat_app.progress import Report
from hayat_app.services.expected import Expected, as_kept
from hayat_app.services.facts import Facts
from hayat_app.services.joining import bare_name
from hayat_app.services.summaries import all_facts
from hayat_app.store import desk
from hayat_app.store.store import ReceivedFile, Store

State = Literal["missing", "received", "unexpected"]


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
    noted: str = ""
    """What its note is kept under: a note about an expected body stays its note when the file comes."""

    @property
    def key(self) -> str:
        """Return what names it in the workspace: the dossier, or the expected body."""
        return self.facts.dossier if self.facts else self.expected.key if self.expected else ""

    @cached_property
    def body(self) -> Body:
        """Return the body as far as it is known: what it says of itself, else what is expected."""
        if self.facts:
            f = self.facts
            return new(Body, f.dossier, level=f.level, region=f.region, province=f.province, code=f.code,
                       place_ar=f.place_ar, place_fr=f.place_fr)  # fmt: skip
        e = self.expected or Expected("")
        return new(Body, e.key, level=e.level, region=e.region, province=e.province, code=e.code,
                   place_ar=e.name_ar, place_fr=e.name_fr)  # fmt: skip

    def name(self, language: str) -> str:
        """Return the name of the territory in a language, in the other one where it is not known in that."""
        return told_name(self.body, language)

    def told(self, language: str) -> Facts | None:
        """Return its facts under the name that it has in a language."""
        return dataclasses.replace(self.facts, name=self.name(language) or self.facts.name) if self.facts else None


def expect(store: Store, bodies: Iterable[Expected]) -> None:
    """Add expected bodies to the list."""
    desk.expect(store, {each.key: as_kept(each) for each in bodies})


def expect_no_more(store: Store, keys: Collection[str]) -> None:
    """Take expected bodies off the list; what they sent stays."""
    desk.expect_no_more(store, keys)


def note(store: Store, key: str, text: str) -> None:
    """Keep a note about a body (``Standing.noted``); an empty one is dropped."""
    desk.note(store, key, text)


def standings(store: Store, now: datetime.datetime, report: Report | None = None) -> list[Standing]:
    """Return every expected body and every dossier, those that sent nothing first, then by territory."""
    expected = [Expected(**body) for body in desk.expected(store).values()]
    facts, notes = all_facts(store, report), desk.notes(store)
    files: dict[str, list[ReceivedFile]] = {}
    for each in store.files():
        if not each.undone:
            files.setdefault(each.dossier, []).append(each)
    by_sign = _by_sign(facts.values())
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
    files: Mapping[str, list[ReceivedFile]],
    notes: Mapping[str, str],
    now: datetime.datetime,
) -> Standing:
    state: State = "unexpected" if body is None else "received" if facts else "missing"
    came = files.get(facts.dossier, []) if facts else []
    last = came[0] if came else None
    age = (now - datetime.datetime.fromisoformat(last.received)).days if last else None
    found = Standing(state, body, facts, last, len(came), age)
    keys = [found.key, *([body.key] if body else [])]
    kept = next((key for key in keys if key in notes), found.key)
    return dataclasses.replace(found, note=notes.get(kept, ""), noted=kept)


# --- which dossier is which expected body

Sign = tuple[str, ...]


def _by_sign(found: Iterable[Facts]) -> dict[Sign, str]:
    """Return the dossiers by what they are recognised by; a name alone counts where only one has it."""
    by_sign: dict[Sign, str] = {}
    alone: dict[Sign, set[str]] = {}
    for facts in found:
        for name in (facts.place_ar, facts.place_fr):
            alone.setdefault(("name", facts.level, "", bare_name(name)), set()).add(facts.dossier)
        for sign in _signs_of_facts(facts):
            by_sign.setdefault(sign, facts.dossier)
    once = {sign: next(iter(keys)) for sign, keys in alone.items() if len(keys) == 1 and sign[-1]}
    return {**once, **by_sign}


def _signs(body: Expected) -> list[Sign]:
    return _all_signs(body.level, [body.code], body.province, body.name_ar, body.name_fr)


def _signs_of_facts(facts: Facts) -> list[Sign]:
    unit = facts.region if facts.level == "region" else facts.province if facts.level == "prefecture" else ""
    return _all_signs(facts.level, [facts.code, unit], facts.province, facts.place_ar, facts.place_fr)


def _all_signs(level: str, codes: Iterable[str], province: str, *names: str) -> list[Sign]:
    """Return what a body is recognised by, the surest first."""
    coded = [("code", level, fold(code)) for code in codes if code]
    return [*coded, *(("name", level, province, bare_name(name)) for name in names if name)]


def _place(standing: Standing) -> tuple[str, str, str, str]:
    body = standing.body
    return (body.region, body.province, body.level, fold(body.place_ar or body.place_fr))
