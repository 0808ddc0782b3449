"""Which document is wanted: its kind, what it is about, and how."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.i18n import _, current
from reports.documents.printing import PLAN_COLUMNS, USUAL_COLUMNS
from ui import paper
from ui.theme import parts, tokens
from ui.widgets.columns import ColumnsButton
from ui.widgets.popup import Answer
from ui.widgets.searched import SearchedCombo


class PaperChoice(QWidget):
    """One line of choices; what makes no sense for a kind of document is hidden or greyed."""

    changed = Signal()
    """A person chose."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind, self.about, self.versus = SearchedCombo(), SearchedCombo(), SearchedCombo()
        self.kind.setAccessibleName(_("Document"))
        self.about.setAccessibleName(_("What it is about"))
        self.versus.setAccessibleName(_("Compare with"))
        self.columns = ColumnsButton(PLAN_COLUMNS, USUAL_COLUMNS)
        self.blank = parts.tool("to-fill", _("Blank, to fill by hand"))
        self.blank.setCheckable(True)
        self.offer_kinds(None)
        self._lay_out()
        for combo in (self.kind, self.about, self.versus):
            combo.activated.connect(lambda _row: self.changed.emit())
        self.columns.changed.connect(self.changed)
        self.blank.toggled.connect(lambda _on: self.changed.emit())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(parts.label(_("Document"), "muted"))
        row.addWidget(self.kind, 2)
        row.addWidget(self.about, 3)
        row.addWidget(self.versus, 2)
        row.addWidget(self.columns)
        row.addWidget(self.blank)

    @property
    def wanted(self) -> str:
        """The kind of document."""
        return str(self.kind.currentData())

    @property
    def record(self) -> str:
        """Key of what it is about, or nothing."""
        return str(self.about.currentData() or "")

    @property
    def manner(self) -> paper.Manner:
        """How it is wanted beside that: empty or not, with which columns, compared with what."""
        return {
            "blank": self.blank.isEnabled() and self.blank.isChecked(),
            "columns": self.columns.chosen,
            "versus": str(self.versus.currentData() or ""),
        }

    def offer_kinds(self, dossier: Dossier | None) -> None:
        """Offer the documents that make sense for a dossier; keep the choice where it is still there."""
        chosen = self.kind.currentData() or paper.PLAN
        self.kind.offer([Answer(kind, _(title), _(group)) for kind, title, group in paper.grouped(dossier)])
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))

    def offer(self, dossier: Dossier) -> None:
        """Offer what the kind of document can be about; keep the choice where it is still there."""
        _choose(self.about, paper.choices(dossier, self.wanted, current()), self.record)
        self._offer_versus(dossier, str(self.versus.currentData() or ""))
        self.columns.setVisible(self.wanted == paper.PLAN)
        self.blank.setEnabled(paper.by_hand(self.wanted))

    def choose(self, dossier: Dossier, kind: str, record: str = "", versus: str = "") -> None:
        """Choose a document, about one record where it is named, compared with another where two are."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.offer(dossier)
        self.about.setCurrentIndex(max(0, self.about.findData(record)) if self.about.count() else -1)
        self._offer_versus(dossier, versus)

    def _offer_versus(self, dossier: Dossier, chosen: str) -> None:
        """Offer what a version of the plan can be compared with."""
        _choose(self.versus, paper.compared(dossier, self.wanted, self.record, current()), chosen)


def _choose(combo: SearchedCombo, offered: list[tuple[str, str]], chosen: str) -> None:
    """Offer keys with their words and choose one of them, else the first; nothing to offer hides it."""
    combo.offer([Answer(key, words) for key, words in offered])
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if offered else -1)
    combo.setVisible(bool(offered))
