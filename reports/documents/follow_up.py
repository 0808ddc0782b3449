"""The follow-up register: what waits for an answer, and what became of everything that was asked (brief, 3.5)."""

from __future__ import annotations

from itertools import groupby
from typing import TypeVar

from hayat_app.domain import followup, lifecycle
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.followup import Item
from hayat_app.domain.kinds import Choice, Percent
from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.domain.shares import Share, shares
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Filling, Row
from reports.blocks.document import Document
from reports.documents import letters, opinions
from reports.documents.openings import titled
from reports.documents.paper import joined
from reports.documents.passages import beneath, facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Follow-up register")
FILL = "#e6eef7"
_PROGRESS = Choice(*PROGRESS)
T = TypeVar("T")
BY_HAND = 3
"""Opinions and meetings on a register to fill by hand."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the register of everything that is followed."""
    view = View(dossier, printing)
    document = titled(view, TITLE, lying=True)
    day = view.day(printing.today)
    document.paragraph(view.words(N_("As it stands on {date}"), date=day), CENTRE, keep=True)
    found = followup.all_items(dossier) if printing.blank else followup.items(dossier)
    if not found and not any(lifecycle.is_sent(dossier, o) for o in dossier.all(Opinion)):
        missing(document, view.words, N_("There is nothing to follow yet."))
        return document
    figures(document, view, dossier.all(Opinion))
    _waiting(document, view)
    _recommendations(document, view, found)
    _others(document, view, found)
    return document


def figures(document: Document, view: View, found: list[Opinion]) -> None:
    """Add how many opinions were sent, answered, taken up, and carried out, and how long it took."""
    words, told = view.words, shares(view.dossier, found)
    pairs = [
        (words(N_("Opinions adopted")), str(told.adopted)),
        (words(N_("Opinions sent")), str(told.sent)),
        (words(N_("Answered")), _share(view, told.answered)),
        (words(N_("Accepted, wholly or in part")), _share(view, told.accepted)),
        (words(N_("Recommendations accepted")), _share(view, told.recommendations)),
        (words(N_("Recommendations carried out")), _share(view, told.carried_out)),
        (words(N_("From the request to the adoption, on average")), _days(view, told.to_adoption)),
        (words(N_("From the sending to the answer, on average")), _days(view, told.to_answer)),
    ]
    for block in facts(words, pairs, size=10):
        document.add(block)
    document.space(6)


def _share(view: View, share: Share) -> str:
    if share.percent is None:
        return "–"
    part = N_("{part} of {whole} ({percent} %)")
    return view.words(part, part=share.part, whole=share.whole, percent=share.percent)


def _days(view: View, days: int | None) -> str:
    return "" if days is None else view.words.plural("{n} day", "{n} days", days)


def _waiting(document: Document, view: View) -> None:
    words, today = view.words, view.printing.today
    found = [
        (o, d) for o in view.dossier.all(Opinion) if (d := lifecycle.waiting(view.dossier, o, today)) is not None
    ]
    if not found:
        return
    document.heading(2, words(N_("Sent and without answer")))
    columns = [
        Column(words(N_("Number")), 0.8),
        Column(words(N_("Subject")), 3.6),
        Column(words(N_("Sent by the letter")), 2),
        Column(words(N_("Waiting for")), 1.1),
        Column(words(N_("Reminders")), 1.6),
    ]
    rows = [_waiting_row(view, o, days) for o, days in sorted(found, key=lambda pair: -pair[1])]
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def _waiting_row(view: View, opinion: Opinion, days: int) -> Row:
    reminders = lifecycle.letters(view.dossier, opinion, "reminder")
    waited = lifecycle.waited(view.dossier, opinion, view.printing.today, view.words)
    return (
        view.numbers[opinion.id],
        opinion.title,
        letters.sent_by(view, opinion),
        beneath(waited, view.words(lifecycle.BANDS[lifecycle.band(days)][1])),
        "\n".join(letters.named(view, letter) for letter in reminders),
    )


def _columns(view: View) -> list[Column]:
    words = view.words
    return [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("What is asked")), 3.4),
        Column(words(N_("Responsible")), 1.4),
        Column(words(N_("The council’s decision")), 1.5, spare=True),
        Column(words(N_("Due")), 1),
        Column(words(N_("Progress")), 1.1),
        Column(words(N_("Evidence")), 2),
        Column(words(N_("Last check")), 1.1),
    ]


def _recommendations(document: Document, view: View, found: list[Item]) -> None:
    asked = [item for item in found if isinstance(item.record, Recommendation)]
    rows: list[Row] = []
    for opinion in _some(view, view.dossier.all(Opinion)):
        below = [item for item in asked if item.source == opinion]
        if below and (lifecycle.is_adopted(opinion) or view.printing.blank):
            outcome = view.show(opinion, "outcome") or view.show(opinion, "state")
            rows += _group(view, joined([opinions.name(view, opinion), opinion.title, outcome], " – "), below)
    _table(document, view, N_("Follow-up of the recommendations"), rows)


def _others(document: Document, view: View, found: list[Item]) -> None:
    """Add decisions, obligations and whatever else is followed, kind by kind, each under what it comes from."""
    for name in dict.fromkeys(item.record.PLURAL for item in found if not isinstance(item.record, Recommendation)):
        below = [item for item in found if name == item.record.PLURAL]
        rows: list[Row] = []
        groups = [(source, list(items)) for source, items in groupby(below, key=lambda item: item.source)]
        for source, items in _some(view, groups):
            rows += _group(view, source.title_text if source else "", items)
        _table(document, view, name, rows)


def _some(view: View, found: list[T]) -> list[T]:
    """Return what is printed of groups: all of them, or a few to fill by hand."""
    return found[:BY_HAND] if view.printing.blank else found


def _group(view: View, title: str, items: list[Item]) -> list[Row]:
    """Return what comes from one source: its name, then a row for each."""
    head: list[Row] = [[Cell(title, columns=8, bold=True, fill=FILL)]] if title else []
    return head + [_row(view, item) for item in items]


def _table(document: Document, view: View, title: str, rows: list[Row]) -> None:
    if rows:
        document.heading(2, view.words(title))
        document.table(_columns(view), rows, zebra=False, size=8.5)


def _row(view: View, item: Item) -> Row:
    words, r = view.words, item.record
    late = words(N_("Overdue")) if item.is_overdue(lifecycle.clock(view.dossier, view.printing.today)) else ""
    done = f"{Percent().show(item.done, words)}\u00a0%" if item.done is not None else ""
    return (
        view.numbers.get(r.id, ""),
        item.what,
        followup.who(view.dossier, item, words),
        _decided(view, item),
        beneath(view.date(item.due), late),
        beneath(_PROGRESS.show(item.status, words), done),
        beneath(*item.proofs, r.effect if isinstance(r, Recommendation) else ""),
        beneath(view.date(item.checked), _checker(view, item)),
    )


def _decided(view: View, item: Item) -> Filling:
    if not isinstance(item.record, Recommendation):
        return ""
    return beneath(view.show(item.record, "accepted"), item.record.budget_line)


def _checker(view: View, item: Item) -> str:
    """Return who checked last: a member, or a name as it was written."""
    name = item.record.FOLLOWED.checked_by if item.record.FOLLOWED else ""
    value = getattr(item.record, name) if name else None
    found = view.dossier.records.get(value) if isinstance(value, str) else None
    return found.title_in(view.language) if found else str(value or "")
