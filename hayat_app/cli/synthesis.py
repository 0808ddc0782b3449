"""``synthesis``: many bodies of the workspace in one document or spreadsheet."""

from __future__ import annotations

import argparse
import datetime

from hayat_app import settings
from hayat_app.cli.console import FINE, PROBLEMS, Console
from hayat_app.cli.workspace import existing
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.services import coordinator, resemblance
from hayat_app.services.synthesis import composed
from hayat_app.services.synthesis.composed import Scope, Synthesis
from hayat_app.wholefiles import write_whole

ENDINGS = (".pdf", ".xlsx")


def synthesis(asked: argparse.Namespace, console: Console) -> int:
    """Write the synthesis; 1 when expected files are missing from it."""
    if asked.out.suffix.lower() not in ENDINGS:
        raise BadInput(N_("A synthesis is written to a file that ends in {known}."), known=", ".join(ENDINGS))
    if not composed.known(asked.territory):
        raise BadInput(N_("“{value}” is not a region or province of the map."), value=asked.territory[:80])
    now = datetime.datetime.now(datetime.UTC)
    with existing() as store:
        standings, judged = coordinator.standings(store, now), resemblance.judged(store)
    found = composed.make(standings, Scope(asked.territory), console.translate.language, judged=judged)
    write_whole(asked.out, _made(found, asked, now, console))
    console.say(N_("“{path}” was written."), path=asked.out)
    absent = [standing.name(console.translate.language) for standing in found.absent]
    if absent:
        console.say(N_("Files that have not come ({n}):"), n=len(absent))
        console.line(console.translate(N_(", ")).join(absent))
    return PROBLEMS if absent else FINE


def _made(found: Synthesis, asked: argparse.Namespace, now: datetime.datetime, console: Console) -> bytes:
    if asked.out.suffix.lower() == ".xlsx":
        from reports.coordination import sheet

        return sheet.written(found, now, names=asked.names)
    from reports.coordination.sender import Sender
    from reports.coordination.synthesis import compose
    from reports.documents import Printing

    chosen, _ = settings.load()
    lines = tuple(line.strip() for line in chosen.office.splitlines() if line.strip())
    sender = Sender(chosen.coordinator or console.translate(N_("Coordinator")), chosen.author, lines)
    return compose(found, sender, Printing(found.language, stamp=now)).pdf()
