"""The prioritisation grid: criteria, the ballot of each voter, and the ranking that comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Ballot, Issue, PriorityCriterion
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.listed import Listed
from ui.screens.points import PointsPanel
from ui.screens.records import RecordsScreen
from ui.screens.tabs import Tab, TabbedScreen
from ui.tables.table import RecordTable
from ui.theme import parts
from ui.theme.tokens import LARGE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_HERE = "ui.screens.diagnosis"
_ONE_LINE, _TWO_LINES = 88, 184
"""Least and greatest height of the form of a ballot: who votes is always whole in sight."""
FILL_IN = N_("Points")
"""What undo calls points that were given."""
NOTHING = N_("Write the issues and the criteria first: each voter gives points to every issue.")
USUAL = (
    (N_("Gravity and urgency"), 3, N_("1: can wait. 5: harms people today.")),
    (N_("Number of women and men affected"), 2, N_("1: a few people. 5: most of the population.")),
    (N_("Effect on gender gaps"), 3, N_("1: no effect. 5: closes a large, measured gap.")),
    (N_("Competence of the council"), 2, N_("1: outside its competence. 5: its own competence.")),
    (N_("Feasibility"), 2, N_("1: very hard. 5: can be done with what there is.")),
    (N_("Low cost"), 1, N_("1: very dear. 5: without cost.")),
    (N_("Link with the council's programme"), 1, N_("1: no link. 5: a project of the programme.")),
    (N_("Speed of a visible result"), 1, N_("1: after the mandate. 5: within months.")),
)
"""Criteria to begin with: title, weight, what the points mean (English sources)."""


class PrioritiesTab(TabbedScreen):
    """From criteria and votes to a ranking."""

    NAME: ClassVar[str] = N_("Priorities")
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(PriorityCriterion.PLURAL, (PriorityCriterion.KIND,), f"{_HERE}.priorities:CriteriaPage"),
        Tab(N_("Votes"), (Ballot.KIND,), f"{_HERE}.priorities:VotesPage"),
        Tab(N_("Ranking"), (), f"{_HERE}.ranking:RankingPage"),
    )


class CriteriaPage(RecordsScreen):
    """What issues are judged by."""

    NAME: ClassVar[str] = PriorityCriterion.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = PriorityCriterion
    EMPTY: ClassVar[str] = N_("No criterion yet. Begin with the usual ones and change them, or write your own.")
    ADD: ClassVar[str] = N_("Add a criterion")
    COLUMNS: ClassVar[tuple[str, ...]] = ("title", "weight")

    def make_head(self) -> None:
        """Offer the usual criteria."""
        self.usual = parts.button(_(N_("Begin with the usual criteria")), "", "star")
        self.usual.clicked.connect(self.add_usual)
        self.head.insertWidget(0, self.usual)

    def show_head(self, dossier: Dossier) -> None:
        """Offer them only while there are none."""
        self.usual.setVisible(not dossier.all(PriorityCriterion))

    def add_usual(self) -> None:
        """Add the usual criteria, in the window's language."""
        with self.session.store.work(self.session.key, N_("Add"), doer=self) as work:
            for title, weight, meaning in USUAL:
                work.put_new(
                    PriorityCriterion.KIND, {"title": _(title), "weight": str(weight), "meaning": _(meaning)}
                )
        self.refresh()


class VotesPage(Listed, Headed):
    """Who voted, and the ballot of one voter."""

    NAME: ClassVar[str] = Ballot.PLURAL
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.table = RecordTable(
            session,
            Ballot,
            lambda dossier: dossier.all(Ballot),
            columns=("voter", "sex"),
            empty=N_("No ballot yet. Add one for each voter: a name, or a number when the vote is secret."),
            add=N_("Add a ballot"),
        )
        self.beside = self.panes((3, 9))
        side = QWidget(self.beside.form_room)
        self.form = RecordForm(session, Ballot, side)
        self.form.setMinimumHeight(_ONE_LINE)
        self.form.setMaximumHeight(_TWO_LINES)  # what is left is for the points
        self.points = PointsPanel(session, side, FILL_IN, NOTHING)
        column = QVBoxLayout(side)
        column.setContentsMargins(LARGE, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 2)
        column.addWidget(self.points, 3)
        self.beside.put(self.table, side)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)
        self.points.stored.connect(lambda: self._choose(self.table.key))

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        ballot = self.session.dossier.get(key, Ballot)
        if ballot is None:
            return
        self.form.show_record(key)
        dossier = self.session.dossier
        issues, criteria = dossier.all(Issue), dossier.all(PriorityCriterion)
        self.points.show_points(ballot, issues, criteria)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.beside.show_form()
        self.form.focus_field("voter")
