"""Problem trees: the central problem, its causes below and its effects above, and the tree of objectives."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Problem


@dataclass(frozen=True)
class Branch:
    """A box of a tree and what hangs on it."""

    problem: Problem
    side: str
    """ "cause", "effect", or nothing for the central problem."""
    below: tuple[Branch, ...]

    def words(self, *, objectives: bool) -> str:
        """Return what the box says: the problem, or the objective it is turned into."""
        return (self.problem.wording if objectives else "") or self.problem.title


def roots(dossier: Dossier) -> list[Problem]:
    """Return the central problems, one for each tree."""
    return dossier.children(None, Problem)


def branch(dossier: Dossier, problem: Problem, side: str = "") -> Branch:
    """Return a problem with everything that hangs on it, all of it on the same side of the tree."""
    below = (branch(dossier, p, side or p.side or "cause") for p in dossier.children(problem, Problem))
    return Branch(problem, side, tuple(below))


def side_of(tree: Branch, side: str) -> list[Branch]:
    """Return the branches of a central problem on one side, in order."""
    return [one for one in tree.below if one.side == side]
