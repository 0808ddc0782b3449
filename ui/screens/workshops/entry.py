"""One line to type participants one after the other: name, sex, where from; Enter adds and begins anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.fields import field_of
from hayat_app.domain.kinds import Choice
from hayat_app.domain.namesakes import known
from hayat_app.domain.records import Member, Participant
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, isolate
from ui.segments import Segments
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE
from ui.widgets.combo import Combo
from ui.widgets.text import Line

if TYPE_CHECKING:
    from ui.session import Session


def options(field: str) -> list[tuple[str, str]]:
    """Return the answers of a choice of a participant: code and words."""
    facts = field_of(Participant, field)
    assert facts
    assert isinstance(facts.kind, Choice)
    return [(option.code, facts.kind.words(option.code, current())) for option in facts.kind.options]


class QuickEntry(QWidget):
    """Adds one participant for each Enter; capacity and commune stay for the next one."""

    added = Signal(str)
    """(key) of the new participant."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self.name, self.commune, self.capacity = Line(), Line(), Combo()
        self.sex = Segments(options("sex"))
        self.note = parts.label("", "small", wrap=True)
        for widget, words in (
            (self.name, N_("First and last name")),
            (self.commune, N_("Body or commune")),
        ):
            widget.setPlaceholderText(_(words))
            widget.setAccessibleName(_(words))
        self.sex.setAccessibleName(_(N_("Sex")))
        self.capacity.setAccessibleName(_(N_("Capacity")))
        self.capacity.addItem(_(N_("Capacity")), "")
        for code, words in options("capacity"):
            self.capacity.addItem(words, code)
        self.adder = parts.button(_(N_("Add")), "primary", "add")
        self.adder.clicked.connect(self.add)
        for line in (self.name, self.commune):
            line.returnPressed.connect(self.add)
        self.name.textChanged.connect(self._tell)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for widget, share in (
            (self.name, 4),
            (self.sex, 0),
            (self.commune, 3),
            (self.capacity, 2),
            (self.adder, 0),
        ):
            row.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, 0, LARGE, SMALL)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.note)
        self.note.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter, wherever in the line the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def show_workshop(self, key: str) -> None:
        """Add to another workshop from now on."""
        self.key = key

    def begin(self) -> None:
        """Go to the name of the next one."""
        self.name.setFocus()

    def _member(self) -> Member | None:
        """Return the member whose name this probably is."""
        found = known(self.name.text(), self.session.dossier.all(Member)) if self.session.is_open else None
        return found if isinstance(found, Member) else None

    def _tell(self) -> None:
        member = self._member()
        self.note.setText(
            _(N_("This is probably the member {name}: Enter links them."), name=isolate(member.name_ar))
            if member
            else ""
        )
        self.note.setVisible(member is not None)

    def add(self) -> None:
        """Add the person in the line; refuse an empty name by going to it."""
        name = self.name.text().strip()
        if not name or not self.key:
            self.name.setFocus()
            return
        member = self._member()
        values: dict[str, object] = {
            "name": name,
            "sex": self.sex.value or (member.sex if member else ""),
            "capacity": str(self.capacity.currentData() or ""),
            "commune": self.commune.text().strip(),
            "member": member.id if member else None,
        }
        try:
            with self.session.store.work(self.session.key, N_("Add a participant"), doer=self) as work:
                key = work.add(Participant, self.key)
                work.set(key, **values)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        self.name.clear()
        self.added.emit(key)
