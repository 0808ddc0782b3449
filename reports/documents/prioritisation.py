"""The prioritisation grid: the sheet to vote on by hand, and the result of the votes."""

from __future__ import annotations

from hayat_app.domain import priorities
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Ballot, Issue, PriorityCriterion
from hayat_app.i18n import N_
from reports.blocks import CENTRE, START
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents import diagnosis_tables as tables
from reports.documents.openings import begin
from reports.documents.paper import paper
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Prioritisation of the issues")
EMPTY_ROWS = 7
"""Lines of a sheet without issues."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the result, where somebody voted, and a voting sheet."""
    view = View(dossier, printing)
    document = paper(dossier, printing, view.words(TITLE))
    document.section(landscape=True)
    results = priorities.results(dossier)
    if any(result.mean is not None for result in results):
        _result(document, view, results)
        document.page_break()
    _sheet(document, view)
    return document


def _result(document: Document, view: View, results: list[priorities.Result]) -> None:
    words = view.words
    begin(document, view, words(N_("Result of the prioritisation")), 9)
    ballots = view.dossier.all(Ballot)
    women, men = (sum(ballot.sex == sex for ballot in ballots) for sex in ("f", "m"))
    counted = words(N_("Votes: {all}. Women: {women}. Men: {men}."), all=len(ballots), women=women, men=men)
    document.paragraph(counted, CENTRE)
    tables.ranking(document, view, results)
    document.paragraph(
        words(
            N_("The mean is that of all voters, from 1 to 5; the spread says how far their judgements lie apart.")
        ),
        size=9,
    )
    document.heading(2, words(N_("Means by criterion")))
    tables.by_criterion(document, view, results)


def _sheet(document: Document, view: View) -> None:
    words = view.words
    begin(document, view, words(N_("Voting sheet")), 9)
    issues, criteria = view.dossier.all(Issue), view.dossier.all(PriorityCriterion)
    if not criteria:
        missing(document, words, N_("There is no criterion yet."))
        return
    document.paragraph(words(N_("Name or number: {blank}   Sex: ☐ woman ☐ man"), blank="." * 40), START)
    document.paragraph(words(N_("In each cell, points from 1 to 5.")), START)
    columns = [Column(words(N_("The issue")), 3.4), *(Column(c.title, 1) for c in criteria)]
    names = [issue.title for issue in issues if not view.printing.blank] or [""] * EMPTY_ROWS
    rows: list[Row] = [[Cell(f"{name}\n ", header=bool(name)), *("" for _ in criteria)] for name in names]
    document.table(columns, rows, zebra=False, size=9)
    document.paragraph(bold(words(N_("What 1 and 5 points mean"))), keep=True)
    document.bullets([[bold(c.title), f": {c.meaning}"] if c.meaning else c.title for c in criteria])
