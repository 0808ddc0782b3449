"""A list as a spreadsheet: the records in sight, in their order, written where the person says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.personal import is_person
from hayat_app.i18n import N_, _, current, isolate
from ui import paper
from ui.forms.numbered import numbers
from ui.saving import failed, save
from ui.session import Session
from ui.standing import place_name
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
    from reports.pdf.metadata import Metadata

CONTACTS = N_("This list holds telephone numbers, addresses or notes about persons. Are they to be in the file?")
WAYS = (("without", N_("Without contact data")), ("with", N_("With contact data")))


def export(session: Session, records: Sequence[Record]) -> None:
    """Write records of one class to a spreadsheet; contact data only where the person wants them (law 09-08)."""
    if not records:
        return
    contacts = _contacts(session, records)
    if contacts is None:
        return
    title = _(type(records[0]).PLURAL)
    _start(session, title, _work(session, records, title, contacts), contacts=contacts)


def export_rows(session: Session, title: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write the rows of a computed table to a spreadsheet, as they are in sight."""

    def make(_report: Report) -> bytes:
        from reports.office.records import rows_sheet

        return rows_sheet(names, rows, _metadata(session, title))

    _start(session, title, make, contacts=False)


def _start(session: Session, title: str, work: Callable[[Report], bytes], *, contacts: bool) -> None:
    """Ask where the spreadsheet is to be, and write it while the window goes on."""
    name = f"{paper.safe_name(f'{title} - {place_name(session.dossier.body)}')}.xlsx"
    path = session.asks.file_to_save(_("Save the list as a spreadsheet"), _("Spreadsheets"), name)
    if path is not None:
        done = partial(_write, session, path, title, contacts)
        session.tasks.start(_("Writing the list…"), work, done, partial(failed, session))


def _metadata(session: Session, title: str) -> Metadata:
    from reports.pdf.metadata import Metadata

    return Metadata(title, current().language, author=place_name(session.dossier.body))


def _contacts(session: Session, records: Sequence[Record]) -> bool | None:
    """Ask whether contact data are wanted where there are any; None when the person gives up."""
    private = [facts for facts in fields_of(type(records[0])) if facts.contact]
    if not any(getattr(record, facts.name) != facts.kind.empty for record in records for facts in private):
        return False
    way = session.asks.choose(_(CONTACTS), [(code, _(words)) for code, words in WAYS])
    return None if not way else way == "with"


def _work(session: Session, records: Sequence[Record], title: str, contacts: bool) -> Callable[[Report], bytes]:
    dossier, numbered = session.dossier, numbers(session.dossier)

    def make(_report: Report) -> bytes:
        from reports.office.records import records_sheet

        notice = _notice(dossier, records[0])
        return records_sheet(
            dossier, records, numbered, _metadata(session, title), contacts=contacts, notice=notice
        )

    return make


def _notice(dossier: Dossier, record: Record) -> str:
    """Return what stands below a list of persons (law 09-08)."""
    from reports.documents import Printing
    from reports.documents.notice import notice
    from reports.documents.view import View

    return notice(View(dossier, Printing(current().language))) if is_person(record) else ""


def _write(session: Session, path: Path, title: str, contacts: bool, data: bytes) -> None:
    said = _("The list is written: “{name}”.", name=isolate(path.name))
    save(session, path, data, title, said, contacts=contacts)
