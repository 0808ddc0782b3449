"""The periodic reports of the body: what only people know of a period; the figures are printed by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from hayat_app.domain.days import exact, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.periods import Period, usual
from hayat_app.domain.records import Review
from hayat_app.domain.records.versions import REVIEW_TYPES
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.nested import Nested
from ui.screens.plans import CurrentPlan
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from ui.session import Session


class ReportsPage(Nested):
    """Every report, and one of them below."""

    paper_wanted = Signal(str, str)
    """(kind of document, key of the report or nothing)."""

    def __init__(self, session: Session, current: CurrentPlan, parent: QWidget) -> None:
        super().__init__(
            session,
            Review,
            parent,
            columns=("title", "type", "starts", "ends"),
            empty=N_("No report yet. Half a year, a year, or the whole mandate: the period is yours to choose."),
            add=N_("Add a report"),
            values=lambda: _begun(current),
        )
        self.print = parts.button(_(N_("Print the report")), "", "print")
        self.print.clicked.connect(self._print)
        self.balance = parts.button(_(N_("Print the balance of the mandate")), "", "print")
        self.balance.clicked.connect(lambda: self.paper_wanted.emit("mandate-balance", ""))
        self.pack = parts.button(_(N_("Hand-over pack")), "", "save")
        self.pack.clicked.connect(self._pack)
        row = QVBoxLayout()
        row.setContentsMargins(LARGE, SMALL, LARGE, 0)
        row.addWidget(Flow((self.print, self.balance, self.pack)))
        self.column.addLayout(row)

    def parent_key(self) -> str | None:
        """Put a report under nothing: it may tell of several plans."""
        return None

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return every report."""
        return dossier.all(Review)

    def furnish(self, inside: QSplitter, form: RecordForm) -> None:
        """Let the period follow the type of the report, as long as nobody chose days of their own."""
        form.edited.connect(lambda name: self._follow_type() if name == "type" else None)

    def _follow_type(self) -> None:
        self.flush()
        dossier = self.session.dossier
        review = dossier.get(self.table.key, Review)
        if review is None:
            return
        mandate = Period.of(dossier.body.mandate_starts, dossier.body.mandate_ends)
        now = Period.of(review.starts, review.ends)
        day = today() if now.holds(exact(today())) or now.first is None else now.first
        kinds = {kind: usual(kind, day, mandate) for kind, _name in REVIEW_TYPES}
        if review.type in kinds and (now in kinds.values() or now == Period(None, None)):
            with self.session.store.work(self.session.key, N_("Type of report")) as work:
                work.set(review.id, starts=kinds[review.type].starts, ends=kinds[review.type].ends)

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self.print.setEnabled(bool(key))

    def _print(self) -> None:
        self.flush()
        review = self.session.dossier.get(self.table.key, Review)
        if review and review.type == "mandate":
            self.paper_wanted.emit("mandate-balance", "")
        elif review:
            self.paper_wanted.emit("report", review.id)

    def _pack(self) -> None:
        """Write everything for those who come after into one file."""
        from ui import handover

        self.flush()
        handover.ask_and_write(self.session)


def _begun(current: CurrentPlan) -> dict[str, object]:
    """Return what a new report begins with: the year of today, the plan in sight."""
    period = Period.year(today().year)
    return {"type": "year", "starts": period.starts, "ends": period.ends, "plan": current.key}
