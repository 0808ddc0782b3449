"""What is linked with a record and with its parts, from either end, with a way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hayat_app.domain.fields import Field, Record
from hayat_app.domain.links import around
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate
from ui.forms.links import titled
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session

_LONGEST = 50
NONE = N_("Nothing points at this yet. What names it elsewhere (activities, amounts, letters) appears here.")


class Linked(QScrollArea):
    """The other ends of the links of one record, grouped by what they are."""

    record_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def show_record(self, key: str) -> None:
        """Show what points at another record."""
        if key != self._key:
            self._key = key
            self.refresh()

    def refresh(self) -> None:
        """Show what points at the record now; out of sight it waits until it is looked at."""
        if not self._session.is_open or not self.isVisible():
            return
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, LARGE, WIDE, WIDE)
        column.setSpacing(SMALL)
        groups = self._groups()
        if not groups:
            column.addWidget(parts.label(_(NONE), "muted", wrap=True))
        for name, group in groups.items():
            column.addWidget(parts.label(_(name), "heading"))
            for record, facts in group:
                column.addWidget(self._way(record), 0, Qt.AlignmentFlag.AlignLeading)
                column.addWidget(parts.label(self._about(record, facts), "small", wrap=True))
        column.addStretch()
        parts.turn(self, page)

    def _groups(self) -> dict[str, list[tuple[Record, Field]]]:
        dossier = self._session.dossier
        record = dossier.records.get(self._key)
        groups: dict[str, list[tuple[Record, Field]]] = {}
        for other, facts in around(dossier, record) if record else ():
            groups.setdefault(type(other).PLURAL, []).append((other, facts))
        return groups

    def _way(self, record: Record) -> QWidget:
        whole = titled(record)
        button = parts.button(shortened(whole, _LONGEST), "link", "link", whole)
        button.clicked.connect(lambda: self.record_wanted.emit(record.id))
        return button

    def _about(self, record: Record, facts: Field) -> str:
        """Return which field points here, and what the record stands under."""
        above = self._session.dossier.parent(record)
        said = [_(facts.label), above.title_in(current().language) if above else ""]
        return " · ".join(isolate(words) for words in said if words)

    # --- what a tab needs

    def flush(self) -> None:
        """Nothing is typed here."""

    def guide_again(self) -> None:
        """Nothing is explained here."""
