"""The diagnosis of the territory and of the body (domain brief, section 4.5). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Evaluation
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import diagnosis_parts as parts
from reports.documents.openings import titled
from reports.documents.passages import missing, section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Diagnosis of the territory and of the body")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the whole diagnosis."""
    view = View(dossier, printing)
    document = titled(view, TITLE)
    if not parts.is_begun(view):
        missing(document, view.words, N_("Nothing of the diagnosis is written yet."))
        return document
    if dossier.all(Evaluation) or len(dossier.records) > 40:
        document.contents(1)
    section(document, view.words, N_("Summary of the diagnosis"), view.plan.diagnosis)
    for part in (
        parts.figures,
        parts.groups,
        parts.gender,
        parts.working,
        parts.swot,
        parts.problems,
        parts.stakeholders,
        parts.issues,
        parts.ranked,
        parts.missing_data,
    ):
        part(document, view, 1)
    return document
