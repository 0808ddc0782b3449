"""The evaluation of a workshop: sheets typed from paper by keyboard alone, and what they say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hayat_app.domain.records import Criterion, EvaluationSheet
from hayat_app.i18n import N_, _, current, ngettext
from hayat_app.services import workshops
from ui.screens.workshops.part import Part, RecordsPart
from ui.screens.workshops.results import Results
from ui.screens.workshops.sheets import SheetEntry
from ui.segments import Segments
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

ENTRY, RESULTS, SHEETS, CRITERIA = "entry", "results", "sheets", "criteria"


class EvaluationPart(Part):
    """Typing sheets, results, the sheets one by one, and the criteria."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        names = (
            (ENTRY, N_("Type sheets")),
            (RESULTS, N_("Results")),
            (SHEETS, EvaluationSheet.PLURAL),
            (CRITERIA, Criterion.PLURAL),
        )
        self.choice = Segments([(code, _(words)) for code, words in names])
        self.choice.setAccessibleName(_(N_("What of the evaluation")))
        self.count = parts.label("", "muted")
        self.usual = parts.button(_(N_("Usual criteria")), "", "add")
        self.usual.setToolTip(_(N_("Adds the criteria of the usual form that are not there yet")))
        self.usual.clicked.connect(self.add_usual)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, LARGE, SMALL)
        head.addWidget(self.choice)
        head.addStretch()
        head.addWidget(self.count)
        head.addWidget(self.usual)
        self.pages = QStackedWidget(self)
        self.column.addLayout(head)
        self.column.addWidget(self.pages, 1)
        self._make()
        self.choice.chosen.connect(self.show_page)
        self.choice.choose(ENTRY)

    def _make(self) -> None:
        session, pages = self.session, self.pages
        self.entry, self.results = SheetEntry(session, pages), Results(session, pages)
        self.sheets = RecordsPart(
            session,
            EvaluationSheet,
            pages,
            empty=N_("No sheet yet. “Type sheets” takes one in ten seconds."),
            add=N_("Add a sheet"),
        )
        self.criteria = RecordsPart(
            session,
            Criterion,
            pages,
            empty=N_("No criterion yet. The usual form has eleven; add them with one click and change them."),
            add=N_("Add a criterion"),
        )
        self.parts: dict[str, Part] = {
            ENTRY: self.entry,
            RESULTS: self.results,
            SHEETS: self.sheets,
            CRITERIA: self.criteria,
        }
        for part in self.parts.values():
            part.guide_wanted.connect(self.guide_wanted)
            pages.addWidget(part)
        self.entry.stored.connect(self._count)

    def show_page(self, code: str) -> None:
        """Bring one side of the evaluation into sight."""
        self.flush()
        self.choice.choose(code)
        self.parts[code].show_workshop(self.key)
        self.pages.setCurrentWidget(self.parts[code])
        if code == ENTRY:
            self.entry.begin()

    def add_usual(self) -> None:
        """Add the criteria of the usual form."""
        workshops.usual_criteria(self.session.store, self.session.key, self.key, current())
        self.refresh()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        part = self.parts[self.choice.value]
        if part.key != self.key:
            part.show_workshop(self.key)
        part.refresh(step)
        self._count()

    def _count(self) -> None:
        sheets = self.session.dossier.children(self.key, EvaluationSheet)
        self.count.setText(ngettext("{n} sheet", "{n} sheets", len(sheets)))
        self.usual.setVisible(not self.session.dossier.children(self.key, Criterion))

    def flush(self) -> None:
        """Store what is typed."""
        for part in list(self.parts.values()):
            part.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""
        self.parts[self.choice.value].guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a sheet or a criterion."""
        record = self.session.dossier.records.get(key)
        code = {EvaluationSheet: SHEETS, Criterion: CRITERIA}.get(type(record)) if record else None
        if code is None:
            return False
        self.show_page(code)
        return self.parts[code].show_record(key, field)
