"""The plan's tree of axes, objectives, results, indicators and activities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.records import Activity, Axis, Indicator, Measure, Objective, Result
from hayat_app.i18n import N_, _
from ui.dialogs import bank
from ui.forms.stack import FormStack
from ui.screens.beside import Headed
from ui.screens.plans import NO_PLAN, START, CurrentPlan, PlanChooser, plan_of
from ui.tables.empty import Empty
from ui.tables.measures import MeasuresChart
from ui.tables.outline import Outline

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

SHOWN = (Axis, Objective, Result, Indicator, Measure, Activity)


class ObjectivesScreen(Headed):
    """What the plan wants to reach, and by what."""

    NAME: ClassVar[str] = N_("Objectives")
    ICON: ClassVar[str] = "objectives"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.current = CurrentPlan.of(session)
        self.outline = Outline(
            session,
            SHOWN,
            lambda dossier: self.current.plan,
            N_("No axis yet. An axis gathers objectives that belong together; two to five are usual."),
        )
        self.outline.offer(Objective)
        self.beside = self.panes((6, 6))
        side = QWidget(self.beside.form_room)
        self.chart = MeasuresChart(side)
        self.forms = FormStack(session, side)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart)
        column.addWidget(self.forms, 1)
        self.beside.put(self.outline, side)
        self.forms.guide_wanted.connect(self.guide_wanted)
        self.head.addWidget(bank.button(session, Objective, self._objectives_place, self._taken))
        self.indicators = bank.button(
            session, Indicator, lambda: self.outline.key, words=N_("Indicators of the bank")
        )
        self.head.addWidget(self.indicators)
        self.chooser = PlanChooser(session)
        self.head.addWidget(self.chooser)
        self.empty = Empty(_(NO_PLAN), _(START), self._start)
        self.body.addWidget(self.empty, 1)
        self.outline.chosen.connect(self._choose)
        self.outline.opened.connect(self._open)
        self.current.changed.connect(self.refresh)  # not a lambda: it would outlive the screen

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        there = self.current.plan is not None
        self.chooser.refresh()
        self.empty.setVisible(not there)
        self.beside.setVisible(there)
        self.outline.refresh(step)
        self._choose(self.outline.key)
        self.forms.refresh(step)
        self._draw()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.forms.guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.forms.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record of the tree and into one of its fields."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        if not isinstance(record, SHOWN):
            return False
        plan = plan_of(dossier, record)
        if plan:
            self.current.choose(plan.id)
        if not self.outline.select(key):
            return False
        if field:
            self.beside.show_form()
            self.forms.focus_field(field)
        return True

    def _objectives_place(self) -> str | None:
        """Return where objectives of the bank are put: under the axis in sight, else under the plan."""
        record = self.session.dossier.records.get(self.outline.key)
        return record.id if isinstance(record, Axis) else self.current.key

    def _taken(self, keys: Sequence[str]) -> None:
        """Go to the first objective of those that were taken from the bank."""
        self.refresh()
        self.outline.select(keys[0])

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        chosen = self.session.dossier.records.get(key)
        self.indicators.setEnabled(isinstance(chosen, Objective | Result))
        self.forms.show_record(key)
        self._draw()

    def _draw(self) -> None:
        """Draw the values of the indicator in sight, or of the one a measured value belongs to."""
        dossier = self.session.dossier
        record = dossier.records.get(self.forms.key)
        above = dossier.parent(record) if isinstance(record, Measure) else record
        self.chart.show_indicator(dossier, above if isinstance(above, Indicator) else None)

    def _open(self, key: str) -> None:
        self.forms.show_record(key)
        self.beside.show_form()
        self.forms.focus_field()

    def _start(self) -> None:
        self.current.start()
        self.refresh()
