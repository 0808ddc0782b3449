"""What the sheets come to, and what is decided: the composition of the body follows while one chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import selection
from hayat_app.domain.kinds import Choice
from hayat_app.domain.records import Call, Candidature, SelectionCriterion
from hayat_app.domain.records.candidatures import CANDIDATURE_DECISIONS
from hayat_app.domain.selection import Standing
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.asks import Telling
from ui.screens.unseen import Unseen
from ui.segments import Segments
from ui.tables.empty import Empty
from ui.tables.figures import Figures, Line
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.parity import ParityMeter

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

NAMES = (N_("Rank"), N_("Name"), N_("Sex"), N_("Total"), N_("Decision taken"), N_("File whole"), N_("Cells empty"))


class ResultPage(Unseen):
    """The candidatures in the order of their points, and the decision on the chosen one."""

    record_wanted = Signal(str)
    guide_wanted = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self.parity = ParityMeter()
        self.said = parts.label("", "strong", wrap=True)
        self.table = Figures(self, _(N_("Result of the selection")), [_(name) for name in NAMES])
        self.table.opened.connect(self.record_wanted)
        self.table.grid.selectionModel().currentRowChanged.connect(self._show_decision)
        self.decision = Segments([(code, _(words)) for code, words in CANDIDATURE_DECISIONS])
        self.decision.chosen.connect(self.decide)
        self.open = parts.button(_(N_("Go to the file")), "link", "forward")
        self.open.clicked.connect(lambda: self.record_wanted.emit(self.table.key))
        self.empty = Empty(_(N_("Nothing to compare yet: write down the files that came.")))
        self.whole = QWidget(self)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(parts.row(self.said, self.parity, gap=LARGE, stretch=0))
        column.addWidget(self.table, 1)
        column.addLayout(parts.row(self.decision, self.open, gap=SMALL))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.whole, 1)
        layout.addWidget(self.empty, 1)

    def show_under(self, key: str) -> None:
        """Show another call."""
        if key != self.key:
            self.key = key
            self.refresh()

    def show_now(self, _step: Step | None) -> None:
        """Count anew."""
        call = self.session.dossier.get(self.key, Call) if self.session.is_open else None
        found = selection.standings(self.session.dossier, call) if call else []
        self.whole.setVisible(bool(found))
        self.empty.setVisible(not found)
        if call is None or not found:
            return
        most = selection.highest(self.session.dossier.children(call, SelectionCriterion))
        self.table.show_lines([_line(one, most) for one in found])
        self._count(call, [one.candidature for one in found])
        self._show_decision()

    def _count(self, call: Call, files: list[Candidature]) -> None:
        chosen = selection.chosen(files)
        said = [ngettext("{n} candidature", "{n} candidatures", len(files))]
        said.append(ngettext("{n} accepted", "{n} accepted ones", chosen.all))
        if call.seats:
            said.append(ngettext("{n} seat to fill", "{n} seats to fill", call.seats))
        if chosen.reserve:
            said.append(ngettext("{n} on the waiting list", "{n} waiting", chosen.reserve))
        self.said.setText(" · ".join(said))
        least = self.session.dossier.body.parity
        self.parity.show_counts(chosen.women, chosen.men, chosen.unsaid, least=float(least) if least else None)
        self.parity.setVisible(bool(chosen.all))

    def _show_decision(self) -> None:
        one = self.session.dossier.get(self.table.key, Candidature) if self.session.is_open else None
        self.decision.setEnabled(one is not None)
        self.decision.choose(one.decision if one else "")

    def decide(self, code: str) -> None:
        """Store the decision on the file in sight."""
        with (
            Telling(self.session.asks),
            self.session.store.work(self.session.key, N_("Decision on a candidature"), doer=self) as work,
        ):
            work.set(self.table.key, decision=code)
        self.refresh()

    def flush(self) -> None:
        """Do nothing: every decision is stored at once."""

    def guide_again(self) -> None:
        """Ask for the guidance of the decision."""
        self.guide_wanted.emit(Candidature.KIND, "decision")


def _line(one: Standing, most: float) -> Line:
    file, words = one.candidature, current()
    decision = Choice(*CANDIDATURE_DECISIONS).show(file.decision, words)
    whole = "" if file.complete is None else _(N_("Yes")) if file.complete else _(N_("No"))
    total = "" if one.total is None else f"\u2066{plain(one.total)} / {plain(most)}\u2069"
    sex = {"f": _(N_("Woman")), "m": _(N_("Man"))}.get(file.sex, "")
    rank = "" if one.rank is None else str(one.rank)
    cells = (rank, isolate(file.title_in(words.language)), sex, total, decision, whole, str(one.empty))
    return Line(
        file.id, cells, (float(one.rank or 10_000), None, None, one.total or 0.0, None, None, float(one.empty))
    )


def plain(value: float) -> str:
    """Write a number of points without the decimals that say nothing."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
