"""From a candidature to a member, the trace kept; criteria to begin with."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Candidature, Member, SelectionCriterion
from hayat_app.domain.selection import USUAL
from hayat_app.errors import BadInput
from hayat_app.i18n import N_, Translator
from hayat_app.store.store import Store

ADMIT = N_("Make a member of a candidature")
_CARRIED = (
    "name_ar", "name_fr", "sex", "capacity", "organisation", "occupation", "phone", "email", "address", "consent",
)  # fmt: skip
"""Fields that a member has as the candidature had them."""


def admit(store: Store, dossier: str, candidature: str) -> str:
    """Accept a candidature and return the key of its member, who is added unless there already."""
    whole = store.dossier(dossier)
    one = whole.get(candidature, Candidature)
    if one is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=candidature)
    known = _member(whole, one)
    with store.work(dossier, ADMIT) as work:
        key = known or work.add(Member, function="member", status="active")
        if not known:
            work.set(key, **{name: getattr(one, name) for name in _CARRIED})
        work.set(one.id, decision="accepted", member=key)
    return key


def _member(dossier: Dossier, one: Candidature) -> str | None:
    """Return the member that a candidature became, if that member is still there."""
    member = dossier.get(one.member, Member)
    return member.id if member else None


def add_usual_criteria(store: Store, dossier: str, call: str, words: Translator) -> None:
    """Give a call the usual criteria, in a language."""
    with store.work(dossier, N_("Add")) as work:
        for title, weight, meaning in USUAL:
            key = work.add(SelectionCriterion, call, title=words(title))
            work.put(key, {"weight": str(weight), "meaning": words(meaning)})
