"""The parts of a diagnosis, each left out when nothing is in it; the plan prints them too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hayat_app.domain import priorities, self_evaluation, trees
from hayat_app.domain.fields import Record
from hayat_app.domain.lacking import lacking
from hayat_app.domain.records import (
    Access,
    Division,
    Evaluation,
    EvaluationItem,
    Figure,
    FocusGroup,
    Issue,
    Journey,
    Moment,
    Need,
    Problem,
    Stakeholder,
    Strategy,
    SwotPoint,
)
from hayat_app.domain.records.analysis import OBJECTS, QUADRANTS
from hayat_app.domain.records.evaluation import DOMAINS
from hayat_app.domain.trees import Branch
from hayat_app.i18n import N_, isolate
from reports.blocks.charts import Series
from reports.blocks.document import Document
from reports.blocks.tree import Node
from reports.documents import diagnosis_by_hand as by_hand
from reports.documents import diagnosis_tables as tables
from reports.documents import mobility_map
from reports.documents.passages import facts, labelled, paragraphs, points
from reports.documents.stakeholder_matrix import matrix
from reports.documents.view import View
from reports.text.runs import bold

R = TypeVar("R", bound=Record)
KINDS = (
    Figure,
    Issue,
    SwotPoint,
    Problem,
    Stakeholder,
    Evaluation,
    FocusGroup,
    Division,
    Access,
    Need,
    Moment,
    Journey,
)
"""What makes a diagnosis: a dossier with none of these has none."""


def is_begun(view: View) -> bool:
    """Whether anything of the diagnosis is written."""
    return any(view.dossier.all(cls) for cls in KINDS)


def figures(document: Document, view: View, level: int) -> None:
    """Add the territory in figures."""
    found = view.dossier.all(Figure)
    if found:
        document.heading(level, view.words(Figure.PLURAL))
        tables.figures(document, view, found)


def working(document: Document, view: View, level: int) -> None:
    """Add the newest self-evaluation of the body."""
    known = view.dossier.all(Evaluation)
    if known:
        document.heading(level, view.words(N_("Working of the body itself")))
        evaluation(document, view, known[-1])


def evaluation(document: Document, view: View, one: Evaluation) -> None:
    """Add a self-evaluation: means by domain, points, conclusion."""
    words = view.words
    means = self_evaluation.means(view.dossier, one)
    earlier = self_evaluation.before(view.dossier, one)
    if means:
        old = self_evaluation.means(view.dossier, earlier) if earlier else {}
        labels = [words(name) for code, name in DOMAINS if code in means]
        series = [Series(one.title or words(Evaluation.NAME), list(means.values()))]
        if earlier and old:
            series.insert(0, Series(earlier.title, [old.get(code, 0) for code in means]))
        document.bars(labels, series, caption=words(N_("Means by domain")))
    items = by_hand.usual_points(view) if view.printing.blank else view.dossier.children(one, EvaluationItem)
    if items:
        tables.evaluation_items(document, view, items)
    paragraphs(document, one.conclusion)


def swot(document: Document, view: View, level: int) -> None:
    """Add the four fields, of the territory and of the body, and the strategies that cross them."""
    found = view.dossier.all(SwotPoint)
    if not found:
        return
    words = view.words
    document.heading(level, words(SwotPoint.PLURAL))
    if view.printing.blank:
        by_hand.swot(document, view, FIELDS)
        return
    for code, name in OBJECTS:
        about = [p for p in found if (p.about or OBJECTS[0][0]) == code]
        if about:
            document.paragraph(bold(words(name)), keep=True)
            document.swot(
                [
                    (words(title), _of(about, quadrant))
                    for (quadrant, _w), title in zip(QUADRANTS, FIELDS, strict=True)
                ]
            )
            document.space(6)
    strategies = view.dossier.all(Strategy)
    if strategies:
        document.paragraph(bold(words(Strategy.PLURAL)), keep=True)
        document.bullets([_strategy(view, s) for s in strategies])


FIELDS = (N_("Strengths"), N_("Weaknesses"), N_("Opportunities"), N_("Threats"))


def _of(found: list[SwotPoint], quadrant: str) -> list[str]:
    return [p.title for p in found if (p.quadrant or QUADRANTS[0][0]) == quadrant]


def _strategy(view: View, strategy: Strategy) -> str:
    kind = view.show(strategy, "type")
    return f"{strategy.title} – {isolate(kind)}" if kind else strategy.title


def problems(document: Document, view: View, level: int) -> None:
    """Add each problem tree as a drawing, and the objectives it turns into."""
    words, title = view.words, view.words(N_("Problem tree and objective tree"))
    if view.printing.blank:
        document.heading(level, title)
        by_hand.tree(document, view, PROBLEM_NAMES)
        return
    found = [trees.branch(view.dossier, root) for root in trees.roots(view.dossier)]
    if not found:
        return
    document.heading(level, title)
    for tree in found:
        for objectives, names in ((False, PROBLEM_NAMES), (True, OBJECTIVE_NAMES)):
            if objectives and not _turned(tree):
                continue
            causes, effects = (trees.side_of(tree, side) for side in ("cause", "effect"))
            sides = [[_node(b, objectives=objectives) for b in side] for side in (causes, effects)]
            top, middle, below = (words(name) for name in names)
            centre = tree.words(objectives=objectives)
            document.problem_tree(centre, sides[0], sides[1], (top, middle, below), middle)


PROBLEM_NAMES = (N_("Effects"), N_("Problem tree"), N_("Causes"))
OBJECTIVE_NAMES = (N_("Ends"), N_("Objective tree"), N_("Means"))


def _turned(tree: Branch) -> bool:
    return bool(tree.problem.wording) or any(_turned(below) for below in tree.below)


def _node(branch: Branch, *, objectives: bool) -> Node:
    """Return a branch as a box of the drawing, with everything that hangs on it."""
    below = tuple(_node(one, objectives=objectives) for one in branch.below)
    return Node(branch.words(objectives=objectives), below)


def stakeholders(document: Document, view: View, level: int) -> None:
    """Add the matrix of stakeholders."""
    _table(document, view, level, Stakeholder, _stakeholders)


def _stakeholders(document: Document, view: View, found: list[Stakeholder]) -> None:
    """Add the drawn matrix and, below it, what is written of each."""
    if not view.printing.blank:
        matrix(document, view, found)
    tables.stakeholders(document, view, found)


def gender(document: Document, view: View, level: int) -> None:
    """Add the tools of gender analysis."""
    if not any(view.dossier.all(cls) for cls in (Division, Access, Need, Moment, Journey)):
        return
    document.heading(level, view.words(N_("Gender analysis")))
    _table(document, view, level + 1, Division, tables.division)
    _table(document, view, level + 1, Access, tables.access)
    _table(document, view, level + 1, Need, tables.needs)
    _table(document, view, level + 1, Moment, _clock)
    _table(document, view, level + 1, Journey, _journeys)


def _clock(document: Document, view: View, found: list[Moment]) -> None:
    """Add an ordinary day; its hours alone, to fill by hand."""
    tables.clock(document, view, by_hand.moments() if view.printing.blank else found)


def _journeys(document: Document, view: View, found: list[Journey]) -> None:
    """Add the map of the ways and what is written of each."""
    mobility_map.add_maps(document, view, found)
    tables.journeys(document, view, found)


def _table(
    document: Document, view: View, level: int, cls: type[R], write: Callable[[Document, View, list[R]], None]
) -> None:
    found = view.dossier.all(cls)
    if found:
        document.heading(level, view.words(cls.PLURAL))
        write(document, view, found)


def groups(document: Document, view: View, level: int) -> None:
    """Add what each focus group said."""
    found = view.dossier.all(FocusGroup)
    if not found:
        return
    words = view.words
    document.heading(level, words(FocusGroup.PLURAL))
    for group in found:
        document.heading(level + 1, group.title)
        present = [
            labelled(words, name, str(n)) for name, n in ((N_("Women"), group.women), (N_("Men"), group.men)) if n
        ]
        line = [view.show(group, "group"), view.date(group.date), group.place, *present]
        document.paragraph(" · ".join(isolate(part) for part in line if part))
        paragraphs(document, group.description)
        for label, text in ((N_("Needs expressed"), group.needs), (N_("Proposals of the group"), group.proposals)):
            if text:
                document.paragraph(bold(words(label)), keep=True)
                paragraphs(document, text)


def issues(document: Document, view: View, level: int) -> None:
    """Add every issue with all that is known of it."""
    found = view.dossier.all(Issue)
    if not found:
        return
    words = view.words
    document.heading(level, words(Issue.PLURAL))
    for issue in found:
        document.heading(level + 1, issue.title, view.numbers[issue.id])
        paragraphs(document, issue.description)
        shown = view.dossier.existing(issue.figures, Figure)
        pairs = [
            (words(N_("Theme")), view.show(issue, "theme")),
            (words(N_("Groups affected")), issue.target_group),
            (words(N_("Women affected")), "" if issue.women is None else str(issue.women)),
            (words(N_("Men affected")), "" if issue.men is None else str(issue.men)),
            (words(N_("Causes")), _plain(issue.causes)),
            (words(N_("Effects")), _plain(issue.effects)),
            (words(N_("Proof")), _plain(issue.evidence)),
            (view.label(issue, "evidence_file"), view.show(issue, "evidence_file")),
            (words(N_("Figures that show it")), _plain("\n".join(f.title for f in shown))),
            (words(N_("Competence of the council")), view.show(issue, "competence")),
            (words(N_("Priority decided")), view.show(issue, "priority")),
        ]
        for block in facts(words, pairs, size=tables.SIZE + 1):
            document.add(block)


def _plain(text: str) -> str:
    lines = points(text)
    return "\n".join(f"• {line}" for line in lines) if len(lines) > 1 else text


def ranked(document: Document, view: View, level: int) -> None:
    """Add the ranking of the issues, where there were votes; else the issues in short."""
    found = priorities.results(view.dossier)
    if any(result.mean is not None for result in found):
        document.heading(level, view.words(N_("Ranking of the issues")))
        tables.ranking(document, view, found)
        tables.by_criterion(document, view, found)


def summary(document: Document, view: View, level: int) -> None:
    """Add the issues in short."""
    _table(document, view, level, Issue, tables.issues)


def missing_data(document: Document, view: View, level: int) -> None:
    """Add the list of data that were still missing when the dossier changed last."""
    if view.printing.blank:
        document.heading(level, view.words(N_("Data still missing")))
        by_hand.lines(document)
        return
    found = lacking(view.dossier, view.printing.stamp.date())
    if found:
        document.heading(level, view.words(N_("Data still missing")))
        document.bullets([f"{one.record.title_text} – {isolate(one.words(view.words))}" for one in found])
