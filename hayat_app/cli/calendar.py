"""``calendar``: the dates of a dossier for another calendar."""

from __future__ import annotations

import argparse
import datetime

from hayat_app.cli.console import FINE, Console
from hayat_app.domain import titles
from hayat_app.domain.calendar import events
from hayat_app.domain.days import today
from hayat_app.errors import BadInput
from hayat_app.exchange import ics
from hayat_app.i18n import N_
from hayat_app.services import dossiers, scratch
from hayat_app.wholefiles import write_whole

FIRST_YEAR, LAST_YEAR = 1900, 2100


def calendar(asked: argparse.Namespace, console: Console) -> int:
    """Write the dates of a year, of several, or of this year and the next."""
    first, last = _years(asked.years)
    store, key = scratch.open_file(asked.file)
    with store:
        dossier = store.dossier(key)
        stamp = dossiers.changed_last(store, key) or datetime.datetime.now(datetime.UTC)
    span = datetime.date(first, 1, 1), datetime.date(last, 12, 31)
    found = events(dossier, *span, console.translate, called_off=True)
    name = titles.body_name(dossier.body, console.translate.language)
    write_whole(asked.out, ics.written(found, name, stamp, console.translate))
    console.say(N_("“{path}” was written."), path=asked.out)
    return FINE


def _years(asked: str) -> tuple[int, int]:
    """Return the first and the last year of “2026”, “2026-2027” or nothing."""
    if not asked:
        return today().year, today().year + 1
    first, _, last = asked.partition("-")
    last = last or first
    if not (first.isdigit() and last.isdigit() and FIRST_YEAR <= int(first) <= int(last) <= LAST_YEAR):
        raise BadInput(N_("“{years}” names no years. Write for example 2026 or 2026-2027."), years=asked)
    return int(first), int(last)
