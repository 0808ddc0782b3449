"""Which plan the screens show, chosen once for all of them, where a body has several."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.owners import owner_name, owner_of, plans_of
from hayat_app.domain.records import Plan
from hayat_app.i18n import N_, _, current
from ui.forms.links import UNTITLED
from ui.session import Session
from ui.tables.acts import Acts
from ui.theme import parts
from ui.theme.tokens import SMALL
from ui.widgets.combo import Combo

R = TypeVar("R", bound=Record)
START = N_("Start a plan")
NO_PLAN = N_("There is no plan yet. Start one: a title and a period are enough to begin.")


class CurrentPlan(QObject):
    """The plan that all screens of a session show."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._key = ""
        session.opened.connect(lambda: self.choose(""))

    @classmethod
    def of(cls, session: Session) -> CurrentPlan:
        """Return the one of a session, made when it is first asked for."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    @property
    def plan(self) -> Plan | None:
        """Return the chosen plan, the newest one when none is chosen, None when there is none."""
        if not self._session.is_open:
            return None
        dossier = self._session.dossier
        plans = plans_of(dossier, None) or dossier.children(None, Plan)
        return dossier.get(self._key, Plan) or next(reversed(plans), None)

    @property
    def key(self) -> str | None:
        """Return the key of the plan, or None."""
        plan = self.plan
        return plan.id if plan else None

    def choose(self, key: str) -> None:
        """Show another plan."""
        if key != self._key:
            self._key = key
            self.changed.emit()

    def start(self) -> str:
        """Make a new plan and show it."""
        key = Acts(self._session, self).add(Plan)
        self.choose(key)
        return key

    def choose_of(self, dossier: Dossier, key: str) -> None:
        """Show the plan that a record stands under, if it stands under one."""
        top = plan_of(dossier, dossier.records.get(key))
        if top:
            self.choose(top.id)


def plan_of(dossier: Dossier, record: Record | None) -> Plan | None:
    """Return the plan at the top of a record's branch."""
    while record is not None and not isinstance(record, Plan):
        record = dossier.parent(record)
    return record


def of_plan(dossier: Dossier, plan: Plan | None, cls: type[R]) -> list[R]:
    """Return the records of a class under a plan, and those under none, which would else be nowhere."""
    return [r for r in dossier.all(cls) if (top := plan_of(dossier, r)) is None or top is plan]


class PlanChooser(QWidget):
    """A list of plans to choose from, in sight when there are several; where wanted, a way to start another."""

    def __init__(self, session: Session, started: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._session = session
        self._current = CurrentPlan.of(session)
        self._started = started
        self.combo = Combo()
        self.combo.setMaximumWidth(420)
        self.combo.setMinimumContentsLength(24)
        self.combo.setAccessibleName(_(Plan.NAME))
        self.combo.activated.connect(lambda: self._current.choose(str(self.combo.currentData())))
        self.new = parts.button(_(N_("New plan")), "quiet", "add")
        self.new.clicked.connect(self._start)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.combo)
        layout.addWidget(self.new)

    def refresh(self) -> None:
        """Show the plans there are."""
        plans = self._session.dossier.children(None, Plan)
        self.combo.clear()
        for plan in plans:
            self.combo.addItem(_named(self._session.dossier, plan), plan.id)
        self.combo.setCurrentIndex(self.combo.findData(self._current.key))
        self.combo.setVisible(len(plans) > 1)
        self.new.setVisible(bool(plans) and self._started is not None)

    def _start(self) -> None:
        self._current.start()
        if self._started:
            self._started()


def _named(dossier: Dossier, plan: Plan) -> str:
    """Return the title of a plan, whose it is when it is not the body's, and its year when others share it."""
    title, owner = plan.title or _(UNTITLED), owner_of(dossier, plan)
    name = owner_name(owner, current().language) if owner else ""
    named = f"{title} — {name}" if name and name not in title else title
    alike = sum(other.title == plan.title for other in dossier.all(Plan)) > 1
    return f"{plan.starts.year} · {named}" if alike and plan.starts and plan.starts.year else named
