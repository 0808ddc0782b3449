"""The balance of a mandate: the periodic report over all of it, whether somebody has begun to write one or not."""

from __future__ import annotations

from dataclasses import replace

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.records import Review
from reports.blocks.document import Document
from reports.documents.printing import Printing
from reports.documents.report import document_of


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the balance: with the words of the newest such report, else with the figures alone."""
    found = [review for review in dossier.all(Review) if printing.blank or review.type == "mandate"]
    body = dossier.body
    bare = new(Review, "none", type="mandate", starts=body.mandate_starts, ends=body.mandate_ends)
    if printing.blank and found:
        bare = replace(found[-1], title="", type="mandate", starts=bare.starts, ends=bare.ends)
    return document_of(dossier, printing, found[-1] if found and not printing.blank else bare)
