"""The mobility and safety map: where women and men go, how long the way is, where it is not safe (brief, 4.5)."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.mobility import RINGS, spokes
from hayat_app.domain.records import Journey
from hayat_app.domain.records.mobility import SAFETY
from hayat_app.i18n import N_, isolate
from reports.blocks import CENTRE
from reports.blocks.document import Document
from reports.blocks.rings import Look, Rings, Way
from reports.blocks.words import labelled, told
from reports.documents import diagnosis_tables as tables
from reports.documents.paper import letterhead, paper
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Mobility and safety map")
LOOKS = {
    "safe": Look("#3d8f5f"),
    "night": Look("#c77412", dashed=True),
    "unsafe": Look("#b3261e", dashed=True, weight=2.6),
}
"""How ways are painted by their safety: known without colours too."""
MOST, LONGEST = 12, 40
"""Ways on one map; letters of a name beside it."""


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the map and, below it, what is written of each way."""
    view = View(dossier, printing)
    document = paper(dossier, printing, view.words(TITLE))
    document.letterhead(letterhead(document, dossier, printing))
    document.heading(1, view.words(TITLE), align=CENTRE)
    found = dossier.all(Journey)
    if found:
        add_maps(document, view, found, named=False)
        tables.journeys(document, view, found)
    else:
        missing(document, view.words, N_("No way of women and men is written yet."))
    return document


def add_maps(document: Document, view: View, found: Sequence[Journey], *, named: bool = True) -> None:
    """Add the ways of which somebody knows how long they are, as many on one map as can be read.

    A map that is not ``named`` has no caption: the heading says what it is. To fill by hand, it is rings alone.
    """
    known = [one for one in found if (one.women_minutes, one.men_minutes) != (None, None)]
    for start in range(0, 1 if view.printing.blank else len(known), MOST):
        document.add(_map(view, known[start : start + MOST], view.words(TITLE) if named else ""))


def _map(view: View, found: Sequence[Journey], caption: str) -> Rings:
    words = view.words
    shown = [(code, name) for code, name in SAFETY if view.printing.blank or code in {j.safety for j in found}]
    return Rings(
        words(N_("At home")),
        [words(N_("{n} min"), n=n) for n in RINGS],
        [Way(_name(view, s.journey), s.angle, s.women, s.men, s.journey.safety) for s in spokes(found)],
        (words(N_("Women")), words(N_("Men"))),
        {code: (words(name), LOOKS[code]) for code, name in shown},
        told(words, words(TITLE), [_said(view, one) for one in found]),
        caption,
    )


def _name(view: View, one: Journey) -> str:
    title = one.title if len(one.title) <= LONGEST else one.title[: LONGEST - 1].rstrip() + "…"
    return "\n".join([title, *_minutes(view, one)])


def _minutes(view: View, one: Journey) -> list[str]:
    sides = ((N_("Women"), one.women_minutes), (N_("Men"), one.men_minutes))
    said = [(view.words(name), view.words(N_("{n} min"), n=n)) for name, n in sides if n is not None]
    return [labelled(view.words, name, minutes) for name, minutes in said]


def _said(view: View, one: Journey) -> str:
    parts = [one.title, *_minutes(view, one), view.show(one, "safety")]
    return " – ".join(isolate(part) for part in parts if part)
