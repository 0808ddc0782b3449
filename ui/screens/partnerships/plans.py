"""Structures with their own action plans: the same forms, checks and documents as the body's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.owners import plans_of, type_words
from hayat_app.domain.records import Plan, Structure
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current
from ui.forms.links import titled
from ui.screens.partnerships.branch import BranchScreen, Subject
from ui.screens.plans import CurrentPlan
from ui.tables.acts import Acts
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


_LONGEST = 50


class StructurePlans(BranchScreen):
    """A branch with a tab of the plans that each structure has."""

    def __init__(self, session: Session, subject: Subject) -> None:
        super().__init__(session, subject)
        self.plans = PlansPage(session, self.tabs.pages)
        self.tabs.add(N_("Plans of action"), self.plans)
        self.plans.wanted.connect(self._go)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        super().refresh(step)
        self.plans.show_under(self.table.key)

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self.plans.show_under(key)
        structure = self.session.dossier.get(key, Structure)
        self.tabs.bar.name(0, type_words(structure, current()) if structure else _(Structure.NAME))

    def _go(self, key: str) -> None:
        CurrentPlan.of(self.session).choose(key)
        self.place_wanted.emit("plan")


class PlansPage(QWidget):
    """The plans of one structure, and a way to start another."""

    wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self.start = parts.button(_(N_("Start a plan for it")), "primary", "add")
        self.start.clicked.connect(self.begin)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        column.setSpacing(LARGE)
        words = N_("It has the same forms, checks and documents as the body's plan, in this structure's name.")
        column.addWidget(parts.label(_(words), "muted", wrap=True))
        column.addLayout(self._list)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()

    def show_under(self, key: str) -> None:
        """Show the plans of a structure."""
        self._key = key
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for plan in plans_of(self._session.dossier, key) if key else ():
            whole = titled(plan)
            button = parts.button(shortened(whole, _LONGEST), "link", "plan", whole)
            button.clicked.connect(lambda _checked=False, wanted=plan.id: self.wanted.emit(wanted))
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self) -> None:
        """Make a plan of the structure and go to it."""
        structure = self._session.dossier.get(self._key, Structure)
        if structure:
            title = _(N_("Action plan of {body}"), body=titled(structure))
            self.wanted.emit(Acts(self._session, self).add(Plan, owner=structure.id, title=title[:300]))

    # --- what a tab needs

    def flush(self) -> None:
        """Nothing is typed here."""

    def guide_again(self) -> None:
        """Nothing is explained here."""
