"""The files of a call, each with one click to the member it becomes; the criteria that compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.records import Candidature, Member, SelectionCriterion
from hayat_app.i18n import N_, _, current
from ui.asks import Telling
from ui.screens.nested import Nested
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class CandidaturesPage(Nested):
    """Who offered to sit in the body."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            Candidature,
            parent,
            columns=("name_ar", "sex", "capacity", "complete", "decision"),
            empty=N_("No candidature yet. Write down every file that came, the incomplete ones too."),
            add=N_("Add a candidature"),
        )
        self.admit = parts.button(_(N_("Make a member of this person")), "", "member")
        self.jump = parts.button(_(N_("Go to the member")), "link", "forward")
        self.admit.clicked.connect(self.accept)
        self.jump.clicked.connect(self._go)
        _put_above(self, self.admit, self.jump)

    def show_now(self, step: Step | None) -> None:
        """Show what the dossier holds now."""
        super().show_now(step)
        self._offer()

    def accept(self) -> None:
        """Accept the candidature in sight: its person becomes a member, whom the candidature names."""
        from hayat_app.services import selection  # the store's room loads late

        self.flush()
        with Telling(self.session.asks):
            selection.admit(self.session.store, self.session.key, self.table.key)
        self.refresh()

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self._offer()

    def _offer(self) -> None:
        member = self._member()
        known = self.session.is_open and bool(self.table.key)
        self.admit.setVisible(known and member is None)
        self.jump.setVisible(member is not None)

    def _member(self) -> Member | None:
        if not self.session.is_open:
            return None
        one = self.session.dossier.get(self.table.key, Candidature)
        return self.session.dossier.get(one.member, Member) if one else None

    def _go(self) -> None:
        member = self._member()
        if member:
            self.session.record_wanted.emit(member.id)


class CriteriaPage(Nested):
    """What candidatures are compared by; published with the call."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            SelectionCriterion,
            parent,
            columns=("title", "weight", "meaning"),
            empty=N_("No criterion yet. Settle and publish the criteria before the first file is opened."),
            add=N_("Add a criterion"),
        )
        self.usual = parts.button(_(N_("Begin with the usual criteria")), "", "star")
        self.usual.clicked.connect(self.add_usual)
        _put_above(self, self.usual)

    def show_now(self, step: Step | None) -> None:
        """Show what the dossier holds now; the usual criteria are offered while there are none."""
        super().show_now(step)
        self.usual.setVisible(bool(self.above) and not self.count)

    def add_usual(self) -> None:
        """Add the usual criteria, in the window's language."""
        from hayat_app.services import selection  # the store's room loads late

        with Telling(self.session.asks):
            selection.add_usual_criteria(self.session.store, self.session.key, self.above, current())
        self.refresh()


def _put_above(page: Nested, *buttons: QWidget) -> None:
    row = QVBoxLayout()
    row.setContentsMargins(LARGE, SMALL, LARGE, 0)
    row.addWidget(Flow(buttons))
    page.column.addLayout(row)
