"""Members of the bodies who have not been trained on a theme yet. ``compose`` is its outline."""

from __future__ import annotations

from hayat_app.domain import titles, training
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_, isolate
from reports.blocks.cells import Column
from reports.blocks.document import Document
from reports.documents.notice import add_notice
from reports.documents.openings import titled
from reports.documents.paper import member_name
from reports.documents.passages import missing
from reports.documents.printing import Printing
from reports.documents.view import View

TITLE = N_("Members not trained yet")


def compose(dossier: Dossier, printing: Printing) -> Document:
    """Return the list for the theme of the workshop that was asked for, else for the theme of every training."""
    view = View(dossier, printing)
    document = titled(view, TITLE)
    everybody = [dossier, *printing.others()]
    asked = dossier.get(printing.record, Workshop)
    themes = [asked.theme] if asked and asked.theme else training.themes(everybody)
    for theme in themes:
        _theme(document, view, everybody, theme)
    if not themes:
        missing(document, view.words, N_("No training with a theme is entered yet."))
    else:
        add_notice(document, view)
    return document


def _theme(document: Document, view: View, everybody: list[Dossier], theme: str) -> None:
    words = view.words
    document.heading(2, words(N_("Theme: {theme}"), theme=isolate(theme)))
    for body in training.untrained(everybody, theme):
        place = titles.territory_name(body.dossier.body, view.language) or words(N_("Body without a name"))
        said = words(
            N_("{place}: {n} of {count} members are not trained yet."),
            place=isolate(place),
            n=len(body.members),
            count=body.of,
        )
        document.paragraph(said, strong=True, before=4, keep=bool(body.members))
        if body.members:
            _table(document, View(body.dossier, view.printing), body)


def _table(document: Document, view: View, body: training.Untrained) -> None:
    words = view.words
    columns = [
        Column(words(N_("No.")), 0.5),
        Column(words(N_("First and last name")), 2),
        Column(words(N_("Function in the body")), 1.6),
        Column(words(N_("Organisation")), 2.2),
    ]
    rows = [
        (str(number), member_name(one, view.language), view.role(one), one.organisation)
        for number, one in enumerate(body.members, 1)
    ]
    document.table(columns, rows, row_headers=1, size=9.5)
