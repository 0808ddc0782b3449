"""The notice of the law on personal data at the foot of lists of persons (law 09-08, domain brief, 1.9)."""

from __future__ import annotations

from hayat_app.i18n import N_, isolate
from reports.blocks.document import Document
from reports.documents.passages import GREY
from reports.documents.view import View

GENERAL = N_(
    "This list holds personal data: it serves the work of the body and is not published or passed on without the "
    "agreement of the persons named (law 09-08)."
)


def add_notice(document: Document, view: View) -> None:
    """Add the notice: general words, and what the body entered about controller, purpose, keeping, receipt."""
    document.notice = notice(view)
    document.keep_last()
    document.paragraph(document.notice, size=9, colour=GREY, before=8)


def notice(view: View) -> str:
    """Return the notice as one paragraph."""
    return " ".join([view.words(GENERAL), *particulars(view)])


def particulars(view: View) -> list[str]:
    """Return a sentence for each thing the body entered about its keeping of personal data."""
    body, words = view.body, view.words
    known = [
        (N_("Controller of the data: {value}."), body.data_controller),
        (N_("Purpose: {value}."), body.data_purpose),
        (N_("Kept for: {value}."), body.data_keeping),
        (N_("Receipt of the declaration to the CNDP no.: {value}."), body.cndp_receipt),
        (N_("To read, correct or oppose what is held about you: {value}."), body.data_contact),
    ]
    return [words(text, value=isolate(" ".join(value.split()).rstrip("."))) for text, value in known if value]
