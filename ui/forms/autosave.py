"""Stores the fields of a form by themselves: after a pause in typing, when one is left, and on ``flush``.

Somebody who is typing waits for no disk: after a pause, and when a field is left, the value is handed over to the
store's own thread and the field hears of it when it is kept. Until then it counts as not stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from hayat_app.domain.days import Day
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Pattern, Serial, Text
from hayat_app.domain.refusals import refuse_unfit
from hayat_app.errors import BadInput, Problem, Refused
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hayat_app.store.work import Work
    from ui.forms.row import FieldRow

RETRY = 5000
"""Milliseconds after which what the disk refused is tried again."""
PAUSE = 600
"""Milliseconds without a letter after which what is typed is stored."""


class Typed(Protocol):
    """The form whose fields are stored."""

    @property
    def made(self) -> Mapping[str, FieldRow]:
        """The fields made so far."""

    def record(self) -> Record | None:
        """Return the record that is edited, as the dossier holds it."""

    def write(self, work: Work, record: Record, name: str, value: object) -> None:
        """Write one field; in any thread."""


class Autosave:
    """Stores each field of a form alone, so that storing one never touches another."""

    def __init__(self, session: Session, form: Typed, doer: QObject) -> None:
        self._session = session
        self._form, self._doer = form, doer
        self._pause = QTimer(doer, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._after_a_pause)
        self._retry = QTimer(doer, singleShot=True, interval=RETRY)
        self._retry.timeout.connect(self._try_again)

    @property
    def waits(self) -> bool:
        """Whether it waits for a pause in typing."""
        return self._pause.isActive()

    # --- what a person does

    def edited(self, row: FieldRow) -> None:
        """Note that something is typed; a whole decision is stored at once."""
        row.begin()
        self._session.waiting.emit(True)
        if row.editor.AT_ONCE:
            self._store(row)
        else:
            self._pause.start()

    def left(self, row: FieldRow) -> None:
        """Store what is in a field, and write it as it is kept."""
        if not self._hand_over(row, judge=True, tidy=True):
            row.tidy()

    def give_up(self, row: FieldRow) -> None:
        """Forget what is typed and not stored."""
        self._pause.stop()
        row.give_up()
        self._tell()

    def flush(self) -> None:
        """Store everything that is typed and not stored yet, before anything else happens."""
        self._pause.stop()
        self._session.writer.finish()
        for row in self._form.made.values():
            self._store(row)

    def _after_a_pause(self) -> None:
        """Store what is typed. Half an address is no mistake yet: shapes are judged when the field is left."""
        for row in self._form.made.values():
            if isinstance(row.facts.kind, Serial):
                continue
            plain = isinstance(row.facts.kind, Text) and not isinstance(row.facts.kind, Pattern)
            self._hand_over(row, judge=plain or row.problem is not None)

    def _try_again(self) -> None:
        """Store what the disk refused: there may be room again."""
        for row in self._form.made.values():
            if _is_of_the_disk(row.problem):
                self._hand_over(row, judge=True)

    # --- storing

    def _readable(self, row: FieldRow, *, judge: bool) -> tuple[Record, object] | None:
        """Return the record of a field and the value to store; None where there is nothing to store."""
        record = self._form.record() if row.pending else None
        if record is None or self._session.dossier.life(record) == "deleted":
            return None
        try:
            value = row.editor.read()
            refuse_unfit(self._session.dossier, record, row.facts.name, value)
        except Refused as problem:
            if judge:
                row.refuse(problem)
            self._tell()
            return None
        return record, value

    def _store(self, row: FieldRow) -> None:
        """Store now."""
        found = self._readable(row, judge=True)
        if found is None:
            return
        record, value = found
        try:
            with self._session.store.work(self._session.key, row.facts.label, doer=self._doer) as work:
                self._form.write(work, record, row.facts.name, value)
        except Problem as problem:
            row.refuse(problem)
        else:
            row.done(value)
            self._judge_again()
        self._tell()

    def _judge_again(self) -> None:
        """Store the dates that were refused beside a value which is another one now."""
        for row in self._form.made.values():
            if row.problem and isinstance(row.facts.kind, Day):
                self._hand_over(row, judge=True)

    def _hand_over(self, row: FieldRow, *, judge: bool, tidy: bool = False) -> bool:
        """Have a field stored while the person goes on; return whether there was anything to store."""
        found = self._readable(row, judge=judge)
        if found is None:
            return False
        (record, value), turn = found, row.turn
        self._session.writer.write(
            row.facts.label,  # what undo is going to be called: the field
            lambda work: self._form.write(work, record, row.facts.name, value),
            doer=self._doer,
            done=lambda: self._stored(row, value, turn, tidy=tidy),
            failed=lambda problem: self._refused(row, problem),
        )
        return True

    def _stored(self, row: FieldRow, value: object, turn: int, *, tidy: bool) -> None:
        """Hear that a value is kept; what was typed meanwhile is not."""
        if row.turn == turn:
            row.done(value)
        self._judge_again()
        if tidy:
            row.tidy()
        self._tell()

    def _refused(self, row: FieldRow, problem: Problem) -> None:
        row.refuse(problem)
        self._tell()

    def _tell(self) -> None:
        """Say whether all that is typed is stored, some of it waits for a correction, or is still being typed."""
        waiting = [row for row in self._form.made.values() if row.pending]
        if not waiting:
            self._session.waiting.emit(False)
        elif all(row.problem for row in waiting):
            of_the_disk = any(_is_of_the_disk(row.problem) for row in waiting)
            self._session.refused.emit(of_the_disk)
            if of_the_disk:
                self._retry.start()


def _is_of_the_disk(problem: Problem | None) -> bool:
    """Whether it is no fault of what is typed."""
    return problem is not None and not isinstance(problem, Refused | BadInput)


def put(work: Work, record: Record, name: str, value: object) -> None:
    """Write one field. Another parent is a move: the record goes to the end of that list."""
    facts = next(f for f in fields_of(type(record)) if f.name == name)
    if isinstance(facts.kind, Parent) and value != record.parent_id:
        assert value is None or isinstance(value, str)
        work.move(record.id, value)
    else:
        work.set(record.id, **{name: value})
