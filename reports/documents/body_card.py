"""The identity card of the body (domain brief, form F1). ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.offices import is_office
from hayat_app.domain.records import Body
from hayat_app.i18n import N_
from reports.blocks.document import Document
from reports.documents.by_hand import LINE
from reports.documents.openings import titled
from reports.documents.paper import apart, joined, member_name
from reports.documents.passages import facts, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Identity card of the body")
OFFICERS = ("chair", "deputy", "rapporteur", "deputy_rapporteur", "committee_head")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the identity card."""
    view = View(dossier, printing)
    document = titled(view, TITLE)
    _part(document, view, N_("Identity"), _identity(view))
    if not is_office(dossier.body):
        _part(document, view, N_("Founding and mandate"), _founding(view))
    _part(document, view, N_("Composition"), _composition(view))
    _part(document, view, N_("Bureau and committees"), _officers(view))
    _part(document, view, N_("Where the body works"), _place(view))
    return document


def _part(document: Document, view: View, title: str, pairs: list[tuple[str, str]]) -> None:
    document.heading(2, view.words(title))
    found = facts(view.words, pairs, size=10)
    for block in found:
        document.add(block)
    if not found:
        missing(document, view.words)


def _fields(view: View, *names: str) -> list[tuple[str, str]]:
    return [(view.label(view.body, name), view.show(view.body, name)) for name in names]


def _identity(view: View) -> list[tuple[str, str]]:
    body = view.body
    return [
        (view.words(N_("Name of the body")), titles.body_name(body, view.language)),
        (view.words(N_("Council")), titles.council_name(body, view.language) if body.level else ""),
        *_fields(view, "level", "region", "province", "code", "motto"),
    ]


def _founding(view: View) -> list[tuple[str, str]]:
    body: Body = view.body
    law = titles.legal_basis(body.level, view.language) if body.level else ""
    dated = joined([view.show(body, "decision_session"), view.date(body.decision_date)], view.words(N_(", ")))
    return [
        (view.words(N_("Legal basis")), law),
        *_fields(view, "decision_number"),
        (view.words(N_("Session of the council")), dated),
        (view.words(N_("Installed on")), view.date(body.installed)),
        (view.words(N_("Mandate")), joined([view.date(body.mandate_starts), view.date(body.mandate_ends)], " – ")),
        *_fields(view, "rules"),
        (view.words(N_("Date of the internal rules")), view.date(body.rules_date)),
    ]


def _composition(view: View) -> list[tuple[str, str]]:
    words, everyone = view.words, view.active
    counts = view.by_sex(everyone) if everyone else ""
    return [*_fields(view, "seats"), (words(N_("Members")), counts), *_fields(view, "parity")]


def _officers(view: View) -> list[tuple[str, str]]:
    if view.printing.blank:
        return [(view.words.reword(titles.role(one, "", view.language)), LINE * 2) for one in OFFICERS]
    return [
        (
            view.role(m),
            apart([member_name(m, view.language), m.committee], " – "),
        )
        for function in OFFICERS
        for m in view.active
        if m.function == function
    ]


def _place(view: View) -> list[tuple[str, str]]:
    names = ["address", "room", "accessible", "focal_point", "email", "page"]
    if view.printing.contacts:
        names.insert(4, "focal_phone")
    return _fields(view, *names)
