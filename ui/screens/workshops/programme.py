"""The programme of a workshop, day by day: sessions are dragged, lengths add up, overlaps are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain import timetable
from hayat_app.domain.days import weekday
from hayat_app.domain.records import Output, Slot, Workshop, WorkshopDay
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate, ngettext
from hayat_app.services import workshops
from ui.asks import Telling
from ui.screens.workshops.tree import TreePart
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session

_LONGEST = 40


class ProgrammePart(TreePart):
    """Days, their sessions, and what each day brought out."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            (WorkshopDay, Slot, Output),
            parent,
            N_("No day yet. Add a day, then its sessions: the time of each, or only how long it takes."),
        )

    def make_head(self) -> None:
        """Show for each day how long it is and what overlaps, and let sessions follow each other."""
        self.lengths = parts.label("", "muted", wrap=True)
        self.overlaps = parts.label("", "tag-warn", wrap=True)
        self.follow = parts.button(_(N_("Let sessions follow each other")), "link", "clock")
        self.follow.setToolTip(_(N_("Gives the sessions of this day new times in their order, as long as before")))
        self.follow.clicked.connect(self.retime)
        self.days = parts.button(_(N_("Make its days")), "", "calendar")
        self.days.clicked.connect(self.make_days)
        words = QVBoxLayout()
        words.addWidget(self.lengths)
        words.addWidget(self.overlaps)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, LARGE, SMALL)
        head.addLayout(words, 1)
        head.addWidget(self.days)
        head.addWidget(self.follow)
        self.column.addLayout(head)

    def show_head(self) -> None:
        """Add up the lengths and name what overlaps."""
        workshop = self.workshop
        days = timetable.days(self.session.dossier, workshop) if workshop else []
        slots = [(day, self.session.dossier.children(day, Slot)) for day in days]
        said = [_day_length(day, timetable.total(some)) for day, some in slots if timetable.total(some)]
        self.lengths.setText(" · ".join(said))
        meeting = [_meeting(one, other) for _day, some in slots for one, other in timetable.overlaps(some)]
        self.overlaps.setText("\n".join(meeting))
        self.overlaps.setVisible(bool(meeting))
        self.days.setVisible(not days)
        self.follow.setVisible(bool(days))
        self.follow.setEnabled(any(timetable.total(some) for _day, some in slots))

    def make_days(self) -> None:
        """Add a day for each date of the workshop, or for the number of its days."""
        workshops.make_days(self.session.store, self.session.key, self.key)
        self.refresh()

    def retime(self) -> None:
        """Give the sessions of the day in sight new times in their order."""
        day = self._day()
        if day is None:
            return
        times = timetable.following(self.session.dossier.children(day, Slot))
        self.flush()
        with (
            Telling(self.session.asks),
            self.session.store.work(self.session.key, N_("Let sessions follow each other"), doer=self) as work,
        ):
            for key, (starts, ends) in times.items():
                work.set(key, starts=starts, ends=ends)
        self.refresh()

    def _day(self) -> WorkshopDay | None:
        """Return the day the person is on, else the first one."""
        dossier, record = self.session.dossier, self.outline.record
        while record is not None and not isinstance(record, WorkshopDay | Workshop):
            record = dossier.parent(record)
        if isinstance(record, WorkshopDay):
            return record
        return next(iter(dossier.children(self.key, WorkshopDay)), None)


def _day_length(day: WorkshopDay, minutes: int) -> str:
    name = " ".join(part for part in (weekday(day.date, current()), day.title_text) if part)
    return _(N_("{day}: {length}"), day=isolate(shortened(name, _LONGEST)), length=length_words(minutes))


def length_words(minutes: int) -> str:
    """Return a length in hours and minutes."""
    hours, rest = divmod(minutes, 60)
    said = [ngettext("{n} hour", "{n} hours", hours)] if hours else []
    said += [ngettext("{n} minute", "{n} minutes", rest)] if rest or not hours else []
    return " ".join(said)


def _meeting(one: Slot, other: Slot) -> str:
    names = [isolate(shortened(slot.title_text, _LONGEST)) for slot in (one, other)]
    return _(N_("“{one}” and “{other}” are at the same time."), one=names[0], other=names[1])
