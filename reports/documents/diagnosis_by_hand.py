"""What a diagnosis to fill by hand has where the other one draws what is known: room of the same shape."""

from __future__ import annotations

from hayat_app.domain import self_evaluation
from hayat_app.domain.fields import new
from hayat_app.domain.records import EvaluationItem, Moment
from hayat_app.domain.records.analysis import OBJECTS
from reports.blocks.document import Document
from reports.blocks.tree import Node
from reports.documents.view import View
from reports.text.runs import bold

SHORT, LONG = "." * 24, "." * 60


def usual_points(view: View) -> list[EvaluationItem]:
    """Return the points a self-evaluation begins with, without scores."""
    return [
        new(EvaluationItem, f"blank-{n}", domain=domain, title=view.words(words))
        for n, (domain, words) in enumerate(self_evaluation.USUAL)
    ]


def swot(document: Document, view: View, fields: tuple[str, ...]) -> None:
    """Add the four fields of the territory and of the body with dotted lines."""
    for _code, name in OBJECTS:
        document.paragraph(bold(view.words(name)), keep=True)
        document.swot([(view.words(title), [LONG] * 4) for title in fields])
        document.space(6)


def tree(document: Document, view: View, names: tuple[str, str, str]) -> None:
    """Add a tree whose boxes hold dotted lines."""
    top, middle, below = (view.words(name) for name in names)
    sides = [Node(f"{SHORT}\n{SHORT}", (Node(f"{SHORT}\n{SHORT}"),)) for _ in range(3)]
    document.problem_tree(LONG, sides, sides, (top, middle, below), middle)


def moments() -> list[Moment]:
    """Return the hours of a day with nothing in them."""
    return [new(Moment, f"blank-{start}", starts=start, ends=start + 2) for start in range(4, 24, 2)]


def lines(document: Document, count: int = 5) -> None:
    """Add a list of dotted lines."""
    document.bullets([LONG + LONG] * count)
