"""``report``: documents of a dossier."""

from __future__ import annotations

import argparse
from pathlib import Path

from hayat_app.cli.console import FINE, Console
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.services import dossiers, files, scratch, traces
from hayat_app.store.store import Store
from hayat_app.wholefiles import write_whole


def report(asked: argparse.Namespace, console: Console) -> int:
    """Make a document, or name the kinds there are."""
    from reports.documents import KINDS

    if asked.list:
        console.out("\n".join(f"{name}\t{console.translate(kind.title)}" for name, kind in KINDS.items()))
        return FINE
    if not (asked.kind and asked.file and asked.out):
        raise BadInput(
            N_("Give a kind, a file and -o OUT.pdf (or .docx, .xlsx); “hayat report --list” names the kinds.")
        )
    if asked.kind not in KINDS:
        raise BadInput(
            N_("There is no document “{kind}”. There are: {known}."), kind=asked.kind, known=", ".join(KINDS)
        )
    store, key = scratch.open_file(asked.file)
    with store:
        make(store, key, asked.kind, asked.out, console, asked)
    return FINE


def make(
    store: Store, key: str, kind: str, out: Path, console: Console, asked: argparse.Namespace | None = None
) -> None:
    """Write a document of a dossier, and say what a person should know about it."""
    from reports.documents import Printing, compose
    from reports.office import FORMATS, written
    from reports.pdf.metadata import EPOCH
    from reports.pdf.writer import Attachment

    stamp = dossiers.changed_last(store, key) or EPOCH
    data = files.enclosure(store, key, stamp.isoformat()) if asked and asked.attach else b""
    printing = Printing(
        language=console.translate.language,
        stamp=stamp,
        attachment=store.attachment,
        source=Attachment(f"{out.stem}{files.ENDING}", data) if data else None,
        typeface=asked.typeface if asked else "amiri",
        record=asked.record if asked else "",
        versus=asked.versus if asked else "",
        contacts=bool(asked and asked.contacts),
        blank=bool(asked and asked.blank),
        columns=tuple(name.strip() for name in asked.columns.split(",")) if asked and asked.columns else (),
        gender=asked.gender if asked else "doubled",
        hijri=bool(asked and asked.hijri),
        traces=lambda record: traces.of(store, key, record),
    )
    document = compose(kind, store.dossier(key), printing)
    ending = out.suffix.lower()
    write_whole(out, written(document, ending if ending in FORMATS else ".pdf"))
    for notice in document.notices:
        console.problem(notice)
    console.say(N_("“{path}” was written."), path=out)
