"""The register of opinions: what was sent when, for how long it waits, what the council did with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain import lifecycle
from hayat_app.domain.days import Day, exact, today
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Choice
from hayat_app.domain.records import Letter, Opinion, Recommendation
from hayat_app.domain.records.opinions import ADDRESSEES, OPINION_STATES, OUTCOMES
from hayat_app.domain.shares import Share, Shares, shares
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current
from hayat_app.services import correspondence
from ui.forms.numbered import numbers
from ui.screen import Screen
from ui.screens.filters import Filter
from ui.screens.followup.tiles import Tile, Tiles
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
    N_("Number"),
    N_("Opinion"),
    N_("Transmitted on"),
    N_("Days without answer"),
    N_("What the council decided"),
    N_("Carried out"),
    N_("State"),
    N_("Answered on"),
)
"""The columns; in a narrow window the last ones are left out."""
STATES, OUTCOME, ADDRESSEE = Choice(*OPINION_STATES), Choice(*OUTCOMES), Choice(*ADDRESSEES)
WAITING = "waiting"
"""An answer of the filter by state: everything that waits for an answer."""
LOW = 460
"""Height below which the figures give way to the rows."""


class RegisterTab(Screen):
    """Every opinion of the body with what became of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tiles = Tiles()
        self.table = Figures(self, _(N_("Register of opinions")), [_(name) for name in NAMES])
        self.table.opened.connect(self.record_wanted)
        self.table.grid.selectionModel().currentRowChanged.connect(lambda _new, _old: self._enable())
        self.empty = Empty(
            _(N_("No opinion yet: this register fills itself from the opinions and their letters."))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, MEDIUM, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        self.full = QWidget()
        inside = QVBoxLayout(self.full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(MEDIUM)
        inside.addWidget(self.tiles)
        inside.addWidget(self._filters())
        self.stopped = parts.label("", "muted", wrap=True)
        inside.addWidget(self.stopped)
        inside.addWidget(self.table, 1)
        inside.addWidget(self._acts())
        column.addWidget(self.full, 1)
        column.addWidget(self.empty, 1)

    def _filters(self) -> QWidget:
        self.by_year, self.by_state = Filter(_(N_("Year"))), Filter(_(N_("State")))
        self.by_outcome, self.by_addressee = Filter(_(N_("What the council decided"))), Filter(_(N_("Addressee")))
        self.by_waiting = Filter(_(N_("Waiting for")))
        filters = (self.by_year, self.by_state, self.by_waiting, self.by_outcome, self.by_addressee)
        for one in filters:
            one.changed.connect(self.refresh)
            one.field.setAccessibleName(one.name)
        return Flow(filters)

    def _acts(self) -> QWidget:
        self.remind = parts.button(_(N_("Write a reminder")), "primary", "clock")
        self.answer = parts.button(_(N_("Record the answer")), "", "receive")
        self.open = parts.button(_(N_("Open the opinion")), "", "forward")
        self.print = parts.button(_(N_("Print the register")), "", "print")
        self.sheet = parts.button(_(N_("Save as a spreadsheet")), "", "list")
        for button, act in (
            (self.remind, lambda: self._begin("reminder")),
            (self.answer, lambda: self._begin("reply")),
            (self.open, lambda: self.record_wanted.emit(self.table.key)),
            (self.print, lambda: self.paper_wanted.emit("follow-up", "")),
            (self.sheet, lambda: save_table(self.session, self.table)),
        ):
            button.clicked.connect(act)
        return Flow((self.remind, self.answer, self.open, self.print, self.sheet))

    # --- what is shown

    def guide_again(self) -> None:
        """Ask for the guidance of what is followed here: what the council made of an opinion."""
        self.guide_wanted.emit("opinion", "outcome")

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        dossier = self.session.dossier
        everything = dossier.all(Opinion)
        self._offer(everything)
        found = [o for o in everything if self._passes(dossier, o)]
        self.full.setVisible(bool(everything))
        self.empty.setVisible(not everything)
        self.tiles.show_tiles(_tiles(shares(dossier, found)))
        number = numbers(dossier)
        self.table.show_lines([_line(dossier, o, number[o.id]) for o in _longest_first(dossier, found)])
        self._say_stopped(dossier)
        self._enable()

    def _say_stopped(self, dossier: Dossier) -> None:
        """Say where waiting is not counted to this day."""
        last = lifecycle.clock(dossier, today())
        words = N_("Waiting is counted to the end of the mandate, {date}.")
        self.stopped.setText(_(words, date=Day().long(exact(last), current())))
        self.stopped.setVisible(last < today())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the rows in a low window."""
        super().resizeEvent(event)
        self.tiles.setVisible(event.size().height() >= LOW)

    def _offer(self, found: Sequence[Opinion]) -> None:
        years = sorted({year for o in found if (year := year_of(o))}, reverse=True)
        self.by_year.offer([Answer(str(year), str(year)) for year in years])
        waiting = Answer(WAITING, _(N_("Waiting for an answer")))
        self.by_state.offer([waiting, *_answers(STATES)])
        self.by_waiting.offer([Answer(str(n), _(words)) for n, (_most, words) in enumerate(lifecycle.BANDS)])
        self.by_outcome.offer(_answers(OUTCOME))
        self.by_addressee.offer(_answers(ADDRESSEE))

    def _passes(self, dossier: Dossier, opinion: Opinion) -> bool:
        days = lifecycle.waiting(dossier, opinion, today())
        return (
            self.by_year.key in ("", str(year_of(opinion) or ""))
            and (self.by_state.key in ("", opinion.state) or (self.by_state.key == WAITING and days is not None))
            and (
                not self.by_waiting.key or (days is not None and self.by_waiting.key == str(lifecycle.band(days)))
            )
            and self.by_outcome.key in ("", opinion.outcome)
            and (not self.by_addressee.key or self.by_addressee.key in _asked(dossier, opinion))
        )

    def _enable(self) -> None:
        opinion = self.session.dossier.get(self.table.key, Opinion) if self.session.is_open else None
        sent = opinion is not None and lifecycle.is_sent(self.session.dossier, opinion)
        waits = sent and opinion is not None and not lifecycle.is_answered(self.session.dossier, opinion)
        self.remind.setEnabled(waits)
        self.answer.setEnabled(waits)
        self.open.setEnabled(opinion is not None)

    def _begin(self, type_: str) -> None:
        """Record a reminder or an answer; a reminder is shown as it will be printed."""
        opinion = self.table.key
        try:
            letter = correspondence.begin(self.session.store, self.session.key, opinion, type_)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        if type_ == "reminder":
            self.session.say(_(N_("The reminder is recorded with its number and date, and ready to be printed.")))
            self.paper_wanted.emit("reminder", opinion)
        else:
            self.field_wanted.emit(letter, "number")


def year_of(opinion: Opinion) -> int | None:
    """Return the year an opinion belongs to: of its adoption, else of the session aimed at."""
    day = opinion.adopted or opinion.session or opinion.request_date
    return day.year if day else None


def _answers(kind: Choice) -> list[Answer]:
    return [Answer(option.code, kind.words(option.code, current())) for option in kind.options]


def _longest_first(dossier: Dossier, found: Sequence[Opinion]) -> list[Opinion]:
    """Return the opinions that wait, the longest first, then the others as they stand."""
    days = {o.id: lifecycle.waiting(dossier, o, today()) for o in found}
    return sorted(found, key=lambda o: -1 - (days[o.id] or 0) if days[o.id] is not None else 0)


def _asked(dossier: Dossier, opinion: Opinion) -> set[str]:
    """Return to whom an opinion recommends something."""
    return {r.addressee for r in dossier.children(opinion, Recommendation)}


def _line(dossier: Dossier, opinion: Opinion, number: str) -> Line:
    sent, reply = lifecycle.sending(dossier, opinion), lifecycle.answer(dossier, opinion)
    days = lifecycle.waiting(dossier, opinion, today())
    asked = dossier.children(opinion, Recommendation)
    done = sum(r.status == "done" for r in asked)
    cells = (
        number,
        opinion.title,
        _day(sent),
        "" if days is None else str(days),
        OUTCOME.show(opinion.outcome, current()),
        f"\u2066{done}/{len(asked)}\u2069" if asked and lifecycle.is_sent(dossier, opinion) else "",
        STATES.show(opinion.state, current()),
        _day(reply),
    )
    values = (None, None, _when(sent), float(-1 if days is None else days), None, None, None, _when(reply))
    return Line(opinion.id, cells, values)


def _day(letter: Letter | None) -> str:
    return Day().show(letter.date, current()) if letter else ""


def _when(letter: Letter | None) -> float:
    first = letter.date.first if letter and letter.date else None
    return float(first.toordinal()) if first else 0.0


def _tiles(told: Shares) -> list[Tile]:
    return [
        Tile(str(told.sent), _(N_("Opinions sent"))),
        _share(told.answered, N_("Answered")),
        _share(told.accepted, N_("Accepted, wholly or in part")),
        _share(told.carried_out, N_("Recommendations carried out")),
        Tile("–" if told.to_answer is None else str(told.to_answer), _(N_("days until the answer, on average"))),
    ]


def _share(share: Share, name: str) -> Tile:
    if share.percent is None:
        return Tile("–", _(name))
    return Tile(f"\u2066{share.percent} %\u2069", _(name), f"\u2066{share.part}/{share.whole}\u2069")
