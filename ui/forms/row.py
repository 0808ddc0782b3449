"""One field on a form: its label, its editor, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Alternative
from hayat_app.domain.fields import Field
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current
from ui.forms.told import Told
from ui.forms.versions import Versions
from ui.theme import theme
from ui.widgets.editor import Editor

TO_FILL = N_("Still to fill")


class FieldRow(Told):
    """A field of one record.

    ``stored`` is what the store holds; ``pending`` says that the editor holds something else, typed and not stored
    yet or refused. A pending text is never replaced, whatever happens in the dossier.
    """

    settled = Signal(object)
    """(``Json``): this one of two different versions was chosen."""
    compare_wanted = Signal()
    """Show the different versions side by side."""
    given_up = Signal()
    """Escape: the person wants the stored value back."""

    def __init__(self, facts: Field, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.facts = facts
        self.editor = editor
        self.stored: object = facts.kind.empty
        self.pending = False
        self.turn = 0
        """Counts what is typed: a value that is stored later may not be the one in the editor any more."""
        self.problem: Problem | None = None
        self.label = QLabel(_(facts.label), self)
        self.label.setBuddy(editor)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.versions: Versions | None = None
        self._lay_out()
        self._tell()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(self.label)
        self._head.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self._head)
        self._column.addWidget(self.editor)

    # most fields never need the next two

    @cached_property
    def missing(self) -> QLabel:
        """The mark beside the label of a field that is to be filled."""
        made = QLabel("●", self)
        made.setToolTip(_(TO_FILL))
        made.setProperty("role", "to-fill")  # styled when it is first shown
        made.hide()
        self._head.insertWidget(1, made)
        return made

    @cached_property
    def note(self) -> QLabel:
        """What there is to say below the editor."""
        made = QLabel(self)
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        theme.role(made, "small")
        made.hide()
        self._column.addWidget(made)
        return made

    # --- values

    def show_value(self, value: object) -> None:
        """Take what the store holds. The editor follows unless it holds something that is not stored."""
        if value == self.stored:
            return
        self.stored = value
        if not self.pending:
            self.editor.show_value(value)
        self._tell()

    def load(self, value: object) -> None:
        """Show another record's value; what was in the editor belonged to another record."""
        self.pending, self.problem = False, None
        self.stored = value
        self.editor.show_value(value)
        self._tell()

    def tidy(self) -> None:
        """Write the stored value as it is kept (a date in figures, a number grouped), once the field is left."""
        if not self.pending:
            self.editor.show_value(self.stored)
            self._tell()

    def give_up(self) -> None:
        """Forget what is typed and show the stored value."""
        self.load(self.stored)

    # --- state

    def begin(self) -> None:
        """Note that something is typed that is not stored."""
        self.pending = True
        self.turn += 1
        self._tell()

    def done(self, value: object) -> None:
        """Note that what is typed is stored."""
        self.pending, self.problem = False, None
        self.stored = value
        self._tell()

    def refuse(self, problem: Problem) -> None:
        """Say why the text cannot be stored; it stays in the editor."""
        self.pending, self.problem = True, problem
        self._tell()

    def _tell(self) -> None:
        """Bring label, mark and note up to date."""
        words = _(self.facts.label)
        empty = self.facts.required and not self.pending and self.stored == self.facts.kind.empty
        if empty or "missing" in vars(self):
            self.missing.setVisible(empty)
        note = self.problem.sentence(current()) if self.problem else ""
        if not note and not self.pending:
            note = self.editor.explained(self.stored)
        if note or "note" in vars(self):
            self._explain(note)
        self.editor.mark(self.problem is not None)
        self.editor.name(words, note or (_(TO_FILL) if empty else ""))

    def _explain(self, note: str) -> None:
        wanted = "bad" if self.problem else "small"
        if self.note.property("role") != wanted:  # asking the style again is dear
            theme.role(self.note, wanted)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    # --- two versions of the value

    def offer(self, alternatives: Sequence[Alternative], shown: Sequence[str]) -> None:
        """Offer the different values of a field that two people wrote apart; none takes the offer away."""
        if self.versions:
            self._column.removeWidget(self.versions)
            self.versions.hide()
            self.versions.deleteLater()
            self.versions = None
        if alternatives:
            self.versions = Versions(alternatives, shown, self)
            self.versions.chosen.connect(self.settled)
            self.versions.compare_wanted.connect(self.compare_wanted)
            self._column.insertWidget(1, self.versions)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the stored value back with Escape, when another text is in the editor."""
        if event.key() == Qt.Key.Key_Escape and self.pending:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
