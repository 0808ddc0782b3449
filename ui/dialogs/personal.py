"""Personal data (law 09-08): who is named, what is held about them, forgetting them, and what was exported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain import personal
from hayat_app.domain.days import today
from hayat_app.domain.fields import Record
from hayat_app.domain.folding import matches
from hayat_app.i18n import N_, _, isolate, ngettext
from hayat_app.services import backups, exports
from hayat_app.services.personal import candidates, forget, past
from ui.asks import Telling
from ui.session import Session
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.text import Line

WHY = N_(
    "Forgetting a person takes the name, the contacts and every free text about the person out of all records, "
    "adopted versions and lists, and out of the history; counts by sex, age and capacity stay. It cannot be "
    "undone. Files sent before keep what they hold; backup copies can be deleted afterwards."
)
_NAMED = 5
"""Names in the question; of more, the first ones."""
_LOG_WIDTHS = {1: 110, 2: 220, 3: 120}
"""Of who wrote, what, and the file: what it is wants the most words."""
_KEY = Qt.ItemDataRole.UserRole


class PersonalSheet(QDialog):
    """The persons of the open dossier with a check mark each, and the log of exports."""

    paper_wanted = Signal(str)
    """(key): print all that is held about that person."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Personal data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, min(680, parent.height()))
        self._session = session
        self.search = Line()
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search in the list"))
        self.people = _table([_("Name"), _("As"), _("Links")])
        self.log = _table([_("When"), _("Written by"), _("What"), _("File"), _("Contacts")])
        for column, width in _LOG_WIDTHS.items():
            self.log.setColumnWidth(column, width)
        self.paper = parts.button(_("All that is held…"), "", "print")
        self.past = parts.button(_("Mark participants and those who left"), "quiet")
        self.forget = parts.button(_("Forget the marked persons…"), "danger", "delete")
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.paper.clicked.connect(self._print)
        self.past.clicked.connect(self._mark_past)
        self.forget.clicked.connect(self._forget)
        self._show()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(parts.label(_("Personal data"), "title"))
        layout.addWidget(parts.label(_(WHY), "muted", wrap=True))
        layout.addWidget(self.search)
        layout.addWidget(self.people, 3)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in (self.paper, self.past):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.forget)
        layout.addLayout(row)
        layout.addWidget(parts.label(_("Files that were written"), "heading"))
        layout.addWidget(self.log, 2)
        close = parts.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignCenter)

    def _show(self) -> None:
        dossier = self._session.dossier
        found = candidates(dossier)
        self.people.setRowCount(len(found))
        for row, person in enumerate(found):
            name = QTableWidgetItem(isolate(person.title_text))
            name.setData(_KEY, person.id)
            name.setCheckState(Qt.CheckState.Unchecked)
            links = str(len(personal.references(dossier, person)))
            for column, item in enumerate((name, QTableWidgetItem(_(person.NAME)), QTableWidgetItem(links))):
                self.people.setItem(row, column, item)
        for button in (self.paper, self.past, self.forget):
            button.setEnabled(bool(found))
        if found:
            self.people.selectRow(0)
        self._filter()
        self._show_log()

    def _filter(self) -> None:
        """Show those of the name that is looked for, the first of them chosen; marks stay where they are."""
        wanted = self.search.text()
        for item in self._names():
            self.people.setRowHidden(item.row(), not matches(wanted, item.text()))
        seen = [item.row() for item in self._names() if not self.people.isRowHidden(item.row())]
        if seen and self.people.currentRow() not in seen:
            self.people.selectRow(seen[0])
        self.paper.setEnabled(bool(seen))

    def _show_log(self) -> None:
        entries = list(reversed(exports.entries(self._session.store)))
        self.log.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            contacts = _("With contact data") if entry.contacts else ""
            when = f"\u2066{entry.when[:16].replace('T', ' ')}\u2069"
            for column, text in enumerate((when, entry.who, entry.what, isolate(entry.file), contacts)):
                self.log.setItem(row, column, QTableWidgetItem(text))

    def _names(self) -> list[QTableWidgetItem]:
        items = (self.people.item(row, 0) for row in range(self.people.rowCount()))
        return [item for item in items if item is not None]

    @property
    def marked(self) -> list[Record]:
        """The persons that are marked."""
        keys = [item.data(_KEY) for item in self._names() if item.checkState() == Qt.CheckState.Checked]
        return [self._session.dossier.records[key] for key in keys]

    def _mark_past(self) -> None:
        gone = {person.id for person in past(self._session.dossier)}
        for item in self._names():
            item.setCheckState(Qt.CheckState.Checked if item.data(_KEY) in gone else Qt.CheckState.Unchecked)

    def _print(self) -> None:
        item = self._names()[max(self.people.currentRow(), 0)]
        self.accept()
        self.paper_wanted.emit(str(item.data(_KEY)))

    def _forget(self) -> None:
        people = self.marked
        if not people or not self._session.asks.confirm(self._question(people), _("Forget for good"), danger=True):
            return
        with Telling(self._session.asks):
            forget(self._session.store, self._session.key, [person.id for person in people])
            self._renew_backups()
        self._session.renew()
        self._show()

    def _question(self, people: list[Record]) -> str:
        """Return what is asked before: who, and how many more records are about the same persons."""
        found = [same for person in people for same in personal.same_person(self._session.dossier, person)]
        others = {record.id for record in found} - {person.id for person in people}
        lines = [ngettext("Forget {n} person for good?", "Forget {n} persons for good?", len(people))]
        lines.append(_(N_(", ")).join(isolate(person.title_text) for person in people[:_NAMED]))
        if len(people) > _NAMED:
            lines[-1] += " …"
        if others:
            one, many = N_("{n} more record has the same name."), N_("{n} more records have the same names.")
            lines.append(ngettext(one, many, len(others)))
        return "\n".join(lines)

    def _renew_backups(self) -> None:
        """Offer to delete the copies of the workspace that still hold the names."""
        store = self._session.store
        count = len(backups.held(store))
        if not count:
            return
        question = ngettext(
            "{n} backup copy still holds what is forgotten. Delete it? A new copy is made at once.",
            "{n} backup copies still hold what is forgotten. Delete them? A new copy is made at once.",
            count,
        )
        if self._session.asks.confirm(question, _("Delete the old copies"), danger=True):
            backups.renew(store, today())


def _table(heads: list[str]) -> QTableWidget:
    made = QTableWidget(0, len(heads))
    made.setHorizontalHeaderLabels(heads)
    made.verticalHeader().hide()
    made.setShowGrid(False)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.horizontalHeader().setStretchLastSection(True)
    made.horizontalHeader().setDefaultSectionSize(140)
    made.setColumnWidth(0, 260 if len(heads) < 5 else 140)
    return made
