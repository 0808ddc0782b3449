"""What a person says of a step of the path, where the computed state is not the true one."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from hayat_app.domain.guided import Stage, key_of
from hayat_app.domain.records import PathStep
from hayat_app.domain.records.path import STEP_STATES
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current
from ui.segments import Segments
from ui.session import Session
from ui.theme import parts, theme, tokens
from ui.widgets.text import Line

WIDTH = 620
COMPUTED = ""
LONGEST = 300


class StepSheet(QDialog):
    """Says a state and why; the computed one needs no reason."""

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(QApplication.activeWindow())
        self._session, self._stage = session, stage
        self.setWindowTitle(_(stage.name))
        self.setMinimumWidth(WIDTH)
        self.states = Segments([(COMPUTED, _(N_("As computed"))), *((c, _(words)) for c, words in STEP_STATES)])
        self.states.choose(stage.said.state if stage.said else COMPUTED)
        self.reason = Line()
        self.reason.setMaxLength(LONGEST)
        self.reason.setText(stage.said.reason if stage.said else "")
        self.reason.setPlaceholderText(_(N_("Why? Whoever receives the dossier reads it.")))
        self.reason.setAccessibleName(_(N_("Reason")))
        self.problem = parts.label("", "body", wrap=True)
        theme.role(self.problem, "bad")
        self.problem.hide()
        self.keep = parts.button(_(N_("Keep")), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.store)
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)

    def _lay_out(self, cancel: QWidget) -> None:
        computed = dict(STEP_STATES)[self._stage.computed]
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        column.setSpacing(tokens.LARGE)
        column.addWidget(parts.label(_(self._stage.name), "heading"))
        column.addWidget(parts.label(_(N_("Computed from what is written: {state}"), state=_(computed)), "muted"))
        column.addWidget(self.states)
        column.addWidget(self.reason)
        column.addWidget(self.problem)
        row = parts.row(self.keep, cancel)
        column.addLayout(row)

    def store(self) -> None:
        """Keep what is said; without a reason nothing but the computed state can be."""
        if self.states.value != COMPUTED and not self.reason.text().strip():
            self.problem.setText(_(N_("Say in a few words why this step is so.")))
            self.problem.show()
            self.reason.setFocus()
            return
        try:
            self._write()
        except Problem as problem:
            self.problem.setText(problem.sentence(current()))
            self.problem.show()
        else:
            self.accept()

    def _write(self) -> None:
        key, step = key_of(self._stage.step), self._stage.step
        values = {"step": step, "state": self.states.value, "reason": " ".join(self.reason.text().split())}
        with self._session.store.work(self._session.dossier.id, N_("State of a step")) as work:
            row = work.row(key)
            if row is None and self.states.value == COMPUTED:
                return
            if row is None:
                work.add(PathStep, key=key, **values)
            else:
                if row.life == "deleted":
                    work.restore(key)
                work.set(key, **values)
