"""The minutes of a meeting (F9). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import attendance, followup
from hayat_app.domain.attendance import Count, State
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import AgendaItem, Decision, Meeting, Member, Opinion
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.blocks.letterhead import Signatory
from reports.documents import meetings
from reports.documents.by_hand import LINE, ROOM
from reports.documents.paper import joined, letterhead, made_at, member_name, paper, signatory, with_function
from reports.documents.passages import facts, labelled, missing, paragraphs, points, section
from reports.documents.printing import Printing
from reports.documents.view import View
from reports.text.direction import held
from reports.text.runs import bold

TITLE = N_("Minutes of the meeting")
NUMBERED = N_("Minutes no. {number}")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the minutes of the meeting that was asked for."""
    view = View(dossier, printing)
    meeting = meetings.held(view)
    title = joined([_name(view, meeting), meeting.title], " – ")
    document = paper(dossier, printing, title, edition=_name(view, meeting), draft=meeting.approved is None)
    _head(document, view, meeting)
    _attendance(document, view, meeting)
    _agenda(document, view, meeting)
    _proceedings(document, view, meeting)
    _decisions(document, view, meeting)
    _end(document, view, meeting)
    return document


def _name(view: View, meeting: Meeting) -> str:
    return view.words(NUMBERED, number=isolate(meeting.number)) if meeting.number else view.words(TITLE)


def _head(document: Document, view: View, meeting: Meeting) -> None:
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    document.paragraph(_name(view, meeting), CENTRE, size=14, strong=True, before=4, after=0, keep=True)
    document.heading(1, meeting.title or meetings.type_words(view, meeting), align=CENTRE)
    if meeting.visas:
        paragraphs(document, meeting.visas)
    led = [(N_("Presiding"), meeting.presiding), (N_("Minutes kept by"), meeting.rapporteur)]
    people = [(words(label), LINE if view.printing.blank else _member(view, key)) for label, key in led]
    pairs = [
        (words(N_("Kind of meeting")), meetings.kind_of_meeting(view, meeting)),
        (words(N_("Date")), meetings.day_words(view, meeting)),
        (words(N_("Time")), meetings.hours(view, meeting)),
        (words(N_("Place")), meeting.place),
        *people,
    ]
    for block in facts(words, pairs, size=10.5):
        document.add(block)
    document.space(6)


def _member(view: View, key: str | None) -> str:
    member = view.dossier.get(key, Member)
    return joined([member_name(member, view.language), view.role(member)], " – ") if member else ""


def _attendance(document: Document, view: View, meeting: Meeting) -> None:
    words = view.words
    document.heading(2, words(N_("Attendance")))
    came = attendance.turnout(view.dossier, meeting)
    if not view.printing.blank and not any(came[state] for state in attendance.STATES):
        missing(document, words, N_("The attendance is not entered yet."))
    else:
        columns = [
            Column("", 1),
            Column(words(N_("Names")), 3.6),
            Column(words(N_("Women")), 0.6, CENTRE),
            Column(words(N_("Men")), 0.6, CENTRE),
            Column(words(N_("Total")), 0.6, CENTRE),
        ]
        document.table(columns, _counted(view, meeting, came), row_headers=1, size=10)
        if not view.printing.blank:
            document.paragraph(_quorum(view, meeting))
    _guests(document, view, meeting)


def _guests(document: Document, view: View, meeting: Meeting) -> None:
    """Add who came as a guest, and how many by sex."""
    guests = attendance.guests(meeting)
    if not guests.all:
        return
    named = points(meeting.guests)
    counted = N_("Guests: {all} (women: {women}, men: {men})")
    said = view.words(N_("Guests"))
    if guests.women or guests.men:
        said = view.words(counted, all=guests.all, women=guests.women, men=guests.men)
    document.paragraph(bold(said), keep=bool(named), after=2)
    if named:
        document.bullets(named)


def _counted(view: View, meeting: Meeting, came: dict[State, list[Member]]) -> list[Row]:
    names: tuple[tuple[State, str], ...] = (
        ("present", N_("Present")),
        ("excused", N_("Absent, excused")),
        ("absent", N_("Absent")),
    )
    listed = [(state, words) for state, words in names if view.printing.blank or came[state]]
    rows = [_line(view, words, came[state], meeting) for state, words in listed]
    everybody = [member for state, _words in names for member in came[state]]
    total = Cell(view.words(N_("Total")), header=True, bold=True)
    return [*rows, [total, "", *_figures(attendance.count(everybody))]]


def _line(view: View, words: str, members: list[Member], meeting: Meeting) -> Row:
    said = [isolate(_named(view, member, meeting)) for member in members]
    names = view.words(N_(", ")).join(said)
    label = Cell(view.words(words), header=True, bold=True)
    if view.printing.blank:
        return [label, ROOM, "", "", ""]
    return [label, names, *_figures(attendance.count(members))]


def _named(view: View, member: Member, meeting: Meeting) -> str:
    name = member_name(member, view.language)
    return view.words(N_("{name} (late)"), name=name) if member.id in meeting.late else name


def _figures(count: Count) -> list[str]:
    return [str(count.women), str(count.men), str(count.all)]


def _quorum(view: View, meeting: Meeting) -> str:
    found = attendance.quorum(view.dossier, meeting)
    if found.waived:
        return view.words(N_("Second call: the meeting is valid whatever the number present."))
    if found.needed is None:
        return ""
    reached = N_("Quorum reached: {present} present, {needed} of {members} needed.")
    lacking = N_("No quorum yet: {present} present, {needed} of {members} needed.")
    words = reached if found.reached else lacking
    return view.words(words, present=found.present, needed=found.needed, members=found.members)


def _agenda(document: Document, view: View, meeting: Meeting) -> None:
    items = view.dossier.children(meeting.id, AgendaItem)
    document.heading(2, view.words(N_("Agenda")))
    if items:
        document.numbers([item.title for item in items])
    else:
        missing(document, view.words, N_("The agenda is not written yet."))


def _proceedings(document: Document, view: View, meeting: Meeting) -> None:
    document.heading(2, view.words(N_("Course of the meeting")))
    paragraphs(document, meeting.opening)
    items = view.dossier.children(meeting.id, AgendaItem)
    for n, item in enumerate(items, 1):
        _item(document, view, n, item)
    if not items and not meeting.opening and not meeting.proceedings:
        missing(document, view.words)
    section(document, view.words, N_("Other matters discussed"), meeting.proceedings, level=3)


def _item(document: Document, view: View, n: int, item: AgendaItem) -> None:
    words = view.words
    document.heading(3, words(N_("Item {n}: {title}"), n=n, title=isolate(item.title)))
    opinion = view.dossier.get(item.opinion, Opinion)
    numbered = N_("Advisory opinion no. {number}")
    about = words(numbered, number=view.numbers[opinion.id]) if opinion else ""
    by = joined([_member(view, item.presenter), item.presenter_name], words(N_("; ")))
    for label, text in (
        (N_("Presented by"), by),
        (N_("About the advisory opinion"), about),
        (N_("Presentation"), item.presentation),
        (N_("Discussion"), item.discussion),
        (N_("Proposals"), item.proposals),
        (N_("Decision taken"), item.decision),
        (N_("Earlier ballots"), item.ballots),
        (N_("Vote"), _vote(view, item)),
    ):
        _labelled(document, view, label, text)


def _labelled(document: Document, view: View, label: str, text: str) -> None:
    """Add a label with its text: on the same line when the text is one line, above it otherwise."""
    if not text:
        return
    name = bold(view.words(N_("{label}: {value}"), label=view.words(label), value=""))
    if "\n" in text:
        document.paragraph(name, keep=True, after=2)
        paragraphs(document, text)
    else:
        document.paragraph([name, held(text, view.words.right_to_left)])


def _vote(view: View, item: AgendaItem) -> str:
    counted = [
        labelled(view.words, label, str(n))
        for label, n in (
            (N_("For"), item.votes_for),
            (N_("Against"), item.votes_against),
            (N_("Abstentions"), item.abstentions),
        )
        if n is not None
    ]
    said = view.words(N_(", ")).join(counted)
    return joined([view.show(item, "vote"), f"({said})" if said else ""], " ")


def _decisions(document: Document, view: View, meeting: Meeting) -> None:
    words = view.words
    found = [d for d in view.dossier.walk(meeting) if isinstance(d, Decision)] if meeting.id != "none" else []
    if not found:
        return
    document.heading(2, words(N_("Decisions and who carries them out")))
    columns = [
        Column(words(N_("No.")), 0.4),
        Column(words(N_("What was decided")), 3.2),
        Column(words(N_("Responsible")), 1.6),
        Column(words(N_("To be done by")), 1.1),
    ]
    rows = [(str(n), d.text, _responsible(view, d), view.date(d.due)) for n, d in enumerate(found, 1)]
    document.table(columns, rows, row_headers=0, size=10)


def _responsible(view: View, decision: Decision) -> str:
    """Return everybody who carries a decision out, the member first."""
    member = view.dossier.get(decision.responsible, Member)
    known = next((item for item in followup.items(view.dossier) if item.record.id == decision.id), None)
    first = member_name(member, view.language) or (followup.who(view.dossier, known, view.words) if known else "")
    others = decision.responsible_name if decision.responsible_name != first else ""
    return joined([first, others], "\n")


def _end(document: Document, view: View, meeting: Meeting) -> None:
    words = view.words
    section(document, words, N_("Closing"), meeting.closing, level=2)
    if meeting.annexes:
        document.heading(2, words(N_("Annexes")))
        document.bullets(points(meeting.annexes))
    if meeting.approved:
        document.paragraph(words(N_("These minutes were approved on {date}."), date=view.date(meeting.approved)))
    people = [
        _signs(view, meeting.rapporteur, "rapporteur", N_("Minutes kept by")),
        _signs(view, meeting.presiding, "chair", N_("Presiding")),
    ]
    document.signatures(people, made_at(view.dossier, view.printing, meeting.date))


def _signs(view: View, key: str | None, function: str, task: str) -> Signatory:
    """Return who signs: whoever holds the function, unless another member did its task in this meeting."""
    member = view.dossier.get(key, Member)
    if member is None or member == with_function(view.dossier, function):
        return signatory(view.dossier, function, view.language)
    return Signatory(view.words(task), member_name(member, view.language), view.role(member))
