"""The life of an opinion as a line of stages: what is behind it, where it stands, and the step to take next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from hayat_app.domain.days import Day
from hayat_app.domain.kinds import Choice
from hayat_app.domain.lifecycle import OFF_THE_ROAD, Stage
from hayat_app.domain.records.opinions import OPINION_STATES
from hayat_app.i18n import N_, _, current, isolate
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, SMALL, TIGHT, WIDE

HEIGHT, DOT, NOW = 26, 5.0, 8.0
_STATES = Choice(*OPINION_STATES)


def words_of(stage: Stage) -> str:
    """Return a stage in words, with its day where it is known."""
    date = Day().show(stage.date, current())
    name = _STATES.words(stage.state, current())
    return f"{name} · {isolate(date)}" if date else name


class _Line(QWidget):
    """The stages as dots on a line, from the side where reading begins."""

    def __init__(self) -> None:
        super().__init__()
        self.stages: Sequence[Stage] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a line as wide as there is room."""
        return QSize(240, HEIGHT)

    def _at(self, n: int) -> QPointF:
        room = self.width() - 2 * NOW - 4
        x = NOW + 2 + room * n / max(1, len(self.stages) - 1)
        return QPointF(self.width() - x if self.isRightToLeft() else x, self.height() / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint full dots for what is past, a large one for today, rings for what is ahead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        here = next((n for n, stage in enumerate(self.stages) if stage.standing == "now"), 0)
        for first, last, colour in ((0, here, colours.accent), (here, len(self.stages) - 1, colours.edge)):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(self._at(first), self._at(last))
        for n, stage in enumerate(self.stages):
            stopped = stage.state in OFF_THE_ROAD
            colour = colours.edge if stage.standing == "ahead" else colours.bad if stopped else colours.accent
            painter.setPen(QPen(QColor(colour), 2))
            painter.setBrush(QColor(colours.surface if stage.standing == "ahead" else colour))
            size = NOW if stage.standing == "now" else DOT
            painter.drawEllipse(self._at(n), size, size)

    def event(self, event: QEvent) -> bool:
        """Tell the stage under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.stages:
            near = min(range(len(self.stages)), key=lambda n: abs(self._at(n).x() - event.pos().x()))
            QToolTip.showText(event.globalPos(), words_of(self.stages[near]), self)
            return True
        return super().event(event)


class Course(QWidget):
    """Where an opinion stands, and one button for the step after it."""

    step_wanted = Signal(str)
    """(state) that comes next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._next = ""
        self.line = _Line()
        self.here = parts.label("", "strong", wrap=True)
        self.told = parts.label("", "small", wrap=True)
        self.button = parts.button("", "", "next")
        self.button.clicked.connect(lambda: self.step_wanted.emit(self._next))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.here)
        words.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        column.setSpacing(TIGHT)
        column.addWidget(self.line)
        column.addLayout(row)

    def show_stages(self, stages: Sequence[Stage], told: str) -> None:
        """Show another course; ``told`` is what is waited for, in words."""
        here = next((n for n, stage in enumerate(stages) if stage.standing == "now"), 0)
        after = stages[here + 1] if here + 1 < len(stages) else None
        self.line.stages = stages
        self.line.setAccessibleName(_(N_("Stage {n} of {all}"), n=here + 1, all=len(stages)))
        self.line.update()
        self.here.setText(words_of(stages[here]))
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self._next = after.state if after else ""
        name = _STATES.words(after.state, current()) if after else ""
        self.button.setText(f"\u2002{_(N_('Next: {step}'), step=name)}" if after else "")
        self.button.setToolTip(_(N_("Next step: {step}"), step=name) if after else "")
        self.button.setAccessibleName(self.button.toolTip())
        self.button.setVisible(after is not None)
