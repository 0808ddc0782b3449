"""One list of everything to follow: recommendations, decisions, obligations, whatever kind they are."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import followup, lifecycle
from hayat_app.domain.days import Day, RoughDate, today
from hayat_app.domain.followup import Item
from hayat_app.domain.kinds import Choice, Percent
from hayat_app.domain.records.plan import PROGRESS
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, ngettext
from ui.screen import Screen
from ui.screens.filters import Filter
from ui.tables.empty import Empty
from ui.tables.figures import Figures, Line, save_table
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, WIDE
from ui.widgets.flow import Flow
from ui.widgets.popup import Answer

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

NAMES = (
    N_("Kind"),
    N_("What is asked"),
    N_("Due"),
    N_("Days late"),
    N_("Progress"),
    N_("Who has to act"),
    N_("Evidence"),
    N_("Last check"),
    N_("Comes from"),
)
STATUS = Choice(*PROGRESS)
OPEN, LATE = "open", "late"
LONGEST = 120


class ItemsTab(Screen):
    """Everything that was asked, decided or promised, the latest of it first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.told = parts.label("", "strong", wrap=True)
        self.table = Figures(self, _(N_("Everything to follow")), [_(name) for name in NAMES])
        self.table.opened.connect(self.record_wanted)
        words = N_("Nothing to follow yet: recommendations, decisions and obligations appear here by themselves.")
        self.empty = Empty(_(words))
        self.print = parts.button(_(N_("Print the register")), "", "print")
        self.print.clicked.connect(lambda: self.paper_wanted.emit("follow-up", ""))
        self.open = parts.button(_(N_("Write down what became of it")), "primary", "edit")
        self.open.clicked.connect(self._open)
        self.sheet = parts.button(_(N_("Save as a spreadsheet")), "", "list")
        self.sheet.clicked.connect(lambda: save_table(self.session, self.table))
        self.full = QWidget()
        inside = QVBoxLayout(self.full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(MEDIUM)
        inside.addWidget(self.told)
        inside.addWidget(self._filters())
        inside.addWidget(self.table, 1)
        inside.addWidget(Flow((self.open, self.print, self.sheet)))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, MEDIUM, WIDE, LARGE)
        column.addWidget(self.full, 1)
        column.addWidget(self.empty, 1)

    def _open(self) -> None:
        """Go to the field of the chosen one that says how far it is."""
        found = self.session.dossier.records.get(self.table.key)
        if found and found.FOLLOWED:
            self.field_wanted.emit(found.id, found.FOLLOWED.status)

    def _filters(self) -> QWidget:
        self.by_kind, self.by_status, self.by_who = (
            Filter(_(N_("Kind"))),
            Filter(_(N_("Progress"))),
            Filter(_(N_("Who has to act"))),
        )
        for one in (self.by_kind, self.by_status, self.by_who):
            one.changed.connect(self.refresh)
            one.field.setAccessibleName(one.name)
        return Flow((self.by_kind, self.by_status, self.by_who))

    def guide_again(self) -> None:
        """Ask for the guidance of what is followed here: how far things are."""
        self.guide_wanted.emit("recommendation", "status")

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        dossier, words = self.session.dossier, current()
        day = lifecycle.clock(dossier, today())
        found = [(item, followup.who(dossier, item, words)) for item in followup.items(dossier)]
        self.full.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._offer(found)
        shown = [(item, who) for item, who in found if self._passes(item, who, day)]
        shown.sort(key=lambda one: _urgency(one[0]))
        self.table.show_lines([_line(item, who, day) for item, who in shown])
        self._tell([item for item, _who in shown], day)

    def _tell(self, shown: list[Item], day: datetime.date) -> None:
        late = sum(item.is_overdue(day) for item in shown)
        still = sum(item.is_open for item in shown)
        self.told.setText(
            " · ".join(
                (
                    ngettext("{n} thing to follow", "{n} things to follow", len(shown)),
                    _(N_("Still open: {n}"), n=still),
                    _(N_("Overdue: {n}"), n=late),
                )
            )
        )

    def _offer(self, found: list[tuple[Item, str]]) -> None:
        kinds = {item.record.KIND: item.record.PLURAL for item, _who in found}
        self.by_kind.offer([Answer(kind, _(name)) for kind, name in kinds.items()])
        codes = [Answer(o.code, STATUS.words(o.code, current())) for o in STATUS.options]
        self.by_status.offer([Answer(OPEN, _(N_("Still open"))), Answer(LATE, _(N_("Overdue"))), *codes])
        people = sorted({who for _item, who in found if who})
        self.by_who.offer([Answer(who, who) for who in people])

    def _passes(self, item: Item, who: str, day: datetime.date) -> bool:
        wanted = self.by_status.key
        standing = {OPEN: item.is_open, LATE: item.is_overdue(day)}
        return (
            self.by_kind.key in ("", item.record.KIND)
            and standing.get(wanted, wanted in ("", item.status))
            and self.by_who.key in ("", who)
        )


def _urgency(item: Item) -> tuple[bool, tuple[int, int, int, str]]:
    return (not item.is_open, (item.due or RoughDate()).sort_key)


def _line(item: Item, who: str, day: datetime.date) -> Line:
    words = current()
    last = item.due.last if item.due else None
    late = (day - last).days if last and item.is_overdue(day) else 0
    done = f" · \u2066{Percent().show(item.done, words)} %\u2069" if item.done is not None else ""
    cells = (
        _(item.record.NAME),
        shortened(item.what, LONGEST),
        Day().show(item.due, words),
        str(late) if late else "",
        STATUS.show(item.status, words) + done,
        who,
        shortened(_(N_(", ")).join(item.proofs), LONGEST),
        Day().show(item.checked, words),
        shortened(item.source.title_text, LONGEST) if item.source else "",
    )
    return Line(
        item.record.id,
        cells,
        (None, None, _time(item.due), float(late), None, None, None, _time(item.checked), None),
    )


def _time(date: RoughDate | None) -> float:
    year, month, day, _words = date.sort_key if date else (9999, 0, 0, "")
    return float(year * 10_000 + month * 100 + day)
