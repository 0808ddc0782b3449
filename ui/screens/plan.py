"""The plan itself: period, mission and vision, context, values, means."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.owners import owner_of, type_words
from hayat_app.domain.records import Plan, Value
from hayat_app.i18n import N_, _, current
from ui.forms.form import RecordForm
from ui.screens.parted import PartedScreen
from ui.screens.plans import NO_PLAN, START, CurrentPlan, PlanChooser
from ui.tables.empty import Empty
from ui.tables.table import RecordTable
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, READING_WIDTH, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


OWNED = {
    N_("Why the body exists, and what its territory will be like when it succeeds."): N_(
        "{structure}: why it exists, and what will be different when it succeeds."
    ),
    N_("With what, with whom, and how the body will know where it stands."): N_(
        "{structure}: with what, with whom, and how it will know where it stands."
    ),
}
"""What the form of a structure's plan says in the place of a sentence about the body."""


class ValuesPage(QWidget):
    """The values a body holds to: the list, and one of them below it."""

    def __init__(self, session: Session, current: CurrentPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = current
        self.table = RecordTable(
            session,
            Value,
            self._values,
            parent_key=lambda: current.key,
            empty=N_("No value yet. Three to six words that everybody in the body stands for."),
            add=N_("Add a value"),
        )
        self.form = RecordForm(session, Value, self)
        self.form.setMinimumHeight(190)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        page = QWidget()
        page.setMaximumWidth(READING_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, LARGE, WIDE, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(_(Value.PLURAL), "heading"))
        column.addWidget(
            parts.label(_(N_("What guides the body in its work and its opinions.")), "muted", wrap=True)
        )
        column.addWidget(self.table, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page, 3)
        layout.addWidget(self.form, 2)

    def _values(self, dossier: Dossier) -> list[Value]:
        return dossier.children(self._current.key, Value)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def _choose(self, key: str) -> None:
        self.form.setVisible(bool(key))
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.form.focus_field()


class PlanScreen(PartedScreen):
    """One plan of the body."""

    NAME: ClassVar[str] = N_("The plan")
    ICON: ClassVar[str] = "plan"

    def __init__(self, session: Session) -> None:
        self.current = CurrentPlan.of(session)
        super().__init__(session, Plan)
        self.values = ValuesPage(session, self.current, self.pages)
        self.values.form.guide_wanted.connect(self.guide_wanted)
        self.values_at = self.add_page(Value.PLURAL, self.values)
        self.chooser = PlanChooser(session, self._begin)
        self.head.addWidget(self.chooser)
        self.empty = Empty(_(NO_PLAN), _(START), self._start)
        self.body.addWidget(self.empty, 1)
        self.current.changed.connect(self.refresh)  # not a lambda: it would outlive the screen

    @property
    def key(self) -> str:
        """Return the key of the plan in sight, or nothing."""
        return self.current.key or ""

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.chooser.refresh()
        self.empty.setVisible(not self.key)
        self.beside.setVisible(bool(self.key))
        if self.key:
            self._name_owner()
            super().refresh(step)
            self.values.refresh(step)

    def _name_owner(self) -> None:
        """Speak of the structure whose plan it is, by its type, and of the body for its own plan."""
        owner = owner_of(self.session.dossier, self.current.plan)
        for words, label in self.form.told.items():
            if words in OWNED:
                label.setText(_(OWNED[words], structure=type_words(owner, current())) if owner else _(words))

    def guide_again(self) -> None:
        """Ask for the guidance of the section in sight, or of the values."""
        if self.pages.currentWidget() is self.values:
            self.values.form.guide_again()
        else:
            super().guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        super().flush()
        self.values.form.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a plan or a value."""
        record = self.session.dossier.records.get(key)
        if not isinstance(record, Plan | Value):
            return False
        self.current.choose_of(self.session.dossier, key)
        if isinstance(record, Plan):
            return super().show_record(key, field)
        self.list.setCurrentRow(self.values_at)
        self.beside.show_form()
        found = self.values.table.select(key)
        if field:
            self.values.form.focus_field(field)
        return found

    def _start(self) -> None:
        self.current.start()
        self.refresh()
        self._begin()

    def _begin(self) -> None:
        """Go to the first field of a plan that was just made."""
        self.list.setCurrentRow(0)
        self.beside.show_form()
        self.form.focus_field()
