"""The sheet of an activity: what was planned, what happened, who came, what it cost (domain brief, F16)."""

from __future__ import annotations

from hayat_app.domain import budget
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.links import top_of
from hayat_app.domain.records import Activity, Funding, MoneyLine, Objective, Risk
from hayat_app.i18n import N_
from reports.blocks import CENTRE
from reports.blocks.cells import Column, Row
from reports.blocks.document import Document
from reports.documents.fields import named, pairs
from reports.documents.money import amount
from reports.documents.openings import sheets
from reports.documents.paper import apart, joined, letterhead, paper
from reports.documents.passages import facts, section
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Activity sheet")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the sheet of the activity that was asked for, or of each that took place, from a new page."""
    view = View(dossier, printing)
    asked = dossier.get(printing.record, Activity)
    found = [asked] if asked else [a for a in dossier.all(Activity) if a.held or a.status == "done"]
    found = dossier.all(Activity)[:1] if printing.blank else found
    document = paper(dossier, printing, found[0].title if len(found) == 1 else view.words(TITLE))
    return sheets(document, view, found, _sheet, (TITLE, N_("No activity has taken place yet.")))


def _sheet(document: Document, view: View, a: Activity) -> None:
    words = view.words
    document.letterhead(letterhead(document, view.dossier, view.printing))
    document.paragraph(words(TITLE), CENTRE, size=14, strong=True, before=4, after=0, keep=True)
    document.heading(1, a.title or words(Activity.NAME), align=CENTRE)
    for block in facts(words, _facts(view, a), size=10):
        document.add(block)
    document.space(6)
    section(document, words, N_("Description"), a.description, level=2)
    section(document, words, N_("What happened"), a.summary, level=2)
    section(document, words, N_("What it produced"), a.outputs, level=2)
    _costs(document, view, a)
    _risks(document, view, a)
    section(document, words, N_("Coverage in the media"), a.coverage, level=2)
    section(document, words, N_("Lessons"), a.lessons, level=2)
    section(document, words, N_("Remarks"), a.remarks, level=2)


def _facts(view: View, a: Activity) -> list[tuple[str, str]]:
    words, above = view.words, view.dossier.parent(a)
    served = f"{view.numbers[above.id]} {above.title}" if isinstance(above, Objective) else ""
    planned = joined([view.date(a.starts), view.date(a.ends)], " – ")
    aimed = apart([a.target_group, _people(view, a.target_women, a.target_men)], " – ")
    return [
        (words(N_("Number")), view.numbers[a.id]),
        (view.label(a, "parent"), served),
        (view.label(a, "type"), view.show(a, "type")),
        (words(N_("Foreseen for")), planned),
        (view.label(a, "held"), view.date(a.held)),
        (view.label(a, "place"), a.place),
        (view.label(a, "responsible"), named(view, a.responsible)),
        (view.label(a, "partners"), a.partners),
        *pairs(view, a, "agreements"),
        (view.label(a, "target_group"), aimed),
        (words(N_("Women and men reached")), _people(view, a.women, a.men)),
        (view.label(a, "means"), a.means),
        (words(N_("Estimated cost")), amount(budget.cost(view.dossier, a), words)),
        (words(N_("Amount spent")), amount(budget.spent(view.dossier, a), words)),
        (view.label(a, "status"), view.show(a, "status")),
        (view.label(a, "verification"), a.verification),
    ]


def _people(view: View, women: int | None, men: int | None) -> str:
    if women is None and men is None:
        return ""
    return view.words(N_("women {women}, men {men}"), women=women or 0, men=men or 0)


def _costs(document: Document, view: View, a: Activity) -> None:
    found = view.dossier.children(a, Funding)
    if not found:
        return
    words = view.words
    columns = [
        Column(words(N_("What it pays for")), 3),
        Column(words(N_("Who pays")), 2.4),
        Column(words(N_("Foreseen (dirhams)")), 1.2),
        Column(words(N_("Spent (dirhams)")), 1.2),
    ]
    rows: list[Row] = [
        (
            f.title,
            joined([view.show(f, "source"), f.source_name, _whence(view, f)], " – "),
            view.show(f, "amount"),
            view.show(f, "spent"),
        )
        for f in found
    ]
    document.heading(2, words(Funding.PLURAL))
    document.table(columns, rows, row_headers=int(len(rows) > 1), size=9)


def _whence(view: View, line: Funding) -> str:
    """Return the agreement or programme whose money it is."""
    amount = view.dossier.get(line.taken_from, MoneyLine)
    return top_of(view.dossier, amount).title_in(view.language) if amount else ""


def _risks(document: Document, view: View, a: Activity) -> None:
    found = view.dossier.children(a, Risk)
    if not found and not a.risks:
        return
    section(document, view.words, Risk.PLURAL, a.risks or " ", level=2)
    document.bullets([joined([r.title, r.response], " – ") for r in found])
