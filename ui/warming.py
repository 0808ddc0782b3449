"""What the screens are made of is loaded in the idle moments after the window opened, a module at a time.

The first form would else wait for all of it; the window itself waits for none of it.
"""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui import tidying
from ui.sections import SECTIONS

QUIET_MILLISECONDS, PAUSE_MILLISECONDS = 400, 30
"""Before the first module, and between two: keys and clicks come first."""
MODULES = (
    # the parts of forms and tables one by one: no key is heard during an import
    "ui.widgets.choice",
    "ui.widgets.date",
    "ui.widgets.making",
    "ui.forms.drawn",
    "ui.forms.form",
    "ui.tables.model",
    "ui.tables.table",
    *(section.screen for section in SECTIONS),
    "ui.screens.settings",
    "ui.screens.dossiers",
    # the coordinator's desk, what it is made of first
    "hayat_app.exchange.package",
    "hayat_app.services.resemblance",
    "hayat_app.services.joining",
    "hayat_app.services.coordinator",
    "hayat_app.services.synthesis.composed",
    "ui.coordination.bodies",
    "ui.coordination.synthesis",
    "ui.coordination.page",
)
"""What is loaded, "module" or "module:Screen"; the tabs of a screen follow."""


class Warming(QObject):
    """Loads the modules of every section, of its tabs, and of the pages around the dossiers."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.waiting = list(MODULES)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load)
        self._timer.start(QUIET_MILLISECONDS)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.connect(self._use)

    def _load(self) -> None:
        module, _colon, name = self.waiting.pop(0).partition(":")
        screen = getattr(import_module(module), name, None)
        self.waiting += [tab.screen for tab in getattr(screen, "TABS", ())]
        if self.waiting:
            self._timer.start(PAUSE_MILLISECONDS)
        else:
            tidying.rest()
            self.done.emit()

    def _use(self, state: Qt.ApplicationState) -> None:
        """Use the moment when the person works in another program."""
        if not self.waiting and state != Qt.ApplicationState.ApplicationActive:
            tidying.rest()
