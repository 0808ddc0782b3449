"""The self-evaluation of the body: scores by domain and point, or a sheet to fill by hand (form F18)."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Evaluation
from hayat_app.domain.records.evaluation import SCORES
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.documents import diagnosis_by_hand as by_hand
from reports.documents import diagnosis_parts as parts
from reports.documents import diagnosis_tables as tables
from reports.documents.openings import begin
from reports.documents.paper import paper
from reports.documents.passages import labelled, paragraphs
from reports.documents.printing import Printing
from reports.documents.view import View


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the self-evaluation asked for, else the newest; a blank sheet when there is none."""
    view = View(dossier, printing)
    known = dossier.all(Evaluation)
    one = dossier.get(printing.record, Evaluation) or (known[-1] if known else None)
    title = (one.title if one else "") or view.words(N_("Self-evaluation of the body"))
    document = paper(dossier, printing, title)
    begin(document, view, title)
    document.paragraph(" · ".join(view.words(words) for _code, words in SCORES), CENTRE)
    if one is None:
        tables.evaluation_items(document, view, by_hand.usual_points(view))
    else:
        _facts(document, view, one)
        parts.evaluation(document, view, one)
    return document


def _facts(document: Document, view: View, one: Evaluation) -> None:
    words = view.words
    counts = ((N_("Women taking part"), one.women), (N_("Men taking part"), one.men))
    line = [view.date(one.date), *(labelled(words, name, str(n)) for name, n in counts if n is not None)]
    document.paragraph(" · ".join(part for part in line if part), CENTRE)
    paragraphs(document, one.method)
