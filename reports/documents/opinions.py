"""What the papers about advisory opinions share: an opinion's name, its occasion, its recommendations."""

from __future__ import annotations

from dataclasses import replace

from hayat_app.domain.days import RoughDate
from hayat_app.domain.fields import field_of
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.blank_form import room
from reports.documents.by_hand import LINE
from reports.documents.money import amount, total
from reports.documents.paper import apart
from reports.documents.passages import beneath, missing
from reports.documents.view import View

NONE_YET = N_("There is no advisory opinion yet.")


def name(view: View, opinion: Opinion) -> str:
    """Return what an opinion is called above its title: an opinion with its number, or a draft."""
    named = (
        N_("Advisory opinion no. {number}")
        if view.printing.blank or is_adopted(opinion)
        else N_("Draft advisory opinion no. {number}")
    )
    return view.words(named, number=view.number(opinion) or LINE)


def occasion(view: View, opinion: Opinion) -> str:
    """Return what occasioned an opinion: the trigger, who asked, in which letter."""
    facts = field_of(Opinion, "trigger")
    if facts and view.printing.blank:
        return f"{room(view, facts)}\n{opinion.requester}"
    parts = [view.show(opinion, "trigger"), opinion.requester, request(view, opinion)]
    return apart(parts, view.words(N_("; ")))


def request(view: View, opinion: Opinion) -> str:
    """Return reference and date of the letter that asked for an opinion."""
    date = view.date(opinion.request_date)
    if opinion.request_ref and date:
        return view.words(N_("{reference} of {date}"), reference=isolate(opinion.request_ref), date=date)
    return opinion.request_ref or date


def session(view: View, date: RoughDate | None) -> str:
    """Return a session of the council by its month, as councils name them."""
    return view.date(replace(date, day=None) if date and date.month else date)


def wish(view: View, opinion: Opinion, *, aimed: bool = True) -> str:
    """Return what is asked of the council: to deliberate in the session aimed at (or the next), and to answer."""
    month = session(view, opinion.session) if aimed else ""
    asked = (
        view.words(N_("I ask you to lay it before the council in its session of {session}."), session=month)
        if month
        else view.words(N_("I ask you to lay it before the council in its coming session."))
    )
    told = N_("I also ask you to inform the body of what the council decides on each recommendation.")
    return f"{asked} {view.words(told)}"


def recommendations(document: Document, view: View, opinion: Opinion) -> None:
    """Add the numbered table of what an opinion recommends, with the sum of the costs."""
    words = view.words
    found = view.dossier.children(opinion, Recommendation)
    if not found:
        missing(document, words)
        return
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("Recommendation")), 3.3),
        Column(words(N_("Addressee")), 1.5),
        Column(words(N_("Type and term")), 1.5),
        Column(words(N_("Cost and funding")), 1.5),
        Column(words(N_("Indicator")), 1.6),
    ]
    sum_of_costs = amount(total(r.cost for r in found), words)
    totals: list[Row] = [
        [Cell(words(N_("Total of the estimated costs")), columns=4), Cell(sum_of_costs, columns=2)]
    ]
    costed = any(r.cost for r in found)
    document.table(
        columns, [_recommendation(view, r) for r in found], totals=totals if costed else (), row_headers=1, size=9
    )


def _recommendation(view: View, r: Recommendation) -> Row:
    return (
        view.numbers[r.id],
        beneath(r.text, r.programme_link),
        addressee(view, r),
        beneath(view.show(r, "type"), view.show(r, "term"), _priority(view, r)),
        beneath(amount(r.cost, view.words), r.funding),
        r.indicator,
    )


def addressee(view: View, r: Recommendation) -> str:
    """Return to whom a recommendation is addressed: by name, else the kind of addressee."""
    return r.addressee_name or view.show(r, "addressee")


def _priority(view: View, r: Recommendation) -> str:
    shown = view.show(r, "priority")
    return view.words(N_("Priority: {priority}"), priority=shown) if shown else ""


def adoption(view: View, opinion: Opinion) -> str:
    """Return when and how the body adopted an opinion, or that it has not."""
    if not is_adopted(opinion) and not view.printing.blank:
        return view.words(N_("The body has not adopted this opinion yet: it is printed for discussion."))
    date = view.dated(opinion.adopted, opinion.hijri) or "...... / ...... / .........."
    vote = LINE if view.printing.blank else isolate(opinion.vote.rstrip("."))
    if not opinion.vote:
        return view.words(N_("The body adopted this opinion on {date}."), date=date)
    return view.words(
        N_("The body adopted this opinion on {date}. Result of the vote: {vote}."),
        date=date,
        vote=vote,
    )
