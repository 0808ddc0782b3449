"""Picking participants among the members of the body and those of earlier workshops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain.folding import matches
from hayat_app.domain.namesakes import skeleton
from hayat_app.domain.records import Member, Participant
from hayat_app.domain.titles import territory_name
from hayat_app.i18n import N_, _, ngettext
from hayat_app.services import workshops
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.text import Line

if TYPE_CHECKING:
    from ui.session import Session

_COPIED = ("name", "name_fr", "sex", "capacity", "organisation", "commune", "age", "member", "phone", "email")


class PickSheet(QDialog):
    """Everybody who is known and not in this workshop yet, to tick by keyboard or mouse."""

    def __init__(self, session: Session, workshop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.workshop = session, workshop
        self.setWindowTitle(_(N_("Pick participants")))
        self.resize(560, 620)
        self.search = Line()
        self.search.setPlaceholderText(_(N_("Search")))
        self.search.setAccessibleName(_(N_("Search in the list")))
        self.list = QListWidget()
        self.list.setAccessibleName(_(N_("Persons known")))
        self.values: list[dict[str, object]] = [*self._members(), *self._earlier()]
        for values in self.values:
            self._offer(values)
        self.note = parts.label(
            _(N_("Space ticks a name.")) if self.values else _(N_("Nobody else is known yet.")), "muted"
        )
        self.every = parts.button(_(N_("Tick all in sight")), "link")
        self.take = parts.button(_(N_("Take in")), "primary", "check")
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.every.clicked.connect(self._tick_all)
        self.take.clicked.connect(self.take_in)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        for widget in (self.search, self.list, self.note):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.every)
        foot.addStretch()
        foot.addWidget(self.take)
        column.addLayout(foot)

    def _offer(self, values: dict[str, object]) -> None:
        words = " – ".join(str(values[name]) for name in ("name", "commune") if values.get(name))
        item = QListWidgetItem(words)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _there(self) -> set[str]:
        return {skeleton(p.name) for p in self.session.dossier.children(self.workshop, Participant)}

    def _members(self) -> list[dict[str, object]]:
        """Return the members of today who are not in the workshop."""
        dossier, there = self.session.dossier, self._there()
        place = territory_name(dossier.body, "ar")
        return [
            {
                "name": m.name_ar,
                "name_fr": m.name_fr,
                "sex": m.sex,
                "capacity": "body",
                "organisation": m.organisation,
                "commune": place,
                "member": m.id,
            }
            for m in dossier.all(Member)
            if m.status in ("", "active") and m.name_ar and skeleton(m.name_ar) not in there
        ]

    def _earlier(self) -> list[dict[str, object]]:
        """Return the participants of other workshops, each once, the members apart."""
        seen = self._there() | {skeleton(str(values["name"])) for values in self._members()}
        found = []
        for person in self.session.dossier.all(Participant):
            if person.parent != self.workshop and skeleton(person.name) not in seen:
                seen.add(skeleton(person.name))
                found.append({name: getattr(person, name) for name in _COPIED})
        return found

    def _filter(self, text: str) -> None:
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not matches(text, item.text()))

    def _tick_all(self) -> None:
        for at in range(self.list.count()):
            if not self.list.item(at).isHidden():
                self.list.item(at).setCheckState(Qt.CheckState.Checked)

    def take_in(self) -> None:
        """Take in everybody who is ticked, in one act."""
        ticked = [
            values
            for at, values in enumerate(self.values)
            if self.list.item(at).checkState() == Qt.CheckState.Checked
        ]
        if ticked:
            workshops.take_in(self.session.store, self.session.key, self.workshop, ticked)
            self.session.say(
                ngettext("{n} participant was taken in.", "{n} participants were taken in.", len(ticked))
            )
        self.accept()
