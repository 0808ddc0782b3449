"""What happened in a workshop: day by day, group by group, and what was recommended."""

from __future__ import annotations

from hayat_app.domain import participation, timetable
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Decision, Member, Output, Person, Slot, WorkGroup, Workshop, WorkshopDay
from hayat_app.i18n import N_
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents import workshop_view as shared
from reports.documents.paper import joined, member_name
from reports.documents.passages import beneath, labelled, paragraphs
from reports.documents.view import View
from reports.text.runs import bold


def write(document: Document, view: View, workshop: Workshop) -> None:
    """Add the days with their sessions, then the groups, then what the whole workshop brought out."""
    days = timetable.days(view.dossier, workshop)
    if days:
        document.heading(1, view.words(N_("Proceedings")))
    for number, day in enumerate(days, 1):
        _day(document, view, day, number)
    _groups(document, view, workshop)
    _outputs(document, view, workshop, N_("What the workshop brought out"), level=1)


def _day(document: Document, view: View, day: WorkshopDay, number: int) -> None:
    document.heading(2, shared.title_of(view, day, number))
    for text in (day.attendance, day.summary):
        paragraphs(document, text)
    for slot in view.dossier.children(day, Slot):
        _session(document, view, slot)
    _outputs(document, view, day, N_("What the day brought out"), level=3)


def _session(document: Document, view: View, slot: Slot) -> None:
    who = shared.speakers(view, slot.speakers)
    head = joined([slot.title, who], " – ")
    document.paragraph([bold(f"{slot.starts} " if slot.starts else ""), bold(head)], before=3, after=1)
    paragraphs(document, slot.content)
    if slot.output:
        document.paragraph(labelled(view.words, N_("What comes out of it"), slot.output))


def _groups(document: Document, view: View, workshop: Workshop) -> None:
    groups = view.dossier.children(workshop, WorkGroup)
    if not groups:
        return
    words = view.words
    document.heading(1, words(N_("Group work")))
    for group in groups:
        title = words(N_("Group {n}: {theme}"), n=view.numbers[group.id], theme=group.title)
        document.heading(2, title)
        numbers = participation.of_group(view.dossier, workshop, group)
        about = [
            labelled(words, N_("Question"), group.question),
            labelled(words, N_("Facilitator"), group.facilitator),
            labelled(words, N_("Rapporteur of the group"), group.reporter),
            labelled(words, N_("Members of the group"), shared.tally_words(view, numbers)),
        ]
        for line in filter(None, about):
            document.paragraph(line, after=1, keep=line != about[-1])
        _outputs(document, view, group, "", level=3)


def _outputs(document: Document, view: View, above: Record, title: str, *, level: int) -> None:
    """Add the lines under a record, the ones with the most dots first."""
    found = view.dossier.children(above, Output)
    if not found:
        return
    words = view.words
    if title:
        document.heading(level, words(title))
    voted = any(one.dots for one in found)
    columns = [
        Column(words(N_("Output")), 4),
        Column(words(N_("Type")), 1.2),
        *([Column(words(N_("Dots")), 0.7)] if voted else []),
    ]
    order = sorted(found, key=lambda one: -(one.dots or 0))
    rows = [(one.text, view.show(one, "type"), *([str(one.dots or "")] if voted else [])) for one in order]
    document.table(columns, rows, row_headers=1, size=10)


def recommendations(document: Document, view: View, workshop: Workshop) -> None:
    """Add the recommendations with owner, date and progress."""
    found = view.dossier.children(workshop, Decision)
    if not found:
        return
    words = view.words
    document.heading(1, words(N_("Recommendations")))
    columns = [
        Column(words(N_("No.")), 0.45),
        Column(words(N_("Recommendation")), 3.4),
        Column(words(N_("Responsible")), 1.6),
        Column(words(N_("To be done by")), 1.1),
        Column(words(N_("Progress")), 1),
    ]
    rows = [
        (
            str(number),
            beneath(one.text, one.effect),
            _owner(view, one),
            view.date(one.due),
            view.show(one, "status"),
        )
        for number, one in enumerate(found, 1)
    ]
    document.table(columns, rows, row_headers=1, size=9.5)


def _owner(view: View, decision: Decision) -> str:
    record = view.dossier.records.get(decision.responsible or "")
    name = member_name(record, view.language) if isinstance(record, Member) else ""
    name = shared.name_of(view, record) if isinstance(record, Person) else name
    return joined([name, decision.responsible_name], view.words(N_(", ")))
