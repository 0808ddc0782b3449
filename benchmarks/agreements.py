"""Time a register of 500 agreements with 10 parties each: reading, checking, the screen, the printed register.

python benchmarks/agreements.py [--agreements 500] [--parties 10]

Processor seconds, which other work on the machine disturbs least, and seconds on the clock beside them.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def content(agreements: int, parties: int) -> bytes:
    """Return the content of an office with so many agreements."""
    import json

    organisations = [
        {
            "kind": "organisation",
            "id": f"o{n}",
            "name_fr": f"Organisme {n} de la province {n % 75}",
            "type": "association",
        }
        for n in range(agreements // 2)
    ]
    found = [_agreement(n, parties, len(organisations)) for n in range(agreements)]
    body = {"kind": "body", "level": "office", "name_fr": "Service"}
    records = [body, *organisations, *found]
    return json.dumps({"format": "hayat-content", "version": 1, "dossier": "b", "records": records}).encode()


def _agreement(n: int, parties: int, organisations: int) -> dict[str, object]:
    of = [
        {"kind": "party", "id": f"p{n}-{k}", "name": f"Partie {k} de {_text(n + k, 3)}", "role": "partner",
         "organisation": f"o{(n * parties + k) % organisations}"}
        for k in range(parties)
    ]  # fmt: skip
    owed = {"kind": "obligation", "id": f"b{n}", "text": "Obligation", "party": f"p{n}-0", "due": "2030"}
    return {
        "kind": "agreement", "id": f"a{n}", "title_fr": f"Accord {n} sur {_text(n, 6)}", "type": "partnership",
        "title_ar": f"اتفاقية رقم {n}", "state": "signed", "signed": f"{2000 + n % 25}-{1 + n % 12:02}",
        "subject": _text(n + 1, 35).capitalize() + ".", "domains": ["women", "family"],
        "children": [*of, owed],
    }  # fmt: skip


WORDS = [
    "accueil",
    "accompagnement",
    "échange",
    "expérience",
    "formation",
    "égalité",
    "femmes",
    "enfants",
    "familles",
    "personnes",
    "âgées",
    "appui",
    "associations",
    "commune",
    "province",
    "budget",
    "sensible",
    "genre",
    "violences",
    "protection",
    "services",
    "publics",
    "études",
    "données",
]


def _text(n: int, words: int) -> str:
    """Return running words, different for every number."""
    return " ".join(WORDS[(n * n + 7 * k * (n + 3) + k) % len(WORDS)] for k in range(words))


def timed(name: str, act: Callable[[], object]) -> object:
    """Run something once and say how long it took."""
    start, worked = time.perf_counter(), time.process_time()
    made = act()
    print(f"{name:<46} {time.process_time() - worked:7.2f} s  ({time.perf_counter() - start:.2f} s on the clock)")
    return made


def main() -> None:
    """Time every step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=500)
    parser.add_argument("--parties", type=int, default=10)
    asked = parser.parse_args()
    from hayat_app.domain import alike, checks
    from hayat_app.domain.records import Organisation
    from hayat_app.exchange.content import Content, read
    from reports.documents import Printing, compose

    data = content(asked.agreements, asked.parties)
    made = timed("read the content", lambda: read(data))
    assert isinstance(made, Content)
    held = made.dossier
    timed("build the tree", lambda: held.records)
    timed("check everything", lambda: checks.problems(held))
    timed("organisations that look alike", lambda: alike.suggestions(held, Organisation))
    for kind in ("cooperation-register", "obligations", "partnerships-timeline"):
        timed(f"print: {kind}", lambda kind=kind: compose(kind, held, Printing("fr")).pdf())
    _screen(made)


def _screen(made: object) -> None:
    from PySide6.QtWidgets import QApplication

    from hayat_app.exchange.content import Content
    from hayat_app.services import dossiers
    from hayat_app.services.history import History
    from hayat_app.store.store import Store
    from ui.screens.partnerships.screen import PartnershipsScreen
    from ui.session import Session

    assert isinstance(made, Content)
    app = QApplication.instance() or QApplication([])
    store = Store(None)
    key = timed("store it", lambda: dossiers.create_from(store, made))
    session = Session(store, History(store))
    session.open(str(key))
    screen = PartnershipsScreen(session)
    screen.resize(1200, 800)
    screen.show()
    timed("first look at the list", screen.refresh)
    timed("go to the last agreement", lambda: screen.show_record(f"a{len(made.dossier.rows) and 499}"))
    with store.work(str(key), "edit") as work:
        work.set("a1", place="Rabat")
    timed("list after an edit", screen.refresh)
    app.processEvents()


if __name__ == "__main__":
    main()
