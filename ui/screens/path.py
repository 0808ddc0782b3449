"""The guided path on the overview: each step with its state, what is missing, and one click to it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.domain.guided import SECTIONS as PLACES
from hayat_app.domain.guided import Stage
from hayat_app.domain.records.path import STEP_STATES
from hayat_app.i18n import N_, _, labelled, ngettext
from ui.sections import SECTIONS
from ui.standing import Aim, Lack, Standing
from ui.theme import parts, theme, tokens
from ui.widgets.elided import Elided
from ui.widgets.kept import Kept

SIGNS = {
    "empty": ("circle", "edge"),
    "begun": ("half", "warn"),
    "complete": ("done", "good"),
    "not_applicable": ("remove", "muted"),
}
"""Icon and colour of each state."""
HEIGHT = 50


class PathCard(QFrame):
    """The steps from the body to the follow-up."""

    place_wanted = Signal(str)
    """(section)."""
    aim_wanted = Signal(object)
    """(``Aim``): where what is missing first in a step is filled in."""
    step_wanted = Signal(object)
    """(``Stage``): say another state of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.role(self, "card")
        self.rows: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(2)
        self._kept = Kept(column)

    def show_path(self, stages: list[Stage], stands: Standing) -> None:
        """Show how far each step is; one that is as far as before stays as it is."""
        steps = [_step(number, stage, stands) for number, stage in enumerate(stages, 1)]
        self._kept.show((step, partial(self._line, step)) for step in steps)
        self.rows = {stage.step: self.rows[stage.step] for stage in stages}

    def _line(self, step: _Step, parent: QWidget) -> QWidget:
        held = QWidget(parent)
        line = QHBoxLayout(held)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.TIGHT)
        row = self.rows[step.stage.step] = self._row(step, held)
        more = parts.tool("edit", _(N_("Say another state of this step")))
        more.clicked.connect(lambda: self.step_wanted.emit(step.stage))
        line.addWidget(row, 1)
        line.addWidget(more)
        return held

    def _row(self, step: _Step, parent: QWidget) -> QPushButton:
        state, name = _(dict(STEP_STATES)[step.stage.state]), _(step.stage.name)
        row = QPushButton(parent)
        theme.role(row, "row")
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.setMinimumHeight(HEIGHT)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(tokens.MEDIUM, 0, tokens.MEDIUM, 0)
        inside.setSpacing(tokens.MEDIUM)
        sign, colour = SIGNS[step.stage.state]
        inside.addWidget(parts.sign(sign, 20, colour))
        inside.addWidget(parts.label(f"{step.number}. {name}", "strong"))
        inside.addWidget(Elided("muted", step.about), 1)
        if step.missing:
            words = ngettext("{n} thing missing", "{n} things missing", step.missing)
            inside.addWidget(parts.label(words, "small"))
        inside.addWidget(parts.label(state, "small"))
        inside.addWidget(parts.sign("forward", 16, "muted"))
        row.setAccessibleName(labelled(name, state))
        row.clicked.connect(lambda: self._go(step))
        return row

    def _go(self, step: _Step) -> None:
        """Go to what is missing first in a step, else to where its work is done."""
        if step.aim:
            self.aim_wanted.emit(step.aim)
        else:
            known = {section.key for section in SECTIONS}
            self.place_wanted.emit(next((key for key in PLACES[step.stage.step] if key in known), "home"))


class _Step(NamedTuple):
    """What a line of the path shows, and where it leads."""

    number: int
    stage: Stage
    about: str
    missing: int
    aim: Aim | None


def _step(number: int, stage: Stage, stands: Standing) -> _Step:
    places = PLACES[stage.step]
    lack = stands.first("missing", places) if stage.is_open else None
    missing = sum(map(stands.missing, places)) if stage.is_open else 0
    return _Step(number, stage, _about(stage, stands, lack), missing, lack.aim if lack else None)


def _about(stage: Stage, stands: Standing, lack: Lack | None) -> str:
    """Return why somebody said another state, else what is missing next, else how much there is."""
    if stage.said:
        return stage.said.reason
    if lack:
        return lack.sentence
    return " · ".join(words for key in PLACES[stage.step] if (words := stands.counts.get(key, "")))
