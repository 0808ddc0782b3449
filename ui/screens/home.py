"""The overview of a dossier: where each step stands, what comes next, and the ways to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.days import today
from hayat_app.domain.guided import Stage, path
from hayat_app.domain.reminders import Reminder, reminders
from hayat_app.i18n import N_, _, current, ngettext
from ui.screen import Screen
from ui.screens.copies import CopiesCard
from ui.screens.path import PathCard
from ui.screens.reminders import RemindersCard
from ui.standing import Lack, Standing, standing
from ui.theme import parts, theme, tokens
from ui.widgets.link import Link

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

WIDTH = 940
LISTED = 6
"""Problems shown before the rest is counted."""


class HomeScreen(Screen):
    """Where a dossier stands and what comes next."""

    NAME = N_("Overview")
    ICON = "home"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._area: QWidget | None = None

    def refresh(self, step: Step | None = None) -> None:
        """Show everything anew: it is small."""
        stands = standing(self.session.dossier)
        area, column = parts.page(WIDTH)
        column.addLayout(self._head(stands))
        column.addWidget(self._next(stands))
        pressing = reminders(self.session.dossier, today(), current())
        if pressing:
            column.addWidget(self._reminders(pressing))
        column.addWidget(self._path(stands))
        others, count = stands.others(LISTED)
        if others:
            column.addWidget(self._problems(others, count))
        column.addWidget(self._copies())
        column.addStretch(1)
        if self._area is not None:
            self._layout.removeWidget(self._area)
            self._area.hide()  # it is deleted a moment later
            self._area.deleteLater()
        self._layout.addWidget(area)
        self._area = area

    def _head(self, stands: Standing) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(tokens.TIGHT)
        names.addWidget(parts.label(stands.name, "title", wrap=True))
        if stands.about:
            names.addWidget(parts.label(" · ".join(stands.about), "muted", wrap=True))
        paper = QHBoxLayout()
        paper.setSpacing(tokens.SMALL)
        for key, words, sign in (
            ("pdf", N_("Save as PDF"), "save"),
            ("send", N_("Save a copy to send"), "send"),
        ):
            button = parts.button(_(words), "", sign)
            button.clicked.connect(lambda _checked=False, key=key: self.act_wanted.emit(key))
            paper.addWidget(button)
        paper.addStretch(1)
        names.addSpacing(tokens.SMALL)
        names.addLayout(paper)
        return names

    def _next(self, stands: Standing) -> QWidget:
        card = QFrame()
        theme.role(card, "next")
        lack = stands.next
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(parts.label(_("Next step") if lack else _nothing_presses(stands), "small"))
        sentence = lack.sentence if lack else _("The plan is ready to be printed and put to the vote.")
        words.addWidget(parts.label(sentence, "heading", wrap=True))
        self.next_button = parts.button(_("Go there") if lack else _("Preview the plan"), "primary")
        self.next_button.clicked.connect(lambda: self._go_to(lack) if lack else self.act_wanted.emit("preview"))
        row = QHBoxLayout(card)
        row.setContentsMargins(tokens.LARGE + 4, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        row.setSpacing(tokens.LARGE)
        row.addWidget(parts.sign("next" if lack else "done", 24, "on_soft"))
        row.addLayout(words, 1)
        row.addWidget(self.next_button)
        return card

    def _path(self, stands: Standing) -> QWidget:
        card = self.path = PathCard(path(self.session.dossier), stands)
        card.place_wanted.connect(self.place_wanted)
        card.lack_wanted.connect(self._go_to)
        card.step_wanted.connect(self._say)
        return card

    def _reminders(self, found: list[Reminder]) -> QWidget:
        card = self.reminders = RemindersCard(found)
        card.wanted.connect(self._deal_with)
        return card

    def _copies(self) -> QWidget:
        card = self.copies = CopiesCard(self.session)
        card.act_wanted.connect(self.act_wanted)
        return card

    def _problems(self, problems: list[Lack], count: int) -> QWidget:
        card = parts.card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(tokens.TIGHT)
        column.addLayout(
            parts.row(parts.sign("warning", 20, "warn"), parts.label(_("To look at"), "heading"), stretch=1)
        )
        for problem in problems:
            button = Link(problem.sentence)
            button.clicked.connect(lambda _checked=False, problem=problem: self._go_to(problem))
            column.addWidget(button)
        if count > len(problems):
            column.addWidget(parts.label(_("And {n} more", n=count - len(problems)), "small"))
        if any(problem.severity == "broken" for problem in problems):
            decide = parts.button(_("Go through them one by one"), "link", "questions")
            decide.clicked.connect(lambda: self.place_wanted.emit("questions"))
            column.addWidget(decide, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _go_to(self, lack: Lack) -> None:
        if lack.record:
            self.field_wanted.emit(lack.record, lack.field)
        else:
            self.place_wanted.emit(lack.section)

    def _deal_with(self, reminder: Reminder) -> None:
        if reminder.record:
            self.field_wanted.emit(reminder.record, reminder.field)
        elif reminder.section == "preview":
            self.act_wanted.emit("preview")
        else:
            self.place_wanted.emit(reminder.section)

    def _say(self, stage: Stage) -> None:
        """Let a person say another state of a step."""
        from ui.dialogs.step import StepSheet

        sheet = StepSheet(self.session, stage)
        sheet.accepted.connect(self.refresh)
        sheet.open()


def _nothing_presses(stands: Standing) -> str:
    """Return the words above «ready»: what could be better is told, although nothing is missing."""
    advice = stands.advice
    if not advice:
        return _("Nothing is missing")
    return ngettext(
        "Nothing is missing; {n} remark to look at", "Nothing is missing; {n} remarks to look at", advice
    )
