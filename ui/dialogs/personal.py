"""Personal data (law 09-08): who is named, what is held about them, forgetting them, and what was exported."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain import personal
from hayat_app.domain.days import today
from hayat_app.domain.fields import Record
from hayat_app.domain.folding import matches
from hayat_app.i18n import N_, _, isolate, ngettext
from hayat_app.services import backups, exports
from hayat_app.services.dossiers import read_ahead
from hayat_app.services.personal import Forgotten, candidates, forget, past
from ui.session import Session
from ui.tasks import Report
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.text import Line
from ui.widgets.working import Working

WHY = N_(
    "Forgetting a person takes the name, the contacts and every free text about the person out of all records, "
    "adopted versions and lists, and out of the history; counts by sex, age and capacity stay. It cannot be "
    "undone. Files sent before keep what they hold; backup copies can be deleted afterwards."
)
REMAINS = N_(
    "The disk did not let the file be written anew, so that remains may be left in it. Free some room: they go "
    "when the workspace is opened next."
)
_NAMED = 5
"""Names in the question; of more, the first ones."""
_LOG_WIDTHS = {1: 110, 2: 190, 3: 120}
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
        page = QWidget()
        self.working = Working(session, page)
        self._lay_out(page)
        self.search.textChanged.connect(self._filter)
        self.paper.clicked.connect(self._print)
        self.past.clicked.connect(self._mark_past)
        self.forget.clicked.connect(self._forget)
        self._show()

    def _lay_out(self, page: QWidget) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        outer.setSpacing(MEDIUM)
        outer.addWidget(page, 1)
        outer.addWidget(self.working)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
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
            contacts = _("Yes") if entry.contacts else ""
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
        store, dossier, keys = self._session.store, self._session.key, [person.id for person in people]

        def work(report: Report) -> Forgotten:
            done = forget(store, dossier, keys, report)
            read_ahead(store, dossier)
            return done

        done = partial(self._forgotten, self._renews_backups())
        self.working.start(_(N_("Persons are being forgotten…")), work, done)

    def reject(self) -> None:
        """Stop the work, or close."""
        if not self.working.stop():
            super().reject()

    def _forgotten(self, renews: bool, done: Forgotten) -> None:
        self._session.renew()
        self._show()
        said = _said(done, is_compact=self._session.store.is_compact)
        if not renews:
            self.working.say(said)
            return
        store = self._session.store
        name = _(N_("Keeping a new backup copy…"))
        self.working.start(
            name, lambda _report: backups.renew(store, today()), partial(self._renewed, said), can_stop=False
        )

    def _renewed(self, said: str, count: int) -> None:
        gone = ngettext("{n} old backup copy is deleted.", "{n} old backup copies are deleted.", count)
        self.working.say(f"{said} {gone}")

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

    def _renews_backups(self) -> bool:
        """Ask whether to delete the copies of the workspace that hold the names."""
        count = len(backups.held(self._session.store))
        if not count:
            return False
        question = ngettext(
            "{n} backup copy still holds what is forgotten. Delete it? A new copy is made at once.",
            "{n} backup copies still hold what is forgotten. Delete them? A new copy is made at once.",
            count,
        )
        return self._session.asks.confirm(question, _("Delete the old copies"), danger=True)


def _said(done: Forgotten, *, is_compact: bool) -> str:
    """Return what was done, in sentences."""
    lines = [
        ngettext(
            "{n} record of a person names nobody any more.",
            "{n} records of persons name nobody any more.",
            done.records,
        )
    ]
    if done.texts:
        one, many = N_("{n} more text lost a name."), N_("{n} more texts lost names.")
        lines.append(ngettext(one, many, done.texts))
    if done.changes:
        one, many = (
            N_("{n} entry of the history lost what it said of them."),
            N_("{n} entries of the history lost what they said of them."),
        )
        lines.append(ngettext(one, many, done.changes))
    if not is_compact:
        lines.append(_(REMAINS))
    return " ".join(lines)


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
