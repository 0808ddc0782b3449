"""How members attend the meetings of the body over a period, by person and by sex; the rule on lost membership."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import attendance
from hayat_app.domain.attendance import Rate
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.screens.filters import Filter
from ui.tables.figures import Figures, Line
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.popup import Answer

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

NAMES = (
    N_("No."),
    N_("Member"),
    N_("Rate"),
    N_("Came"),
    N_("Excused"),
    N_("Did not come"),
    N_("In a row"),
    N_("Late"),
    N_("Meetings"),
)
"""The columns; in a narrow window the last ones are left out, never the absences."""


class RatesPage(QWidget):
    """The rates of all members; a double click goes to the member."""

    record_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.year = Filter(_(N_("Year")))
        self.year.changed.connect(self.refresh)
        self.shares = parts.label("", "strong", wrap=True)
        self.rule = parts.label("", "warn", wrap=True)
        self.table = Figures(self, _(N_("Attendance rates")), [_(name) for name in NAMES])
        self.table.opened.connect(self.record_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(parts.row(self.year, self.shares, gap=LARGE, stretch=1))
        column.addWidget(self.rule)
        column.addWidget(self.table, 1)

    def refresh(self, _step: Step | None = None) -> None:
        """Count anew."""
        if not self.session.is_open:
            return
        dossier = self.session.dossier
        years = sorted({m.date.year for m in attendance.held(dossier) if m.date and m.date.year}, reverse=True)
        self.year.offer([Answer(str(year), str(year)) for year in years])
        meetings = attendance.held(dossier, *self._period())
        found = attendance.rates(dossier, meetings) if self.year.key else attendance.all_rates(dossier)
        self.shares.setText(_shares(found, len(meetings)))
        limit = attendance.at_limit(dossier)
        self.rule.setText(_rule(limit))
        self.rule.setVisible(bool(limit))
        self.table.show_lines([_line(n, rate) for n, rate in enumerate(found, 1)])

    def _period(self) -> tuple[datetime.date | None, datetime.date | None]:
        if not self.year.key:
            return None, None
        year = int(self.year.key)
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def _line(n: int, rate: Rate) -> Line:
    figures = (rate.present, rate.excused, rate.absent, rate.in_row, rate.late, rate.meetings)
    share = rate.share or 0
    name = rate.member.title_in(current().language)
    return Line(
        rate.member.id,
        (str(n), name, f"\u2066{share} %\u2069", *map(str, figures)),
        (float(n), None, float(share), *map(float, figures)),
    )


def _shares(found: list[Rate], meetings: int) -> str:
    if not meetings:
        return _(N_("No meeting has its attendance yet."))
    said = [ngettext("{n} meeting counted", "{n} meetings counted", meetings)]
    shares = attendance.share_by_sex(found)
    for sex, words in (("f", N_("women came to {share} %")), ("m", N_("men came to {share} %"))):
        if shares[sex] is not None:
            said.append(_(words, share=shares[sex]))
    return " · ".join(said)


def _rule(limit: list[Rate]) -> str:
    names = _(N_(", ")).join(isolate(rate.member.title_in(current().language)) for rate in limit)
    return _(
        N_(
            "Absences reach the rule of the internal rules: {names}. The body decides; nobody is removed by Hayat."
        ),
        names=names,
    )
