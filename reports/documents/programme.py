"""The sheet of a programme: goal, who pays and carries it out, components, money, governance, structures."""

from __future__ import annotations

from hayat_app.domain.cooperations import joint_under
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.partnerships import end_of
from hayat_app.domain.records import (
    Achievement,
    Agreement,
    Component,
    Contradiction,
    Extension,
    JointCommittee,
    JointMeeting,
    MoneyLine,
    Monitoring,
    Programme,
    Statement,
    Structure,
)
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents.amounts import amounts
from reports.documents.evidence import contradictions, sources, statements
from reports.documents.fields import fact_sheet, pairs, records_table
from reports.documents.joint import joint_table
from reports.documents.openings import about, begin, sheets
from reports.documents.paper import joined, paper
from reports.documents.passages import points, section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Sheet of the programme")
NONE_YET = N_("There is no programme yet.")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet of the programme that was asked for, or of all, each from a new page."""
    view = View(dossier, printing)
    found = view.chosen(Programme)
    title = about(view, TITLE, found, lambda one: one.title_in(view.language))
    document = paper(dossier, printing, title)
    return sheets(document, view, found, _programme, (TITLE, NONE_YET))


def _programme(document: Document, view: View, programme: Programme) -> None:
    begin(document, view, programme.title_in(view.language) or view.words(Programme.NAME))
    _identity(document, view, programme)
    _content(document, view, programme)
    _governance(document, view, programme)
    _around(document, view, programme)


def _identity(document: Document, view: View, programme: Programme) -> None:
    other = programme.name_fr if view.language == "ar" else programme.name_ar
    end = end_of(view.dossier, programme)
    period = joined([view.date(programme.starts), view.date(programme.ends)], " – ")
    found = [
        (view.words(N_("Other name")), other if programme.title_in(view.language) != other else ""),
        *pairs(view, programme, "name_original", "acronym", "level", "state", "launched"),
        (view.words(N_("Period")), period),
        (view.words(N_("Ends in fact on")), view.date(end) if end != programme.ends else ""),
        *pairs(view, programme, "above", "framework", "funders", "implementers", "partners", "mode"),
        *pairs(view, programme, "mode_reason", "domains", "target_groups", "territories", "contact"),
    ]
    fact_sheet(document, view, N_("Identity"), found)


def _content(document: Document, view: View, programme: Programme) -> None:
    section(document, view.words, N_("Context of the programme"), programme.context, level=2)
    section(document, view.words, N_("Goal"), programme.goal, required=True, level=2)
    policies = points(programme.policies)
    if policies:
        document.heading(2, view.words(N_("National policies it applies")))
        document.bullets(policies)
    parts = view.dossier.children(programme, Component)
    title = "title_ar" if view.language == "ar" else "title_fr"
    columns = (("part", 1.3), ("number", 0.9), (title, 3.2), ("implementers", 1.8), ("starts", 0.8), ("ends", 0.8))
    records_table(document, view, Component.PLURAL, parts, (*columns, ("state", 1.4)))
    lines = view.dossier.children(programme, MoneyLine)
    if lines:
        document.heading(2, view.words(MoneyLine.PLURAL))
        amounts(document, view, lines)


def _governance(document: Document, view: View, programme: Programme) -> None:
    section(document, view.words, N_("Steering"), programme.steering, level=2)
    dossier = view.dossier
    for committee in dossier.children(programme, JointCommittee):
        name = committee.title_in(view.language) or view.words(JointCommittee.NAME)
        found = pairs(view, committee, "chair", "chair_person", "members", "mandate", "frequency", "wording")
        fact_sheet(document, view, name, found)
    meetings = dossier.children(programme, JointMeeting)
    records_table(document, view, JointMeeting.PLURAL, meetings, (("title", 2), ("date", 1), ("conclusions", 3)))
    followed = dossier.children(programme, Monitoring)
    columns = (("type", 2), ("title", 1.6), ("due", 1), ("held", 1), ("findings", 3))
    records_table(document, view, Monitoring.PLURAL, followed, columns)
    later = dossier.children(programme, Extension)
    records_table(document, view, Extension.PLURAL, later, (("ends", 1), ("decided", 1), ("wording", 2)))


def _around(document: Document, view: View, programme: Programme) -> None:
    dossier, language = view.dossier, view.language
    title = "title_ar" if language == "ar" else "title_fr"
    agreements = [a for a in dossier.all(Agreement) if a.programme == programme.id]
    records_table(document, view, Agreement.PLURAL, agreements, ((title, 3), ("type", 1.4), ("signed", 1)))
    joint_table(document, view, joint_under(dossier, programme.id))
    cells = [s for s in dossier.all(Structure) if programme.id in s.programmes]
    name = "name_ar" if language == "ar" else "name_fr"
    records_table(
        document, view, Structure.PLURAL, cells, ((name, 3), ("type", 1.2), ("commune", 1), ("state", 1))
    )
    reached = dossier.children(programme, Achievement)
    records_table(document, view, Achievement.PLURAL, reached, (("title", 3), ("domain", 1.4), ("date", 1)))
    statements(document, view, dossier.children(programme, Statement))
    contradictions(document, view, dossier.children(programme, Contradiction))
    sources(document, view, programme.id)
