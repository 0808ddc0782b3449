"""What is known of one body: where its file stands, what it says, the coordinator's own note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hayat_app.domain.records.body import RULES
from hayat_app.domain.records.members import CAPACITIES
from hayat_app.i18n import N_, _, isolate
from ui.coordination.rows import STATES, above, days, name_of, share_words
from ui.provenance import NOBODY, moment
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ui.widgets.text import Paragraphs

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing
    from hayat_app.services.facts import Facts

NOTE = N_("Your note")
STAYS = N_("It stays on this computer: no file that you send holds it.")
_TAGS = {"missing": "tag-warn", "received": "tag-good", "unexpected": "tag"}


class BodyCard(QWidget):
    """Shows one body; the note is kept when the person leaves it."""

    open_wanted = Signal(str)
    noted = Signal(str, str)
    off_wanted = Signal(str)
    remind_wanted = Signal(object)
    told = Signal(object, str)
    """(standing, text): the note as a letter to the body."""

    def __init__(self) -> None:
        super().__init__()
        self.standing: Standing | None = None
        inner = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(parts.scrolling(inner))
        self._column = layout = QVBoxLayout(inner)
        layout.setContentsMargins(LARGE, SMALL, WIDE, LARGE)
        layout.setSpacing(MEDIUM)
        self.name = parts.label("", "heading", wrap=True)
        self.about = parts.label("", "muted", wrap=True)
        self.tag = parts.label("", "tag")
        layout.addLayout(parts.row(self.name, self.tag, stretch=0))
        layout.addWidget(self.about)
        layout.addLayout(self._buttons())
        self._facts, self._told = QWidget(), [("", "")]
        layout.addWidget(self._facts)
        layout.addWidget(self._note())
        layout.addStretch(1)

    def _buttons(self) -> QVBoxLayout:
        self.open = parts.button(_("Open the dossier"), "primary")
        self.open.clicked.connect(self._open)
        self.remind = parts.button(_("Print a reminder"), "", "print")
        self.remind.clicked.connect(lambda: self.remind_wanted.emit(self.standing))
        self.off = parts.button(_("Expect it no more"), "quiet")
        self.off.clicked.connect(self._take_off)
        column = QVBoxLayout()
        column.addLayout(parts.row(self.open, self.remind, self.off))
        return column

    def _note(self) -> QWidget:
        self.note = Paragraphs(4, 10)
        self.note.setAccessibleName(_(NOTE))
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        card = parts.card(column)
        label = parts.label(_(NOTE), "strong")
        label.setBuddy(self.note)
        column.addWidget(label)
        column.addWidget(self.note)
        column.addWidget(parts.label(_(STAYS), "small", wrap=True))
        self.tell = parts.button(_("Print it as a letter to the body"), "link", "print")
        self.tell.clicked.connect(lambda: self.told.emit(self.standing, self.note.toPlainText().strip()))
        self.note.textChanged.connect(lambda: self.tell.setVisible(bool(self.note.toPlainText().strip())))
        self.tell.hide()
        column.addWidget(self.tell, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    # --- what is shown

    def show_body(self, standing: Standing | None) -> None:
        """Show a body, after keeping the note about the one before."""
        if standing is not None and self.standing is not None and standing.key == self.standing.key:
            typed = self.note.hasFocus()
        else:
            self.flush()
            typed = False
        self.standing = standing
        if standing is None:
            return
        words, _sign, _colour = STATES[standing.state]
        self.name.setText(name_of(standing))
        self.about.setText(_about(standing))
        self.tag.setText(_(words))
        theme.role(self.tag, _TAGS[standing.state])
        self.open.setVisible(standing.facts is not None)
        self.remind.setVisible(standing.state == "missing")
        self.off.setVisible(standing.expected is not None)
        if not typed:
            self.note.show_text(standing.note)
        self._show_facts(standing.facts)

    def _show_facts(self, facts: Facts | None) -> None:
        told = lines(facts) if facts else []
        if told == self._told:
            return
        self._told = told
        room = QWidget()
        grid = QGridLayout(room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(told):
            grid.addWidget(parts.label(label, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(parts.label(value, wrap=True), row, 1)
        self._column.replaceWidget(self._facts, room)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = room

    # --- what is done

    def flush(self) -> None:
        """Keep the note that is typed."""
        if self.standing is not None and self.note.toPlainText().strip() != self.standing.note.strip():
            self.noted.emit(self.standing.noted, self.note.toPlainText().strip())

    def _open(self) -> None:
        if self.standing is not None and self.standing.facts is not None:
            self.open_wanted.emit(self.standing.facts.dossier)

    def _take_off(self) -> None:
        if self.standing is not None and self.standing.expected is not None:
            self.off_wanted.emit(self.standing.expected.key)


def _about(standing: Standing) -> str:
    if standing.last is None:
        sent = _("Written on this computer") if standing.facts else _("No file has come yet.")
        return " · ".join(filter(None, [above(standing), sent]))
    sent = _(
        "Sent by {sender}, received on {moment} ({age})",
        sender=isolate(standing.last.sender or _(NOBODY)),
        moment=moment(standing.last.received),
        age=days(standing.age),
    )
    return " · ".join(filter(None, [above(standing), sent]))


def lines(facts: Facts) -> list[tuple[str, str]]:
    """Return what a dossier says of its body, label and words; what nobody wrote down says so."""
    unknown = _("Not written down")
    women = share_words(100 * facts.women // facts.sex_known) if facts.sex_known else unknown
    return [
        (_("Filled in"), share_words(facts.completeness) if facts.expected else unknown),
        (_("To decide"), str(facts.questions)),
        (_("Action plan"), _("yes") if facts.has_plan else _("no")),
        (_("Internal rules"), _(dict(RULES)[facts.rules]) if facts.rules in dict(RULES) else unknown),
        (
            _("Capacity of the chair"),
            _(dict(CAPACITIES)[facts.chair]) if facts.chair in dict(CAPACITIES) else unknown,
        ),
        (_("Active members"), str(facts.members) if facts.members else unknown),
        (_("Share of women"), women),
        (_("Opinions sent"), str(facts.opinions_sent)),
        (_("Opinions answered"), str(facts.opinions_answered)),
        (_("Activities"), str(sum(facts.activities.values()))),
    ]
