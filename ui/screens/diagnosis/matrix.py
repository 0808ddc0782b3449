"""The matrix of stakeholders: interest grows with the reading, influence upwards; each is a chip to drag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hayat_app.domain.records import Stakeholder
from hayat_app.domain.stakeholders import ADVICE, CELLS, is_strong
from hayat_app.i18n import N_, _, labelled
from ui.theme import theme
from ui.theme.tokens import RADIUS_SMALL, Colours
from ui.widgets.lines import lines_of

MARGIN, CHIP, GAP, EDGE = 22.0, 36.0, 2.0, 5.0
_FLAGS = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_STANCES = {"supports": "good", "open": "good", "neutral": "muted", "reserved": "warn", "opposes": "bad"}
_STEPS = {Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}


class Matrix(QWidget):
    """Five by five cells with chips in them. The arrow keys move the chosen one."""

    chosen = Signal(str)
    placed = Signal(str, int, int)
    """(key, interest, influence): it was dragged or pushed there."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(300, 220)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_(N_("Matrix of influence and interest")))
        self.key = ""
        self._records: Sequence[Stakeholder] = ()
        self._held: QPointF | None = None
        self._dragged = False

    def show_records(self, records: Sequence[Stakeholder]) -> None:
        """Show stakeholders; those without figures stand in the middle."""
        self._records = records
        said = [labelled(r.title, f"{r.interest or '-'} / {r.influence or '-'}") for r in records]
        self.setAccessibleDescription("\n".join(said))
        self.update()

    def choose(self, key: str) -> None:
        """Show which one is chosen."""
        if key != self.key:
            self.key = key
            self.update()

    # --- places

    def _area(self) -> QRectF:
        start, end = (6.0, MARGIN) if self.isRightToLeft() else (MARGIN, 6.0)
        return QRectF(start, 6.0, self.width() - start - end, self.height() - MARGIN - 6.0)

    def _cell(self, interest: int, influence: int) -> QRectF:
        area = self._area()
        width, height = area.width() / CELLS, area.height() / CELLS
        column = CELLS - interest if self.isRightToLeft() else interest - 1
        return QRectF(area.x() + column * width, area.y() + (CELLS - influence) * height, width, height)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Return interest and influence of the cell at a point."""
        for interest in range(1, CELLS + 1):
            for influence in range(1, CELLS + 1):
                if self._cell(interest, influence).contains(point):
                    return interest, influence
        return None

    def chips(self) -> list[tuple[Stakeholder, QRectF]]:
        """Return each stakeholder with the place of its chip; one alone takes its cell, several overlap."""
        places = [(record.interest or 3, record.influence or 3) for record in self._records]
        taken: Counter[tuple[int, int]] = Counter()
        found = []
        for record, place in zip(self._records, places, strict=True):
            room = self._cell(*place).adjusted(GAP, GAP, -GAP, -GAP)
            if places.count(place) > 1:
                room = QRectF(room.x(), room.y() + taken[place] * (CHIP / 2), room.width(), CHIP)
            taken[place] += 1
            found.append((record, room))
        return found

    # --- what a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the chip under the mouse."""
        hit = self._at(event.position())
        if hit is not None:
            self._held, self._dragged = event.position(), False
            self.key = hit.id
            self.update()
            self.chosen.emit(hit.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the chip is dragged to, or the whole name of the one under the mouse."""
        if self._held is not None:
            self._held, self._dragged = event.position(), True
            self.update()
        else:
            under = self._at(event.position())
            self.setToolTip(under.title if under else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the chip into the cell it was dragged to."""
        held, self._held = self._held, None
        cell = self.cell_at(event.position())
        record = self._chosen()
        self.update()
        if self._dragged and held is not None and cell and record and cell != (record.interest, record.influence):
            self.placed.emit(self.key, *cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Push the chosen chip into the next cell."""
        step, record = _STEPS.get(Qt.Key(event.key())), self._chosen()
        if step is None or record is None:
            super().keyPressEvent(event)
            return
        across = -step[0] if self.isRightToLeft() else step[0]
        interest = min(CELLS, max(1, (record.interest or 3) + across))
        influence = min(CELLS, max(1, (record.influence or 3) + step[1]))
        self.placed.emit(self.key, interest, influence)

    def _at(self, point: QPointF) -> Stakeholder | None:
        return next((record for record, chip in reversed(self.chips()) if chip.contains(point)), None)

    def _chosen(self) -> Stakeholder | None:
        return next((record for record in self._records if record.id == self.key), None)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint cells, advice, axes and chips."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_cells(painter, colours)
        self._paint_axes(painter, colours)
        for record, chip in self.chips():
            self._paint_chip(painter, colours, record, chip)
        painter.end()

    def _paint_cells(self, painter: QPainter, colours: Colours) -> None:
        area = self._area()
        painter.setPen(QPen(QColor(colours.line), 1))
        for interest in range(1, CELLS + 1):
            for influence in range(1, CELLS + 1):
                strong = is_strong(interest, influence)
                painter.setBrush(QColor(colours.accent_soft if strong else colours.surface))
                painter.drawRect(self._cell(interest, influence))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(colours.faint))
        half = QRectF(0, 0, area.width() / 2, area.height() / 2)
        for down, row in enumerate(ADVICE):
            for across, words in enumerate(row):
                at = 1 - across if self.isRightToLeft() else across
                box = half.translated(area.x() + at * half.width(), area.y() + down * half.height())
                flag = Qt.AlignmentFlag.AlignBottom if down else Qt.AlignmentFlag.AlignTop
                painter.drawText(box.adjusted(6, 4, -6, -4), flag | Qt.AlignmentFlag.AlignHCenter, _(words))

    def _paint_axes(self, painter: QPainter, colours: Colours) -> None:
        area = self._area()
        painter.setPen(QColor(colours.muted))
        below = QRectF(area.x(), area.bottom(), area.width(), MARGIN)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, _(N_("Interest")))
        painter.save()
        side = area.right() + MARGIN / 2 if self.isRightToLeft() else area.x() - MARGIN / 2
        painter.translate(side, area.center().y())
        painter.rotate(-90)
        painter.drawText(QRectF(-60, -9, 120, 18), Qt.AlignmentFlag.AlignCenter, _(N_("Influence")))
        painter.restore()

    def _paint_chip(self, painter: QPainter, colours: Colours, record: Stakeholder, chip: QRectF) -> None:
        here = record.id == self.key
        if here and self._held is not None:
            chip = chip.translated(self._held - chip.center())
        pen = QPen(QColor(colours.accent if here else colours.edge), 2 if here else 1)
        if not (record.interest and record.influence):
            pen.setStyle(Qt.PenStyle.DashLine)  # it waits in the middle until somebody says where it stands
        painter.setPen(pen)
        painter.setBrush(QColor(colours.field))
        painter.drawRoundedRect(chip, RADIUS_SMALL, RADIUS_SMALL)
        right = self.isRightToLeft()
        side = chip.right() - EDGE - 2 if right else chip.x() + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, _STANCES.get(record.stance, "muted"))))
        painter.drawRoundedRect(QRectF(side, chip.y() + 3, EDGE, chip.height() - 6), 2, 2)
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.font("small"))
        box = chip.adjusted(3, 0, -EDGE - 5, 0) if right else chip.adjusted(EDGE + 5, 0, -3, 0)
        room = box.size() - QSizeF(0, 2 * GAP)
        lines = lines_of(record.title, room, QFontMetricsF(painter.font()))
        painter.drawText(box, _FLAGS, "\n".join(lines))
