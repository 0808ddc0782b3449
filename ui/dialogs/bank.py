"""The sheet of a starter bank: search, choose several, take them; write, change, take out, pass on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from hayat_app.domain.bank import BankEntry
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.folding import matches
from hayat_app.domain.records.themes import THEMES
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.asks import Telling
from ui.dialogs.bank_list import EntryList, entry_of
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE
from ui.widgets.combo import Combo
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.services.banks import Banks
    from ui.session import Session

_ENDING = ".json"
_THEME = 16
"""Letters of a theme in sight."""
_TAKEN_OUT = "taken out"
"""In the place of a theme: what this office took out."""


class BankSheet(QDialog):
    """Entries for records of a class. ``kind`` is the bank they come from when it is another class's."""

    taken = Signal(list)
    """(keys) of the records that were made."""

    def __init__(
        self,
        session: Session,
        cls: type[Record],
        parent: QWidget,
        above: Callable[[], str | None] = lambda: None,
        kind: str = "",
    ) -> None:
        super().__init__(parent)
        from hayat_app.services.banks import Banks  # the store's room loads late

        self._session, self._cls, self._above = session, cls, above
        self._kind = kind or cls.KIND
        self._language = "ar" if current().language == "ar" else "fr"
        path = session.store.path
        self.banks: Banks = Banks(path.parent if path else None)
        self._ticked: set[str] = set()
        self._taken_out: set[str] = set()
        """Keys of what was taken out since the sheet was opened."""
        self._filling = False
        self.setWindowTitle(_(N_("From the bank")))
        self.resize(720, 640)
        self._lay_out()
        self._fill()
        self.search.setFocus()

    # --- drawing

    def _lay_out(self) -> None:
        self.search = Line()
        self.search.setPlaceholderText(_(N_("Search")))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.theme = Combo()
        self.theme.setAccessibleName(_(N_("Theme")))
        self.theme.setMinimumContentsLength(_THEME)
        self.theme.addItem(_(N_("All themes")), "")
        for code, words in THEMES:
            self.theme.addItem(_(words), code)
        self.theme.addItem(_(N_("Taken out of the bank")), _TAKEN_OUT)
        self.theme.activated.connect(self._fill)
        self.list = EntryList()
        self.list.setAccessibleName(_(N_("Entries of the bank")))
        self.list.itemChanged.connect(self._changed)
        self.list.currentItemChanged.connect(self._tell)
        self.about = parts.label("", "muted", wrap=True)
        self.taker = parts.button("", "primary", "add")
        self.taker.clicked.connect(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(parts.label(_(N_("From the bank")), "title"))
        hint = N_("Tick what fits your territory, then change the words as you like: they are only a beginning.")
        column.addWidget(parts.label(_(hint), "muted", wrap=True))
        column.addLayout(parts.row(self.search, self.theme, stretch=0))
        column.addWidget(self.list, 1)
        column.addWidget(self.about)
        column.addLayout(self._buttons())
        close = parts.button(_("Close"))
        close.clicked.connect(self.reject)
        column.addLayout(parts.row(self.taker, close))

    def _buttons(self) -> QHBoxLayout:
        made = []
        for words, sign, act in (
            (N_("New entry"), "add", self.write),
            (N_("Change"), "edit", self.change),
            (N_("Take out"), "remove", self.remove),
            (N_("Pass on…"), "send", self.pass_on),
            (N_("Receive…"), "receive", self.receive),
        ):
            button = parts.button(_(words), "quiet", sign)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            made.append(button)
        _new, self.changer, self.remover, *_files = made
        return parts.row(*made)

    # --- showing

    def _entries(self) -> list[BankEntry]:
        wanted, theme = self.search.text(), str(self.theme.currentData() or "")
        return [
            entry
            for entry in self.banks.known(self._kind, self._language)
            if self._is_in_sight(entry, theme) and matches(wanted, entry.title)
        ]

    def _is_in_sight(self, entry: BankEntry, theme: str) -> bool:
        if theme == _TAKEN_OUT:
            return entry.hidden
        return theme in ("", entry.theme) and (not entry.hidden or entry.key in self._taken_out)

    def _fill(self) -> None:
        """Show the entries that are searched for; ticks stay, also on what is out of sight."""
        self._filling = True
        self.list.show_entries(self._entries(), self._ticked)
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        """Say more about the entry the person is on, and how many are ticked."""
        entry, count = self.list.entry(), len(self._ticked)
        self.about.setText(_about(entry) if entry else "")
        words = ngettext("Add {n} entry", "Add {n} entries", count) if count else _(N_("Add"))
        parts.reword(self.taker, words)
        self.taker.setEnabled(count > 0)
        hidden = entry is not None and entry.hidden
        self.changer.setEnabled(entry is not None and not hidden)
        self.remover.setEnabled(entry is not None)
        parts.reword(
            self.remover, _(N_("Put it back")) if hidden else _(N_("Take out")), "undo" if hidden else "remove"
        )

    def _changed(self, item: QListWidgetItem) -> None:
        """A tick, or another title."""
        entry = entry_of(item)
        if self._filling or entry is None:
            return
        if item.text().strip() != entry.title:
            self._keep(replace(entry, values={**entry.values, "title": item.text().strip()}))
            return
        (self._ticked.add if item.checkState() == Qt.CheckState.Checked else self._ticked.discard)(entry.key)
        self._tell()

    # --- acts

    def _do(self, act: Callable[[], object]) -> None:
        with Telling(self._session.asks):
            act()
        self._fill()

    def _keep(self, entry: BankEntry) -> None:
        """Keep an entry; a new one is ticked, for whoever writes it wants it."""

        def act() -> None:
            kept = self.banks.keep(entry)
            if not entry.key:
                self._ticked.add(kept.key)

        self._do(act)

    def write(self) -> None:
        """Add an entry of this office."""
        theme = str(self.theme.currentData() or "")
        self._ask(BankEntry("", self._kind, self._language, theme if theme in dict(THEMES) else "other", {}))

    def change(self) -> None:
        """Write in the entry the person is on."""
        entry = self.list.entry()
        if entry is not None:
            self._ask(entry)

    def _ask(self, entry: BankEntry) -> None:
        """Open an entry to write in, and keep it for this office."""
        from ui.dialogs.entry import EntrySheet

        sheet = EntrySheet(self._session, entry, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted.connect(lambda: self._kept(sheet.entry))
        sheet.open()

    def _kept(self, entry: BankEntry) -> None:
        """Keep an entry and go to it, whatever was searched for."""
        if not entry.key:
            self.search.clear()
        self._keep(entry)
        for row in range(self.list.count()):
            if self.list.item(row).text() == entry.title:
                self.list.setCurrentRow(row)

    def remove(self) -> None:
        """Take the entry out and go to the next one; it stays in sight struck through, to be put back."""
        entry = self.list.entry()
        if entry is None:
            return
        if entry.hidden:
            self._do(lambda: self.banks.put_back(entry))
        else:
            self._ticked.discard(entry.key)
            self._taken_out.add(entry.key)
            self._do(lambda: self.banks.remove(entry))
            self.list.setCurrentRow(min(self.list.currentRow() + 1, self.list.count() - 1))

    def pass_on(self) -> None:
        """Write this office's entries to a file."""
        path = self._session.asks.file_to_save(_(N_("Pass on the entries of this office")), _(N_("Bank entries")),
                                               f"hayat-bank{_ENDING}")  # fmt: skip
        if path is not None:
            self._do(lambda: self.banks.write(path))
            self._session.say(_(N_("The entries are written: “{name}”."), name=isolate(path.name)), path)

    def receive(self) -> None:
        """Take in the entries of another office."""
        from hayat_app.services.banks import MOST_BYTES
        from hayat_app.wholefiles import read_bounded

        path = self._session.asks.file_to_open(_(N_("Receive bank entries")), _(N_("Bank entries")), (_ENDING,))
        if path is not None:
            with Telling(self._session.asks):
                n = self.banks.receive(read_bounded(path, MOST_BYTES), path.name)
                self._fill()
                words = ngettext(
                    "{n} entry of the bank was received.", "{n} entries of the bank were received.", n
                )
                self._session.say(words)

    def take(self) -> None:
        """Make a record of each ticked entry and close."""
        from hayat_app.services import banks

        wanted = [e for e in self.banks.entries(self._kind, self._language) if e.key in self._ticked]
        try:
            keys = banks.take(self._session.store, self._session.key, self._cls, wanted, self._above())
        except Problem as problem:
            self._session.asks.tell(problem)
            return
        self.accept()
        self._session.say(ngettext("{n} entry was added.", "{n} entries were added.", len(keys)))
        self.taken.emit(keys)


def _about(entry: BankEntry) -> str:
    """Return what an entry brings along: theme, unit, formula, source, reason."""
    from hayat_app.domain.records import BY_KIND

    names = dict(THEMES)
    said = [_(names[entry.theme])] if entry.theme in names else []
    for name, value in entry.values.items():
        facts = field_of(BY_KIND[entry.kind], name)
        if facts and name != "title":
            shown = facts.kind.show(facts.kind.from_json(value), current())
            said.append(_(N_("{label}: {value}"), label=_(facts.label), value=isolate(shown)))
    return " · ".join(said)


def button(
    session: Session,
    cls: type[Record],
    above: Callable[[], str | None] = lambda: None,
    taken: Callable[[Sequence[str]], object] = lambda keys: None,
    kind: str = "",
    words: str = N_("From the bank"),
) -> QWidget:
    """Return the button that opens the bank of a class."""
    made = parts.button(_(words), "quiet", "star")

    def show() -> None:
        sheet = BankSheet(session, cls, made.window(), above, kind)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.taken.connect(taken)
        sheet.open()

    made.clicked.connect(show)
    return made
