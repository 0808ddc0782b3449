"""Undo and redo across the application: the inverse of a step is data, so there is no code per act."""

from __future__ import annotations

from hayat_app.i18n import N_
from hayat_app.store.step import Step
from hayat_app.store.store import Store

DEPTH = 200


class History:
    """The steps of this session that can be undone and redone, newest last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._replaying = False
        store.listen(self._note)

    def _note(self, step: Step) -> None:
        if not self._replaying:
            self._undo = [*self._undo[-DEPTH + 1 :], step]
            self._redo = []

    @property
    def undo_label(self) -> str:
        """Return the English source of the name of the act that ``undo`` would take back, or nothing."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """Return the English source of the name of the act that ``redo`` would do again, or nothing."""
        return self._redo[-1].label if self._redo else ""

    def undo(self) -> Step | None:
        """Take back the newest step; return what that did."""
        return self._replay(self._undo, self._redo)

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; return what that did."""
        return self._replay(self._redo, self._undo)

    def clear(self) -> None:
        """Forget every step (another dossier is open, or files were received)."""
        self._undo, self._redo = [], []

    def _replay(self, source: list[Step], target: list[Step]) -> Step | None:
        if not source:
            return None
        step = source[-1]
        self._replaying = True
        try:
            with self._store.work(step.dossier, step.label or N_("Undo")) as work:
                work.revert(step)
        finally:
            self._replaying = False
        source.pop()
        if work.step:
            target.append(work.step)
        return work.step
