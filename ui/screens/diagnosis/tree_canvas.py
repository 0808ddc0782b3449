"""The problem tree as a drawing: walked with the arrows, written in with Enter, hung elsewhere by dragging."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hayat_app.domain.trees import Branch
from hayat_app.i18n import N_, _
from ui.forms.links import UNTITLED
from ui.screens.diagnosis.boxes import Box, Drawing, drawing
from ui.theme import theme
from ui.theme.tokens import RADIUS, Colours

WIDTHS, PAD, LEAST = (172.0, 148.0, 124.0), 9.0, 44.0
"""Widths of a box: the widest with which the drawing fits the room; padding; lowest box."""
SMALLEST = 0.7
"""A tree that is still too wide is drawn smaller, down to this part of its size; letters stay legible."""
EDITOR = QSize(int(WIDTHS[1]), 72)
"""Least room to write in, whatever the size of the drawing."""
_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_DRAG = 8.0
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class TreeCanvas(QWidget):
    """Draws one tree. It changes nothing by itself: it tells what the person wants."""

    chosen = Signal(str)
    written = Signal(str, str)
    """(key, words): another text for a box."""
    wanted = Signal(str, str)
    """(key, side): a new box under that one, a cause or an effect."""
    deleted = Signal(str)
    hung = Signal(str, str)
    """(key, above): hang a box on another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_(N_("Problem tree")))
        self.key = ""
        self.objectives = False
        self.drawing: Drawing | None = None
        self._tree: Branch | None = None
        self._width = WIDTHS[0]
        self._scale = 1.0
        self._held: QPointF | None = None
        self._moved = False
        self._editor: BoxEditor | None = None

    def show_tree(self, tree: Branch | None, *, objectives: bool, room: int) -> None:
        """Show a tree, as problems or as objectives, in the width there is."""
        self._tree, self.objectives = tree, objectives
        self.drawing = self._fitting(tree, room) if tree else None
        wide = self.drawing.size.width() if self.drawing else 1.0
        self._scale = min(1.0, max(SMALLEST, room / wide))
        if self.drawing and not self.drawing.of(self.key):
            self.key = self.drawing.boxes[0].branch.problem.id
        self.setAccessibleDescription(self._spoken(tree) if tree else "")
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def _fitting(self, tree: Branch, room: int) -> Drawing:
        """Return the drawing with the widest boxes that fit; with the narrowest where none do."""
        for width in WIDTHS:
            self._width = width
            found = drawing(tree, width, self._tall, right_to_left=self.isRightToLeft())
            if found.size.width() <= room:
                break
        return found

    def _tall(self, branch: Branch) -> float:
        metrics = QFontMetricsF(theme.font("body" if branch.side else "strong"))
        box = QRectF(0, 0, self._width - 2 * PAD, 1000)
        return max(LEAST, metrics.boundingRect(box, _FLAGS, self._words(branch)).height() + 2 * PAD)

    def _words(self, branch: Branch) -> str:
        return " ".join(branch.words(objectives=self.objectives).split()) or _(UNTITLED)

    def _spoken(self, branch: Branch, depth: int = 0) -> str:
        lines = [f"{'  ' * depth}{self._words(branch)}", *(self._spoken(one, depth + 1) for one in branch.below)]
        return "\n".join(lines)

    def sizeHint(self) -> QSize:
        """Ask for the size of the drawing."""
        return (self.drawing.size * self._scale).toSize() if self.drawing else QSize(300, 200)

    def choose(self, key: str) -> None:
        """Go to a box."""
        if key != self.key:
            self.key = key
            self.update()
            self.chosen.emit(key)

    def place_of(self, key: str) -> QRectF:
        """Return where a box stands on the canvas, the drawing centred in the room there is."""
        box = self.drawing.of(key) if self.drawing else None
        if box is None:
            return QRectF()
        corner = box.place.topLeft() * self._scale + self._offset()
        return QRectF(corner, box.place.size() * self._scale)

    def _offset(self) -> QPointF:
        assert self.drawing
        size = self.drawing.size * self._scale
        return QPointF(max(0.0, (self.width() - size.width()) / 2), max(0.0, (self.height() - size.height()) / 2))

    # --- what a person does

    def _at(self, point: QPointF) -> Box | None:
        return self.drawing.at(self._inside(point)) if self.drawing else None

    def _inside(self, point: QPointF) -> QPointF:
        """Return where a point of the canvas lies in the drawing."""
        return (point - self._offset()) / self._scale

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a box."""
        box = self._at(event.position())
        self._held, self._moved = (event.position() if box else None), False
        if box:
            self.choose(box.branch.problem.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chosen box."""
        if self._held is not None:
            far = (event.position() - self._held).manhattanLength() > _DRAG
            self._moved = self._moved or far
            if self._moved:
                self._held = event.position()
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hang the box on the one it was dropped on."""
        box, moved = self._at(event.position()), self._moved
        self._held, self._moved = None, False
        self.update()
        if moved and box and box.branch.problem.id != self.key:
            self.hung.emit(self.key, box.branch.problem.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write in a box."""
        if self._at(event.position()):
            self.write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; Enter or F2 writes, Insert adds a cause, Shift+Insert an effect."""
        key = Qt.Key(event.key())
        box = self.drawing.of(self.key) if self.drawing else None
        if box is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._walk(box, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write()
        elif key == Qt.Key.Key_Insert:
            effect = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self.wanted.emit(self.key, "effect" if effect else "cause")
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(self.key)
        else:
            super().keyPressEvent(event)

    def _walk(self, box: Box, key: Qt.Key) -> None:
        """Go to the nearest box in the direction of an arrow."""
        assert self.drawing
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        here = box.place.center()
        found = []
        for other in self.drawing.boxes:
            away = other.place.center() - here
            along, aside = (away.x() * across, abs(away.y())) if across else (away.y() * down, abs(away.x()))
            if along > 1:
                found.append((along + 3 * aside if across else 3 * along + aside, other.branch.problem.id))
        if found:
            self.choose(min(found)[1])

    # --- writing in a box

    def write(self) -> None:
        """Open a small editor over the chosen box."""
        branch = self._branch(self.key)
        if branch is None:
            return
        self._editor = editor = BoxEditor(self, branch.words(objectives=self.objectives))
        place = self.place_of(self.key)
        editor.setGeometry(place.adjusted(-2, -2, 2, 22).toRect())
        editor.resize(editor.size().expandedTo(EDITOR))
        editor.finished.connect(self._written)
        editor.show()
        editor.setFocus()

    def _written(self, words: str, kept: bool) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.hide()
        editor.deleteLater()
        self.setFocus()
        if kept:
            self.written.emit(self.key, " ".join(words.split()))

    def _branch(self, key: str) -> Branch | None:
        box = self.drawing.of(key) if self.drawing else None
        return box.branch if box else None

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines, then boxes."""
        if not self.drawing:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._offset())
        painter.scale(self._scale, self._scale)
        for box in self.drawing.boxes:
            above = self.drawing.of(box.above)
            if above:
                _join(painter, colours, above.place, box.place)
        for box in self.drawing.boxes:
            self._paint(painter, colours, box)
        painter.end()

    def _paint(self, painter: QPainter, colours: Colours, box: Box) -> None:
        here = box.branch.problem.id == self.key
        place = box.place
        if here and self._moved and self._held is not None:
            place = place.translated(self._inside(self._held) - place.center())
        fills = {"cause": colours.field, "effect": colours.warn_soft, "": colours.bad_soft}
        fill = colours.good_soft if self.objectives else fills[box.branch.side]
        edge = colours.accent if here else colours.edge
        painter.setPen(QPen(QColor(edge), 2.5 if here else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        unturned = self.objectives and not box.branch.problem.wording
        painter.setPen(QColor(colours.faint if unturned else colours.text))
        painter.setFont(theme.font("body" if box.branch.side else "strong"))
        painter.drawText(place.adjusted(PAD, PAD / 2, -PAD, -PAD / 2), _FLAGS, self._words(box.branch))


def _join(painter: QPainter, colours: Colours, one: QRectF, other: QRectF) -> None:
    """Draw the line between two boxes: down, across half way, down."""
    upper, lower = (one, other) if one.y() < other.y() else (other, one)
    start, end = QPointF(upper.center().x(), upper.bottom()), QPointF(lower.center().x(), lower.top())
    half = (start.y() + end.y()) / 2
    painter.setPen(QPen(QColor(colours.edge), 1.25))
    painter.drawPolyline([start, QPointF(start.x(), half), QPointF(end.x(), half), end])


class BoxEditor(QPlainTextEdit):
    """Writes the text of one box: Enter keeps it, Escape does not."""

    finished = Signal(str, bool)

    def __init__(self, parent: QWidget, words: str) -> None:
        super().__init__(parent)
        self.setPlainText(words)
        self.selectAll()
        self.setAccessibleName(_(N_("Text of the box")))
        self.setTabChangesFocus(True)
        self._done = False

    def _finish(self, kept: bool) -> None:
        if not self._done:
            self._done = True
            self.finished.emit(self.toPlainText(), kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, give up with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish(True)
        elif event.key() == Qt.Key.Key_Escape:
            self._finish(False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written when the person goes elsewhere."""
        super().focusOutEvent(event)
        self._finish(True)
