"""A sheet that asks for some fields of a record that is not made yet, or never will be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from hayat_app.domain.fields import Record, field_of
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current
from ui.forms.examples import example
from ui.forms.links import Links
from ui.session import Session
from ui.theme import parts, tokens
from ui.widgets import making
from ui.widgets.editor import Editor

WIDTH = 560


class FieldsSheet(QDialog):
    """The editors of the fields below each other, what cannot be kept, and two buttons."""

    def __init__(
        self, session: Session, title: str, cls: type[Record], names: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        links = Links(session)
        asked = [facts for name in names if (facts := field_of(cls, name))]
        self.editors: dict[str, Editor] = {facts.name: making.editor(facts, links) for facts in asked}
        self.problem = parts.label("", "bad", wrap=True)
        self.problem.hide()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(tokens.TIGHT)
        for facts in asked:
            self.editors[facts.name].hint(example(session, cls.KIND, facts))
            self.add_row(_(facts.label), self.editors[facts.name])
        self._lay_out()

    def _lay_out(self) -> None:
        keep = parts.button(_(N_("Keep")), "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.keep)
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.WIDE, tokens.LARGE, tokens.WIDE, tokens.LARGE)
        column.addLayout(self.rows)
        column.addWidget(self.problem)
        column.addSpacing(tokens.MEDIUM)
        column.addLayout(parts.row(keep, cancel))

    def add_row(self, words: str, widget: QWidget) -> None:
        """Add a widget with its label below the others."""
        label = parts.label(words)
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        self.rows.addWidget(label)
        self.rows.addWidget(widget)
        self.rows.addSpacing(tokens.SMALL)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show what the fields begin with; those that are not named are empty."""
        for name, editor in self.editors.items():
            editor.show_value(values.get(name, editor.kind.empty))

    def read(self) -> dict[str, object]:
        """Return what is written. Raises ``Refused`` where it cannot be understood."""
        return {name: editor.read() for name, editor in self.editors.items()}

    def keep(self) -> None:
        """Take what is written; say what cannot be."""
        try:
            self.take(self.read())
        except Problem as problem:
            self.problem.setText(problem.sentence(current()))
            self.problem.show()
        else:
            self.accept()

    def take(self, values: dict[str, object]) -> None:
        """Do what the sheet is for. Raises a ``Problem`` that is told on it."""
        raise NotImplementedError
