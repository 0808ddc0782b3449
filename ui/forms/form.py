"""The form of one record: drawn from its fields, stored by itself.

A field is stored when it is left, after a pause in typing, and on ``flush``; each alone, so that storing one never
touches another. There is no button to save and no dialog.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_app.domain import personal
from hayat_app.domain.fields import Record, field_of, title_values
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import Body
from hayat_app.errors import Problem, Refused
from hayat_app.i18n import N_, current
from ui.forms.autosave import Autosave, put
from ui.forms.drawn import DrawnForm
from ui.forms.examples import example
from ui.forms.layouts import Section, is_tall, sections
from ui.forms.links import Links
from ui.forms.outcomes import Outcomes
from ui.forms.outcomes import of as outcomes_of
from ui.forms.row import FieldRow
from ui.provenance import value_lines
from ui.session import Session
from ui.widgets import making
from ui.widgets.filed import FileEditor
from ui.widgets.reference import ReferenceEditor, ReferencesEditor

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from hayat_app.store.work import Work


class RecordForm(DrawnForm):
    """Edits one record of a class; shows nothing until ``show_record`` names it."""

    edited = Signal(str)
    """(field): a person changed what is in it."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        parent: QWidget | None = None,
        shown: Sequence[Section] | None = None,
    ) -> None:
        """Draw every section of the class, or only those given."""
        super().__init__(cls, sections(cls) if shown is None else shown, parent)
        self.session = session
        self.key = ""
        self.unwanted: frozenset[str] = frozenset()
        """Fields that the screen leaves out."""
        self._seen: Record | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._links = Links(session)
        self._outcomes: Outcomes | None = None
        self.autosave = Autosave(session, self, self)
        self.banner.restored.connect(lambda: self._live(deleted=False))
        self.banner.deleted.connect(lambda: self._live(deleted=True))

    # --- drawing

    def make_row(self, name: str, parent: QWidget) -> FieldRow:
        """Make one field, with the value it shows now."""
        facts = field_of(self.cls, name)
        assert facts, f"{self.cls.KIND} has no field {name}"
        editor = making.editor(facts, self._links, tall=is_tall(self.cls, facts))
        editor.hint(example(self.session, self.cls.KIND, facts))
        row = FieldRow(facts, editor, parent)
        self._wire(row, name)
        record = self.record()
        if record is not None:
            row.load(getattr(record, name))
            self._refresh_row(row, record)
        return row

    def _wire(self, row: FieldRow, name: str) -> None:
        editor = row.editor
        editor.edited.connect(lambda: self._edited(row))
        editor.left.connect(lambda: self.autosave.left(row))
        editor.entered.connect(lambda: self.guide(name))
        row.settled.connect(lambda value: self._settle(name, value))
        row.given_up.connect(lambda: self.autosave.give_up(row))
        row.tells = lambda: value_lines(self.session.store, self.session.key, self.key, name)
        row.compare_wanted.connect(lambda: self.session.question_wanted.emit(self.key, name))
        if isinstance(editor, ReferenceEditor):
            editor.new_wanted.connect(lambda words: self._add_and_choose(row, words))
        if isinstance(editor, ReferencesEditor):
            editor.jump_wanted.connect(self.session.record_wanted)
        if isinstance(editor, FileEditor):
            editor.refused.connect(row.refuse)

    def make_foot(self) -> None:
        """Make what shows what came of a finding."""
        self._outcomes = outcomes_of(self.session, self.cls, self.page)
        if self._outcomes:
            self.column.insertWidget(self.column.count() - 1, self._outcomes)
            self._outcomes.show_of(self.record())

    @property
    def outcomes(self) -> Outcomes | None:
        """What came of a finding, below the last section; None on the form of anything else."""
        assert self.rows is not None  # all is drawn now
        return self._outcomes

    # --- showing

    def show_record(self, key: str) -> None:
        """Show another record; what is typed in this one is stored first, what is refused comes back with it."""
        if key == self.key:
            self.refresh()
            return
        self.flush()
        self._keep_drafts()
        self.key = self._links.key = key
        self._seen = None
        record = self.record()
        for name, row in self.made.items():
            row.load(getattr(record, name) if record else row.facts.kind.empty)
            row.editor.hint(example(self.session, self.cls.KIND, row.facts))  # it may be of another plan
            draft = self._drafts.pop((key, name), None)
            if draft is not None:
                row.editor.show_typed(draft)
                row.begin()
        self.flush()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _keep_drafts(self) -> None:
        for name, row in self.made.items():
            if row.pending:
                self._drafts[(self.key, name)] = row.editor.typed()

    def record(self) -> Record | None:
        """Return the record that is edited, as the dossier holds it."""
        if not self.session.is_open:
            return None
        dossier = self.session.dossier
        return dossier.body if self.cls is Body else dossier.get(self.key, self.cls)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now, without touching what is typed and not stored."""
        if not self.session.is_open:
            return
        record = self.record()
        dossier = self.session.dossier
        life = dossier.life(self.key) if self.key else "deleted"
        self.banner.tell(life, there=record is not None, known=self.key in dossier.rows)
        for part in self.parts:
            part.setEnabled(record is not None and life != "deleted")
        if self._outcomes:
            self._outcomes.show_of(record)
        if record is not None:
            guarded = {name for name in personal.GUARDED if not personal.may_hold(dossier, record, name)}
            self.leave_out(self.unwanted | guarded)
            for row in self.made.values():
                if record is not self._seen:
                    self._refresh_row(row, record)
                if isinstance(row.editor, making.LINKED) and not row.pending:
                    row.editor.show_value(row.stored)  # a title it shows may have changed
        self._seen = record

    def _refresh_row(self, row: FieldRow, record: Record) -> None:
        row.show_value(getattr(record, row.facts.name))
        alternatives = self.session.dossier.alternatives(self.key, row.facts.name)
        row.offer(alternatives, [self._words(row, a.value) for a in alternatives])

    def _words(self, row: FieldRow, value: Json) -> str:
        try:
            known = row.facts.kind.from_json(value)
        except Refused:
            return str(value)
        if isinstance(known, str | tuple) and isinstance(row.editor, making.LINKED):
            return ", ".join(self._links.words(key) for key in ([known] if isinstance(known, str) else known))
        return row.facts.kind.show(known, current())

    def typed(self, name: str) -> str:
        """Return what stands in a field, stored or not."""
        row = self.made.get(name)
        facts, record = field_of(self.cls, name), self.record()
        assert facts, name
        return row.editor.typed() if row else facts.kind.show(getattr(record, name), current()) if record else ""

    # --- storing

    def _edited(self, row: FieldRow) -> None:
        self.autosave.edited(row)
        self.edited.emit(row.facts.name)

    def flush(self) -> None:
        """Store everything that is typed and not stored yet."""
        self.autosave.flush()

    def write(self, work: Work, record: Record, name: str, value: object) -> None:
        """Write one field, in an act that a form of its own may add to; in the store's thread: no widget here."""
        put(work, record, name, value)

    def _settle(self, name: str, value: Json) -> None:
        row = self.made[name]
        try:
            with self.session.store.work(self.session.dossier.id, N_("Choose a version"), doer=self) as work:
                work.put(self.key, {name: value})
        except Problem as problem:
            row.refuse(problem)
        else:
            row.pending = False
            self.refresh()
            row.tidy()

    def _add_and_choose(self, row: FieldRow, words: str) -> None:
        """Make the record that a reference should point at, in the same act as pointing at it."""
        kinds: tuple[str, ...] = getattr(row.facts.kind, "kinds", ())
        cls = self._links.creatable(kinds)
        record = self.record()
        if cls is None or record is None:
            return
        try:
            with self.session.store.work(self.session.dossier.id, N_("Add"), doer=self) as work:
                key = work.add(cls, **title_values(cls, words))
                work.set(record.id, **{row.facts.name: key})
        except Problem as problem:
            row.refuse(problem)
        else:
            row.load(key)
            self.refresh()

    def _live(self, *, deleted: bool) -> None:
        label = N_("Delete") if deleted else N_("Restore")
        try:
            with self.session.store.work(self.session.dossier.id, label, doer=self) as work:
                (work.delete if deleted else work.restore)(self.key)
        except Problem as problem:
            self.banner.say(problem.sentence(current()))
        else:
            self.refresh()
