"""The sheet of an agreement: identity, parties, obligations, money, governance, what became of it."""

from __future__ import annotations

from hayat_app.domain.cooperations import joint_under
from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.links import around
from hayat_app.domain.partnerships import chain, end_of, party_name, state_of
from hayat_app.domain.records import (
    Achievement,
    Activity,
    Agreement,
    Component,
    Contradiction,
    Extension,
    JointCommittee,
    JointMeeting,
    MoneyLine,
    Monitoring,
    Obligation,
    Party,
    Statement,
)
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.amounts import amounts
from reports.documents.evidence import contradictions, sources, statements
from reports.documents.fields import fact_sheet, named, pairs, records_table, shown
from reports.documents.joint import joint_table
from reports.documents.openings import about, begin, sheets
from reports.documents.paper import joined, paper
from reports.documents.passages import beneath, points, section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Sheet of the agreement")
NONE_YET = N_("There is no agreement yet.")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet of the agreement that was asked for, or of all, each from a new page."""
    view = View(dossier, printing)
    found = view.chosen(Agreement)
    title = about(view, TITLE, found, lambda one: one.title_in(view.language))
    document = paper(dossier, printing, title)
    return sheets(document, view, found, _agreement, (TITLE, NONE_YET))


def _agreement(document: Document, view: View, agreement: Agreement) -> None:
    begin(document, view, agreement.title_in(view.language) or view.words(Agreement.NAME))
    _other_title(document, view, agreement)
    _identity(document, view, agreement)
    _parties(document, view, agreement)
    section(document, view.words, N_("Context of the agreement"), agreement.context, level=2)
    section(document, view.words, N_("Object"), agreement.subject, required=True, level=2)
    _objectives(document, view, agreement)
    section(document, view.words, N_("Main clauses"), agreement.clauses, level=2)
    _obligations(document, view, agreement)
    components(document, view, agreement)
    money_lines(document, view, agreement)
    governance(document, view, agreement)
    story(document, view, agreement)
    sources(document, view, agreement.id)


def _other_title(document: Document, view: View, agreement: Agreement) -> None:
    first = agreement.title_in(view.language)
    others = [agreement.title_ar, agreement.title_fr, agreement.title_original]
    for title in dict.fromkeys(title for title in others if title and title != first):
        document.paragraph(title, CENTRE, colour="#5f6b76", keep=True)


def _identity(document: Document, view: View, agreement: Agreement) -> None:
    today_state = state_of(view.dossier, agreement, today())
    state = field_of(Agreement, "state")
    assert state
    duration = joined([shown(view, agreement, "duration"), shown(view, agreement, "duration_unit")], " ")
    found = [
        *pairs(view, agreement, "type", "reference", "short_name", "level", "countries"),
        (view.label(agreement, "state"), state.kind.show(today_state, view.words)),
        *pairs(view, agreement, "signed", "place", "country", "occasion", "frame", "starts"),
        (view.label(agreement, "duration"), duration),
        *pairs(view, agreement, "ends"),
        (view.words(N_("Ends in fact on")), _later_end(view, agreement)),
        *pairs(view, agreement, "languages", "domains", "domain_words", "target_groups", "territory"),
        *pairs(view, agreement, "institutions", "programme", "talks_since"),
        (view.words(N_("Chain of agreements")), _chain(view, agreement)),
    ]
    fact_sheet(document, view, N_("Identity"), found)


def _later_end(view: View, agreement: Agreement) -> str:
    end = end_of(view.dossier, agreement)
    return view.date(end) if end != agreement.ends else ""


def _chain(view: View, agreement: Agreement) -> str:
    """Return the chain it stands in, one agreement on a line, deeper ones after more dashes."""
    found = chain(view.dossier, agreement)
    if len(found) < 2:  # alone
        return ""
    return "\n".join(isolate(f"{'– ' * depth}{each.title_in(view.language)}") for depth, each in found)


def _parties(document: Document, view: View, agreement: Agreement) -> None:
    parties = view.dossier.children(agreement, Party)
    if not parties:
        return
    columns = [
        Column(view.words(N_("The party")), 3),
        Column(view.label(parties[0], "role"), 1.2),
        Column(view.label(parties[0], "representative"), 2, spare=True),
    ]
    rows: list[Row] = []
    for party in parties:
        who = joined([named(view, party.representative), party.representative_title], view.words(N_(", ")))
        name, today_name = party_name(view.dossier, party, view.language), named(view, party.organisation)
        below = today_name if today_name != name else ""
        rows.append([beneath(name, below, party.country), shown(view, party, "role"), who])
    document.heading(2, view.words(Party.PLURAL))
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def _objectives(document: Document, view: View, agreement: Agreement) -> None:
    lines = points(agreement.objectives)
    if lines:
        document.heading(2, view.words(N_("Objectives")))
        document.bullets(lines)


def _obligations(document: Document, view: View, agreement: Agreement) -> None:
    found = view.dossier.children(agreement, Obligation)
    columns = (("party", 1.6), ("text", 3.2), ("article", 0.8), ("due", 1), ("status", 1))
    records_table(document, view, Obligation.PLURAL, found, columns)


def components(document: Document, view: View, above: Agreement) -> None:
    """Add the axes and components of an agreement."""
    found = view.dossier.children(above, Component)
    columns = (("part", 1.4), ("number", 0.9), (_title(view), 3.4), ("implementers", 1.8), ("state", 1.2))
    records_table(document, view, Component.PLURAL, found, columns)


def _title(view: View) -> str:
    return "title_ar" if view.language == "ar" else "title_fr"


def money_lines(document: Document, view: View, above: Agreement) -> None:
    """Add the amounts of an agreement, each with its original wording, and the activities they pay for."""
    found = view.dossier.children(above, MoneyLine)
    if found:
        document.heading(2, view.words(MoneyLine.PLURAL))
        amounts(document, view, found)


def governance(document: Document, view: View, above: Agreement) -> None:
    """Add committees, their meetings, and the arrangements of follow-up and evaluation."""
    for committee in view.dossier.children(above, JointCommittee):
        name = committee.title_in(view.language) or view.words(JointCommittee.NAME)
        fact_sheet(
            document,
            view,
            name,
            pairs(view, committee, "chair", "chair_person", "members", "mandate", "frequency", "wording"),
        )
    meetings = view.dossier.children(above, JointMeeting)
    records_table(
        document,
        view,
        JointMeeting.PLURAL,
        meetings,
        (("title", 2), ("date", 1), ("place", 1), ("conclusions", 3)),
    )
    followed = view.dossier.children(above, Monitoring)
    columns = (("type", 2), ("title", 1.6), ("due", 1), ("held", 1), ("findings", 3))
    records_table(document, view, Monitoring.PLURAL, followed, columns)


def story(document: Document, view: View, above: Agreement) -> None:
    """Add extensions, results, linked activities, statements and contradictions."""
    dossier = view.dossier
    section(document, view.words, N_("Story of the agreement"), above.history, level=2)
    columns: tuple[tuple[str, float], ...] = (("ends", 1), ("decided", 1), ("decided_by", 1.6), ("wording", 2))
    records_table(document, view, Extension.PLURAL, dossier.children(above, Extension), columns)
    joint_table(document, view, joint_under(dossier, above.id))
    planned = list({r.id: r for r, _facts in around(dossier, above) if isinstance(r, Activity)}.values())
    columns = (("title", 3), ("starts", 1), ("cost", 1.2), ("budget_line", 1.2), ("status", 1))
    records_table(document, view, N_("Activities of the plan"), planned, columns)
    reached = dossier.children(above, Achievement)
    records_table(document, view, Achievement.PLURAL, reached, (("title", 3), ("domain", 1.4), ("date", 1)))
    statements(document, view, dossier.children(above, Statement))
    contradictions(document, view, dossier.children(above, Contradiction))
