"""``handover``: everything for those who come after, in one archive."""

from __future__ import annotations

import argparse

from hayat_app.cli.console import FINE, Console
from hayat_app.exchange.package import pack
from hayat_app.i18n import N_
from hayat_app.services import dossiers, files, scratch
from hayat_app.wholefiles import write_whole


def handover(asked: argparse.Namespace, console: Console) -> int:
    """Write every document of a dossier and its exchange file into one archive."""
    from reports import handover as packing
    from reports.documents import Printing
    from reports.pdf.metadata import EPOCH

    store, key = scratch.open_file(asked.file)
    with store:
        stamp = dossiers.changed_last(store, key) or EPOCH
        printing = Printing(console.translate.language, stamp=stamp, attachment=store.attachment)
        exchange = pack(files.packed(store, key))
        write_whole(asked.out, packing.pack(store.dossier(key), exchange, asked.out.stem, printing))
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE
