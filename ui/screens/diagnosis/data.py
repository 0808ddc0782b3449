"""Data: figures of the territory by sex, requests to services, and the list of what is still missing."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_app.domain import gaps
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.kinds import grouped
from hayat_app.domain.lacking import Lacking, lacking
from hayat_app.domain.records import DataRequest, Figure, Indicator, Letter
from hayat_app.domain.shortening import shortened
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, ngettext
from ui.dialogs import bank
from ui.forms.form import RecordForm
from ui.forms.links import titled
from ui.screens.beside import Headed
from ui.screens.records import RecordsScreen
from ui.screens.tabs import Tab, TabbedScreen
from ui.tables.empty import Empty
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from hayat_app.store.work import Work
    from ui.session import Session

_HERE = "ui.screens.diagnosis.data"
LESS = N_("Women: {difference} {unit} less than men")
MORE = N_("Women: {difference} {unit} more than men")
SAME = N_("No gap between women and men")
"""In words: a sign before a number is read in two ways where lines run from right to left."""
_LONGEST = 80


class DataTab(TabbedScreen):
    """What is known, what was asked for, what is missing."""

    NAME: ClassVar[str] = N_("Data")
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(N_("Figures"), (Figure.KIND,), f"{_HERE}:FiguresPage"),
        Tab(DataRequest.PLURAL, (DataRequest.KIND,), f"{_HERE}:RequestsPage"),
        Tab(N_("Still missing"), (), f"{_HERE}:MissingPage"),
    )


class FiguresPage(RecordsScreen):
    """Figures by sex, and what the chosen one says of women and men."""

    NAME: ClassVar[str] = Figure.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Figure
    EMPTY: ClassVar[str] = N_("No figure yet. Ten figures by sex, each with its source, say more than ten pages.")
    ADD: ClassVar[str] = N_("Add a figure")
    COLUMNS: ClassVar[tuple[str, ...]] = ("title", "women", "men", "theme", "period", "source")

    def make_head(self) -> None:
        """Make room for the gap of the chosen figure."""
        self.said = parts.label("", "strong")
        self.head.insertWidget(0, self.said)
        self.head.addWidget(bank.button(self.session, Figure, kind=Indicator.KIND))
        self.table.chosen.connect(self._say)

    def show_head(self, dossier: Dossier) -> None:
        """Say the gap of the chosen figure."""
        self._say(self.table.key)

    def _say(self, key: str) -> None:
        figure = self.session.dossier.get(key, Figure)
        self.said.setText(gap_words(figure) if figure else "")


def gap_words(figure: Figure) -> str:
    """Return what a figure says of women and men, in one line."""
    found = gaps.gap(figure)
    if found.difference is None:
        return ""
    way = LESS if found.difference < 0 else MORE if found.difference else SAME
    said = [_(way, difference=grouped(abs(found.difference), current()), unit=gaps.unit(figure, current()))]
    if found.share is not None:
        said.append(_(N_("share of women: {share} %"), share=grouped(found.share, current())))
    return " · ".join(said)


class RequestForm(RecordForm):
    """The form of a data request: its days and its number enter the registers of letters in the same act."""

    def write(self, work: Work, record: Record, name: str, value: object) -> None:
        """Write one field, and the letters that follow from it."""
        from hayat_app.services import correspondence  # the store's room loads late

        super().write(work, record, name, value)
        if isinstance(record, DataRequest) and name in (*correspondence.REQUEST_LETTERS, "number"):
            correspondence.enter_request(work, self.session.dossier, record.id)


class RequestsPage(RecordsScreen):
    """Letters that ask services for data."""

    NAME: ClassVar[str] = DataRequest.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = DataRequest
    EMPTY: ClassVar[str] = N_("No request yet. Data by sex are asked for in a letter; its answer follows here.")
    ADD: ClassVar[str] = N_("Add a request")

    def make_side(self, room: QWidget) -> QWidget:
        """Make the form, which keeps the registers of letters."""
        self.form = RequestForm(self.session, DataRequest, room)
        return self.form

    def make_head(self) -> None:
        """Offer the letter, and its way into the register."""
        self.send = parts.button(_(N_("Send: number, register and print")), "", "send")
        self.send.clicked.connect(self.dispatch)
        self.jump = parts.button(_(N_("Its letters in the register")), "link", "forward")
        self.jump.clicked.connect(self._go)
        self.head.insertWidget(0, self.send)
        self.head.insertWidget(1, self.jump)
        self.table.chosen.connect(lambda _key: self.show_head(self.session.dossier))

    def show_head(self, dossier: Dossier) -> None:
        """Offer what makes sense for the chosen request."""
        request = dossier.get(self.table.key, DataRequest)
        self.send.setVisible(request is not None)
        self.jump.setVisible(self._letter() is not None)

    def dispatch(self) -> None:
        """Enter the request as sent today, unless it was sent before, and show its letter on paper."""
        from hayat_app.services import correspondence  # the store's room loads late

        self.flush()
        try:
            correspondence.send_request(self.session.store, self.session.key, self.table.key)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        self.paper_wanted.emit("data-request", self.table.key)

    def _letter(self) -> Letter | None:
        if not self.session.is_open or not self.table.key:
            return None
        about = [letter for letter in self.session.dossier.all(Letter) if letter.about == self.table.key]
        return about[-1] if about else None

    def _go(self) -> None:
        letter = self._letter()
        if letter:
            self.session.record_wanted.emit(letter.id)


class MissingPage(Headed):
    """What is still missing, each with a way there."""

    NAME: ClassVar[str] = N_("Still missing")
    TITLED: ClassVar[bool] = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.count = parts.label("", "strong")
        self.head.insertWidget(0, self.count)
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        self.column.setSpacing(0)
        self.area = parts.scrolling(inner)
        self.empty = Empty(
            _(N_("Nothing is missing: every figure is there by sex, and every request is answered."))
        )
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.empty, 1)

    def refresh(self, step: Step | None = None) -> None:
        """Show what is missing now."""
        if not self.session.is_open:
            return
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = lacking(self.session.dossier, datetime.date.today())  # noqa: DTZ011  # the person's own day
        for one in found:
            self.column.addWidget(self._line(one))
        self.column.addStretch()
        self.count.setText(ngettext("{n} thing is missing", "{n} things are missing", len(found)) if found else "")
        self.area.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _line(self, one: Lacking) -> QWidget:
        words = _(
            N_("{kind}: {title} — {what}"),
            kind=_(one.record.NAME),
            title=shortened(titled(one.record), _LONGEST),
            what=one.words(current()),
        )
        line = parts.button(words, "row", "forward", _(N_("Go there")))
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.clicked.connect(lambda: self.session.record_wanted.emit(one.record.id))
        return line
