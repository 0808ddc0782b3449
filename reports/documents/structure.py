"""The sheet of a structure: what it is, whom it serves, its means, how many people it received."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.owners import owner_name, plans_of, type_words
from hayat_app.domain.records import Contradiction, Reception, ReferenceFrame, Statement, Structure
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Cell, Column, Row
from reports.blocks.document import Document
from reports.documents.evidence import contradictions, sources, statements
from reports.documents.fields import fact_sheet, pairs
from reports.documents.openings import about, sheets
from reports.documents.paper import joined, letterhead, paper
from reports.documents.passages import section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Sheet of the structure")
NONE_YET = N_("There is no structure yet.")
GROUPS = (
    (N_("By age"), ("minors", "adults", "seniors")),
    (N_("By origin"), ("abroad", "returnees", "migrants", "residents")),
    (
        N_("By need"),
        ("need_papers", "need_health", "need_school", "need_work", "need_housing", "need_legal", "need_other"),
    ),
    (N_("What became of it"), ("settled", "referred", "pending")),
)


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet of the structure that was asked for, or of all, each from a new page."""
    view = View(dossier, printing)
    found = view.chosen(Structure)
    one = found[0] if len(found) == 1 else None
    title = about(view, TITLE, found, lambda one: owner_name(one, view.language))
    document = paper(dossier, printing, title, owner=one)
    return sheets(document, view, found, _sheet, (TITLE, NONE_YET))


def _sheet(document: Document, view: View, structure: Structure) -> None:
    document.letterhead(letterhead(document, view.dossier, view.printing, owner=structure))
    document.heading(1, owner_name(structure, view.language), align=CENTRE)
    fact_sheet(document, view, N_("Identity"), _identity(view, structure))
    fact_sheet(document, view, N_("Whom it serves and how"), _service(view, structure))
    fact_sheet(document, view, N_("People and means"), _means(view, structure))
    section(document, view.words, N_("Difficulties"), structure.difficulties, level=2)
    _received(document, view, view.dossier.children(structure, Reception))
    _frame(document, view, structure)
    plans = [plan.title for plan in plans_of(view.dossier, structure.id) if plan.title]
    fact_sheet(document, view, N_("Plans of action"), [(view.words(N_("Action plan")), "\n".join(plans))])
    statements(document, view, view.dossier.children(structure, Statement))
    contradictions(document, view, view.dossier.children(structure, Contradiction))
    sources(document, view, structure.id)


def presentation(document: Document, view: View, structure: Structure) -> None:
    """Add the part of an action plan that presents the structure whose plan it is."""
    document.heading(1, view.words(N_("{structure} and its team"), structure=type_words(structure, view.words)))
    fact_sheet(document, view, N_("Identity"), _identity(view, structure))
    fact_sheet(document, view, N_("Whom it serves and how"), _service(view, structure))
    fact_sheet(document, view, N_("People and means"), _means(view, structure))


def _identity(view: View, structure: Structure) -> list[tuple[str, str]]:
    return [
        (view.label(structure, "type"), type_words(structure, view.words)),
        *pairs(view, structure, "level", "province", "commune", "code", "host", "state"),
        *pairs(view, structure, "created", "activated", "stopped", "programmes", "agreements"),
    ]


def _service(view: View, structure: Structure) -> list[tuple[str, str]]:
    return pairs(view, structure, "targets", "target_words", "services", "service_words", "partners")


def _means(view: View, structure: Structure) -> list[tuple[str, str]]:
    names = (
        "responsible",
        "staff_women",
        "staff_men",
        "staff_trained",
        "room",
        "equipment",
        "hours",
        "accessible",
    )
    return [*pairs(view, structure, *names), *pairs(view, structure, "phone", "email")]


def _frame(document: Document, view: View, structure: Structure) -> None:
    frame = view.dossier.get(structure.frame, ReferenceFrame)
    if frame:
        named = (view.words(N_("Title")), frame.title_in(view.language))
        found = [named, *pairs(view, frame, "scope", "adopted", "adopted_by")]
        fact_sheet(document, view, ReferenceFrame.NAME, found)


def _received(document: Document, view: View, periods: list[Reception]) -> None:
    """Add the counts: a column for each period, a row for each count, totals by sex."""
    if not periods:
        return
    document.heading(2, view.words(N_("People received, by period")))
    heads = [each.title or joined([view.date(each.starts), view.date(each.ends)], " – ") for each in periods]
    columns = [Column(view.words(N_("Count")), 2.4), *(Column(head, 1, CENTRE) for head in heads)]
    rows: list[Row] = [_row(view, periods, name) for name in ("women", "men")]
    for title, names in GROUPS:
        known = [name for name in names if any(getattr(each, name) is not None for each in periods)]
        if known:
            rows.append([Cell(view.words(title), bold=True, columns=1 + len(periods))])
            rows += [_row(view, periods, name) for name in known]
    total = [str((each.women or 0) + (each.men or 0)) for each in periods]
    totals: list[Row] = [[view.words(N_("Total")), *(Cell(n, align=CENTRE) for n in total)]]
    document.table(columns, rows, totals=totals, row_headers=1, size=9)


def _row(view: View, periods: list[Reception], name: str) -> Row:
    counts = [getattr(each, name) for each in periods]
    cells = [Cell("" if count is None else str(count), align=CENTRE) for count in counts]
    return [view.label(periods[0], name), *cells]
