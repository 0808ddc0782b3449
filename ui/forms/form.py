"""The form of one record: drawn from its fields, stored by itself.

A field is stored when it is left, after a pause in typing, and on ``flush``; each alone, so that storing one never
touches another. There is no button to save and no dialog.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain import personal
from hayat_app.domain.fields import Field, Record, field_of, fields_of, title_values
from hayat_app.domain.kinds import Json, Parent, Pattern, Text
from hayat_app.domain.records import Body
from hayat_app.domain.refusals import refuse_unfit
from hayat_app.errors import Problem, Refused
from hayat_app.i18n import N_, _, current
from ui.forms import outcomes
from ui.forms.banner import Banner
from ui.forms.layouts import Section, is_tall, sections
from ui.forms.links import Links, shortened
from ui.forms.row import FieldRow
from ui.forms.side_by_side import SideBySide
from ui.guide import guidance
from ui.provenance import value_lines
from ui.session import Session
from ui.theme import theme
from ui.theme.tokens import LARGE, READING_WIDTH, WIDE
from ui.widgets import making
from ui.widgets.filed import FileEditor
from ui.widgets.reference import ReferenceEditor, ReferencesEditor

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from hayat_app.store.work import Work

PAUSE = 600
"""Milliseconds without a letter after which what is typed is stored."""
_LONGEST_EXAMPLE = 150


class RecordForm(QScrollArea):
    """Edits one record of a class; shows nothing until ``show_record`` names it."""

    guide_wanted = Signal(str, str)
    """(kind, field) that the person is in."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        parent: QWidget | None = None,
        shown: Sequence[Section] | None = None,
    ) -> None:
        """Draw every section of the class, or only those given."""
        super().__init__(parent)
        self.session = session
        self.cls = cls
        self.key = ""
        self.rows: dict[str, FieldRow] = {}
        self.parts: list[QWidget] = []
        """The widget of each section, in order."""
        self.told: dict[str, QLabel] = {}
        """What the sections say, by the English source: a screen may say it otherwise."""
        self._guided = ""
        self._drafts: dict[tuple[str, str], str] = {}
        self._links = Links(session)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._store_typed)
        self.banner = Banner()
        self.banner.restored.connect(lambda: self._live(deleted=False))
        self.banner.deleted.connect(lambda: self._live(deleted=True))
        self._draw(list(sections(cls) if shown is None else shown))

    # --- drawing

    def _draw(self, shown: list[Section]) -> None:
        # Every part is made inside the one that holds it: moving a styled widget into another styles it all anew.
        page = QWidget(self)
        self.setWidget(page)
        page.setMaximumWidth(READING_WIDTH)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        self.column.setSpacing(WIDE)
        self.column.addWidget(self.banner)
        for section in shown:
            part = self._section(section)
            self.parts.append(part)
            self.column.addWidget(part)
        self._outcomes = outcomes.of(self.session, self.cls, page)
        if self._outcomes:
            self.column.addWidget(self._outcomes)
        self.column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _section(self, section: Section) -> QWidget:
        part = QWidget(self.widget())
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        for words, role in ((section.title, "heading"), (section.words, "muted")):
            if words:
                label = QLabel(_(words), part)
                label.setWordWrap(True)
                theme.role(label, role)
                self.told[words] = label
                column.addWidget(label)
        for names in section.rows:
            line = SideBySide(part) if len(names) > 1 else part
            rows = [self._row(name, line) for name in names]
            if isinstance(line, SideBySide):
                line.hold(rows)
            column.addWidget(line if isinstance(line, SideBySide) else rows[0])
        return part

    def _row(self, name: str, parent: QWidget) -> FieldRow:
        facts = field_of(self.cls, name)
        assert facts, f"{self.cls.KIND} has no field {name}"
        editor = making.editor(facts, self._links, tall=is_tall(self.cls, facts))
        editor.hint(_example(self.cls, facts))
        row = self.rows[name] = FieldRow(facts, editor, parent)
        editor.edited.connect(lambda: self._edited(row))
        editor.left.connect(lambda: self._left(row))
        editor.entered.connect(lambda: self._guide(name))
        row.settled.connect(lambda value: self._settle(name, value))
        row.given_up.connect(lambda: self._give_up(row))
        row.label.tells = lambda: value_lines(self.session.store, self.session.key, self.key, name)
        row.compare_wanted.connect(lambda: self.session.question_wanted.emit(self.key, name))
        if isinstance(editor, ReferenceEditor):
            editor.new_wanted.connect(lambda words: self._add_and_choose(row, words))
        if isinstance(editor, ReferencesEditor):
            editor.jump_wanted.connect(self.session.record_wanted)
        if isinstance(editor, FileEditor):
            editor.refused.connect(row.refuse)
        return row

    # --- showing

    def show_record(self, key: str) -> None:
        """Show another record; what is typed in this one is stored first, what is refused comes back with it."""
        if key == self.key:
            self.refresh()
            return
        self.flush()
        self._keep_drafts()
        self.key = self._links.key = key
        record = self._record()
        for name, row in self.rows.items():
            row.load(getattr(record, name) if record else row.facts.kind.empty)
            draft = self._drafts.pop((key, name), None)
            if draft is not None:
                row.editor.show_typed(draft)
                row.begin()
                self._store(row)
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _keep_drafts(self) -> None:
        for name, row in self.rows.items():
            if row.pending:
                self._drafts[(self.key, name)] = row.editor.typed()

    def _record(self) -> Record | None:
        if not self.session.is_open:
            return None
        dossier = self.session.dossier
        return dossier.body if self.cls is Body else dossier.get(self.key, self.cls)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now, without touching what is typed and not stored."""
        if not self.session.is_open:
            return
        record = self._record()
        dossier = self.session.dossier
        life = dossier.life(self.key) if self.key else "deleted"
        self.banner.tell(life, there=record is not None, known=self.key in dossier.rows)
        for part in self.parts:
            part.setEnabled(record is not None and life != "deleted")
        if self._outcomes:
            self._outcomes.show_of(record)
        for name, row in self.rows.items() if record else ():
            if name in personal.GUARDED:
                row.setVisible(personal.may_hold(dossier, record, name))
            row.show_value(getattr(record, name))
            alternatives = dossier.alternatives(self.key, name)
            row.offer(alternatives, [self._words(row, a.value) for a in alternatives])
            if isinstance(row.editor, making.LINKED) and not row.pending:
                row.editor.show_value(row.stored)  # a title it shows may have changed

    def _words(self, row: FieldRow, value: Json) -> str:
        try:
            known = row.facts.kind.from_json(value)
        except Refused:
            return str(value)
        if isinstance(known, str | tuple) and isinstance(row.editor, making.LINKED):
            return ", ".join(self._links.words(key) for key in ([known] if isinstance(known, str) else known))
        return row.facts.kind.show(known, current())

    def _guide(self, name: str) -> None:
        self._guided = name
        self.guide_wanted.emit(self.cls.KIND, name)

    def guide_again(self) -> None:
        """Ask for the guidance of the field the person was in, else of the first one in sight."""
        row = self.rows.get(self._guided)
        if row is None or not row.isVisibleTo(self):
            row = next((row for row in self.rows.values() if row.isVisibleTo(self)), None)
        if row is not None:
            self.guide_wanted.emit(self.cls.KIND, row.facts.name)

    def show_part(self, at: int) -> None:
        """Show one section only; -1 for all of them."""
        for place, part in enumerate(self.parts):
            part.setVisible(at in (place, -1))
        self.verticalScrollBar().setValue(0)

    def part_of(self, name: str) -> int:
        """Return the section that holds a field, -1 when none does."""
        row = self.rows.get(name)
        return next((at for at, part in enumerate(self.parts) if row and part.isAncestorOf(row)), -1)

    def focus_field(self, name: str = "") -> bool:
        """Put the keyboard into a field, the first one in sight when no name is given."""
        seen = (row for row in self.rows.values() if row.isVisibleTo(self))
        row = self.rows.get(name) if name else next(seen, None)
        if row is None:
            return False
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, WIDE))
        return True

    def focused_field(self) -> str:
        """Return the field that the keyboard is in, or nothing."""
        return next((name for name, row in self.rows.items() if row.isAncestorOf(self.focusWidget())), "")

    # --- storing

    def _edited(self, row: FieldRow) -> None:
        row.begin()
        self.session.waiting.emit(True)
        if row.editor.AT_ONCE:
            self._store(row)
        else:
            self._pause.start()

    def _left(self, row: FieldRow) -> None:
        self._store(row)
        row.tidy()

    def _store_typed(self) -> None:
        """Store after a pause. Half an address is no mistake yet: shapes are judged when the field is left."""
        for row in self.rows.values():
            plain = isinstance(row.facts.kind, Text) and not isinstance(row.facts.kind, Pattern)
            self._store(row, judge=plain or row.problem is not None)

    def flush(self) -> None:
        """Store everything that is typed and not stored yet."""
        self._pause.stop()
        for row in self.rows.values():
            self._store(row)

    def _store(self, row: FieldRow, *, judge: bool = True) -> None:
        record = self._record() if row.pending else None
        if record is None or self.session.dossier.life(record) == "deleted":
            return
        try:
            value = row.editor.read()
            refuse_unfit(self.session.dossier, record, row.facts.name, value)
            self._write(record, row.facts.name, value)
        except Refused as problem:
            if judge:
                row.refuse(problem)
        except Problem as problem:
            row.refuse(problem)
        else:
            row.done(value)
            if not any(other.pending for other in self.rows.values()):
                self.session.waiting.emit(False)

    def _write(self, record: Record, name: str, value: object) -> None:
        label = self.rows[name].facts.label  # what undo is going to be called: the field
        with self.session.store.work(self.session.dossier.id, label, doer=self) as work:
            _put(work, record, name, value)

    def _settle(self, name: str, value: Json) -> None:
        row = self.rows[name]
        try:
            with self.session.store.work(self.session.dossier.id, N_("Choose a version"), doer=self) as work:
                work.put(self.key, {name: value})
        except Problem as problem:
            row.refuse(problem)
        else:
            row.pending = False
            self.refresh()

    def _give_up(self, row: FieldRow) -> None:
        self._pause.stop()
        row.give_up()

    def _add_and_choose(self, row: FieldRow, words: str) -> None:
        """Make the record that a reference should point at, in the same act as pointing at it."""
        kinds: tuple[str, ...] = getattr(row.facts.kind, "kinds", ())
        cls = Links.creatable(kinds)
        record = self._record()
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


def _example(cls: type[Record], facts: Field) -> str:
    """Return the guide's good example of a field as one line, for an empty editor to show."""
    texts = guidance(current().language).get(f"{cls.KIND}.{facts.name}", {})
    example = shortened(texts.get("good", ""), _LONGEST_EXAMPLE)
    if not example or making.is_latin(facts):
        return example  # an Arabic word before it would turn the line round
    return _(N_("Example: {example}"), example=example)


def _put(work: Work, record: Record, name: str, value: object) -> None:
    """Write one field. Another parent is a move: the record goes to the end of that list."""
    facts = next(f for f in fields_of(type(record)) if f.name == name)
    if isinstance(facts.kind, Parent) and value != record.parent_id:
        assert value is None or isinstance(value, str)
        work.move(record.id, value)
    else:
        work.set(record.id, **{name: value})
