"""The sections of the dossier at the side where reading begins, each with its state."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from hayat_app.i18n import N_, _, labelled, ngettext
from ui import acts
from ui.sections import SECTIONS, Section
from ui.theme import icons, theme, tokens
from ui.theme.theme import role

WIDTH, NARROW = 216, 60
ON_DEMAND = frozenset({"questions"})
"""Sections that are shown only while something waits in them."""
STATES = {"empty": N_("Nothing written yet"), "begun": N_("Begun"), "complete": N_("Complete")}


class Navigation(QFrame):
    """Buttons for the sections. ``mark`` shows their states, ``choose`` the one in sight."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        role(self, "side")
        self.setAccessibleName(_("Sections"))
        self._buttons: dict[str, Place] = {}
        self._group = group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM)
        layout.setSpacing(2)
        for section in SECTIONS:
            button = Place(section)
            button.clicked.connect(lambda _checked=False, key=section.key: self.chosen.emit(key))
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[section.key] = button
        layout.addStretch(1)
        self.narrow(False)

    def narrow(self, on: bool) -> None:
        """Show icons only, where the window is small."""
        self.setFixedWidth(NARROW if on else WIDTH)
        for button in self._buttons.values():
            button.narrow(on)

    def choose(self, key: str) -> None:
        """Show which section is in sight; none for a page that is no section."""
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def keys(self) -> list[str]:
        """Return the keys of the sections in order."""
        return list(self._buttons)

    def mark(self, states: Mapping[str, str]) -> None:
        """Show how far each section is: "empty", "begun" or "complete"."""
        for key, button in self._buttons.items():
            button.mark(states.get(key, ""))

    def leave_out(self, keys: Collection[str]) -> None:
        """Show every section but some."""
        for key, button in self._buttons.items():
            if key not in ON_DEMAND:
                button.setVisible(key not in keys)

    def count(self, key: str, n: int) -> None:
        """Show how much waits in a section that is only there when something does."""
        self._buttons[key].count(n)


class Place(QToolButton):
    """One section in the navigation."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.name = _(section.name)
        self.setCheckable(True)
        self.setIcon(icons.icon(section.icon, "muted", checked="on_soft"))
        self.setIconSize(QSize(tokens.ICON, tokens.ICON))
        self.setToolTip(acts.hint(self.name, (section.keys,)))
        self._dot = ""
        self._count = 0
        if section.key in ON_DEMAND:  # the others are not shown here: without a parent they would be windows
            self.hide()
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        role(self, "place")
        self.mark("")

    def narrow(self, on: bool) -> None:
        """Show the icon only."""
        self.setProperty("toolButtonStyle", "ToolButtonIconOnly" if on else "ToolButtonTextBesideIcon")
        self.setText("" if on else f"\u2002{self.name}")

    def mark(self, state: str) -> None:
        """Show a state as a dot, and say it to screen readers."""
        self._dot = state
        self.setAccessibleName(labelled(self.name, _(STATES[state])) if state else self.name)
        self.update()

    def count(self, n: int) -> None:
        """Show a number beside the name; without one the section is shown only while it is open."""
        self._count = n
        self.setVisible(n > 0 or self.isChecked())
        words = ngettext("{n} waits", "{n} wait", n)
        self.setAccessibleName(labelled(self.name, words) if n else self.name)
        self.update()

    def _paint_count(self) -> None:
        from PySide6.QtCore import Qt  # only where something waits: the namespace is slow to load

        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        wide = bool(self.text())
        high, edge = (20.0, 8.0) if wide else (16.0, 1.0)
        width = max(painter.fontMetrics().horizontalAdvance(str(self._count)) + 8.0, high)
        x = edge if self.isRightToLeft() else self.width() - width - edge
        box = QRectF(x, (self.height() - high) / 2 if wide else edge, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(QColor(colours.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot beside the name: a ring for nothing, half for begun, full for complete; or a number."""
        super().paintEvent(event)
        if self._count:
            self._paint_count()
        if not self._dot:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = 15.0 if self.text() else 12.0
        x = margin if self.isRightToLeft() else self.width() - margin
        at, radius = QPointF(x, self.height() / 2 if self.text() else 12.0), 4.0 if self.text() else 3.0
        paint = QColor({"empty": colours.edge, "begun": colours.warn, "complete": colours.good}[self._dot])
        painter.setPen(QPen(paint, 1.5))
        if self._dot == "complete":
            painter.setBrush(paint)
        painter.drawEllipse(at, radius, radius)
        if self._dot == "begun":
            painter.setBrush(paint)
            box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
            painter.drawChord(box, 180 * 16, 180 * 16)
        painter.end()
