"""The state of obligations: who owes what to whom, until when, and how far it is."""

from __future__ import annotations

from collections import Counter

from hayat_app.domain.days import today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.partnerships import party_name
from hayat_app.domain.ranges import sort_key
from hayat_app.domain.records import Agreement, Obligation, Party
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import shown
from reports.documents.openings import titled
from reports.documents.paper import joined
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("State of obligations")
NONE_YET = N_("No obligation is entered yet.")
_OVER = frozenset({"done", "dropped"})


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the state of all obligations, agreement by agreement."""
    view = View(dossier, printing)
    found = dossier.all(Obligation)
    document = titled(view, TITLE, lying=True)
    if not found:
        missing(document, view.words, NONE_YET)
        return document
    if not printing.blank:
        document.paragraph(_counts(view, found), CENTRE, keep=True)
    for agreement in dossier.all(Agreement):
        owed = sorted(dossier.children(agreement, Obligation), key=lambda each: sort_key(each.due))
        if owed:
            document.heading(2, agreement.title_in(view.language) or view.words(Agreement.NAME))
            _table(document, view, owed)
    return document


def _counts(view: View, found: list[Obligation]) -> str:
    count = Counter(shown(view, each, "status") or view.words(N_("State not said")) for each in found)
    late = sum(is_late(each) for each in found)
    parts = [view.words(N_("{label}: {value}"), label=state, value=n) for state, n in count.items()]
    parts += [view.words(N_("{label}: {value}"), label=view.words(N_("Overdue")), value=late)] if late else []
    return joined(parts, " · ")


def is_late(obligation: Obligation) -> bool:
    """Whether its day has passed and it is not done."""
    last = obligation.due.last if obligation.due else None
    return last is not None and last < today() and obligation.status not in _OVER


def _table(document: Document, view: View, owed: list[Obligation]) -> None:
    first = owed[0]
    columns = [
        Column(view.label(first, "party"), 1.8),
        Column(view.label(first, "text"), 3.4),
        Column(view.label(first, "due"), 1.2),
        Column(view.label(first, "status"), 1.3),
        Column(view.label(first, "evidence"), 2.2),
        Column(view.label(first, "checked"), 1.3),
    ]
    document.table(columns, [_row(view, each) for each in owed], row_headers=0, size=9)


def _row(view: View, each: Obligation) -> Row:
    late = view.words(N_("Overdue")) if is_late(each) else ""
    done = f"{each.done}\u00a0%" if each.done is not None else ""
    inferred = shown(view, each, "basis") if each.basis == "inferred" else ""
    party = party_name(view.dossier, view.dossier.get(each.party, Party), view.language)
    return [
        party,
        beneath(each.text, each.article, shown(view, each, "activities"), inferred, each.basis_note),
        beneath(view.date(each.due), late),
        beneath(shown(view, each, "status"), done),
        each.evidence,
        beneath(view.date(each.checked), each.checked_by),
    ]
