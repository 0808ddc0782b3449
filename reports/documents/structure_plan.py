"""The action plan of a structure: the body's own document, in the structure's name."""

from __future__ import annotations

from dataclasses import replace

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.owners import owner_of, plans_of
from hayat_app.domain.records import Plan
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import plan
from reports.documents.openings import titled
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Action plan of a structure")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the plan of the structure that was asked for, else the newest plan of any structure."""
    owned = [each for each in dossier.children(None, Plan) if owner_of(dossier, each)]
    wanted = plans_of(dossier, printing.record) if printing.record else owned
    if wanted:
        return plan.compose(dossier, replace(printing, record=wanted[-1].id))
    document = titled(View(dossier, printing), TITLE)
    missing(document, printing.words, N_("No plan of a structure is written yet."))
    return document
