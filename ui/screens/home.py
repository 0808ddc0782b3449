"""The overview of a dossier: where each step stands, what comes next, and the ways to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, ngettext
from ui.screen import Screen
from ui.sections import SECTIONS
from ui.standing import Lack, Standing, standing
from ui.theme import parts, theme, tokens

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

WIDTH = 940
STATE_WORDS = {"empty": N_("Nothing written yet"), "begun": N_("Begun"), "complete": N_("Complete")}
STATE_SIGNS = {"empty": ("circle", "edge"), "begun": ("half", "warn"), "complete": ("done", "good")}
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
        if stands.states:
            column.addWidget(self._steps(stands))
        others = [lack for lack in stands.lacks if lack.severity != "missing" and lack != stands.next]
        if others:
            column.addWidget(self._problems(others))
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
        words.addWidget(parts.label(_("Next step") if lack else _("Nothing is missing"), "small"))
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

    def _steps(self, stands: Standing) -> QWidget:
        card = parts.card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(2)
        for section in SECTIONS:
            if section.key in stands.states:
                row = self._step(section.key, _(section.name), stands)
                row.clicked.connect(lambda _checked=False, key=section.key: self.place_wanted.emit(key))
                column.addWidget(row)
        return card

    def _step(self, key: str, name: str, stands: Standing) -> QPushButton:
        state = stands.states[key]
        sign, colour = STATE_SIGNS[state]
        missing = stands.missing(key)
        row = QPushButton()
        theme.role(row, "row")
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.setMinimumHeight(46)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(tokens.MEDIUM, 0, tokens.MEDIUM, 0)
        inside.setSpacing(tokens.MEDIUM)
        inside.addWidget(parts.sign(sign, 20, colour))
        inside.addWidget(parts.label(name, "strong"))
        inside.addWidget(parts.label(stands.counts.get(key, ""), "muted"), 1)
        if missing:
            inside.addWidget(parts.label(ngettext("{n} thing missing", "{n} things missing", missing), "small"))
        inside.addWidget(parts.sign("forward", 16, "muted"))
        row.setAccessibleName(f"{name}: {_(STATE_WORDS[state])}")
        return row

    def _problems(self, problems: list[Lack]) -> QWidget:
        card = parts.card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(tokens.TIGHT)
        column.addLayout(
            parts.row(parts.sign("warning", 20, "warn"), parts.label(_("To look at"), "heading"), stretch=1)
        )
        for problem in problems[:LISTED]:
            button = parts.button(problem.sentence, "link")
            button.clicked.connect(lambda _checked=False, problem=problem: self._go_to(problem))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        if len(problems) > LISTED:
            column.addWidget(parts.label(_("And {n} more", n=len(problems) - LISTED), "small"))
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
