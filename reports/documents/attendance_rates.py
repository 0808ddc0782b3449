"""How the members attended the meetings of the body: by sex, by person, with the rule on lost membership."""

from __future__ import annotations

from hayat_app.domain import attendance
from hayat_app.domain.attendance import Rate
from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Column
from reports.blocks.charts import Series
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.openings import titled
from reports.documents.paper import member_name
from reports.documents.passages import GREY, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Attendance rates")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the rates over all meetings of the body that took place."""
    view = View(dossier, printing)
    document = titled(view, TITLE)
    meetings = attendance.held(dossier)
    rates = attendance.rates(dossier, meetings)
    if not rates:
        missing(document, view.words, N_("No meeting has its attendance yet."))
        return document
    days = [view.date(m.date) for m in (meetings[0], meetings[-1])]
    document.paragraph(
        view.words.plural("{n} meeting counted", "{n} meetings counted", len(meetings))
        + " – "
        + view.words(N_("from {first} to {last}"), first=days[0], last=days[1]),
        CENTRE,
    )
    _by_sex(document, view, rates)
    _table(document, view, rates)
    _rule(document, view)
    add_notice(document, view)
    return document


def _by_sex(document: Document, view: View, rates: list[Rate]) -> None:
    shares = attendance.share_by_sex(rates)
    known = [
        (view.words(label), shares[sex])
        for sex, label in (("f", N_("Women")), ("m", N_("Men")))
        if shares[sex] is not None
    ]
    if known:
        rate = Series(view.words(N_("Rate")), [share or 0 for _label, share in known])
        caption = view.words(N_("Attendance by sex"))
        document.bars([label for label, _share in known], [rate], caption=caption, unit="%", height=78)


def _table(document: Document, view: View, rates: list[Rate]) -> None:
    words = view.words
    names = (N_("Meetings"), N_("Came"), N_("Late"), N_("Excused"), N_("Did not come"), N_("Rate"))
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("First and last name")), 2.4),
        *(Column(words(name), 0.9, CENTRE) for name in names),
    ]
    rows = [
        (
            str(n),
            member_name(rate.member, view.language),
            *map(str, (rate.meetings, rate.present, rate.late, rate.excused, rate.absent)),
            f"{rate.share}\u00a0%",
        )
        for n, rate in enumerate(rates, 1)
    ]
    document.table(columns, rows, size=9.5)


def _rule(document: Document, view: View) -> None:
    limit = attendance.at_limit(view.dossier)
    if not limit:
        return
    names = view.words(N_(", ")).join(isolate(member_name(rate.member, view.language)) for rate in limit)
    said = N_("Unexcused absences reach the rule of the internal rules: {names}. It is for the body to decide.")
    document.keep_last()
    document.paragraph(view.words(said, names=names), before=8, keep=True)
    if view.body.loss_rule:
        document.paragraph(view.body.loss_rule, colour=GREY, size=9.5)
