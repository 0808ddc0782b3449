"""What evaluation sheets say together: bars of means, spread, women and men, before and after, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hayat_app.domain import assessment
from hayat_app.domain.records import EvaluationSheet
from hayat_app.domain.scores import HIGHEST
from hayat_app.i18n import N_, _, isolate, ngettext
from ui.screens.workshops.part import Part
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_OPEN = {
    "kept": N_("What I keep"),
    "improve": N_("What to improve"),
    "topics": N_("Topics wanted"),
    "commitment": N_("Commitment I take"),
}


def figure(value: float | None) -> str:
    """Return a mean as Moroccan papers write it, with a comma; a dash where there is none."""
    return "–" if value is None else f"{value:.1f}".replace(".", ",")


class MeanBar(QWidget):
    """A bar from 0 to 5, from the side where reading begins."""

    def __init__(self, mean: float | None) -> None:
        super().__init__()
        self.mean = mean
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(figure(mean))

    def sizeHint(self) -> QSize:
        """Return a line."""
        return QSize(160, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room and the bar in it."""
        painter = QPainter(self)
        colours = theme.colours()
        painter.fillRect(self.rect(), QColor(colours.line))
        width = self.width() * (self.mean or 0) / HIGHEST
        left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        painter.fillRect(QRectF(left, 0, width, self.height()), QColor(colours.accent))


class Results(Part):
    """The evaluation as a table with bars, and what people wrote below."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.column.addWidget(self.area)

    def refresh(self, step: Step | None = None) -> None:
        """Count anew."""
        page = QWidget()
        theme.role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, SMALL, WIDE, WIDE)
        column.setSpacing(LARGE)
        workshop = self.workshop
        sheets = self.session.dossier.children(self.key, EvaluationSheet) if workshop else []
        if workshop and sheets:
            column.addLayout(self._means(assessment.judged(self.session.dossier, workshop)))
            column.addWidget(self._levels(sheets))
            for name, words in _OPEN.items():
                self._words(column, _(words), assessment.written(sheets, name))
        else:
            column.addWidget(parts.label(_(N_("No sheet is typed yet.")), "muted"))
        column.addStretch()
        self.area.setWidget(page)

    def _means(self, found: list[assessment.Judged]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(MEDIUM)
        heads = (N_("Criterion"), "", N_("Mean"), N_("Spread"), N_("Women"), N_("Men"), N_("Number of answers"))
        for column, words in enumerate(heads):
            grid.addWidget(parts.label(_(words) if words else "", "small"), 0, column)
        for row, one in enumerate(found, 1):
            grid.addWidget(parts.label(one.criterion.title), row, 0)
            grid.addWidget(MeanBar(one.all.mean), row, 1)
            cells = (
                figure(one.all.mean),
                figure(one.all.spread),
                figure(one.women.mean),
                figure(one.men.mean),
                str(one.all.count),
            )
            for column, text in enumerate(cells, 2):
                grid.addWidget(parts.label(text, "strong" if column == 2 else "body"), row, column)
        grid.setColumnStretch(1, 1)
        return grid

    def _levels(self, sheets: list[EvaluationSheet]) -> QLabel:
        before, after = assessment.levels(sheets)
        said = _(
            N_("Level before: {before} · after: {after}"), before=figure(before.mean), after=figure(after.mean)
        )
        count = ngettext("{n} answer", "{n} answers", before.count)
        return parts.label(f"{said} · {count}", "strong", wrap=True)

    def _words(self, column: QVBoxLayout, title: str, texts: list[str]) -> None:
        if texts:
            column.addWidget(parts.label(title, "heading"))
            column.addWidget(parts.label("\n".join(f"«{isolate(text)}»" for text in texts), "body", wrap=True))
