"""``search``: where words stand in a dossier."""

from __future__ import annotations

import argparse
import json

from hayat_app.cli.console import FINE, PROBLEMS, Console
from hayat_app.domain.search import Hit, Index
from hayat_app.i18n import N_
from hayat_app.services import scratch

_MOST = 1000


def search(asked: argparse.Namespace, console: Console) -> int:
    """List the records that hold every word, each with the words around it; exit code 1 when there is none."""
    store, key = scratch.open_file(asked.file)
    with store:
        index = Index(console.translate)
        index.follow(store.dossier(key))
        found = index.find(asked.words, _MOST)
    if asked.json:
        console.out(json.dumps([_plain(hit) for hit in found.hits], ensure_ascii=False, indent=1))
    elif found.hits:
        console.out("\n".join(_line(hit, console) for hit in found.hits))
    else:
        console.say(N_("Nothing was found."))
    return FINE if found.hits else PROBLEMS


def _plain(hit: Hit) -> dict[str, str]:
    around = " ".join(part for part in (hit.before, hit.found, hit.after) if part)
    return {"kind": hit.record.KIND, "record": hit.record.id, "field": hit.field.name, "text": around}


def _line(hit: Hit, console: Console) -> str:
    where = f"{console.translate(hit.record.NAME)} · {console.translate(hit.field.label)}"
    around = " ".join(part for part in (hit.before, f"[{hit.found}]", hit.after) if part)
    return f"{where}\t{around}\t{hit.record.KIND}/{hit.record.id}/{hit.field.name}"
