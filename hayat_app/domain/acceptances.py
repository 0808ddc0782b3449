"""Remarks that somebody accepted with a reason: they press no more, and are listed apart.

A remark is known by the sentence of its rule and its place; when the rule says something else, or the record is
another one, the acceptance does not hold any more and the remark comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Acceptance
from hayat_app.domain.remarks import Remark
from hayat_app.i18n import Translator

_ENGLISH = Translator("en")
LONGEST_RULE = 400


@dataclass(frozen=True)
class Judged:
    """Remarks still open, and those accepted, each with its acceptance."""

    open: list[Remark]
    accepted: list[tuple[Remark, Acceptance]]


def rule_of(remark: Remark) -> str:
    """Return by what a remark is known, beside its place: its English sentence with its values."""
    return remark.problem.sentence(_ENGLISH)[:LONGEST_RULE]


def judged(dossier: Dossier, remarks: Sequence[Remark]) -> Judged:
    """Return the remarks sorted into open ones and accepted ones. What is broken cannot be accepted."""
    known = {(a.rule, a.place): a for a in dossier.all(Acceptance) if a.reason}
    if not known:
        return Judged(list(remarks), [])
    found = Judged([], [])
    for remark in remarks:
        acceptance = known.get((rule_of(remark), remark.place))
        if acceptance and remark.severity != "broken":
            found.accepted.append((remark, acceptance))
        else:
            found.open.append(remark)
    return found
