"""All indicators of the plans with baseline and target by sex. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Indicator, Objective, Result
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.openings import titled
from reports.documents.paper import joined
from reports.documents.passages import beneath, labelled, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Table of indicators")
FILL = "#e6eef7"


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the table of indicators, under the objectives they measure."""
    view = View(dossier, printing)
    document = titled(view, TITLE, lying=True)
    found = dossier.all(Indicator)
    if not found:
        missing(document, view.words, N_("There is no indicator yet."))
        return document
    document.paragraph(_by_sex(view, found), CENTRE, keep=True)
    _table(document, view, found)
    return document


def _by_sex(view: View, found: list[Indicator]) -> str:
    both = sum(None not in (i.target_women, i.target_men) for i in found)
    said = N_("Indicators: {all}. With a target by sex: {both}.")
    return view.words(said, all=view.count(len(found)), both=view.count(both))


def _table(document: Document, view: View, found: list[Indicator]) -> None:
    words = view.words
    weights = (0.7, 3, 0.9, 1.6, 1.3, *(0.8,) * 6)
    three = [Cell(words(name), align=CENTRE) for name in (N_("Whole"), N_("Women"), N_("Men"))]
    head: list[Row] = [
        [
            Cell(words(N_("No.")), rows=2),
            Cell(words(N_("Indicator")), rows=2),
            Cell(words(N_("Unit")), rows=2),
            Cell(words(N_("Source of the figures")), rows=2),
            Cell(words(N_("How often it is measured")), rows=2),
            Cell(words(N_("Baseline")), columns=3, align=CENTRE),
            Cell(words(N_("Target")), columns=3, align=CENTRE),
        ],
        [*three, *three],
    ]
    rows: list[Row] = []
    for title, below in _grouped(view, found):
        rows.append([Cell(title, columns=len(weights), bold=True, fill=FILL)])
        rows += [_row(view, i) for i in below]
    document.table([Column("", weight) for weight in weights], rows, head=head, zebra=False, size=9)


def _grouped(view: View, found: list[Indicator]) -> list[tuple[str, list[Indicator]]]:
    """Return the indicators by objective, in the order of the plan; those of no objective come last."""
    groups: dict[str, list[Indicator]] = {}
    for indicator in found:
        objective = _objective(view, indicator)
        title = joined([view.numbers[objective.id], objective.title], " ") if objective else ""
        groups.setdefault(title, []).append(indicator)
    loose = groups.pop("", [])
    return [*groups.items(), *([(view.words(N_("Outside any objective")), loose)] if loose else [])]


def _objective(view: View, indicator: Indicator) -> Objective | None:
    above = view.dossier.parent(indicator)
    if isinstance(above, Result):
        above = view.dossier.parent(above)
    return above if isinstance(above, Objective) else None


def _row(view: View, i: Indicator) -> Row:
    numbers = (i.baseline, i.baseline_women, i.baseline_men, i.target, i.target_women, i.target_men)
    return (
        Cell(view.numbers[i.id], header=True),
        beneath(
            i.title,
            labelled(view.words, N_("How it is calculated"), i.formula),
            labelled(view.words, N_("Date of the baseline"), view.date(i.baseline_date)),
        ),
        i.unit,
        i.source,
        i.frequency,
        *(Cell(view.figure(number), align=CENTRE) for number in numbers),
    )
