"""The coordinator's page: its parts side by side at the top, one of them in sight, each made when first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _
from ui.coordination.bodies import Bodies
from ui.coordination.synthesis import SynthesisView
from ui.coordination.twice import Twice
from ui.screen import Page
from ui.segments import Segments
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, WIDE
from ui.widgets.gradual import PAINTED

if TYPE_CHECKING:
    from ui.coordination.coordination import Coordination
    from ui.panes import Panes

PARTS = (("bodies", N_("Bodies")), ("synthesis", N_("Synthesis")), ("twice", N_("There twice?")))


class CoordinationPage(Page):
    """Everything about many bodies."""

    def __init__(self, coordination: Coordination, panes: Panes) -> None:
        super().__init__()
        self._panes = panes
        self.coordination = coordination
        self.parts: dict[str, QWidget] = {}
        self._stale: set[str] = set()
        """Parts out of sight that do not show what was read last."""
        self._shown = coordination.standings
        self.segments = Segments([(code, _(words)) for code, words in PARTS])
        self.segments.chosen.connect(self.show_part)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, LARGE, WIDE, MEDIUM)
        head.setSpacing(LARGE)
        head.addWidget(parts.label(coordination.settings.coordinator or _("The coordinator's desk"), "title"))
        head.addStretch(1)
        head.addWidget(self.segments)
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)
        coordination.loaded.connect(self._show_all)
        coordination.looked.connect(self._show_doubles)
        self.show_part(coordination.part)
        reading = QTimer(self, singleShot=True, interval=PAINTED)  # or it takes the processor from what is painted
        reading.timeout.connect(coordination.load)
        reading.start()

    def show_part(self, key: str) -> None:
        """Bring a part into sight."""
        self.flush()
        self.coordination.part = key
        self.segments.choose(key)
        if key not in self.parts:
            self.parts[key] = {"bodies": self._bodies, "synthesis": self._synthesis, "twice": self._twice}[key]()
            self.stack.addWidget(self.parts[key])
            self._panes.watch(self.parts[key])
        self._renew(key)
        self.stack.setCurrentWidget(self.parts[key])
        self.setFocusProxy(self.parts[key])

    def _bodies(self) -> Bodies:
        coordination = self.coordination
        made = Bodies()
        made.show_all(coordination.standings)
        made.noted.connect(coordination.note)
        made.told.connect(coordination.tell_note)
        made.off_wanted.connect(coordination.expect_no_more)
        made.expect_wanted.connect(coordination.ask_for_bodies)
        made.remind_wanted.connect(coordination.remind)
        made.open_wanted.connect(coordination.open_wanted)
        made.receive_wanted.connect(coordination.files_wanted)
        return made

    def _synthesis(self) -> SynthesisView:
        coordination = self.coordination
        made = SynthesisView()
        made.show_all(coordination.standings, coordination.judged)
        made.open_wanted.connect(coordination.open_wanted)
        made.pdf_wanted.connect(coordination.print_synthesis)
        made.sheet_wanted.connect(coordination.write_sheet)
        return made

    def _twice(self) -> Twice:
        coordination = self.coordination
        made = Twice()
        made.show_all(coordination.found, coordination.standings)
        made.join_wanted.connect(coordination.join)
        made.apart_wanted.connect(coordination.take_apart)
        made.judged.connect(coordination.judge)
        made.open_wanted.connect(coordination.open_wanted)
        coordination.look_for_doubles()
        return made

    def _show_doubles(self) -> None:
        found = self.parts.get("twice")
        if isinstance(found, Twice):
            found.show_all(self.coordination.found, self.coordination.standings)

    def _show_all(self) -> None:
        """Show what was read, where it is news; a part out of sight follows when it comes into sight."""
        if self._shown is self.coordination.standings:
            return
        self._shown = self.coordination.standings
        self._stale = set(self.parts)
        self._renew(self.coordination.part)

    def _renew(self, key: str) -> None:
        if key not in self._stale:
            return
        self._stale.discard(key)
        part = self.parts[key]
        if isinstance(part, Bodies):
            part.show_all(self.coordination.standings)
        elif isinstance(part, SynthesisView):
            part.show_all(self.coordination.standings, self.coordination.judged)
        else:
            self.coordination.look_for_doubles()

    def flush(self) -> None:
        """Keep what is typed."""
        found = self.parts.get("bodies")
        if isinstance(found, Bodies):
            found.flush()
