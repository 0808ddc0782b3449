"""The plan as it was adopted: the document of a plan, from a version that nobody can change."""

from __future__ import annotations

from dataclasses import replace

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import PlanVersion
from hayat_app.errors import Problem
from hayat_app.i18n import N_
from hayat_app.services import versions
from reports.blocks.document import Document
from reports.documents import plan
from reports.documents.openings import titled
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("The plan as it was adopted")
NONE_YET = N_("No version of the plan has been adopted yet.")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the plan of the version that was asked for, else of the newest one."""
    view = View(dossier, printing)
    found = dossier.all(PlanVersion)
    version = dossier.get(printing.record, PlanVersion) or (found[-1] if found else None)
    if version is None:
        return _without(view, NONE_YET)
    try:
        return plan.compose(versions.read(version), replace(printing, record=version.plan or ""))
    except Problem as problem:
        return _without(view, problem.sentence(view.words))


def _without(view: View, sentence: str) -> Document:
    document = titled(view, TITLE)
    missing(document, view.words, sentence)
    return document
