"""The matrix of stakeholders on paper: interest grows with the reading, influence upwards, as on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain.records import Stakeholder
from hayat_app.domain.stakeholders import ADVICE, CELLS, is_strong, placed
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.view import View

STRONG = "#dfeee6"
SIZE = 8
_STEPS = range(1, CELLS + 1)


def matrix(document: Document, view: View, found: Sequence[Stakeholder]) -> None:
    """Add the cells with who stands in each; nothing where nobody has a place yet."""
    known = [one for one in found if one.interest and one.influence]
    if not known:
        return
    words = view.words
    head: list[Row] = [
        [
            Cell(words(N_("Influence")), rows=2, header=True, align=CENTRE),
            Cell(words(N_("Interest")), columns=CELLS, header=True, align=CENTRE),
        ],
        [Cell(str(step), header=True, align=CENTRE) for step in _STEPS],
    ]
    rows: list[Row] = [
        [Cell(str(influence), header=True, align=CENTRE), *(_cell(known, n, influence) for n in _STEPS)]
        for influence in reversed(_STEPS)
    ]
    columns = [Column("", 0.6, CENTRE), *(Column("", 1, CENTRE) for _step in _STEPS)]
    document.table(columns, rows, head=head, row_headers=1, zebra=False, size=SIZE)
    document.paragraph(_advice(view), size=9.5)


def _cell(known: list[Stakeholder], interest: int, influence: int) -> Cell:
    names = "\n".join(one.title for one in placed(known, interest, influence))
    return Cell(names, fill=STRONG if is_strong(interest, influence) else "", align=CENTRE)


def _advice(view: View) -> str:
    """Return what the four corners advise, in words."""
    (satisfied, closely), (watch, informed) = ADVICE
    says = (
        (N_("Much influence, much interest"), closely),
        (N_("Much influence, little interest"), satisfied),
        (N_("Little influence, much interest"), informed),
        (N_("Little influence, little interest"), watch),
    )
    each = N_("{label}: {value}")
    return " · ".join(
        view.words(each, label=view.words(where), value=view.words(advice)) for where, advice in says
    )
