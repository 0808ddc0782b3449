"""The shorter lists of a workshop: who speaks, needs, counts without names, costs, photographs, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import (
    Contradiction,
    Headcount,
    Source,
    Speaker,
    TrainingNeed,
    WorkshopCost,
    WorkshopPhoto,
)
from hayat_app.i18n import N_, _
from ui.screens.workshops.part import Part, RecordsPart
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, SMALL, WIDE
from ui.widgets.combo import Combo

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class SourcesTable(RecordTable):
    """Sources that say something of the workshop in sight."""

    about: str = ""

    def add(self) -> None:
        """Add a source about the workshop and go to it."""
        key = self._do(lambda: self.acts.add(Source, None, about=(self.about,)))
        if key:
            self._wanted = key
            self.refresh()
            self.opened.emit(key)


class SourcesPart(RecordsPart):
    """Where the facts of the workshop come from."""

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return the sources about the workshop."""
        return [source for source in dossier.all(Source) if self.key in source.about]

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        assert isinstance(self.table, SourcesTable)
        self.table.about = self.key
        super().refresh(step)


class ListsPart(Part):
    """One list at a time, chosen above."""

    LISTS: ClassVar[tuple[tuple[type[Record], str, str], ...]] = (
        (Speaker, N_("Nobody yet. Write down who trains, facilitates or speaks."), N_("Add a speaker")),
        (TrainingNeed, N_("No need yet. Note what participants ask to learn."), N_("Add a need")),
        (
            Headcount,
            N_("Nobody is counted without a name yet. Some people prefer not to be named."),
            N_("Add a count"),
        ),
        (WorkshopCost, N_("No cost yet."), N_("Add a cost")),
        (WorkshopPhoto, N_("No photograph yet. A picture of people is personal data."), N_("Add a picture")),
        (Source, N_("No source yet. Note who published what, and when."), N_("Add a source")),
        (Contradiction, N_("Nothing contradicts itself so far."), N_("Add a contradiction")),
    )

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.choice = Combo()
        for cls, _empty, _add in self.LISTS:
            self.choice.addItem(_(cls.PLURAL), cls.KIND)
        self.choice.setAccessibleName(_(N_("Which list")))
        self.pages = QStackedWidget(self)
        self.parts: dict[str, RecordsPart] = {}
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, LARGE, SMALL)
        head.addWidget(self.choice)
        head.addStretch()
        self.column.addLayout(head)
        self.column.addWidget(self.pages, 1)
        self.choice.activated.connect(lambda _at: self.show_list(self.kind))

    @property
    def kind(self) -> str:
        """Return the kind of the list in sight."""
        return str(self.choice.currentData())

    def _part(self, kind: str) -> RecordsPart:
        if kind not in self.parts:
            cls, empty, add = next(found for found in self.LISTS if kind == found[0].KIND)
            make = SourcesPart if cls is Source else RecordsPart
            table = SourcesTable if cls is Source else RecordTable
            part = self.parts[kind] = make(
                session=self.session, cls=cls, parent=self.pages, empty=empty, add=add, make=table
            )
            part.guide_wanted.connect(self.guide_wanted)
            self.pages.addWidget(part)
        return self.parts[kind]

    def show_list(self, kind: str) -> None:
        """Bring one of the lists into sight."""
        self.flush()
        self.choice.setCurrentIndex(self.choice.findData(kind))
        part = self._part(kind)
        part.show_workshop(self.key)
        self.pages.setCurrentWidget(part)
        self.guide_again()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        part = self._part(self.kind)
        if part.key != self.key:
            part.show_workshop(self.key)
        part.refresh(step)

    def flush(self) -> None:
        """Store what is typed."""
        for part in list(self.parts.values()):
            part.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the list in sight."""
        self._part(self.kind).guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record of one of the lists."""
        record = self.session.dossier.records.get(key)
        if record is None or record.KIND not in {cls.KIND for cls, _empty, _add in self.LISTS}:
            return False
        self.show_list(record.KIND)
        return self.parts[record.KIND].show_record(key, field)
