"""The selection grid: what the sheets come to for each candidature of a call, and who the chosen ones are (F5).

The total is the sum over the criteria of the mean of the points given, times the weight. A criterion that nobody
scored adds nothing and is counted as empty, so that a file judged in part is not taken for a weak one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.priorities import mean
from hayat_app.domain.records import Call, Candidature, SelectionCriterion, SelectionSheet
from hayat_app.domain.records.candidatures import MOST
from hayat_app.i18n import N_

USUAL = (
    (N_("Activity on the ground"), 3, N_("0: none known. 5: actions every year, shown by papers.")),
    (N_("Expertise on equality and gender"), 3, N_("0: none. 5: training or work of several years.")),
    (N_("Representativeness"), 2, N_("0: speaks for nobody else. 5: accredited by a broad organisation.")),
    (N_("Spread over the territory"), 2, N_("0: a quarter well represented. 5: one that nobody represents.")),
    (N_("Time the person can give"), 2, N_("0: hardly any. 5: meetings and work between them.")),
    (N_("Balance of women, youth, disability"), 3, N_("0: adds to the majority. 5: a group that is missing.")),
)
"""Criteria to begin with: title, weight, what the points mean (English sources)."""


@dataclass(frozen=True)
class Standing:
    """What the sheets say of one candidature; ``total`` is None where nobody gave points."""

    candidature: Candidature
    rank: int | None
    total: float | None
    means: Mapping[str, float]
    """Mean of the points by criterion, of those that were scored."""
    empty: int
    """Criteria that nobody scored."""


@dataclass(frozen=True)
class Composition:
    """Those accepted, by sex, and how many wait."""

    women: int
    men: int
    unsaid: int
    reserve: int

    @property
    def all(self) -> int:
        """Return how many were accepted."""
        return self.women + self.men + self.unsaid

    @property
    def share(self) -> float | None:
        """Return the share of women among those whose sex is known, in per cent."""
        known = self.women + self.men
        return 100 * self.women / known if known else None


def weight(criterion: SelectionCriterion) -> float:
    """Return how much a criterion counts; one when nobody said."""
    return 1.0 if criterion.weight is None else float(criterion.weight)


def highest(criteria: Sequence[SelectionCriterion]) -> float:
    """Return the most points there are."""
    return MOST * sum(map(weight, criteria))


def standings(dossier: Dossier, call: Call) -> list[Standing]:
    """Return the candidatures of a call, the highest total first; equal totals share a rank."""
    criteria = dossier.children(call, SelectionCriterion)
    sheets = dossier.children(call, SelectionSheet)
    found = [_unranked(one, criteria, sheets) for one in dossier.children(call, Candidature)]
    return _ranked(sorted(found, key=lambda s: -1 if s.total is None else s.total, reverse=True))


def _unranked(
    one: Candidature, criteria: Sequence[SelectionCriterion], sheets: Sequence[SelectionSheet]
) -> Standing:
    points = {
        c.id: mean(
            s.points for sheet in sheets for s in sheet.scores if (s.subject, s.criterion) == (one.id, c.id)
        )
        for c in criteria
    }
    means = {key: value for key, value in points.items() if value is not None}
    total = sum(weight(c) * means[c.id] for c in criteria if c.id in means) if means else None
    return Standing(one, None, total, means, len(criteria) - len(means))


def _ranked(found: Sequence[Standing]) -> list[Standing]:
    totals = [None if one.total is None else round(one.total, 2) for one in found]
    return [
        one if total is None else replace(one, rank=totals.index(total) + 1)
        for one, total in zip(found, totals, strict=True)
    ]


def chosen(candidatures: Sequence[Candidature]) -> Composition:
    """Count those accepted and those who wait."""
    accepted = [one.sex for one in candidatures if one.decision == "accepted"]
    women, men = accepted.count("f"), accepted.count("m")
    waiting = sum(one.decision == "reserve" for one in candidatures)
    return Composition(women, men, len(accepted) - women - men, waiting)
