"""The history of a record: who changed which field and when, before and after; one value taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QVBoxLayout, QWidget

from hayat_app.domain.fields import Field, fields_of
from hayat_app.domain.kinds import Json, Text
from hayat_app.domain.records import BY_KIND
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, labelled
from hayat_app.merge.join import Span, compared
from hayat_app.services.provenance import Entry, record_history, take_back
from ui.provenance import origin, record_words, value_words
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ui.widgets.compared import EMPTY, markup, spoken

if TYPE_CHECKING:
    from ui.session import Session

SHOWN = 80
"""Changes that are shown; more are counted."""
ACTS = {"added": N_("Added"), "changed": N_("Changed"), "deleted": N_("Deleted"), "restored": N_("Restored")}
POSITION = "position"


class HistorySheet(QDialog):
    """What became of one record, the newest first."""

    def __init__(self, session: Session, key: str, field: str = "", parent: QWidget | None = None) -> None:
        """Show the history of a record; ``field`` limits it to one field at first."""
        super().__init__(parent)
        self.setWindowTitle(_("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 620)
        self._session, self._key = session, key
        row = session.dossier.rows[key]
        self._fields = {f.name: f for f in fields_of(BY_KIND[row.kind]) if f.name != POSITION}
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("Field"))
        self.room = parts.scrolling(QWidget())
        self.room.setAccessibleName(_("History"))
        close = parts.button(_("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(parts.label(_("History"), "title"))
        layout.addWidget(parts.label(record_words(session.dossier, key), "muted", wrap=True))
        layout.addWidget(self.choice)
        layout.addWidget(self.room, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignCenter)
        self._offer(field)
        self.choice.currentIndexChanged.connect(lambda: self._show())
        self._show()

    def _entries(self) -> list[Entry]:
        return record_history(self._session.store, self._session.key, self._key)

    def _offer(self, field: str) -> None:
        """Offer the fields that somebody wrote in."""
        written = {name for entry in self._entries() for name in entry.after}
        self.choice.addItem(_("All fields"), "")
        for name, facts in self._fields.items():
            if name in written:
                self.choice.addItem(_(facts.label), name)
        self.choice.setCurrentIndex(max(self.choice.findData(field), 0))

    def _show(self) -> None:
        wanted = str(self.choice.currentData() or "")
        shown = [entry for entry in self._entries() if self._names(entry, wanted) or _is_life(entry, wanted)]
        page = QWidget()
        theme.role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(MEDIUM)
        for entry in shown[:SHOWN]:
            column.addWidget(self._card(entry, wanted))
        if len(shown) > SHOWN:
            column.addWidget(parts.label(_("And {n} more", n=len(shown) - SHOWN), "muted"))
        column.addStretch(1)
        parts.turn(self.room, page)

    def _names(self, entry: Entry, wanted: str) -> list[str]:
        """Return the fields of an entry to show: what it left as it was is no news."""
        return [
            name
            for name, after in entry.after.items()
            if name in self._fields and wanted in ("", name) and (after is not None or entry.before.get(name))
        ]

    def _card(self, entry: Entry, wanted: str) -> QFrame:
        who = origin(entry)
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        card = parts.card(column)
        tag = parts.label(_(ACTS[entry.act]), "tag-warn" if entry.act == "deleted" else "tag")
        column.addLayout(parts.row(parts.label(who.author, "strong", wrap=True), tag, stretch=0))
        column.addWidget(parts.label(who.about, "small", wrap=True))
        for name in self._names(entry, wanted):
            column.addSpacing(SMALL)
            self._add_field(column, entry, self._fields[name])
        return card

    def _add_field(self, column: QVBoxLayout, entry: Entry, facts: Field) -> None:
        before: Json = next(iter(entry.before.get(facts.name, ())), None)
        after = entry.after[facts.name]
        column.addWidget(parts.label(_(facts.label), "strong"))
        for words, text in zip((_("Before"), _("After")), self._texts(facts, before, after), strict=True):
            if words == _("After") or before is not None:
                column.addWidget(_line(words, text, latin=facts.name.endswith(("_fr", "_zgh"))))
        if entry.act != "added" and before != self._now(facts.name):
            words = _("Take back to what was before") if before is not None else _("Make it empty again")
            back = parts.button(words, "link", "undo")
            back.setAccessibleName(labelled(back.accessibleName(), _(facts.label)))
            back.clicked.connect(lambda: self._take_back(entry, facts.name))
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)

    def _now(self, name: str) -> Json:
        return self._session.dossier.rows[self._key].values.get(name)

    def _texts(self, facts: Field, before: Json, after: Json) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        dossier = self._session.dossier
        old, new = value_words(dossier, facts, before), value_words(dossier, facts, after)
        if isinstance(facts.kind, Text) and old and new:
            return compared(old, new)
        return (Span(old, same=True),), (Span(new, same=True),)

    def _take_back(self, entry: Entry, name: str) -> None:
        try:
            take_back(self._session.store, self._session.key, self._key, name, entry.change)
        except Problem as problem:
            self._session.asks.tell(problem)
            return
        self._show()
        self.choice.setFocus()


def _is_life(entry: Entry, wanted: str) -> bool:
    return not wanted and entry.act in ("deleted", "restored")


def _line(words: str, spans: tuple[Span, ...], *, latin: bool) -> QWidget:
    text = parts.rich(markup([span for span in spans if span.text], latin=latin))
    text.setAccessibleName(labelled(words, spoken([span for span in spans if span.text]) or _(EMPTY)))
    head = parts.label(words, "small")
    parts.align(head, "AlignTop")
    widest = max(head.fontMetrics().horizontalAdvance(word) for word in (_("Before"), _("After")))
    head.setFixedWidth(widest + SMALL)
    made = QWidget()
    made.setLayout(parts.row(head, text, stretch=1))
    made.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]  # it was set a line above
    return made
