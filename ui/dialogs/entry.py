"""An entry of a bank in writing: its title, its theme, and what else a record made of it begins with."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from hayat_app.domain.bank import ASKED, BankEntry
from hayat_app.domain.fields import Field, field_of
from hayat_app.domain.kinds import Json
from hayat_app.domain.records import BY_KIND
from hayat_app.domain.records.themes import THEMES
from hayat_app.errors import Refused
from hayat_app.i18n import N_, _, current
from ui.forms.links import Links
from ui.session import Session
from ui.theme import parts, tokens
from ui.widgets import making
from ui.widgets.combo import Combo
from ui.widgets.editor import Editor

WIDTH = 560


class EntrySheet(QDialog):
    """Changes one entry; ``entry`` is the changed one once the sheet is accepted."""

    def __init__(self, session: Session, entry: BankEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setWindowTitle(_(N_("Entry of the bank")))
        self.setMinimumWidth(WIDTH)
        cls = BY_KIND[entry.kind]
        links = Links(session)
        asked = [facts for name in ASKED[entry.kind] if (facts := field_of(cls, name))]
        self.editors: dict[str, Editor] = {facts.name: making.editor(facts, links) for facts in asked}
        self.theme = Combo()
        for code, words in THEMES:
            self.theme.addItem(_(words), code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(entry.theme)))
        self.problem = parts.label("", "bad", wrap=True)
        self.problem.hide()
        self._lay_out(asked)

    def _lay_out(self, asked: list[Field]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.WIDE, tokens.LARGE, tokens.WIDE, tokens.LARGE)
        column.setSpacing(tokens.TIGHT)
        for facts in asked:
            editor = self.editors[facts.name]
            value = self.entry.values.get(facts.name)
            editor.show_value(facts.kind.from_json(value) if value is not None else facts.kind.empty)
            self._add(column, _(facts.label), editor)
        self._add(column, _(N_("Theme")), self.theme)
        column.addWidget(self.problem)
        keep = parts.button(_(N_("Keep")), "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.keep)
        cancel = parts.button(_("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        column.addSpacing(tokens.MEDIUM)
        column.addLayout(parts.row(keep, cancel))

    @staticmethod
    def _add(column: QVBoxLayout, words: str, widget: QWidget) -> None:
        label = parts.label(words)
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        column.addWidget(label)
        column.addWidget(widget)
        column.addSpacing(tokens.SMALL)

    def keep(self) -> None:
        """Take what is written; say what cannot be."""
        values: dict[str, Json] = {k: v for k, v in self.entry.values.items() if k not in self.editors}
        try:
            for name, editor in self.editors.items():
                value = editor.kind.to_json(editor.read())
                if value not in (None, ""):
                    values[name] = value
            if not values.get("title"):
                raise Refused(N_("An entry of a bank needs a title."))
        except Refused as refused:
            self.problem.setText(refused.sentence(current()))
            self.problem.show()
            return
        self.entry = replace(self.entry, theme=str(self.theme.currentData()), values=values)
        self.accept()
