"""The ranking of issues: weighted means of all votes, their spread, and why an issue stands where it does.

A voter's judgement of an issue is the weighted mean of the points given, over the criteria that were scored; the
result of an issue is the mean of its voters' judgements, so that a voter who leaves a cell empty weighs no less.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Ballot, Issue, PriorityCriterion

Given = Mapping[tuple[str, str], int]
"""Points by the keys of issue and criterion."""
AGREED, DIVIDED = 0.5, 1.2
"""Standard deviations (of judgements from 1 to 5) below which voters agree, above which they are divided."""


@dataclass(frozen=True)
class Result:
    """What the votes say of one issue. Means are points from 1 to 5; ``None`` where nobody voted."""

    issue: Issue
    rank: int | None
    mean: float | None
    spread: float
    """Standard deviation of the voters' judgements."""
    voters: int
    women: float | None
    men: float | None
    criteria: Mapping[str, float] = field(default_factory=dict)
    """Mean of the points by criterion."""


def weight(criterion: PriorityCriterion) -> float:
    """Return how much a criterion counts; one when nobody said."""
    return 1.0 if criterion.weight is None else float(criterion.weight)


def given(ballot: Ballot) -> Given:
    """Return the points of a ballot."""
    return {(score.subject, score.criterion): score.points for score in ballot.scores}


def judgement(points: Given, issue: str, criteria: Sequence[PriorityCriterion]) -> float | None:
    """Return one voter's weighted mean for an issue, None when nothing that counts was scored."""
    scored = [(weight(c), points[issue, c.id]) for c in criteria if (issue, c.id) in points and weight(c) > 0]
    whole = sum(w for w, _ in scored)
    return sum(w * p for w, p in scored) / whole if whole else None


def results(dossier: Dossier) -> list[Result]:
    """Return the issues, the highest first; equal means share a rank, issues without votes come last."""
    criteria, ballots = dossier.all(PriorityCriterion), dossier.all(Ballot)
    votes = {ballot: given(ballot) for ballot in ballots}
    found = [_unranked(issue, criteria, votes) for issue in dossier.all(Issue)]
    return list(_ranked(sorted(found, key=lambda r: -1 if r.mean is None else r.mean, reverse=True)))


def _unranked(issue: Issue, criteria: Sequence[PriorityCriterion], votes: Mapping[Ballot, Given]) -> Result:
    judged = {ballot: judgement(points, issue.id, criteria) for ballot, points in votes.items()}
    known = {ballot: value for ballot, value in judged.items() if value is not None}
    by_sex = {sex: mean(v for ballot, v in known.items() if ballot.sex == sex) for sex in ("f", "m")}
    by_criterion = {
        c.id: mean(p[issue.id, c.id] for p in votes.values() if (issue.id, c.id) in p) for c in criteria
    }
    return Result(
        issue,
        None,
        mean(known.values()),
        spread(list(known.values())),
        len(known),
        by_sex["f"],
        by_sex["m"],
        {key: value for key, value in by_criterion.items() if value is not None},
    )


def mean(values: Iterable[float]) -> float | None:
    """Return the mean, None of nothing."""
    known = list(values)
    return sum(known) / len(known) if known else None


def spread(values: Sequence[float]) -> float:
    """Return the standard deviation of values, zero of fewer than two."""
    middle = mean(values)
    if middle is None or len(values) < 2:
        return 0.0
    return sqrt(sum((value - middle) ** 2 for value in values) / len(values))


def _ranked(found: Sequence[Result]) -> Iterable[Result]:
    rank, before = 0, None
    for place, result in enumerate(found, 1):
        shown = None if result.mean is None else round(result.mean, 2)
        if shown is None:
            yield result
            continue
        rank = rank if shown == before else place
        before = shown
        yield Result(**{**vars(result), "rank": rank})


def reasons(
    result: Result, criteria: Sequence[PriorityCriterion], among: Sequence[Result]
) -> tuple[list[PriorityCriterion], list[PriorityCriterion]]:
    """Return the criteria that lift an issue and those that hold it back, the strongest first.

    What counts is the weighted distance from the mean that all issues have on the criterion.
    """
    pulls = {c: _pull(result, c, among) for c in criteria}
    order = sorted(pulls, key=lambda c: -abs(pulls[c]))
    return [c for c in order if pulls[c] > 0.05], [c for c in order if pulls[c] < -0.05]


def _pull(result: Result, criterion: PriorityCriterion, among: Sequence[Result]) -> float:
    own = result.criteria.get(criterion.id)
    usual = mean(r.criteria[criterion.id] for r in among if criterion.id in r.criteria)
    return 0.0 if own is None or usual is None else weight(criterion) * (own - usual)
