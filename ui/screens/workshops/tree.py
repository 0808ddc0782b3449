"""A part of a workshop that is a tree: records under records, moved by keyboard or mouse, one form beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_app.domain.fields import Record
from ui.forms.stack import FormStack
from ui.screens.beside import Beside
from ui.screens.listed import FormedBeside
from ui.screens.workshops.part import SHARE, Part
from ui.tables.outline import Outline
from ui.tables.tree import may_hold

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class TreePart(FormedBeside, Part):
    """Records of some classes under the workshop."""

    form: FormStack

    def __init__(self, session: Session, classes: Sequence[type[Record]], parent: QWidget, empty: str) -> None:
        super().__init__(session, parent)
        self.classes = classes
        self.beside = Beside(self, SHARE)
        self.outline = Outline(session, classes, lambda dossier: self.workshop, empty)
        self.form = FormStack(session, self.beside.form_room)
        self.beside.put(self.outline, self.form)
        self.make_head()
        self.column.addWidget(self.beside, 1)
        self.outline.chosen.connect(self._choose)
        self.outline.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)
        below = QShortcut(QKeySequence("Ctrl+Ins"), self)
        below.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        below.activated.connect(self.add_below)

    def add_below(self) -> None:
        """Add what stands under the record the person is on: a session under a day, a line under a group."""
        record = self.outline.record
        while record is not None:
            fits = [cls for cls in self.classes if may_hold(cls, record.KIND)]
            if fits:
                self.flush()
                self.outline.add(fits[0], record)
                return
            record = self.session.dossier.parent(record)

    def make_head(self) -> None:
        """Put things above the tree."""

    def show_head(self) -> None:
        """Bring the things above the tree up to date."""

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.show_head()
        self.outline.refresh(step)
        self._choose(self.outline.key)
        self.form.refresh(step)

    def select(self, key: str) -> bool:
        """Choose a record of the tree; False when it is not there."""
        return self.outline.select(key)

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        self.form.show_record(key)  # without a key: the form of nothing
