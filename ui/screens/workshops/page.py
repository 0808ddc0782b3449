"""One workshop, part by part: facts, programme, participants, groups, recommendations, evaluation, papers."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Workshop
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, isolate
from ui.forms.form import RecordForm
from ui.forms.links import UNTITLED
from ui.screens.workshops.part import Part
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.tabs import TabRow

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

PARTS: tuple[tuple[str, str, str], ...] = (
    ("facts", N_("Facts"), "page:FactsPart"),
    ("programme", N_("Day by day"), "programme:ProgrammePart"),
    ("people", N_("Participants"), "people:PeoplePart"),
    ("groups", N_("Group work"), "groups:GroupsPart"),
    ("outcome", N_("Recommendations"), "outcome:OutcomePart"),
    ("evaluation", N_("Evaluation"), "evaluation:EvaluationPart"),
    ("lists", N_("Other lists"), "lists:ListsPart"),
    ("papers", N_("Papers"), "papers:PapersPart"),
)
"""Key, English name and class of each part; one is loaded when it is first shown."""


class FactsPart(Part):
    """The form of the workshop itself."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, parent)
        self.form = RecordForm(session, Workshop, self)
        self.form.guide_wanted.connect(self.guide_wanted)
        self.column.addWidget(self.form)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.form.show_record(self.key)
        self.form.refresh(step)

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the form."""
        self.form.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go into a field of the workshop."""
        if key != self.key:
            return False
        self.form.focus_field(field)
        return True


class WorkshopPage(QWidget):
    """The parts of one workshop behind tabs, and the way back to the list."""

    left = Signal()
    """The person goes back to the list."""
    guide_wanted = Signal(str, str)
    record_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.key = ""
        self._parts: dict[str, Part] = {}
        self.pages = QStackedWidget(self)
        self.tabs = TabRow(self, _(N_("Parts of the workshop")))
        for _key, words, _place in PARTS:
            self.tabs.add(_(words))
        self.tabs.turned.connect(lambda _at: self._bring())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._head())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(LARGE, 0, LARGE, 0)
        tabs.addWidget(self.tabs, 1)
        column.addLayout(tabs)
        column.addWidget(self.pages, 1)

    def _head(self) -> QHBoxLayout:
        self.back = parts.button(_(N_("All workshops")), "link", "back")
        self.back.clicked.connect(self.left)
        self.title = parts.label("", "heading", wrap=True)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, MEDIUM, WIDE, 0)
        head.setSpacing(LARGE)
        self.carry = parts.button(_(N_("Carry to another computer…")), "link", "send")
        self.carry.setToolTip(
            _(N_("Writes a file that holds only this workshop; received back, it is united here"))
        )
        self.carry.clicked.connect(self.carry_away)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.carry)
        return head

    def carry_away(self) -> None:
        """Write this workshop alone to a file for another computer."""
        from hayat_app.services import carrying
        from ui.paper import safe_name

        self.flush()
        ways = (("with", _(N_("With telephone numbers and addresses"))), ("without", _(N_("Without them"))))
        way = self.session.asks.choose(_(N_("What does the file hold of the participants?")), ways)
        if not way:
            return
        name = f"{safe_name(self.title.text())}.hayat"
        path = self.session.asks.file_to_save(_(N_("Carry to another computer")), _(N_("Hayat files")), name)
        if path is None:
            return
        try:
            carrying.carry(self.session.store, self.session.key, self.key, path, contacts=way == "with")
        except Problem as problem:
            self.session.asks.tell(problem)
        else:
            self.session.exported(_(Workshop.NAME), path, contacts=way == "with")
            self.session.say(_(N_("The workshop is in “{name}”."), name=isolate(path.name)), path)

    # --- parts

    @property
    def part(self) -> Part:
        """Return the part in sight."""
        return self.made(PARTS[self.tabs.current][0])

    def made(self, key: str) -> Part:
        """Return a part by its key, made when it is first asked for."""
        if key not in self._parts:
            place = next(where for name, _words, where in PARTS if name == key)
            module, _colon, name = place.partition(":")
            make: Callable[..., Part] = getattr(import_module(f"ui.screens.workshops.{module}"), name)
            part = self._parts[key] = make(self.session, self.pages)
            part.guide_wanted.connect(self.guide_wanted)
            part.record_wanted.connect(self.record_wanted)
            self.pages.addWidget(part)
        return self._parts[key]

    def show_part(self, key: str) -> None:
        """Bring a part into sight."""
        at = [name for name, _words, _place in PARTS].index(key)
        if at == self.tabs.current:
            self._bring()
        else:
            self.tabs.choose(at)

    def _bring(self) -> None:
        self.flush()
        part = self.part
        part.show_workshop(self.key)
        self.pages.setCurrentWidget(part)
        if self.isVisible():
            part.guide_again()

    # --- the workshop

    def show_workshop(self, key: str) -> None:
        """Show a workshop, in the part that is in sight."""
        self.key = key
        self._name()
        self._bring()

    def _name(self) -> None:
        workshop = self.session.dossier.get(self.key, Workshop)
        self.title.setText((workshop.title_text if workshop else "") or _(UNTITLED))

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self._name()
        self.part.refresh(step)

    def flush(self) -> None:
        """Store what is typed."""
        for part in list(self._parts.values()):
            part.flush()

    def guide_again(self) -> None:
        """Ask for the guidance of the part in sight."""
        self.part.guide_again()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record of this workshop, in whichever part it is."""
        for name, _words, _place in PARTS:
            part = self.made(name)
            part.show_workshop(self.key)
            if part.show_record(key, field):
                self.show_part(name)
                return part.show_record(key, field)
        return False


def workshop_of(dossier: Dossier, record: Record | None) -> str:
    """Return the key of the workshop that a record belongs to, or nothing."""
    while record is not None and not isinstance(record, Workshop):
        record = dossier.parent(record)
    return record.id if record else ""
