"""``edit``: a list of edits applied to a file."""

from __future__ import annotations

import argparse

from hayat_app.cli.console import FINE, Console
from hayat_app.i18n import N_
from hayat_app.services import edits, files, scratch
from hayat_app.wholefiles import read_bounded


def edit(asked: argparse.Namespace, console: Console) -> int:
    """Apply the edits as one author and write the result; nothing is written when one of them cannot be done."""
    wanted = edits.read(read_bounded(asked.edits, edits.MOST_BYTES), asked.edits.name)
    store, key = scratch.open_file(asked.file, asked.author)
    with store:
        edits.apply(store, key, wanted, asked.edits.name)
        files.export(store, key, asked.out)
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE
