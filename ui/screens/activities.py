"""The activities of the plan as a table, with filters and the sum of their costs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from hayat_app.domain import budget
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.kinds import Choice, Money
from hayat_app.domain.records import Activity, Axis, Funding, Objective, Risk
from hayat_app.i18n import N_, _, current, ngettext
from ui.dialogs import bank
from ui.forms.form import RecordForm
from ui.forms.links import Links, titled
from ui.screens.filters import Filter
from ui.screens.linked import Linked
from ui.screens.meetings.parts import Tabs
from ui.screens.nested import Nested
from ui.screens.plans import NO_PLAN, START, CurrentPlan, PlanChooser, of_plan, plan_of
from ui.screens.records import RecordsScreen
from ui.tables.empty import Empty
from ui.theme import parts
from ui.widgets.flow import Flow
from ui.widgets.popup import Answer

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_FILTERING = {Axis.KIND, Objective.KIND, Activity.KIND}
"""Kinds of record whose changes may change what the filters offer."""
COSTS, RISKS = 1, 2
"""Places of the tabs beside the form."""
NOBODY = "-"
"""The answer of a filter for records where the field is empty."""


class ActivitiesScreen(RecordsScreen):
    """What the body is going to do, when, with whom and at what cost."""

    NAME: ClassVar[str] = N_("Activities")
    ICON: ClassVar[str] = "activities"
    CLASS: ClassVar[type[Record]] = Activity
    EMPTY: ClassVar[str] = N_("No activity yet. Write what will be done, by whom, when and with what.")
    ADD: ClassVar[str] = N_("Add an activity")

    def __init__(self, session: Session) -> None:
        self.current = CurrentPlan.of(session)
        self._held = ""
        super().__init__(session)
        self.no_plan = Empty(_(NO_PLAN), _(START), self._start)
        self.body.addWidget(self.no_plan, 1)
        self.table.add_below_search(self._filter_row())
        self.current.changed.connect(self.refresh)  # not a lambda: it would outlive the screen

    def make_side(self, room: QWidget) -> QWidget:
        """Put the cost lines and the risks of an activity beside its form."""
        self.tabs = Tabs(room, N_("Parts of the activity"))
        pages = self.tabs.pages
        self.form = RecordForm(self.session, Activity, pages)
        self.costs = Nested(
            self.session,
            Funding,
            pages,
            columns=("title", "source", "amount", "spent"),
            empty=N_("No cost line yet. One line for each payer: the money of the plan is counted from them."),
            add=N_("Add a cost line"),
        )
        self.risks = Nested(
            self.session,
            Risk,
            pages,
            columns=("title", "likelihood", "impact"),
            empty=N_("No risk yet. What could prevent this activity, and what is done about it."),
            add=N_("Add a risk"),
        )
        self.tabs.add(Activity.NAME, self.form)
        self.tabs.add(Funding.PLURAL, self.costs)
        self.tabs.add(Risk.PLURAL, self.risks)
        self.linked = Linked(self.session, pages)
        self.tabs.add(N_("Links"), self.linked)
        self.linked.record_wanted.connect(self.session.record_wanted)
        self.tabs.turned.connect(self._turned)
        for nested in (self.costs, self.risks):
            nested.guide_wanted.connect(self.guide_wanted)
        return self.tabs

    def make_head(self) -> None:
        """Put the sum of costs and the plans in the title line."""
        self.total = parts.label("", "muted")
        self.chooser = PlanChooser(self.session)
        self.head.addWidget(self.total)
        self.head.addWidget(bank.button(self.session, Activity, lambda: self.current.key))
        self.head.addWidget(self.chooser)

    def _filter_row(self) -> QWidget:
        self.by_objective = Filter(_(N_("Objective")))
        self.by_person = Filter(_(N_("Responsible")))
        self.by_status = Filter(_(N_("Progress")))
        self.table.is_filtered = lambda: any(one.key for one, _name in filters)
        filters = (
            (self.by_objective, N_("Filter by objective")),
            (self.by_person, N_("Filter by who is responsible")),
            (self.by_status, N_("Filter by progress")),
        )
        for one, name in filters:
            one.field.setAccessibleName(_(name))
            one.changed.connect(self.refresh)
        return Flow([one for one, _name in filters])

    # --- what is listed

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return the activities of the plan that pass the filters."""
        return [a for a in of_plan(dossier, self.current.plan, Activity) if self._passes(dossier, a)]

    def _passes(self, dossier: Dossier, activity: Activity) -> bool:
        if activity.id == self._held:
            return True
        under = {activity.parent}
        above = dossier.parent(activity)
        while above is not None:
            under.add(above.id)
            above = dossier.parent(above)
        return (
            (not self.by_objective.key or self.by_objective.key in under)
            and self.by_person.key in ("", activity.responsible or NOBODY)
            and self.by_status.key in ("", activity.status or NOBODY)
        )

    def parent_key(self) -> str | None:
        """Put a new activity under the objective that is filtered, else under the plan."""
        return self.by_objective.key or self.current.key

    def show_head(self, dossier: Dossier) -> None:
        """Count the activities shown, and add up their costs."""
        self.chooser.refresh()
        shown = self.records(dossier)
        cost = budget.total(dossier, [a for a in shown if isinstance(a, Activity)])
        words = ngettext("{n} activity", "{n} activities", len(shown))
        self.total.setText(f"{words} · {_(N_('{amount} dirhams'), amount=Money().show(cost, current()))}")

    def _offer(self, dossier: Dossier) -> None:
        kinds = (Axis.KIND, Objective.KIND)
        self.by_objective.offer(
            [a for a in Links(self.session).answers(kinds) if _in_plan(dossier, a.key, self.current)]
        )
        answering = dict.fromkeys(a.responsible for a in of_plan(dossier, self.current.plan, Activity))
        people = [Answer(key, titled(dossier.records[key])) for key in answering if key in dossier.records]
        self.by_person.offer([*people, Answer(NOBODY, _(N_("Nobody yet")))])
        status = field_of(Activity, "status")
        assert status
        assert isinstance(status.kind, Choice)
        answers = [Answer(o.code, status.kind.words(o.code, current())) for o in status.kind.options]
        self.by_status.offer([*answers, Answer(NOBODY, _(N_("Not said")))])

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        # What is being edited stays in sight, though its new value may not pass the filter.
        self._held = self.table.key if step else ""
        if step is None or step.kinds & _FILTERING:
            self._offer(self.session.dossier)
        there = self.current.plan is not None or bool(self.session.dossier.all(Activity))
        self.no_plan.setVisible(not there)
        self.beside.setVisible(there)
        super().refresh(step)
        for nested in (self.costs, self.risks):
            nested.refresh(step)
        self.linked.refresh()

    def _turned(self) -> None:
        self.linked.refresh()
        self.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to an activity, or to a cost line or a risk of one, whatever the filters and the plan in sight."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        if isinstance(record, Funding | Risk):
            return self._show_under(record, field)
        if not dossier.get(key, Activity):
            return False
        self.current.choose_of(dossier, key)
        if self.table.model.row_of(key) < 0:
            for one in (self.by_objective, self.by_person, self.by_status):
                one.clear()
            self.refresh()
        return super().show_record(key, field)

    def _show_under(self, record: Funding | Risk, field: str) -> bool:
        if not record.parent_id or not self.show_record(record.parent_id):
            return False
        at, nested = (COSTS, self.costs) if isinstance(record, Funding) else (RISKS, self.risks)
        self.tabs.show_part(at)
        self.beside.show_form()
        return nested.show_record(record.id, field)

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        self.tabs.guide_again()

    def flush(self) -> None:
        """Store what is typed in any part."""
        self.tabs.flush()

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self.linked.show_record(key)
        for at, nested in ((COSTS, self.costs), (RISKS, self.risks)):
            nested.show_under(key)
            self.tabs.name(at, nested.cls.PLURAL, str(nested.count or ""))

    def _open(self, key: str) -> None:
        self.tabs.show_part(0)
        super()._open(key)

    def _start(self) -> None:
        self.current.start()
        self.refresh()


def _in_plan(dossier: Dossier, key: str, current_plan: CurrentPlan) -> bool:
    top = plan_of(dossier, dossier.records.get(key))
    return top is None or top is current_plan.plan
