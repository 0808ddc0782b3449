"""The hand-over pack: every document of a body and its exchange file in one archive, for those who come after."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from reports.documents import GROUPS, KINDS, DocumentKind, Printing

Progress = Callable[[int, int], None]
EXCHANGE = "hayat"
EACH = frozenset({"minutes", "workshop-report", "self-evaluation", "call", "selection-grid", "structure"})
"""Documents that are usually about one record, and of which those who come after need all."""
_NOT_YET = frozenset({"planned", "called", "announced", "postponed", "cancelled"})
"""States of meetings and workshops of which there is nothing to tell."""
LEFT_OUT = frozenset({"person-data"})
"""What is handed to one person only, never to those who come after."""
_WHEN = (2000, 1, 1, 0, 0, 0)
"""The same dossier makes the same archive, on whatever day it is made."""
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u2066-\u2069]+')


def pack(
    dossier: Dossier, exchange: bytes, name: str, printing: Printing, report: Progress | None = None
) -> bytes:
    """Return a ZIP of every document there is something to print in, and the exchange file called ``name``.

    ``report(done, total)`` is told of each document and may raise to cancel.
    """
    kept = (kind for name, kind in KINDS.items() if name not in LEFT_OUT)
    kinds = [kind for kind in kept if kind.about is None or dossier.all(kind.about)]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(f"{_plain(name)}.{EXCHANGE}"), exchange)
        for done, kind in enumerate(kinds):
            if report:
                report(done, len(kinds))
            for path, data in _documents(dossier, kind, printing):
                archive.writestr(_member(path), data)
    return held.getvalue()


def _documents(dossier: Dossier, kind: DocumentKind, printing: Printing) -> Iterator[tuple[str, bytes]]:
    """Yield a document under the name of its group; each there is where successors need every one."""
    folder, title = printing.words(GROUPS[kind.group]), printing.words(kind.title)
    records = _each(dossier, kind)
    if len(records) < 2:
        yield f"{_plain(folder)}/{_plain(title)}.pdf", kind.compose(dossier, printing).pdf()
        return
    for number, record in enumerate(records, 1):
        one = kind.compose(dossier, replace(printing, record=record.id))
        name = f"{title} {number} - {record.title_in(printing.language)}"
        yield f"{_plain(folder)}/{_plain(name)}.pdf", one.pdf()


def _each(dossier: Dossier, kind: DocumentKind) -> list[Record]:
    """Return the records of which a document is printed one by one: plans, what took place, what was decided."""
    found = kind.records(dossier)
    if kind.group == "plan" or kind.name in EACH:
        return [record for record in found if getattr(record, "state", "") not in _NOT_YET]
    return []


def _member(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _plain(text: str) -> str:
    return " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:100].strip(" .")
