"""The synthesis on screen: a territory, its tables and charts, and from each number to the bodies behind it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, current, ngettext
from hayat_app.services.synthesis import composed
from hayat_app.services.synthesis.composed import Scope, Synthesis
from hayat_app.services.synthesis.tables import Table
from ui.coordination.bars import HEIGHT, Bars
from ui.coordination.figures import Behind, Figures, bars_of, behind
from ui.coordination.territories import territories
from ui.coordination.topics import Topics
from ui.screens.beside import Beside
from ui.screens.filters import Filter
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing
    from hayat_app.services.resemblance import Pair

SURVEY = N_("Answers to the survey")
TERRITORIES, PARTNERS = N_("Territories compared"), N_("Partners of several bodies")
LOW, BARS, HINT = 540, 4, 64
"""Height below which the table has all the room; bars in sight without scrolling; height of the hint alone."""
CHOOSE = N_("Choose a number to see the bodies behind it.")


class SynthesisView(QWidget):
    """Topics where reading begins, the chosen one beside them, the bodies behind a number below it."""

    open_wanted = Signal(str)
    pdf_wanted = Signal(object)
    """(``Synthesis``)"""
    sheet_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.synthesis = Synthesis(Scope(), ())
        self._standings: Sequence[Standing] = ()
        self._judged: Mapping[Pair, bool] = {}
        self.beside = Beside(self, (3, 10))
        self.topics = Topics()
        self.topics.currentRowChanged.connect(lambda: self._show_topic())
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(LARGE, SMALL, WIDE, LARGE)
        self._right.setSpacing(MEDIUM)
        self.topic: QWidget = QWidget()
        self.figures: list[Figures] = []
        self.bars: list[Bars] = []
        self._right.addWidget(self.topic, 1)
        self._right.addWidget(self._behind())
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._ways())
        column.addWidget(self.topics, 1)
        self.beside.put(pane, right)
        self.topics.itemActivated.connect(self.beside.show_form)
        self.topics.itemClicked.connect(self.beside.show_form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.beside)

    def _ways(self) -> QWidget:
        self.scope = Filter(_("The whole country"))
        self.scope.changed.connect(self._compose)
        self.pdf = parts.button(_("Save as PDF"), "primary", "save")
        self.pdf.clicked.connect(lambda: self.pdf_wanted.emit(self.synthesis))
        self.sheet = parts.button(_("Save as a spreadsheet"), "", "list")
        self.sheet.clicked.connect(lambda: self.sheet_wanted.emit(self.synthesis))
        self.counts = parts.label("", "muted", wrap=True)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for widget in (self.scope, self.counts, self.pdf, self.sheet):
            column.addWidget(widget)
        return made

    def _behind(self) -> QWidget:
        self.behind_title = parts.label(_(CHOOSE), "strong", wrap=True)
        self.inside, self.outside = _Names(_("Behind this number")), _Names(_("Left out: not written down"))
        for names in (self.inside, self.outside):
            names.opened.connect(self.open_wanted)
        lists = QHBoxLayout()
        lists.setSpacing(LARGE)
        lists.addWidget(self.inside, 1)
        lists.addWidget(self.outside, 1)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        card = parts.card(column)
        column.addWidget(self.behind_title)
        column.addLayout(lists)
        self.card = card
        self.chart: QWidget | None = None
        return card

    # --- what is shown

    def show_all(self, standings: Sequence[Standing], judged: Mapping[Pair, bool]) -> None:
        """Make the synthesis of these; ``judged`` says which partners are the same."""
        self._standings, self._judged = standings, judged
        self.scope.offer(territories(standings))
        self._compose()

    def _compose(self) -> None:
        self.synthesis = composed.make(
            self._standings, Scope(self.scope.key), current().language, _this_year(), self._judged
        )
        bodies, expected = len(self.synthesis.bodies), self.synthesis.expected
        words = [ngettext("{n} body", "{n} bodies", bodies)]
        if expected:
            received = expected - len(self.synthesis.absent)
            words.append(_("{received} of {n} expected", received=received, n=expected))
        self.counts.setText(" · ".join(words))
        for button in (self.pdf, self.sheet):
            button.setEnabled(bool(self.synthesis.bodies))
        self._offer_topics()
        self._show_topic()

    def _offer_topics(self) -> None:
        offered = [("survey", _(SURVEY))]
        if self.synthesis.territories is not None:
            offered.append(("territories", _(TERRITORIES)))
        if True in self.synthesis.judged.values():
            offered.append(("partners", _(PARTNERS)))
        tables = self.synthesis.tables
        offered += [(each, _(topic.title)) for each, topic in composed.TOPICS.items() if tables.has(each)]
        self.topics.offer(offered, self.key)

    def _table(self, key: str) -> Table | None:
        if key == "partners":
            return self.synthesis.partners
        return self.synthesis.territories if key == "territories" else self.synthesis.tables.get(key)

    @property
    def key(self) -> str:
        """Return the topic in sight, or nothing."""
        item = self.topics.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def go(self, key: str) -> None:
        """Bring a topic into sight."""
        for row in range(self.topics.count()):
            if self.topics.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.topics.setCurrentRow(row)

    def _show_topic(self) -> None:
        self.figures, self.bars, self.chart = [], [], None
        table = self._table(self.key)
        made = self._answers() if table is None else self._whole(table)
        self._right.replaceWidget(self.topic, made)
        self.topic.hide()
        self.topic.deleteLater()
        self.topic = made
        self.tell(None)

    def _answers(self) -> QWidget:
        """Return a card with bars for each question of the survey."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(MEDIUM)
        for table in self.synthesis.answers:
            inside = QVBoxLayout()
            inside.setSpacing(SMALL)
            inside.addWidget(parts.label(_(table.title), "heading", wrap=True))
            inside.addWidget(self._bars(table))
            if n := len(table.missing):
                words = ngettext("{n} body did not write it down.", "{n} bodies did not write it down.", n)
                silent = parts.button(words, "link")
                total = Behind(_(table.title), (), table.missing)
                silent.clicked.connect(lambda _checked=False, total=total: self.tell(total))
                inside.addWidget(silent, 0, Qt.AlignmentFlag.AlignLeading)
            column.addWidget(parts.card(inside))
        column.addStretch(1)
        return parts.scrolling(inner)

    def _bars(self, table: Table) -> Bars:
        whole = table.totals[0] if table.heading == "Answer" else 0
        bars = Bars(bars_of(table), float(whole) if isinstance(whole, int) else 0)
        bars.chosen.connect(lambda number: self._bar_chosen(table, bars, number))
        self.bars.append(bars)
        return bars

    def _bar_chosen(self, table: Table, bars: Bars, number: int) -> None:
        for other in self.bars:
            if other is not bars:
                other.mark(-1)
        for figures in self.figures:
            figures.choose(number)
        self.tell(behind(table, number, table.charted))

    def _whole(self, table: Table) -> QWidget:
        """Return a table with its chart above it."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(_(table.title), "heading"))
        if table.charted >= 0 and table.lines:
            self.chart = parts.scrolling(self._bars(table))
            self.chart.setFixedHeight(min(len(table.lines), BARS) * (HEIGHT + TIGHT) + MEDIUM)
            column.addWidget(self.chart)
        figures = Figures(table, made)
        figures.chosen.connect(self.tell)
        figures.opened.connect(self.open_wanted)
        self.figures.append(figures)
        column.addWidget(figures, 1)
        self._adapt()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a low window to the table."""
        super().resizeEvent(event)
        self._adapt()

    def _adapt(self) -> None:
        low, told = self.height() < LOW, bool(self.inside.list.count() or self.outside.list.count())
        self.card.setFixedHeight((130 if low else 200) if told else HINT)
        if self.chart is not None:
            self.chart.setVisible(not low)

    def tell(self, found: Behind | None) -> None:
        """Show what stands behind a number."""
        self.behind_title.setText(found.title if found else _(CHOOSE))
        self._name(self.inside, found.dossiers if found else ())
        self._name(self.outside, found.left_out if found else ())
        self._adapt()

    def _name(self, view: _Names, keys: Sequence[str]) -> None:
        names = self.synthesis.names
        view.show_names([(key, names[key]) for key in keys if key in names])


def _this_year() -> str:
    """Return the beginning of this year: the calendar of older ones is in the spreadsheet."""
    return f"{datetime.datetime.now().astimezone().year}"


class _Names(QWidget):
    """Bodies by name; one that is activated opens."""

    opened = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.label: QLabel = parts.label(title, "small")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(Qt.ItemDataRole.UserRole)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.label)
        column.addWidget(self.list, 1)

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Show these."""
        self.label.setText(f"{self._title} ({len(names)})" if names else self._title)
        self.list.clear()
        for key, name in names:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        self.setVisible(bool(names))
