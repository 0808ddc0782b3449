"""The budget of a plan: who pays what, by axis, payer and group. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import budget_tables
from reports.documents.openings import of_plan
from reports.documents.passages import missing, section
from reports.documents.plan_view import PlanView
from reports.documents.printing import Printing

TITLE = N_("Budget of the plan")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the budget of a plan: the one asked for, else the newest."""
    view = PlanView(dossier, printing)
    document = of_plan(view, TITLE)
    if not view.activities:
        missing(document, view.words, N_("The plan has no activity yet."))
        return document
    budget_tables.budget(document, view)
    document.heading(2, view.words(N_("Cost lines of the activities")))
    budget_tables.lines(document, view)
    section(document, view.words, N_("Resources"), view.plan.resources, level=2)
    return document
