"""The sections of a periodic report that the program writes by itself: figures, meetings, opinions, activities."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from hayat_app.domain import attendance, budget, lifecycle
from hayat_app.domain.kinds import Choice
from hayat_app.domain.records import Activity, Opinion, Recommendation
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.domain.shares import shares
from hayat_app.i18n import N_
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents import conduct_tables, letters
from reports.documents.fields import named
from reports.documents.money import amount, total
from reports.documents.paper import joined, member_name
from reports.documents.passages import beneath, facts
from reports.documents.report_view import ReportView
from reports.text.runs import Run

_PROGRESS = Choice(*PROGRESS)


def figures(document: Document, view: ReportView) -> None:
    """Add the period in one table of figures."""
    words = view.words
    told = shares(view.dossier, view.opinions)
    done = [a for a in view.activities if a.status == "done"]
    spent = total(budget.spent(view.dossier, a) for a in view.activities)
    rate = round(100 * len(done) / len(view.activities)) if view.activities else None
    pairs = [
        (words(N_("Meetings held")), view.count(len(view.meetings))),
        (words(N_("Opinions adopted")), str(told.adopted)),
        (words(N_("Opinions sent")), str(told.sent)),
        (words(N_("Answered")), str(told.answered.part)),
        (words(N_("Recommendations carried out")), f"{told.carried_out.part} / {told.carried_out.whole}"),
        (words(N_("Activities foreseen")), view.count(len(view.activities))),
        (
            words(N_("Activities done")),
            joined([str(len(done)), f"({rate}\u00a0%)" if rate is not None else ""], " "),
        ),
        (words(N_("Amount spent")), amount(spent, words) if spent else ""),
        (words(N_("Women and men reached")), _reached(view, done)),
    ]
    document.heading(1, words(N_("The period in figures")))
    for block in facts(words, pairs):
        document.add(block)


def _reached(view: ReportView, done: list[Activity]) -> str:
    women, men = sum(a.women or 0 for a in done), sum(a.men or 0 for a in done)
    if not women and not men:
        return ""
    return view.words(N_("women {women}, men {men}"), women=women, men=men)


def body(document: Document, view: ReportView) -> None:
    """Add who is in the body today, by sex and by function."""
    if not view.active:
        return
    document.heading(1, view.words(N_("The body and its members")))
    document.paragraph(view.by_sex(view.active))
    leaders = [m for m in view.active if m.function not in ("", "member")]
    if leaders:
        said = N_("{label}: {value}")
        names = [view.words(said, label=view.role(m), value=member_name(m, view.language)) for m in leaders]
        document.bullets(names)


def meetings(document: Document, view: ReportView) -> None:
    """Add the meetings of the period and how women and men attended them."""
    if not view.meetings:
        return
    words = view.words
    document.heading(1, words(N_("Meetings")))
    rates = attendance.share_by_sex(attendance.rates(view.dossier, view.meetings))
    said = [
        words(N_("{label}: {value}"), label=words(label), value=f"{rates[sex]}\u00a0%")
        for sex, label in (("f", N_("Attendance of women")), ("m", N_("Attendance of men")))
        if rates.get(sex) is not None
    ]
    if said:
        document.paragraph(joined(said, " · "))
    columns = [
        Column(words(N_("Date")), 1.3),
        Column(words(N_("Type")), 1.4),
        Column(words(N_("Subject")), 3.4),
        Column(words(N_("Attendance")), 1),
    ]
    rows: list[Row] = [
        (view.date(m.date), view.show(m, "type"), m.title, str(len(m.present)) if m.present else "")
        for m in view.meetings
    ]
    document.table(columns, rows, size=9)


def opinions(document: Document, view: ReportView) -> None:
    """Add the opinions of the period: subject, day, fate."""
    words = view.words
    document.heading(1, words(N_("Advisory opinions and what became of them")))
    if not view.opinions:
        document.paragraph(words(N_("No opinion in this period.")))
        return
    columns = [
        Column(words(N_("Number")), 0.8),
        Column(words(N_("Subject")), 3.4),
        Column(words(N_("Adopted on")), 1.2),
        Column(words(N_("Sent by the letter")), 1.6),
        Column(words(N_("State and outcome")), 1.6),
    ]
    document.table(columns, [_opinion(view, o) for o in view.opinions], size=9)


def _opinion(view: ReportView, o: Opinion) -> Row:
    waits = lifecycle.waited(view.dossier, o, view.printing.today, view.words)
    return (
        view.number(o),
        o.title,
        view.date(o.adopted),
        letters.sent_by(view, o),
        beneath(view.show(o, "state"), view.show(o, "outcome"), waits),
    )


def recommendations(document: Document, view: ReportView) -> None:
    """Add the recommendations by status, and those carried out with their evidence."""
    if not view.recommendations:
        return
    words = view.words
    document.heading(1, words(N_("Recommendations by progress")))
    count = Counter(r.status or "planned" for r in view.recommendations)
    parts = [(_PROGRESS.words(code, words), float(count[code])) for code, _ in PROGRESS if count[code]]
    document.ring(parts, centre=str(len(view.recommendations)), caption=words(N_("Recommendations by progress")))
    done = [r for r in view.recommendations if r.status == "done"]
    if done:
        document.paragraph(words(N_("Carried out:")), strong=True, keep=True)
        document.bullets([_carried_out(view, r) for r in done])


def _carried_out(view: ReportView, r: Recommendation) -> list[str | Run]:
    people = ""
    if r.women is not None or r.men is not None:
        people = view.words(N_("women {women}, men {men}"), women=r.women or 0, men=r.men or 0)
    return beneath(r.text, r.evidence, r.effect, people)


def activities(document: Document, view: ReportView) -> None:
    """Add the activities of the period with what came of each."""
    words = view.words
    document.heading(1, words(N_("Carrying out the plan")))
    if not view.activities:
        document.paragraph(words(N_("No activity in this period.")))
        return
    known = not view.printing.blank
    columns = [
        Column(words(N_("Activity")), 2.6),
        Column(words(N_("Period")), 1.5),
        Column(words(N_("Progress")), 1),
        Column(words(N_("Women and men reached")), 1.3, spare=known),
        Column(words(N_("Results")), 2, spare=known),
        Column(words(N_("Spending")), 1.6),
    ]
    document.table(columns, [_activity(view, a) for a in view.activities], size=8.5)


def _activity(view: ReportView, a: Activity) -> Row:
    words = view.words
    spent = budget.spent(view.dossier, a)
    foreseen = amount(budget.cost(view.dossier, a), words)
    came = words(N_("women {women}, men {men}"), women=a.women, men=a.men) if None not in (a.women, a.men) else ""
    return (
        beneath(f"{view.numbers[a.id]} {a.title}", view.show(a, "type")),
        beneath(view.date(a.held or a.starts), named(view, a.responsible)),
        beneath(view.show(a, "status"), _percent(a.done)),
        came,
        beneath(a.outputs or a.summary, a.lessons, a.coverage),
        beneath(amount(spent, words), words(N_("foreseen: {amount}"), amount=foreseen) if foreseen else ""),
    )


def _percent(done: Decimal | None) -> str:
    return f"{done.normalize():f}\u00a0%" if done is not None else ""


def indicators(document: Document, view: ReportView) -> None:
    """Add a chart of each indicator measured in the period."""
    if view.indicators:
        document.heading(1, view.words(N_("Indicators")))
        conduct_tables.progress_charts(document, view, view.indicators)
