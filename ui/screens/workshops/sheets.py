"""Typing evaluation sheets from paper: a digit is a mark and goes on to the next, Enter stores and begins anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.kinds import western
from hayat_app.domain.records import Criterion, EvaluationSheet
from hayat_app.domain.scores import HIGHEST
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _
from ui.screens.workshops.part import Part
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_SEX = {"1": "f", "2": "m"}
_WRITTEN = (
    ("kept", N_("What I keep")),
    ("improve", N_("What to improve")),
    ("topics", N_("Topics wanted")),
    ("commitment", N_("Commitment I take")),
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Mark(QLineEdit):
    """One digit. Another digit replaces it; 0 or space leave it empty."""

    given = Signal()
    """A digit was typed, or left out: on to the next."""
    back = Signal()
    stored = Signal()

    def __init__(self, highest: int, name: str) -> None:
        super().__init__()
        self.highest = highest
        self.setFixedWidth(48)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit and go on; go back with Backspace on an empty field; store with Enter."""
        typed = western(event.text())
        if event.key() in _ENTER:
            self.stored.emit()
        elif typed in ("0", " "):
            self.clear()
            self.given.emit()
        elif typed.isdigit() and 1 <= int(typed) <= self.highest:
            self.setText(typed)
            self.given.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.clear()
        elif not typed or not typed.isprintable():
            super().keyPressEvent(event)


class SheetEntry(Part):
    """One sheet at a time."""

    stored = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.marks: dict[str, Mark] = {}
        self.lines: dict[str, Line] = {}
        self._criteria: list[tuple[str, str]] = []
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.column.addWidget(self.area)

    def refresh(self, step: Step | None = None) -> None:
        """Draw the sheet anew where the criteria changed; what is being typed stays."""
        found = [(c.code, c.title) for c in self.session.dossier.children(self.key, Criterion)]
        if found != self._criteria or not self.marks:
            self._criteria = found
            self._draw()

    def _draw(self) -> None:
        page = QWidget()
        theme.role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, SMALL, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        hint = N_("Marks from 1 (weak) to 5 (excellent); 0 where nothing is ticked. Enter stores the sheet.")
        column.addWidget(parts.label(_(hint), "muted", wrap=True))
        self.marks, self.lines = {}, {}
        column.addLayout(self._boxes())
        for name, words in _WRITTEN:
            line = self.lines[name] = Line()
            line.setPlaceholderText(_(words))
            line.setAccessibleName(_(words))
            line.returnPressed.connect(self.store)
            column.addWidget(line)
        self.button = parts.button(_(N_("Store and next sheet")), "primary", "check")
        self.button.clicked.connect(self.store)
        column.addLayout(parts.row(self.button))
        column.addStretch()
        parts.turn(self.area, page)
        self._wire()

    def _boxes(self) -> QGridLayout:
        """Return the marks beside their words, in two columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        fields = [
            *((f"c:{code}", title, HIGHEST) for code, title in self._criteria),
            ("before", _(N_("Level before")), HIGHEST),
            ("after", _(N_("Level after")), HIGHEST),
            ("sex", _(N_("1 woman, 2 man")), 2),
        ]
        half = -(-len(fields) // 2)
        for at, (name, words, highest) in enumerate(fields):
            mark = self.marks[name] = Mark(highest, words)
            row, side = at % half, 2 * (at // half)
            label = parts.label(words, wrap=True)
            grid.addWidget(mark, row, side)
            grid.addWidget(label, row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

    def _wire(self) -> None:
        order: list[QWidget] = [*self.marks.values(), *self.lines.values()]
        marks = list(self.marks.values())
        for at, mark in enumerate(marks):
            mark.given.connect(order[at + 1].setFocus)
            mark.back.connect(marks[max(at - 1, 0)].setFocus)
            mark.stored.connect(self.store)

    def begin(self) -> None:
        """Go to the first mark."""
        first = next(iter(self.marks.values()), None)
        if first is not None:
            first.setFocus()

    def store(self) -> None:
        """Store the sheet, when anything is on it, and begin the next one."""
        values = self._values()
        if not values or not self.key:
            self.begin()
            return
        try:
            with self.session.store.work(self.session.key, N_("Add an evaluation sheet"), doer=self) as work:
                key = work.add(EvaluationSheet, self.key)
                work.set(key, **values)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        for field in (*self.marks.values(), *self.lines.values()):
            field.clear()
        self.begin()
        self.stored.emit()

    def _values(self) -> dict[str, object]:
        scores = {name[2:]: int(m.text()) for name, m in self.marks.items() if name.startswith("c:") and m.text()}
        values: dict[str, object] = {"scores": tuple(sorted(scores.items()))} if scores else {}
        for name in ("before", "after"):
            if self.marks[name].text():
                values[name] = int(self.marks[name].text())
        if self.marks["sex"].text():
            values["sex"] = _SEX[self.marks["sex"].text()]
        return values | {name: line.text() for name, line in self.lines.items() if line.text().strip()}
