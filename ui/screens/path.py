"""The guided path on the overview: each step with its state, what is missing, and one click to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from hayat_app.domain.guided import SECTIONS as PLACES
from hayat_app.domain.guided import Stage
from hayat_app.domain.records.path import STEP_STATES
from hayat_app.i18n import N_, _, labelled, ngettext
from ui.sections import SECTIONS
from ui.standing import Lack, Standing
from ui.theme import parts, theme, tokens
from ui.widgets.elided import Elided

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
    lack_wanted = Signal(object)
    """(``Lack``): what is missing first in a step."""
    step_wanted = Signal(object)
    """(``Stage``): say another state of it."""

    def __init__(self, stages: list[Stage], stands: Standing) -> None:
        super().__init__()
        theme.role(self, "card")
        self.rows: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(2)
        for number, stage in enumerate(stages, 1):
            column.addLayout(self._line(number, stage, stands))

    def _line(self, number: int, stage: Stage, stands: Standing) -> QHBoxLayout:
        row = self.rows[stage.step] = self._row(number, stage, stands)
        more = parts.tool("edit", _(N_("Say another state of this step")))
        more.clicked.connect(lambda: self.step_wanted.emit(stage))
        line = QHBoxLayout()
        line.setSpacing(tokens.TIGHT)
        line.addWidget(row, 1)
        line.addWidget(more)
        return line

    def _row(self, number: int, stage: Stage, stands: Standing) -> QPushButton:
        state, name = _(dict(STEP_STATES)[stage.state]), _(stage.name)
        missing = sum(stands.missing(key) for key in PLACES[stage.step]) if stage.is_open else 0
        row = QPushButton()
        theme.role(row, "row")
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.setMinimumHeight(HEIGHT)
        inside = QHBoxLayout(row)
        inside.setContentsMargins(tokens.MEDIUM, 0, tokens.MEDIUM, 0)
        inside.setSpacing(tokens.MEDIUM)
        sign, colour = SIGNS[stage.state]
        inside.addWidget(parts.sign(sign, 20, colour))
        inside.addWidget(parts.label(f"{number}. {name}", "strong"))
        inside.addWidget(Elided("muted", self._about(stage, stands)), 1)
        if missing:
            inside.addWidget(parts.label(ngettext("{n} thing missing", "{n} things missing", missing), "small"))
        inside.addWidget(parts.label(state, "small"))
        inside.addWidget(parts.sign("forward", 16, "muted"))
        row.setAccessibleName(labelled(name, state))
        row.clicked.connect(lambda: self._go(stage, stands))
        return row

    def _about(self, stage: Stage, stands: Standing) -> str:
        """Return why somebody said another state, else what is missing next, else how much there is."""
        if stage.said:
            return stage.said.reason
        lack = _first(stage, stands)
        if lack:
            return lack.sentence
        return " · ".join(words for key in PLACES[stage.step] if (words := stands.counts.get(key, "")))

    def _go(self, stage: Stage, stands: Standing) -> None:
        """Go to what is missing first in a step, else to where its work is done."""
        places = PLACES[stage.step]
        lack = _first(stage, stands)
        if lack:
            self.lack_wanted.emit(lack)
        else:
            known = {section.key for section in SECTIONS}
            self.place_wanted.emit(next((key for key in places if key in known), "home"))


def _first(stage: Stage, stands: Standing) -> Lack | None:
    """Return what is missing first in a step that is still open."""
    return stands.first("missing", PLACES[stage.step]) if stage.is_open else None
