"""Dossiers of one body that were made apart: recognised, and joined when a person says so.

Nothing is joined alone. Joined dossiers have one key from then on, and files of both go on arriving.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.folding import fold
from hayat_app.domain.records import Body
from hayat_app.domain.spelling import skeleton
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
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


def join(store: Store, keys: Collection[str]) -> str:
    """Join dossiers after a copy of the workspace; return the key that stays. All records of both are kept."""
    listed = store.bodies()
    chosen = {key for key in keys if key in listed}
    if len(chosen) < 2 or len(chosen) < len(set(keys)):
        raise BadInput(N_("Two dossiers of this workspace are needed to be joined."))
    backups.before(store, "join", datetime.datetime.now(datetime.UTC))
    return store.join(min(chosen), chosen)
