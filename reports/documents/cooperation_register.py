"""The register of cooperation: what was signed and done, by domain and then by partner, each in order of time."""

from __future__ import annotations

from hayat_app.domain.cooperations import Joint, joint
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.partnerships import party_name
from hayat_app.domain.ranges import sort_key
from hayat_app.domain.records import Achievement, Agreement, Organisation, Party
from hayat_app.domain.records.agreements import DOMAINS
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import named, shown
from reports.documents.joint import days_of, place_of
from reports.documents.openings import titled
from reports.documents.paper import apart, joined
from reports.documents.passages import beneath, missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Register of cooperation")
NONE_YET = N_("No agreement and no activity with partners is entered yet.")
Entry = Agreement | Joint


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the register of everything done with partners."""
    view = View(dossier, printing)
    found: list[Entry] = [*dossier.all(Agreement), *joint(dossier)]
    entries = sorted(found, key=_when)
    document = titled(view, TITLE, lying=True)
    if not entries:
        missing(document, view.words, NONE_YET)
        return document
    _counts(document, view, entries)
    _by_domain(document, view, entries)
    _by_partner(document, view, entries)
    return document


def _when(entry: Entry) -> tuple[int, int, int, str]:
    if isinstance(entry, Agreement):
        return sort_key(entry.signed or entry.starts)
    return sort_key(entry.starts, entry.ends, entry.date_words)


def _counts(document: Document, view: View, entries: list[Entry]) -> None:
    signed = sum(isinstance(entry, Agreement) for entry in entries)
    words = view.words(
        N_("Agreements: {agreements}. Activities: {activities}."),
        agreements=view.count(signed),
        activities=view.count(len(entries) - signed),
    )
    document.paragraph(words, CENTRE, keep=True)


def _by_domain(document: Document, view: View, entries: list[Entry]) -> None:
    document.heading(1, view.words(N_("By domain")))
    results = view.dossier.all(Achievement)
    for code, name in (*DOMAINS, ("", N_("Domain not said"))):
        found = [entry for entry in entries if code in (entry.domains or ("",))]
        reached = [result for result in results if code and result.domain == code]
        if found or reached:
            document.heading(2, view.words(name))
        if found:
            _table(document, view, found)
        if reached:
            document.paragraph(view.words(Achievement.PLURAL), strong=True, keep=True)
            document.bullets([_result(view, result) for result in reached])


def _result(view: View, result: Achievement) -> str:
    people = [view.words(N_("{n} women"), n=result.women) if result.women else ""]
    people.append(view.words(N_("{n} men"), n=result.men) if result.men else "")
    return apart([result.title, view.date(result.date), *people], " · ")


def _by_partner(document: Document, view: View, entries: list[Entry]) -> None:
    document.heading(1, view.words(N_("By partner")))
    shared = _shared(view.dossier, entries)
    for organisation in view.dossier.all(Organisation):
        found = shared.get(organisation.id)
        if found:
            name = organisation.title_in(view.language)
            acronym = f" ({isolate(organisation.acronym)})" if organisation.acronym else ""
            document.heading(2, f"{name}{acronym}")
            _short_table(document, view, found)
    if alone := shared.get(""):
        document.heading(2, view.words(N_("Partner not said")))
        _table(document, view, alone)


def _shared(dossier: Dossier, entries: list[Entry]) -> dict[str, list[Entry]]:
    """Return what was done with each organisation, by its key; what names none, under the empty key."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in _organisations(dossier, entry) or ("",):
            found.setdefault(key, []).append(entry)
    return found


def _organisations(dossier: Dossier, entry: Entry) -> frozenset[str]:
    if isinstance(entry, Joint):
        return entry.organisations
    return frozenset(party.organisation for party in dossier.children(entry, Party) if party.organisation)


def _table(document: Document, view: View, found: list[Entry]) -> None:
    words = view.words
    columns = [
        Column(words(N_("Date")), 1.2),
        Column(words(N_("Agreement or activity")), 3.2),
        Column(words(N_("Type")), 1.3),
        Column(words(N_("With")), 2.4),
        Column(words(N_("Place")), 1.1),
        Column(words(N_("Object or outcome")), 3),
    ]
    document.table(columns, [_row(view, entry) for entry in found], row_headers=0, size=8.5)


def _short_table(document: Document, view: View, found: list[Entry]) -> None:
    """Add what was done with one partner: the whole of it stands under its domain."""
    words = view.words
    columns = [
        Column(words(N_("Date")), 1.2),
        Column(words(N_("Agreement or activity")), 4.4),
        Column(words(N_("Type")), 1.6),
        Column(words(N_("Domains")), 3.4),
    ]
    rows: list[Row] = [
        [
            _days(view, entry),
            record.title_in(view.language),
            shown(view, record, "type"),
            shown(view, record, "domains"),
        ]
        for entry in found
        for record in (_record(entry),)
    ]
    document.table(columns, rows, row_headers=0, size=8.5)


def _record(entry: Entry) -> Record:
    return entry.record if isinstance(entry, Joint) else entry


def _row(view: View, entry: Entry) -> Row:
    record = _record(entry)
    title, kind = record.title_in(view.language), shown(view, record, "type")
    if isinstance(entry, Joint):
        names = [named(view, key) for key in entry.with_whom]
        named_so = beneath(title, entry.who)
        return [_days(view, entry), named_so, kind, _lines(names), place_of(view, entry), entry.outcome]
    names = [party_name(view.dossier, party, view.language) for party in view.dossier.children(entry, Party)]
    place = joined([entry.place, entry.country], view.words(N_(", ")))
    return [_days(view, entry), title, kind, _lines(names), place, entry.subject]


def _days(view: View, entry: Entry) -> str:
    """Return when it was signed or done, as it was written where it was."""
    return days_of(view, entry) if isinstance(entry, Joint) else view.date(entry.signed)


def _lines(names: list[str]) -> str:
    return "\n".join(isolate(name) for name in names if name)
