"""Undo and redo in a window: what they would take back, and where the person is brought after them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from hayat_app.i18n import N_, _
from ui import acts
from ui.places import Places
from ui.shell import Shell

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

DONE = {"undo": N_("Undone: {act}"), "redo": N_("Done again: {act}")}


class Replay:
    """The history of the open dossier, as the window uses it; ``say`` tells what was done."""

    def __init__(
        self, shell: Shell, actions: Mapping[str, QAction], places: Places, say: Callable[[str], object]
    ) -> None:
        self._shell, self._actions, self._places, self._say = shell, actions, places, say
        self.name_acts()

    def undo(self) -> None:
        """Take back the newest act, wherever it was done."""
        self._replay("undo")

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._replay("redo")

    def name_acts(self) -> None:
        """Say on both acts what they would do; an act that has nothing to do is greyed."""
        session = self._shell.session
        for act in acts.ACTS:
            if act.key in DONE:
                label = _label(session, act.key) if session is not None else ""
                name = _("{act}: {what}", act=_(act.name), what=_(label)) if label else _(act.name)
                self._actions[act.key].setEnabled(bool(label))
                self._actions[act.key].setToolTip(acts.hint(name, act.keys))

    def _replay(self, way: str) -> None:
        session = self._shell.session
        if session is None or not session.is_open:
            return
        self._shell.flush()
        label = _label(session, way)
        step = session.history.undo() if way == "undo" else session.history.redo()
        self.name_acts()
        if step is not None:
            self._reveal(session, step)
            self._say(_(DONE[way], act=_(label)))

    def _reveal(self, session: Session, step: Step) -> None:
        """Go where the step was, unless it can be seen from here."""
        here = self._places.in_sight
        there = [edit for edit in step.edits if edit.record in session.dossier.records]
        if there and not (here and here.show_record(there[0].record, there[0].field)):
            self._shell.show_record(there[0].record, there[0].field)


def _label(session: Session, way: str) -> str:
    return (session.history.undo_label if way == "undo" else session.history.redo_label) or ""
