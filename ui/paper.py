"""Documents as the windows need them: which there are, making one as a task, and names for their files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from hayat_app.domain import offices
from hayat_app.domain.folding import fold
from hayat_app.domain.numbering import numbers
from hayat_app.domain.records import ALL, BY_KIND, PlanVersion
from hayat_app.errors import Problem
from hayat_app.i18n import N_, Translator
from ui.standing import place_name
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
    from hayat_app.settings import Settings
    from hayat_app.store.store import Store


@dataclass(frozen=True)
class Made:
    """A document that is made, and what a person should know about it."""

    data: bytes
    notices: list[Problem]


class Manner(TypedDict):
    """How a document is wanted beside its kind, language and record."""

    blank: bool
    columns: tuple[str, ...]
    versus: str


AGAINST = "|"
"""Between the two versions of the plan that a comparison was asked for with."""
WITH_CONTACTS = frozenset({"person-data"})
"""Documents that hold telephone numbers and addresses, and are noted so."""
PLAN, COMPARISON = "plan", "plan-comparison"
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u2066-\u2069]+')


def kinds() -> dict[str, str]:
    """Return the documents there are: kind and English title."""
    from reports.documents import KINDS

    return {kind: document.title for kind, document in KINDS.items()}


def grouped(dossier: Dossier | None = None) -> list[tuple[str, str, str]]:
    """Return the documents there are for a dossier, group by group: kind, English title, name of the group."""
    from reports.documents import GROUPS, KINDS

    order = list(GROUPS)
    left_out = offices.DOCUMENTS if dossier and offices.is_office(dossier.body) else frozenset()
    known = [item for item in KINDS.items() if item[1].group not in left_out]
    found = sorted(known, key=lambda item: order.index(item[1].group))
    return [(kind, document.title, GROUPS[document.group]) for kind, document in found]


def by_hand(kind: str) -> bool:
    """Whether a document makes sense empty, to be filled by hand."""
    from reports.documents import KINDS

    return KINDS[kind].by_hand


def choices(dossier: Dossier, kind: str, translate: Translator) -> list[tuple[str, str]]:
    """Return what a document can be about, as key and words, the whole first; nothing where there is no choice."""
    from reports.documents import KINDS

    document = KINDS[kind]
    if document.form:
        forms = sorted(((cls.KIND, translate(cls.NAME)) for cls in ALL), key=lambda form: fold(form[1]))
        return [("", translate(document.otherwise)), *forms]
    records = document.records(dossier)
    if len(records) < 2:
        return []
    number = numbers(dossier)
    # no isolates: the title decides on which side its number stands
    named = [(r.id, " – ".join(filter(None, (number[r.id], r.title_in(translate.language))))) for r in records]
    return [("", translate(document.otherwise)), *named]


def compared(dossier: Dossier, kind: str, record: str, translate: Translator) -> list[tuple[str, str]]:
    """Return what a comparison of a version of the plan can be made with, today's plan first; else nothing."""
    versions = dossier.all(PlanVersion) if kind == COMPARISON else []
    chosen = dossier.get(record, PlanVersion) or (versions[-1] if versions else None)
    others = [version for version in versions if chosen and version != chosen and version.plan == chosen.plan]
    return (
        [("", translate(N_("Today's plan"))), *((version.id, version.title) for version in others)]
        if others
        else []
    )


def work(
    store: Store,
    dossier: Dossier,
    wanted: Settings,
    kind: str,
    language: str,
    record: str = "",
    ending: str = ".pdf",
    *,
    blank: bool = False,
    columns: tuple[str, ...] = (),
    versus: str = "",
) -> Callable[[Report], Made]:
    """Return the work that makes a document as a person wants documents, about one record where it is named."""

    def make(report: Report) -> Made:
        from hayat_app.services import traces
        from reports.documents import Printing, compose
        from reports.office import written

        others = [key for key in store.bodies() if key != dossier.id]
        printing = Printing(
            language,
            attachment=store.attachment,
            record=record,
            blank=blank,
            columns=columns,
            versus=versus,
            gender=wanted.gender,
            hijri=wanted.hijri,
            others=lambda: [store.dossier(key) for key in others],
            traces=lambda key: traces.of(store, dossier.id, key),
        )
        document = compose(kind, dossier, printing)
        data = written(document, ending, report)
        return Made(data, list(document.notices))

    return make


def file_name(dossier: Dossier, kind: str, language: str, record: str = "", ending: str = ".pdf") -> str:
    """Return a sensible name for a document: its title, the number of its record, the territory."""
    title = Translator(language)(kinds()[kind])
    if record:
        form = BY_KIND.get(record)
        words = Translator(language)(form.NAME) if form else numbers(dossier).get(record, "").replace("/", "-")
        title = f"{title} {words}"
    return f"{safe_name(f'{title} - {place_name(dossier.body)}')}{ending}"


def safe_name(text: str) -> str:
    """Return text that every system takes for the name of a file."""
    return _NOT_IN_NAMES.sub(" ", text).strip(" .")[:120]
