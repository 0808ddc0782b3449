"""Taking in a list of participants: what each column is, what is refused and why, then all in one act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hayat_app.domain import roster
from hayat_app.domain.records import Participant
from hayat_app.errors import Problem
from hayat_app.exchange import tables
from hayat_app.i18n import N_, _, current, isolate, ngettext
from hayat_app.services import workshops
from hayat_app.wholefiles import read_bounded
from ui.asks import Telling
from ui.saving import save
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL
from ui.widgets.combo import Combo

if TYPE_CHECKING:
    from ui.session import Session

_SHOWN = 6
_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx")


class RosterSheet(QDialog):
    """A list from a spreadsheet, looked at before anything of it is taken in."""

    def __init__(self, session: Session, workshop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.session, self.workshop = session, workshop
        self.lines: list[tables.Line] = []
        self.roster = roster.Roster()
        self._first = 0
        """Line of the file below the headings."""
        self.combos: list[Combo] = []
        self.setWindowTitle(_(N_("Take in participants")))
        self.resize(980, 640)
        self.note = parts.label(
            _(N_("Copy the rows in the spreadsheet and paste them here, or open the file.")), "muted", wrap=True
        )
        self.preview, self.refused = QTableWidget(), QTableWidget()
        self.preview.setAccessibleName(_(N_("Columns of the list")))
        self.refused.setAccessibleName(_(N_("Refused rows")))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.repeat = QCheckBox(_(N_("An empty body, commune or organisation means the one above (merged cells)")))
        self.summary = parts.label("", "strong", wrap=True)
        self.title = parts.label(
            _(N_("Refused rows: correct a cell here, or save them and correct them later")), "heading", wrap=True
        )
        self._lay_out()
        self._wire()
        self._show_refused()

    def _lay_out(self) -> None:
        self.paste = parts.button(_(N_("Paste")), "", "copy")
        self.open_file = parts.button(_(N_("Open a file…")), "", "file")
        self.save = parts.button(_(N_("Save the refused rows…")), "", "save")
        self.take = parts.button(_(N_("Take in")), "primary", "check")
        self.close_button = parts.button(_(N_("Close")), "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addLayout(parts.row(self.paste, self.open_file))
        column.addWidget(self.note)
        column.addWidget(self.preview, 3)
        column.addWidget(self.repeat)
        column.addWidget(self.summary)
        column.addWidget(self.title)
        column.addWidget(self.refused, 3)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self.save)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.take)
        column.addLayout(foot)

    def _wire(self) -> None:
        self.paste.clicked.connect(lambda: self.show_text(QGuiApplication.clipboard().text()))
        self.open_file.clicked.connect(self.ask)
        self.repeat.toggled.connect(lambda _on: self._read())
        self.save.clicked.connect(self.save_refused)
        self.take.clicked.connect(self.take_in)
        self.close_button.clicked.connect(self.reject)
        self.refused.itemChanged.connect(self._correct)

    # --- the list

    def ask(self) -> None:
        """Ask for a file and read it."""
        path = self.session.asks.file_to_open(_(N_("Open a list")), _(N_("Lists")), _ENDINGS)
        if path is None:
            return
        with Telling(self.session.asks):
            self._show(tables.read(read_bounded(path, tables.MOST_BYTES), path.name))

    def show_text(self, text: str) -> None:
        """Read pasted cells."""
        self._show(tables.pasted(text)) if text.strip() else self.note.setText(_(N_("There is nothing to paste.")))

    def _show(self, lines: list[tables.Line]) -> None:
        self.lines = lines
        cells = [line.cells for line in lines]
        self._first = roster.headings(cells) + 1
        self._draw(cells, roster.columns(cells))
        self._read()

    def _draw(self, cells: Sequence[Sequence[str]], meaning: Sequence[str]) -> None:
        """Show the first rows under a choice of what each column is."""
        shown = list(cells[max(0, self._first - 1) : self._first + _SHOWN])
        self.preview.clear()
        self.preview.setColumnCount(len(meaning))
        self.preview.setRowCount(len(shown) + 1)
        self.preview.horizontalHeader().hide()
        self.preview.verticalHeader().hide()
        self.combos = []
        for column, target in enumerate(meaning):
            combo = Combo()
            combo.setAccessibleName(_(N_("What column {n} is"), n=column + 1))
            combo.addItem(_(N_("Leave out")), "")
            for code, words in roster.TARGETS:
                combo.addItem(_(words), code)
            combo.setCurrentIndex(max(0, combo.findData(target)))
            combo.activated.connect(lambda _at: self._read())
            self.preview.setCellWidget(0, column, combo)
            self.combos.append(combo)
            for row, values in enumerate(shown, 1):
                self.preview.setItem(row, column, QTableWidgetItem(values[column] if column < len(values) else ""))
        self.preview.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def meaning(self) -> list[str]:
        """Return what each column is."""
        return [str(combo.currentData() or "") for combo in self.combos]

    def _read(self) -> None:
        there = self.session.dossier.children(self.workshop, Participant)
        rows = [(line.number, line.cells) for line in self.lines[self._first :]]
        self.roster = roster.read(rows, self.meaning, there, repeat=self.repeat.isChecked())
        self._show_refused()

    # --- what is refused

    def _show_refused(self) -> None:
        refused, width = self.roster.refused, len(self.combos)
        self.refused.blockSignals(True)
        self.refused.clear()
        self.refused.setRowCount(len(refused))
        self.refused.setColumnCount(width + 2)
        names = [combo.currentText() for combo in self.combos]
        self.refused.setHorizontalHeaderLabels([_(N_("Line")), _(N_("Reason")), *names])
        self.refused.verticalHeader().hide()
        for row, turned in enumerate(refused):
            reasons = " ".join(problem.sentence(current()) for problem in turned.reasons)
            for column, text in enumerate((str(turned.line), reasons)):
                item = QTableWidgetItem(text)
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.refused.setItem(row, column, item)
            for column in range(width):
                cell = turned.cells[column] if column < len(turned.cells) else ""
                self.refused.setItem(row, column + 2, QTableWidgetItem(cell))
        self.refused.resizeColumnsToContents()
        self.refused.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        taken, refused, empty = len(self.roster.taken), len(self.roster.refused), self.roster.empty
        said = [
            ngettext("{n} participant can be taken in.", "{n} participants can be taken in.", taken),
            ngettext("{n} row is refused.", "{n} rows are refused.", refused) if refused else "",
            ngettext("{n} row is empty.", "{n} rows are empty.", empty) if empty else "",
        ]
        self.summary.setText(" ".join(part for part in said if part) if self.lines else "")
        for widget in (self.refused, self.title, self.save):
            widget.setVisible(bool(refused))
        self.preview.setVisible(bool(self.lines))
        self.repeat.setVisible(bool(self.lines))
        self.take.setEnabled(taken > 0)

    def _correct(self, item: QTableWidgetItem) -> None:
        """Take a corrected cell into the list and read it again."""
        if item.column() < 2:
            return
        turned = self.roster.refused[item.row()]
        cells = [*turned.cells, *[""] * (len(self.combos) - len(turned.cells))]
        cells[item.column() - 2] = item.text()
        at = next(i for i, line in enumerate(self.lines) if line.number == turned.line)
        self.lines[at] = tables.Line(turned.line, tuple(cells))
        self._read()

    def save_refused(self) -> None:
        """Write the refused rows with their lines and reasons to a file for a spreadsheet."""
        path = self.session.asks.file_to_save(
            _(N_("Save the refused rows")), "CSV", _(N_("Refused rows")) + ".csv"
        )
        if path is None:
            return
        head = [_(N_("Line")), _(N_("Reason")), *(combo.currentText() for combo in self.combos)]
        rows = [
            [str(t.line), " ".join(problem.sentence(current()) for problem in t.reasons), *t.cells]
            for t in self.roster.refused
        ]
        said = _(N_("The refused rows are in “{name}”."), name=isolate(path.name))
        save(self.session, path, tables.written([head, *rows]), _(N_("Refused rows")), said, contacts=True)

    # --- taking in

    def take_in(self) -> None:
        """Take in what can be taken, in one act; what is refused stays here to be corrected."""
        people = [values for _line, values in self.roster.taken]
        try:
            workshops.take_in(self.session.store, self.session.key, self.workshop, people)
        except Problem as problem:
            self.session.asks.tell(problem)
            return
        self.session.say(ngettext("{n} participant was taken in.", "{n} participants were taken in.", len(people)))
        if not self.roster.refused:
            self.accept()
            return
        taken = {line for line, _values in self.roster.taken}
        self.lines = [line for at, line in enumerate(self.lines) if at < self._first or line.number not in taken]
        self._read()
