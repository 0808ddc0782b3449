"""The selection grid of a call: points by criterion, totals, decisions with their reasons, women and men (F5)."""

from __future__ import annotations

from hayat_app.domain import selection
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Call, SelectionCriterion, SelectionSheet
from hayat_app.domain.selection import Standing
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.blocks.letterhead import Signatory
from reports.documents.notice import add_notice
from reports.documents.openings import titled
from reports.documents.paper import made_at
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.runs import bold

TITLE = N_("Selection grid")
"""Title of the paper."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the grid of the call that was asked for, else of the newest one."""
    view = View(dossier, printing)
    calls = dossier.all(Call)
    call = dossier.get(printing.record, Call) or (calls[-1] if calls else None)
    document = titled(view, TITLE, lying=True)
    found = selection.standings(dossier, call) if call else []
    if call is None or not found:
        missing(document, view.words, N_("There is no candidature yet."))
        return document
    named = call.title if view.language == "ar" else call.title_fr or call.title
    document.paragraph(named, CENTRE)
    _table(document, view, call, found)
    _said(document, view, call, found)
    add_notice(document, view)
    document.signatures(
        [Signatory(view.words(words), "") for words in (N_("The technical committee"), N_("The president"))],
        made_at(dossier, printing, None),
    )
    return document


def _table(document: Document, view: View, call: Call, found: list[Standing]) -> None:
    words, criteria = view.words, view.dossier.children(call, SelectionCriterion)
    columns = [
        Column(words(N_("Rank")), 0.5, CENTRE),
        Column(words(N_("First and last name")), 1.8),
        Column(words(N_("Sex (F/M)")), 0.5, CENTRE),
        *(Column(_headed(view, c), 0.9, CENTRE) for c in criteria),
        Column(_total(view, criteria), 0.8, CENTRE),
        Column(words(N_("Decision and reason")), 2),
    ]
    document.table(columns, [_row(view, criteria, one) for one in found], row_headers=0, size=9)


def _headed(view: View, criterion: SelectionCriterion) -> str:
    weight = f"\n× {view.figure(criterion.weight)}" if criterion.weight is not None else ""
    return f"{criterion.title}{weight}"


def _total(view: View, criteria: list[SelectionCriterion]) -> str:
    return view.words(N_("Total of {most}"), most=points(selection.highest(criteria)))


def _row(view: View, criteria: list[SelectionCriterion], one: Standing) -> Row:
    file, words = one.candidature, view.words
    name = file.name_ar if view.language == "ar" else file.name_fr or file.name_ar
    sex = {"f": words(N_("F (sex)")), "m": words(N_("M (sex)"))}.get(file.sex, "")
    return [
        "" if one.rank is None else str(one.rank),
        Cell(beneath(name, file.organisation)),
        sex,
        *(points(one.means[c.id]) if c.id in one.means else "" for c in criteria),
        "" if one.total is None else points(one.total),
        beneath(view.show(file, "decision"), file.reason),
    ]


def _said(document: Document, view: View, call: Call, found: list[Standing]) -> None:
    """Say how many gave points, who is accepted by sex, and what the internal rules ask for."""
    words = view.words
    chosen = selection.chosen([one.candidature for one in found])
    sheets = 0 if view.printing.blank else len(view.dossier.children(call, SelectionSheet))
    said = [words.plural("Points given on {n} sheet.", "Points given on {n} sheets.", sheets)] if sheets else []
    if chosen.all:
        counted = N_("Accepted: {all}. Women: {women}. Men: {men}. On the waiting list: {reserve}.")
        said.append(words(counted, all=chosen.all, women=chosen.women, men=chosen.men, reserve=chosen.reserve))
    document.keep_last()
    if said:
        document.paragraph(bold(" ".join(said)), before=6, keep=True)
    if chosen.share is not None and view.body.parity is not None:
        asked = N_("Women are {share} % of those accepted; the internal rules ask for {least} %.")
        document.paragraph(words(asked, share=points(chosen.share), least=view.show(view.body, "parity")))


def points(value: float) -> str:
    """Write points or a share with one decimal at most."""
    return isolate(f"{value:.1f}".removesuffix(".0").replace(".", ","))
