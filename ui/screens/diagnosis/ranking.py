"""The ranking of the issues: means of all votes, their spread, and why an issue stands where it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain import priorities
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Choice
from hayat_app.domain.priorities import AGREED, DIVIDED, Result
from hayat_app.domain.records import Issue, PriorityCriterion
from hayat_app.domain.records.plan import PRIORITIES
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.screens.beside import Headed
from ui.segments import Segments
from ui.tables.empty import Empty
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

COLUMNS = (N_("Rank"), N_("Issue"), N_("Mean"), N_("Spread"), N_("Women"), N_("Men"), N_("Priority"))
_KEY = Qt.ItemDataRole.UserRole
_AIR, _NARROW = 28, 640
"""White space beside a heading; width below which only rank, issue, mean and priority are shown."""
_FINER, _DECIDED = (3, 4, 5), 96


class RankingPage(Headed):
    """The issues in the order of the votes, and one of them explained."""

    NAME: ClassVar[str] = N_("Ranking")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._results: list[Result] = []
        self._make_table()
        self.whole = QWidget(self)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.table, 1)
        column.addWidget(self._below())
        self.body.addWidget(self.whole, 1)
        self.empty = Empty("")
        self.body.addWidget(self.empty, 1)
        self.table.itemSelectionChanged.connect(self._explain)
        self.decided.chosen.connect(self.decide)

    def _make_table(self) -> None:
        self.table = QTableWidget(0, len(COLUMNS))
        self.table.setHorizontalHeaderLabels([_(words) for words in COLUMNS])
        self.table.setAccessibleName(_(N_("Ranking of the issues")))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(38)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for at, words in enumerate(COLUMNS):
            header.resizeSection(at, header.fontMetrics().horizontalAdvance(_(words)) + _AIR)
        header.resizeSection(len(COLUMNS) - 1, _DECIDED)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def _below(self) -> QWidget:
        card = parts.card()
        inside = card.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.setSpacing(SMALL)
        self.title = parts.label("", "strong", wrap=True)
        self.why = parts.label("", "body", wrap=True)
        self.decided = Segments([(code, _(words)) for code, words in PRIORITIES])
        self.jump = parts.button(_(N_("Go to the issue")), "link", "forward")
        self.jump.clicked.connect(lambda: self.session.record_wanted.emit(self.key))
        decides = parts.label(_(N_("What the body decides")), "muted")
        inside.addWidget(self.title)
        inside.addWidget(self.why)
        inside.addLayout(parts.row(decides, self.decided, self.jump))
        return card

    @property
    def key(self) -> str:
        """Return the key of the issue the person is on, or nothing."""
        item = self.table.item(self.table.currentRow(), 0)
        return str(item.data(_KEY)) if item else ""

    def refresh(self, step: Step | None = None) -> None:
        """Show what the votes come to now."""
        if not self.session.is_open:
            return
        key = self.key
        self._results = priorities.results(self.session.dossier)
        voted = any(result.mean is not None for result in self._results)
        self.whole.setVisible(voted)
        self.empty.setVisible(not voted)
        self.empty.words.setText(_(_first_step(self.session.dossier)))
        self.table.setRowCount(len(self._results))
        for row, result in enumerate(self._results):
            for column, words in enumerate(_cells(result)):
                item = QTableWidgetItem(words)
                item.setData(_KEY, result.issue.id)
                if column != 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(row, column, item)
        rows = [result.issue.id for result in self._results]
        if rows:
            self.table.setCurrentCell(rows.index(key) if key in rows else 0, 1)
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the finer figures where there is room for them."""
        super().resizeEvent(event)
        for column in _FINER:
            self.table.setColumnHidden(column, event.size().width() < _NARROW)

    def _explain(self) -> None:
        result = next((r for r in self._results if r.issue.id == self.key), None)
        if result is None:
            return
        criteria = self.session.dossier.all(PriorityCriterion)
        self.title.setText(result.issue.title)
        self.why.setText(" ".join(explained(result, criteria, self._results)))
        self.decided.choose(result.issue.priority)

    def decide(self, code: str) -> None:
        """Store the priority that the body decides for the issue in sight."""
        key = self.key
        with self.session.store.work(self.session.key, N_("Priority decided"), doer=self) as work:
            work.set(key, priority=code)
        self.refresh()


def _first_step(dossier: Dossier) -> str:
    """Return what is to be done before anything can be ranked (an English source)."""
    if not dossier.all(Issue):
        return N_("Nothing to rank yet: the issues are written first, on the tab before this one.")
    if not dossier.all(PriorityCriterion):
        return N_("Nothing to rank yet: choose the criteria, then let each voter give points to each issue.")
    return N_("Nothing to rank yet: let each voter give points to each issue, on a ballot of their own.")


def _cells(result: Result) -> list[str]:
    priority = Choice(*PRIORITIES).words(result.issue.priority, current()) if result.issue.priority else ""
    rank = "" if result.rank is None else str(result.rank)
    spread = points(result.spread) if result.voters else ""
    means = (result.mean, result.women, result.men)
    mean, women, men = ("" if value is None else points(value) for value in means)
    return [rank, isolate(result.issue.title), mean, spread, women, men, priority]


def points(value: float) -> str:
    """Write a mean with two decimals."""
    return f"{value:.2f}".replace(".", ",")


def explained(result: Result, criteria: Sequence[PriorityCriterion], among: Sequence[Result]) -> list[str]:
    """Return sentences that say why an issue stands where it does."""
    if result.mean is None:
        return [_(N_("Nobody has voted on this issue yet."))]
    voters = ngettext("{n} vote", "{n} votes", result.voters)
    said = [
        _(N_("Rank {rank} of {all}, with {mean} of 5 points ({voters})."), rank=result.rank,
          all=len(among), mean=points(result.mean), voters=voters)
    ]  # fmt: skip
    lifting, holding = priorities.reasons(result, criteria, among)
    comma = _(N_(", "))
    if lifting:
        said.append(_(N_("Lifted by: {criteria}."), criteria=comma.join(c.title for c in lifting[:3])))
    if holding:
        said.append(_(N_("Held back by: {criteria}."), criteria=comma.join(c.title for c in holding[:3])))
    said.append(_agreement(result))
    if result.women is not None and result.men is not None and abs(result.women - result.men) >= AGREED:
        said.append(_(N_("Women give {women}, men {men}: talk about it."), women=points(result.women),
                      men=points(result.men)))  # fmt: skip
    return said


def _agreement(result: Result) -> str:
    if result.voters < 2:
        return _(N_("One vote alone says nothing about agreement."))
    if result.spread < AGREED:
        return _(N_("The voters agree (spread {spread})."), spread=points(result.spread))
    if result.spread > DIVIDED:
        divided = N_("The voters are divided (spread {spread}): discuss before deciding.")
        return _(divided, spread=points(result.spread))
    return _(N_("The votes differ somewhat (spread {spread})."), spread=points(result.spread))
