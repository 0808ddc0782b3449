"""Texts of the guide as they are said of what is open: an office, or a plan that a structure has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hayat_app.domain import called
from hayat_app.domain.offices import is_office
from ui.screens.plans import CurrentPlan
from ui.sections import SECTIONS
from ui.session import Session

_EVERYBODYS = re.compile(r"09[.-]08")
"""The law on personal data binds everybody, the law of equality bodies only them."""
_OF_PLANS = frozenset(
    kind for section in SECTIONS if section.key in ("plan", "objectives", "activities") for kind in section.kinds
)


def said(session: Session, kind: str, texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return the texts about a kind or a field, in the words that fit."""
    if not session.is_open:
        return texts
    plan = CurrentPlan.of(session).plan if kind in _OF_PLANS else None
    if plan and plan.owner:
        call = called.structure
    elif is_office(session.dossier.body):
        call = called.office
    else:
        return texts
    return {name: call(text) for name, text in texts.items() if name != "law" or _EVERYBODYS.search(text)}
