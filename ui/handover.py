"""Asking where the hand-over pack goes, and writing it as a task."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hayat_app.i18n import N_, _, current, isolate
from ui.paper import safe_name
from ui.saving import failed, save
from ui.standing import place_name

if TYPE_CHECKING:
    from pathlib import Path

    from ui.session import Session
    from ui.tasks import Report


def ask_and_write(session: Session) -> None:
    """Ask for a file and write every document and the dossier into it."""
    name = safe_name(f"{_(N_('Hand-over pack'))} - {place_name(session.dossier.body)}")
    path = session.asks.file_to_save(_(N_("Write the hand-over pack")), _(N_("Archives")), f"{name}.zip")
    if path is None:
        return
    store, key, dossier = session.store, session.key, session.dossier
    language, wanted = current().language, session.settings

    def make(report: Report) -> bytes:
        from hayat_app.exchange.package import pack as packed
        from hayat_app.services import files
        from reports import handover
        from reports.documents import Printing

        printing = Printing(language, attachment=store.attachment, gender=wanted.gender, hijri=wanted.hijri)
        exchange = packed(files.packed(store, key))
        return handover.pack(dossier, exchange, name, printing, report)

    done = partial(_write, session, path)
    session.tasks.start(_(N_("Writing the hand-over pack…")), make, done, partial(failed, session))


def _write(session: Session, path: Path, data: bytes) -> None:
    said = _(N_("The hand-over pack is written: “{name}”."), name=isolate(path.name))
    save(session, path, data, _(N_("Hand-over pack")), said, contacts=True)
