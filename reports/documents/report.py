"""The periodic report of the body, half-yearly or yearly, and the balance of its mandate (domain brief, F17)."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import new
from hayat_app.domain.periods import Period
from hayat_app.domain.records import Review
from hayat_app.domain.records.versions import REVIEW_TYPES
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import report_sections as sections
from reports.documents.paper import joined, letterhead, made_at, paper, signatory
from reports.documents.passages import paragraphs, section
from reports.documents.printing import Printing
from reports.documents.report_view import ReportView

_TYPES = dict(REVIEW_TYPES)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the report that was asked for, else the newest one, else one on the year of today."""
    found = [review for review in dossier.all(Review) if review.type != "mandate"]
    review = dossier.get(printing.record, Review) or (found[-1] if found else _of_the_year(printing))
    return document_of(dossier, printing, review)


def _of_the_year(printing: Printing) -> Review:
    period = Period.year(printing.today.year)
    return new(Review, "none", type="year", starts=period.starts, ends=period.ends)


def document_of(dossier: Dossier, printing: Printing, review: Review) -> Document:
    """Return the report of a review."""
    view = ReportView(dossier, printing, review)
    document = paper(dossier, printing, _title(view), edition=view.period_words, draft=review.adopted is None)
    document.cover(
        _title(view),
        [line for line in (titles.body_name(dossier.body, view.language), view.period_words) if line],
        [joined([view.words(N_("Adopted on")), view.date(review.adopted)], " ")] if review.adopted else [],
        letterhead(document, dossier, printing),
    )
    document.contents(2)
    document.page_break()
    _outline(document, view)
    people = [signatory(dossier, function, view.language) for function in ("rapporteur", "chair")]
    document.signatures(people, made_at(dossier, printing, review.adopted))
    return document


def _title(view: ReportView) -> str:
    return view.review.title or view.words(_TYPES.get(view.review.type, N_("Periodic report")))


def _outline(document: Document, view: ReportView) -> None:
    review, words = view.review, view.words
    section(document, words, N_("Context of the period"), review.context)
    sections.figures(document, view)
    sections.body(document, view)
    sections.meetings(document, view)
    sections.opinions(document, view)
    sections.recommendations(document, view)
    sections.activities(document, view)
    sections.indicators(document, view)
    section(document, words, N_("Training received and given"), review.training)
    section(document, words, N_("Communication and partnerships"), review.outreach)
    section(document, words, N_("Difficulties"), review.difficulties)
    section(document, words, N_("Lessons"), review.lessons)
    section(document, words, N_("What comes next"), review.prospects)
    section(document, words, N_("Words for those who come after"), review.advice)
    if review.annexes:
        document.heading(1, words(N_("Annexes")))
        paragraphs(document, review.annexes)
