"""What is expected of a diagnosis across its fields: figures that add up, criteria that can rank."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Figure, PriorityCriterion
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what could be better in the diagnosis."""
    yield from _figures(dossier)
    yield from _criteria(dossier)


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
