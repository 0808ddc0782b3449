"""What evaluation sheets say together: means, spread, by sex, before and after, and what people wrote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Criterion, EvaluationSheet, Workshop
from hayat_app.domain.scores import HIGHEST, LOWEST


@dataclass(frozen=True)
class Marks:
    """Marks from 1 to 5 that were given for one thing."""

    given: tuple[int, ...]

    @property
    def count(self) -> int:
        """Return how many gave a mark."""
        return len(self.given)

    @property
    def mean(self) -> float | None:
        """Return the mean, or None without a mark."""
        return fmean(self.given) if self.given else None

    @property
    def spread(self) -> float | None:
        """Return the standard deviation: 0 when all agree."""
        return pstdev(self.given) if self.given else None

    @property
    def shares(self) -> list[int]:
        """Return how often each mark was given, from the lowest."""
        return [self.given.count(mark) for mark in range(LOWEST, HIGHEST + 1)]


@dataclass(frozen=True)
class Judged:
    """A criterion and the marks it got: from all, from women, from men."""

    criterion: Criterion
    all: Marks
    women: Marks
    men: Marks


def judged(dossier: Dossier, workshop: Workshop) -> list[Judged]:
    """Return every criterion of a workshop with its marks."""
    sheets = dossier.children(workshop, EvaluationSheet)
    women, men = ([sheet for sheet in sheets if sheet.sex == sex] for sex in ("f", "m"))
    return [
        Judged(c, *(_marks(some, c.code) for some in (sheets, women, men)))
        for c in dossier.children(workshop, Criterion)
    ]


def _marks(sheets: Iterable[EvaluationSheet], code: str) -> Marks:
    return Marks(tuple(mark for sheet in sheets for name, mark in sheet.scores if name == code))


def levels(sheets: Sequence[EvaluationSheet]) -> tuple[Marks, Marks]:
    """Return the levels before and after, of those who gave both: only they can be compared."""
    both = [(sheet.before, sheet.after) for sheet in sheets if sheet.before and sheet.after]
    return Marks(tuple(before for before, _ in both if before)), Marks(tuple(after for _, after in both if after))


def written(sheets: Sequence[EvaluationSheet], field: str) -> list[str]:
    """Return what people wrote in one of the open fields, as they wrote it."""
    return [text for sheet in sheets if (text := str(getattr(sheet, field)))]
