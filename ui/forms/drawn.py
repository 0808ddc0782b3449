"""The fields of a class on a page that scrolls: those in sight are made when it is shown, the others when idle."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.fields import Record
from ui.forms.banner import Banner
from ui.forms.layouts import Section
from ui.forms.part import Part
from ui.forms.row import FieldRow
from ui.theme.tokens import LARGE, READING_WIDTH, WIDE
from ui.widgets.gradual import PAINTED, Gradual

UNPAINTED = 100
"""Milliseconds after which the rest is drawn where nothing in sight was to paint."""


class DrawnForm(QScrollArea):
    """A long form costs a field at a time: nothing is made before it is shown, and never more than somebody sees.

    Fields are made in their order, so that Tab walks them in it. ``rows`` has all of them, made now if need be.
    """

    guide_wanted = Signal(str, str)
    """(kind, field) that the person is in."""

    def __init__(self, cls: type[Record], shown: Sequence[Section], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.cls = cls
        self.made: dict[str, FieldRow] = {}
        """The fields made so far."""
        self._guided = ""
        self._says: Mapping[str, str] = {}
        self._left_out: Collection[str] = frozenset()
        # Every part is made inside the one that holds it: moving a styled widget into another styles it all anew.
        page = self.page = QWidget(self)
        self.setWidget(page)
        page.setMaximumWidth(READING_WIDTH)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        self.column.setSpacing(WIDE)
        self.banner = Banner()
        self.column.addWidget(self.banner)
        self.parts = [Part(section, page) for section in shown]
        """The widget of each section, in order."""
        for part in self.parts:
            self.column.addWidget(part)
        self.column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._drawing = self._draw()
        self._fresh = False
        """What is in sight waits to be painted."""
        self._idle = Gradual(self, self._drawing, _settle)

    # --- drawing

    def make_row(self, name: str, parent: QWidget) -> FieldRow:
        """Make one field, with the value it shows now."""
        raise NotImplementedError

    def make_foot(self) -> None:
        """Make what stands below the last section."""

    def _draw(self) -> Iterator[int]:
        """Make everything, pausing after each line with the height that has come into sight."""
        for part in self.parts:
            for _line in part.draw(self._add):
                yield 0
            self._say(part)
            yield _height(part) if part.wanted else 0
        self.make_foot()

    def _add(self, name: str, parent: QWidget) -> FieldRow:
        row = self.made[name] = self.make_row(name, parent)
        if name in self._left_out:
            row.hide()
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Make what comes into sight."""
        super().showEvent(event)
        self._draw_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make what the new height brings into sight."""
        super().resizeEvent(event)
        if self.isVisible():
            self._draw_sight()

    def _draw_sight(self) -> None:
        wanted = [part for part in self.parts if part.wanted]
        room = self.viewport().height() - sum(_height(part) for part in wanted if part.drawn)
        while room > 0 and not all(part.drawn for part in wanted):
            room -= next(self._drawing, room)
        # When all of the screen is shown, before it is painted: laid out in the midst, it would be painted twice.
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        self._fresh = True
        self._idle.start(UNPAINTED)

    def customEvent(self, _event: QEvent) -> None:
        """Lay out what was made."""
        _settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rest after what is in sight."""
        super().paintEvent(event)
        if self._fresh:
            self._fresh = False
            self._idle.start(PAINTED)

    def draw_ahead(self) -> Iterator[None]:
        """Make the fields out of sight, pausing after each line: nothing is left to make when it is shown."""
        for _pause in self._drawing:
            yield

    @property
    def rows(self) -> Mapping[str, FieldRow]:
        """The fields by name, all of them."""
        for _pause in self._drawing:
            pass
        return self.made

    @property
    def told(self) -> Mapping[str, QLabel]:
        """What the sections say above their fields, by the English source."""
        assert self.rows is not None
        return {words: label for part in self.parts for words, label in part.told.items()}

    # --- what a screen wants otherwise

    def say(self, says: Mapping[str, str]) -> None:
        """Say some words of the sections (English sources) in other words, translated."""
        self._says = says
        for part in self.parts:
            self._say(part)

    def _say(self, part: Part) -> None:
        for words, label in part.told.items():
            if words in self._says:
                label.setText(self._says[words])

    def leave_out(self, names: Collection[str]) -> None:
        """Show all fields but these."""
        if names != self._left_out:
            self._left_out = names
            for name, row in self.made.items():
                row.setVisible(name not in names)

    def holds(self, name: str) -> bool:
        """Whether a field stands on this form."""
        return self.part_of(name) >= 0

    def part_of(self, name: str) -> int:
        """Return the section that holds a field, -1 when none does."""
        return next((at for at, part in enumerate(self.parts) if name in part.section.names), -1)

    def show_part(self, at: int) -> None:
        """Show one section only; -1 for all of them."""
        for place, part in enumerate(self.parts):
            part.want(at in (place, -1))
        if self.isVisible():
            self._draw_sight()
        self.verticalScrollBar().setValue(0)

    # --- where the person is

    def guide(self, name: str) -> None:
        """Ask for the guidance of a field."""
        self._guided = name
        self.guide_wanted.emit(self.cls.KIND, name)

    def guide_again(self) -> None:
        """Ask for the guidance of the field the person was in, else of the first one in sight."""
        row = self.made.get(self._guided)
        name = self._guided if row and row.isVisibleTo(self) else self._first()
        if name:
            self.guide_wanted.emit(self.cls.KIND, name)

    def _first(self) -> str:
        """Return the first field in sight, or that will be once it is made."""
        for part in self.parts:
            for name in part.section.names if part.wanted else ():
                if name not in self.made or self.made[name].isVisibleTo(self):
                    return name
        return ""

    def focus_field(self, name: str = "") -> bool:
        """Put the keyboard into a field, the first one in sight when no name is given."""
        name = name or self._first()
        row = self.made.get(name) or self.rows.get(name)
        if row is None:
            return False
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, WIDE))
        return True

    def focused_field(self) -> str:
        """Return the field that the keyboard is in, or nothing."""
        return next((name for name, row in self.made.items() if row.isAncestorOf(self.focusWidget())), "")


def _settle() -> None:
    """Lay out what was made before it is painted: level follows level, and a frame between them is squeezed."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _height(part: Part) -> int:
    return part.sizeHint().height() + WIDE
