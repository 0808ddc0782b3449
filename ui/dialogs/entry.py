"""An entry of a bank in writing: its title, its theme, and what else a record made of it begins with."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hayat_app.domain.bank import ASKED, BankEntry
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import BY_KIND
from hayat_app.domain.records.themes import THEMES
from hayat_app.errors import Refused
from hayat_app.i18n import N_, _
from ui.dialogs.fields import FieldsSheet
from ui.session import Session
from ui.widgets.combo import Combo


class EntrySheet(FieldsSheet):
    """Changes one entry; ``entry`` is the changed one once the sheet is accepted."""

    def __init__(self, session: Session, entry: BankEntry, parent: QWidget) -> None:
        self.entry = entry
        super().__init__(session, _(N_("Entry of the bank")), BY_KIND[entry.kind], ASKED[entry.kind], parent)
        self.theme = Combo()
        for code, words in THEMES:
            self.theme.addItem(_(words), code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(entry.theme)))
        self.add_row(_(N_("Theme")), self.theme)
        known = entry.values
        self.show_values(
            {name: e.kind.from_json(known[name]) for name, e in self.editors.items() if name in known}
        )

    def take(self, values: dict[str, object]) -> None:
        """Put what is written into the entry, which needs a title."""
        written = {name: self.editors[name].kind.to_json(value) for name, value in values.items()}
        if not written.get("title"):
            raise Refused(N_("An entry of a bank needs a title."))
        kept: dict[str, Json] = {k: v for k, v in self.entry.values.items() if k not in self.editors}
        kept.update({name: value for name, value in written.items() if value not in (None, "")})
        self.entry = replace(self.entry, theme=str(self.theme.currentData()), values=kept)
