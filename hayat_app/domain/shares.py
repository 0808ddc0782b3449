"""How much of what the body advised was answered, accepted, carried out (domain brief, 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hayat_app.domain import lifecycle
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Opinion, Recommendation

TAKEN_UP = frozenset({"accepted", "partly"})
"""Outcomes that take an opinion up."""


@dataclass(frozen=True)
class Share:
    """A number of things among all of them."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """Return the rounded share, None of nothing."""
        return round(100 * self.part / self.whole) if self.whole else None


@dataclass(frozen=True)
class Shares:
    """What became of some opinions and their recommendations."""

    adopted: int
    sent: int
    answered: Share
    """Of those sent."""
    accepted: Share
    """Wholly or in part, of those sent."""
    recommendations: Share
    """Accepted wholly or in part, of those of the opinions sent."""
    carried_out: Share
    """Done, of those of the opinions sent."""
    to_adoption: int | None
    """Mean days from request to adoption."""
    to_answer: int | None
    """Mean days from sending to answer."""


def shares(dossier: Dossier, opinions: Sequence[Opinion]) -> Shares:
    """Return what became of some opinions."""
    sent = [o for o in opinions if lifecycle.is_sent(dossier, o)]
    asked = [r for o in sent for r in dossier.children(o, Recommendation)]
    return Shares(
        sum(lifecycle.is_adopted(o) for o in opinions),
        len(sent),
        Share(sum(lifecycle.is_answered(dossier, o) for o in sent), len(sent)),
        Share(sum(o.outcome in TAKEN_UP for o in sent), len(sent)),
        Share(sum(r.accepted in ("yes", "partly") for r in asked), len(asked)),
        Share(sum(r.status == "done" for r in asked), len(asked)),
        lifecycle.mean(lifecycle.days_to_adoption(o) for o in opinions),
        lifecycle.mean(lifecycle.days_to_answer(dossier, o) for o in sent),
    )
