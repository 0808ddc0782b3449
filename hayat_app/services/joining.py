"""Dossiers of one body that were made apart: recognised, and joined when a person says so.

Nothing is joined alone. Joined dossiers have one key from then on, and files of both go on arriving.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.folding import fold
from hayat_app.domain.records import Body
from hayat_app.domain.spelling import skeleton
from hayat_app.errors import BadInput
from hayat_app.exchange.package import Package
from hayat_app.i18n import N_
from hayat_app.merge.state import record_state
from hayat_app.services import backups, dossiers
from hayat_app.services.resemblance import pairs_of
from hayat_app.store import desk
from hayat_app.store.store import Store

Reason = Literal["code", "name", "spelling"]
_REASONS: dict[str, Reason] = {"code": "code", "name": "name", "spelling": "spelling"}
_ARABIC_TYPES = "جماعه|عماله|اقليم|جهه|مقاطعه"
_FRENCH_TYPES = "commune|prefecture|province|region|arrondissement"
_TYPE = re.compile(rf"^(?:(?:ال)?(?:{_ARABIC_TYPES})|(?:{_FRENCH_TYPES})\b(?: de| d')?)\s*")


@dataclass(frozen=True)
class Alike:
    """Dossiers that seem to be about one body."""

    dossiers: tuple[str, ...]
    reason: Reason


def bare_name(name: str) -> str:
    """Return a territory's name as it is compared: folded, without the word for its type."""
    return _TYPE.sub("", fold(name)).strip()


def alike(store: Store) -> list[Alike]:
    """Return groups of dossiers with the same level and code, or the same level, province and name.

    Names are compared folded, then without vowels and articles; two codes are two bodies, whatever their names.
    Pairs that a person took apart are left out.
    """
    listed = dossiers.listed(store)
    found: dict[tuple[str, ...], list[str]] = {}
    for key, body in listed.items():
        for sign in _signs(body):
            found.setdefault(sign, []).append(key)
    apart = {pair for pair, same in desk.judged(store).items() if not same}
    groups: dict[tuple[str, ...], Reason] = {}
    for sign, all_keys in found.items():
        for keys in _by_code(all_keys, listed):
            if len(keys) > 1 and not apart.issuperset(pairs_of(keys)):
                groups.setdefault(tuple(keys), _REASONS[sign[0]])
    return [Alike(keys, reason) for keys, reason in groups.items()]


def _by_code(keys: Collection[str], listed: Mapping[str, Body]) -> list[list[str]]:
    """Return dossiers of one name by their code; those without one go with each."""
    codes = {key: fold(listed[key].code) for key in keys}
    known = sorted(set(codes.values()) - {""})
    return [[key for key in keys if codes[key] in ("", code)] for code in known or [""]]


def take_apart(store: Store, keys: Collection[str]) -> None:
    """Remember that dossiers are not about one body."""
    desk.judge(store, pairs_of(keys), False)


def _signs(body: Body) -> list[tuple[str, ...]]:
    """Return what a body is recognised by, the surest first."""
    signs = [("code", body.level, fold(body.code))] if body.code else []
    names = {bare_name(name) for name in (body.place_ar, body.place_fr)} - {""}
    bones = {skeleton(name) for name in names} - {""}
    return [
        *signs,
        *(("name", body.level, body.province, name) for name in sorted(names)),
        *(("spelling", body.level, body.province, each) for each in sorted(bones) if len(each) > 2),
    ]


def joined_by(store: Store, package: Package) -> list[Body]:
    """Return the bodies of this workspace that become one with a file's, because its sender had joined them.

    Raises ``BadInput`` when nothing says that one of them is the same body: a person joins those, not a file.
    """
    if not package.joined:
        return []
    own = store.main_of(package.dossier)
    bodies = store.bodies()
    here = {key: Dossier(key, {key: bodies[key]}).body for key in _mains(store, package) if key in bodies}
    signs = {*_signs(_body_of(package)), *(_signs(here.pop(own)) if own in here else ())}
    for body in here.values():
        if signs.isdisjoint(_signs(body)):
            raise BadInput(
                N_("Its sender had joined it with “{place}”, which seems another body: join them if it is one."),
                place=body.place_ar or body.name_ar,
            )
    return list(here.values())


def _mains(store: Store, package: Package) -> set[str]:
    return {store.main_of(key) for key in (package.dossier, *package.joined)}


def _body_of(package: Package) -> Body:
    """Return the body as a file shows it."""
    own = [change for change in package.changes if change.record == package.dossier]
    rows = {package.dossier: Row(package.dossier, Body.KIND, record_state(own).values)} if own else {}
    return Dossier(package.dossier, rows).body


def join(store: Store, keys: Collection[str]) -> str:
    """Join dossiers after a copy of the workspace; return the key that stays. All records of both are kept."""
    listed = store.bodies()
    chosen = {key for key in keys if key in listed}
    if len(chosen) < 2 or len(chosen) < len(set(keys)):
        raise BadInput(N_("Two dossiers of this workspace are needed to be joined."))
    backups.before(store, "join", datetime.datetime.now(datetime.UTC))
    return store.join(min(chosen), chosen)
