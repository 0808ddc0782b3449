"""The action plan as it is handed to the council (domain brief, section 4.3). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.offices import is_office
from hayat_app.domain.owners import owner_name
from hayat_app.domain.records import Communication, Indicator, Objective, Risk, Value
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents import budget_tables, conduct_tables, diagnosis_parts, schedule, structure
from reports.documents import plan_tables as tables
from reports.documents.paper import in_charge, joined, letterhead, made_at, paper, signatory
from reports.documents.passages import labelled, missing, paragraphs, section
from reports.documents.plan_view import PlanView
from reports.documents.printing import Printing
from reports.text.runs import Run, bold


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the document of a plan: the one asked for, else the newest."""
    view = PlanView(dossier, printing)
    document = paper(
        dossier,
        printing,
        _title(view),
        edition=_edition(view),
        draft=view.is_draft,
        owner=view.owner,
    )
    _cover(document, view)
    document.contents(2)
    document.page_break()
    _opening(document, view)
    _body(document, view)
    _mission(document, view)
    _objectives(document, view)
    _opinions(document, view)
    _programme(document, view)
    _conduct(document, view)
    _adoption(document, view)
    return document


def _title(view: PlanView) -> str:
    if view.plan.title:
        return view.plan.title
    body = titles.body_name(view.dossier.body, view.language)
    return view.words(
        N_("Action plan of {body}"), body=owner_name(view.owner, view.language) if view.owner else body
    )


def _edition(view: PlanView) -> str:
    version = view.words(N_("Version {version}"), version=view.plan.version) if view.plan.version else ""
    return joined([version, Day().show(view.plan.adopted, view.words)], " · ")


def _cover(document: Document, view: PlanView) -> None:
    plan, words = view.plan, view.words
    lines = [view.show(plan, "scope"), view.period, plan.mandate]
    state = view.show(plan, "state") or words(N_("Draft"))
    adopted = joined([Day().long(plan.adopted, words), plan.adopted_by], " – ")
    foot = [joined([state, adopted or _edition(view)], " · "), view.dossier.body.motto]
    document.cover(
        _title(view),
        [line for line in lines if line],
        [line for line in foot if line],
        letterhead(document, view.dossier, view.printing, owner=view.owner),
    )


def _opening(document: Document, view: PlanView) -> None:
    plan = view.plan
    foreword = N_("Foreword") if view.owner else N_("Foreword by the chair")
    section(document, view.words, foreword, plan.foreword)
    section(document, view.words, N_("Context"), plan.context, required=True)
    section(document, view.words, N_("Legal frame"), plan.legal_frame)
    section(document, view.words, N_("How the plan was made"), plan.method)
    _diagnosis(document, view)


def _diagnosis(document: Document, view: PlanView) -> None:
    """Print what of the diagnosis a reader of the plan needs: the whole of it is another document."""
    begun = diagnosis_parts.is_begun(view)
    if view.plan.diagnosis or not begun:
        section(document, view.words, N_("Summary of the diagnosis"), view.plan.diagnosis, required=True)
    else:
        document.heading(1, view.words(N_("Diagnosis")))
    for part in (
        diagnosis_parts.figures,
        diagnosis_parts.swot,
        diagnosis_parts.problems,
        diagnosis_parts.stakeholders,
        diagnosis_parts.summary,
        diagnosis_parts.ranked,
    ):
        part(document, view, 2)


def _body(document: Document, view: PlanView) -> None:
    if view.owner:
        structure.presentation(document, view, view.owner)
        return
    members = view.active
    document.heading(1, view.words(N_("The body and its members")))
    if not members:
        missing(document, view.words)
        return
    document.paragraph(view.by_sex(members))
    tables.members(document, view, members)


def _mission(document: Document, view: PlanView) -> None:
    plan = view.plan
    section(document, view.words, N_("Mission"), plan.mission, required=True)
    section(document, view.words, N_("Vision"), plan.vision, required=True)
    values = view.dossier.children(plan, Value)
    if values:
        document.heading(1, view.words(N_("Values")))
        document.bullets([_value(view, v) for v in values])


def _value(view: PlanView, value: Value) -> list[str | Run]:
    said = view.words(N_("{label}: {value}"), label="", value=value.meaning)
    return [bold(value.title), said] if value.meaning else [bold(value.title)]


def _objectives(document: Document, view: PlanView) -> None:
    document.heading(1, view.words(N_("Axes and objectives")))
    loose = view.dossier.children(view.plan, Objective)
    if not view.axes and not loose:
        missing(document, view.words)
    for axis in view.axes:
        document.heading(2, tables.axis_title(view, axis))
        paragraphs(document, axis.description)
        for objective in view.dossier.children(axis, Objective):
            _objective(document, view, objective, 3)
    for objective in loose:
        _objective(document, view, objective, 2)


def _objective(document: Document, view: PlanView, objective: Objective, level: int) -> None:
    document.heading(level, objective.title, view.numbers[objective.id])
    due = Day().long(objective.due, view.words)
    facts = [
        labelled(view.words, N_("Target group"), objective.target_group),
        labelled(view.words, N_("Place"), objective.place),
        labelled(view.words, N_("To be reached by"), due),
    ]
    if any(facts):
        document.paragraph(joined(facts, " · "), keep=bool(objective.reason))
    paragraphs(document, objective.reason)
    tables.measures(document, view, objective)
    for below in view.dossier.children(objective, Objective):
        _objective(document, view, below, 3)


def _opinions(document: Document, view: PlanView) -> None:
    if (view.owner or is_office(view.body)) and not view.opinions:
        return
    document.heading(1, view.words(N_("Programme of proposals and advisory opinions")))
    if not view.opinions:
        missing(document, view.words)
        return
    tables.opinions(document, view)


def _programme(document: Document, view: PlanView) -> None:
    if not view.activities:
        document.heading(1, view.words(N_("Programme of activities")))
        missing(document, view.words)
        return
    document.section(landscape=True)
    document.heading(1, view.words(N_("Programme of activities")))
    tables.activities(document, view)
    document.heading(1, view.words(N_("Calendar")))
    if view.printing.blank:
        document.add(schedule.to_fill(view.words))
    rows = [(f"{view.numbers[a.id]} {a.title}", a) for a in view.activities]
    months = schedule.months_of(view.plan, view.activities)
    for chart in schedule.charts(months, rows, view.words, view.words(N_("Calendar of the activities"))):
        document.add(chart)
    undated = [label for label, activity in rows if not schedule.span(activity)]
    if undated and not view.printing.blank:
        document.paragraph(bold(view.words(N_("Activities without dates"))), keep=True)
        document.bullets(undated)
    document.section(landscape=False)


def _conduct(document: Document, view: PlanView) -> None:
    plan, words = view.plan, view.words
    if view.activities:
        document.heading(1, words(N_("Budget and resources")))
        budget_tables.budget(document, view)
        paragraphs(document, plan.resources)
    else:
        section(document, words, N_("Resources"), plan.resources)
    for title, text, found, table in (
        (
            N_("Communication and partnerships"),
            plan.communication,
            view.under(Communication),
            conduct_tables.actions,
        ),
        (N_("Follow-up and evaluation"), plan.follow_up, view.under(Indicator), conduct_tables.monitoring),
        (N_("Risks and assumptions"), plan.risks, view.under(Risk), conduct_tables.risks),
    ):
        if text or found:
            document.heading(1, words(title))
            paragraphs(document, text)
            table(document, view)


def _adoption(document: Document, view: PlanView) -> None:
    if view.versions:
        document.heading(1, view.words(N_("Annexes")))
        conduct_tables.versions(document, view)
    people = [signatory(view.dossier, function, view.printing.language) for function in ("rapporteur", "chair")]
    if view.owner:
        people = [in_charge(view.dossier, view.owner, view.printing), people[-1]]
    document.signatures(people, made_at(view.dossier, view.printing, view.plan.adopted))
