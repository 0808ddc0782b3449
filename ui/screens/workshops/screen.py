"""All workshops and trainings, and one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hayat_app.domain.records import Workshop
from hayat_app.i18n import N_
from ui.screens.beside import Headed
from ui.screens.workshops.page import WorkshopPage, workshop_of
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class WorkshopsScreen(Headed):
    """Where workshops are prepared, written down and reported."""

    NAME: ClassVar[str] = N_("Workshops and trainings")
    ICON: ClassVar[str] = "workshops"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # hands the keyboard on; Tab never stops here
        self.pages = QStackedWidget(self)
        self.body.addWidget(self.pages, 1)
        self.table = RecordTable(
            session,
            Workshop,
            lambda dossier: dossier.all(Workshop),
            columns=("title", "type", "theme", "starts", "place", "state"),
            empty=N_("No workshop yet. Prepare one here: programme, participants, papers to print."),
            add=N_("Add a workshop"),
        )
        room = QWidget(self.pages)
        column = QVBoxLayout(room)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.addWidget(self.table)
        self.page = WorkshopPage(session, self.pages)
        self.pages.addWidget(room)
        self.pages.addWidget(self.page)
        self.table.opened.connect(self.open)
        self.page.left.connect(self.show_list)
        self.page.guide_wanted.connect(self.guide_wanted)
        self.page.record_wanted.connect(self.record_wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard to the list or to the tabs of the workshop in sight."""
        super().focusInEvent(event)
        if self.in_page:
            self.page.tabs.setFocus()
        else:
            (self.table.grid if self.table.model.records else self.table.empty.adder).setFocus()

    @property
    def in_page(self) -> bool:
        """Whether one workshop is in sight, not the list."""
        return self.pages.currentWidget() is self.page

    def open(self, key: str) -> None:
        """Bring one workshop into sight."""
        self.page.show_workshop(key)
        self._turn(self.page)
        self.page.tabs.setFocus()

    def show_list(self) -> None:
        """Bring the list into sight."""
        self.page.flush()
        self.table.refresh()
        self._turn(self.pages.widget(0))
        self.table.select(self.page.key)
        self.table.grid.setFocus()

    def _turn(self, page: QWidget | None) -> None:
        assert page
        self.pages.setCurrentWidget(page)
        for at in range(self.head.count()):
            item = self.head.itemAt(at)
            widget = item.widget() if item else None
            if widget:
                widget.setVisible(not self.in_page)
        self.head.setContentsMargins(WIDE, 0 if self.in_page else LARGE, WIDE, 0 if self.in_page else SMALL)
        self.guide_again()

    # --- Screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        if self.in_page and self.page.key not in self.session.dossier.records:
            self.show_list()
        elif self.in_page:
            self.page.refresh(step)
        else:
            self.table.refresh(step)

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""
        if self.in_page:
            self.page.guide_again()
        elif self.isVisible():
            self.guide_wanted.emit(Workshop.KIND, "title")

    def flush(self) -> None:
        """Store what is typed."""
        self.page.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a workshop, or to a record of one."""
        dossier = self.session.dossier
        above = workshop_of(dossier, dossier.records.get(key))
        if not above:
            return False
        self.open(above)
        if key == above:
            self.page.show_part("facts")
        return self.page.show_record(key, field)
