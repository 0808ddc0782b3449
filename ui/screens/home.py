"""The overview of a dossier: where each step stands, what comes next, and the ways to paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.days import today
from hayat_app.domain.guided import Stage, path
from hayat_app.domain.records import Plan
from hayat_app.domain.reminders import Reminder, reminders
from hayat_app.i18n import N_, _, current, ngettext
from ui.screen import Screen
from ui.screens.copies import CopiesCard
from ui.screens.path import PathCard
from ui.screens.reminders import RemindersCard
from ui.standing import Aim, Standing, standing
from ui.theme import parts, theme, tokens
from ui.widgets.kept import Kept, Wanted
from ui.widgets.link import Link

if TYPE_CHECKING:
    from hayat_app.domain.dossier import Dossier
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        area, column = parts.page(WIDTH)
        layout.addWidget(area)
        column.addStretch(1)
        self._kept = Kept(column)

    def refresh(self, step: Step | None = None) -> None:
        """Show where the dossier stands now; what says the same stays as it is."""
        dossier = self.session.dossier
        stands = standing(dossier)
        self._kept.show(self._cards(stands))
        self.path.show_path(path(dossier), stands)
        self.copies.refresh()

    def _cards(self, stands: Standing) -> Iterator[Wanted]:
        """Yield what stands on the page, each with what makes it."""
        about = " · ".join(stands.about)
        yield ("head", stands.name, about), partial(self._head, stands.name, about)
        lack = stands.next
        words = lack.sentence if lack else _(_when_nothing_lacks(self.session.dossier))
        above, aim = _("Next step") if lack else _nothing_presses(stands), lack.aim if lack else None
        yield ("next", above, words, aim), partial(self._next, above, words, aim)
        pressing = tuple(reminders(self.session.dossier, today(), current()))
        if pressing:
            yield ("reminders", pressing), partial(self._reminders, pressing)
        yield "path", self._path
        others, count = stands.others(LISTED)
        links = tuple((lack.sentence, lack.aim) for lack in others)
        broken = any(lack.severity == "broken" for lack in others)
        if links:
            yield ("problems", links, count, broken), partial(self._problems, links, count, broken)
        yield "copies", self._copies

    def _head(self, name: str, about: str, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        names = QVBoxLayout(head)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(tokens.TIGHT)
        names.addWidget(parts.label(name, "title", wrap=True))
        if about:
            names.addWidget(parts.label(about, "muted", wrap=True))
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
        return head

    def _next(self, above: str, sentence: str, aim: Aim | None, parent: QWidget) -> QWidget:
        card = QFrame(parent)
        theme.role(card, "next")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(parts.label(above, "small"))
        words.addWidget(parts.label(sentence, "heading", wrap=True))
        self.next_button = parts.button(_("Go there") if aim else _("Preview the plan"), "primary")
        self.next_button.clicked.connect(lambda: self._go_to(aim) if aim else self.act_wanted.emit("preview"))
        row = QHBoxLayout(card)
        row.setContentsMargins(tokens.LARGE + 4, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        row.setSpacing(tokens.LARGE)
        row.addWidget(parts.sign("next" if aim else "done", 24, "on_soft"))
        row.addLayout(words, 1)
        row.addWidget(self.next_button)
        return card

    def _path(self, parent: QWidget) -> QWidget:
        card = self.path = PathCard(parent)
        card.place_wanted.connect(self.place_wanted)
        card.aim_wanted.connect(self._go_to)
        card.step_wanted.connect(self._say)
        return card

    def _reminders(self, found: Sequence[Reminder], parent: QWidget) -> QWidget:
        card = self.reminders = RemindersCard(found, parent)
        card.wanted.connect(self._deal_with)
        return card

    def _copies(self, parent: QWidget) -> QWidget:
        card = self.copies = CopiesCard(self.session, parent)
        card.act_wanted.connect(self.act_wanted)
        return card

    def _problems(self, links: Sequence[tuple[str, Aim]], count: int, broken: bool, parent: QWidget) -> QWidget:
        card = parts.card(parent=parent)
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(tokens.TIGHT)
        column.addLayout(
            parts.row(parts.sign("warning", 20, "warn"), parts.label(_("To look at"), "heading"), stretch=1)
        )
        for sentence, aim in links:
            button = Link(sentence)
            button.clicked.connect(lambda _checked=False, aim=aim: self._go_to(aim))
            column.addWidget(button)
        if count > len(links):
            column.addWidget(parts.label(_("And {n} more", n=count - len(links)), "small"))
        if broken:
            decide = parts.button(_("Go through them one by one"), "link", "questions")
            decide.clicked.connect(lambda: self.place_wanted.emit("questions"))
            column.addWidget(decide, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _go_to(self, aim: Aim) -> None:
        if aim.record:
            self.field_wanted.emit(aim.record, aim.field)
        else:
            self.place_wanted.emit(aim.section)

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


def _when_nothing_lacks(dossier: Dossier) -> str:
    """Return what is said of the newest plan, as English source."""
    plans = dossier.all(Plan)
    if not plans:
        return N_("All that is begun in this dossier is filled in.")
    if plans[-1].state in ("adopted", "closed"):
        return N_("The plan is adopted: what counts now is carrying it out and following it up.")
    return N_("The plan is ready to be printed and put to the vote.")


def _nothing_presses(stands: Standing) -> str:
    """Return the words above «ready»: what could be better is told, although nothing is missing."""
    advice = stands.advice
    if not advice:
        return _("Nothing is missing")
    return ngettext(
        "Nothing is missing; {n} remark to look at", "Nothing is missing; {n} remarks to look at", advice
    )
