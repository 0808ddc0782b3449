"""What is expected of a diagnosis: issues that something serves, figures and requests that are complete."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.origins import outcomes
from hayat_app.domain.records import Figure, Issue, Objective, Opinion, Plan, PriorityCriterion
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what could be better in the diagnosis."""
    yield from _issues(dossier)
    yield from _figures(dossier)
    yield from _criteria(dossier)


def _issues(dossier: Dossier) -> Iterator[Remark]:
    """Once a plan is begun, an issue of high priority is expected to lead to an objective or an opinion."""
    planned = any(plan.title or dossier.children(plan, Objective) for plan in dossier.all(Plan))
    for issue in dossier.all(Issue) if planned else ():
        served = {type(record) for record in outcomes(dossier, issue.id)}
        if issue.priority == "high" and not served & {Objective, Opinion}:
            yield remark(
                issue,
                "priority",
                "advice",
                N_("It is of high priority, but no objective and no opinion serves it."),
            )


def _figures(dossier: Dossier) -> Iterator[Remark]:
    for figure in dossier.all(Figure):
        women, men, whole = figure.women, figure.men, figure.total
        if None in (women, men, whole) or "%" in figure.unit or not figure.unit:
            continue
        if women + men > whole:  # type: ignore[operator]  # none of them is None
            yield remark(figure, "total", "advice", N_("Women and men together are more than the whole."))


def _criteria(dossier: Dossier) -> Iterator[Remark]:
    criteria = dossier.all(PriorityCriterion)
    if criteria and all(c.weight == 0 for c in criteria):
        yield remark(
            criteria[0], "weight", "advice", N_("Every criterion has the weight 0: nothing can be ranked.")
        )
