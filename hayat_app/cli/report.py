"""``report``: documents of a dossier."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hayat_app.cli.console import FINE, Console
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.services import dossiers, files, scratch, traces
from hayat_app.store.store import Store
from hayat_app.wholefiles import write_whole

if TYPE_CHECKING:
    from reports.documents import Printing


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
    from reports.documents import compose
    from reports.office import FORMATS, written

    document = compose(kind, store.dossier(key), _printing(store, key, out, console.translate.language, asked))
    ending = out.suffix.lower()
    write_whole(out, written(document, ending if ending in FORMATS else ".pdf"))
    for notice in document.notices:
        console.problem(notice)
    console.say(N_("“{path}” was written."), path=out)


def _printing(store: Store, key: str, out: Path, language: str, asked: argparse.Namespace | None) -> Printing:
    """Return how the document is wanted: as asked, else the usual way."""
    from reports.documents import Printing
    from reports.pdf.metadata import EPOCH
    from reports.pdf.writer import Attachment

    stamp = dossiers.changed_last(store, key) or EPOCH
    usual = Printing(
        language=language,
        stamp=stamp,
        attachment=store.attachment,
        traces=lambda record: traces.of(store, key, record),
    )
    if asked is None:
        return usual
    data = files.enclosure(store, key, stamp.isoformat()) if asked.attach else b""
    return replace(
        usual,
        source=Attachment(f"{out.stem}{files.ENDING}", data) if data else None,
        typeface=asked.typeface,
        record=asked.record,
        versus=asked.versus,
        contacts=asked.contacts,
        blank=asked.blank,
        columns=tuple(name.strip() for name in asked.columns.split(",")) if asked.columns else (),
        gender=asked.gender,
        hijri=asked.hijri,
    )
