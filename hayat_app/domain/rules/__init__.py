"""What the domain expects, across fields and records: a module for each subject.

``checks`` applies the rules one after the other; each yields what could be better, with its place and a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.remarks import Remark
from hayat_app.domain.rules import (
    diagnosis,
    meetings,
    members,
    opinions,
    partnerships,
    periods,
    plan,
    plan_review,
    selection,
    workshops,
)

RULES: tuple[Callable[[Dossier], Iterator[Remark]], ...] = (
    periods.advice,
    members.advice,
    members.identities,
    plan.plans,
    plan.objectives,
    plan.indicators,
    plan.activities,
    opinions.advice,
    meetings.advice,
    partnerships.advice,
    workshops.advice,
    diagnosis.advice,
    selection.advice,
    plan_review.advice,
)
