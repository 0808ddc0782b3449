"""What seems to be there twice: dossiers of one body, people and partners of several; decided by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hayat_app.i18n import N_, _, isolate, ngettext
from ui.coordination.rows import name_of
from ui.provenance import NOBODY, moment, side_by_side
from ui.segments import Segments
from ui.theme import parts, theme
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing
    from hayat_app.services.joining import Alike
    from hayat_app.services.resemblance import Resemblance

SHOWN, NAMES = 60, 12
"""Cards of one kind, and names on a card; more are counted."""
REASONS = {
    "code": N_("the same level and code"),
    "name": N_("the same level, province and name"),
    "spelling": N_("another spelling of the name"),
}
NOTHING_JOINS = N_("Nothing is joined by itself. What you decide stays on this computer.")
NOTHING_TWICE = N_("Nothing seems to be there twice.")
LOOKING = N_("Looking for what is there twice…")
KINDS = (
    ("dossiers", N_("Dossiers of one body")),
    ("people", N_("People")),
    ("partners", N_("Partners")),
    ("settled", N_("Decided")),
)


@dataclass(frozen=True)
class Found:
    """What seems to be there twice."""

    alike: Sequence[Alike] = ()
    resembling: Sequence[Resemblance] = ()


class Twice(QWidget):
    """One kind of doubles at a time, each a card with the reason and what can be done."""

    join_wanted = Signal(tuple)
    """(dossiers)"""
    apart_wanted = Signal(tuple)
    """(dossiers) that are of different bodies."""
    judged = Signal(object, str)
    """(``Resemblance``, verdict)"""
    open_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._found: Found | None = None
        self._standings: dict[str, Standing] = {}
        self.cards: list[QWidget] = []
        self.kind = Segments([(code, _(words)) for code, words in KINDS])
        self.kind.choose("dossiers")
        self.kind.chosen.connect(lambda _code: self._show())
        head = QVBoxLayout()
        head.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
        head.setSpacing(SMALL)
        head.addLayout(parts.row(self.kind))
        head.addWidget(parts.label(_(NOTHING_JOINS), "small", wrap=True))
        self._room = QVBoxLayout()
        self._area: QWidget = QWidget()
        self._room.addWidget(self._area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addLayout(self._room, 1)

    def show_all(self, found: Found | None, standings: Sequence[Standing]) -> None:
        """Show these; nothing while it is still being looked for."""
        self._found = found
        self._standings = {standing.facts.dossier: standing for standing in standings if standing.facts}
        self._show()

    def _show(self) -> None:
        area, column = parts.page()
        made = self._made()
        self.cards = [make() for make in made[:SHOWN]]
        for card in self.cards:
            column.addWidget(card)
        if len(made) > SHOWN:
            column.addWidget(parts.label(_("And {n} more", n=len(made) - SHOWN), "muted"))
        if not made:
            column.addWidget(parts.label(_(NOTHING_TWICE if self._found else LOOKING), "muted"))
        column.addStretch(1)
        self._room.replaceWidget(self._area, area)
        self._area.hide()
        self._area.deleteLater()
        self._area = area

    def _made(self) -> list[Callable[[], QWidget]]:
        """Return what makes the cards of the kind in sight."""
        if self._found is None:
            return []
        if self.kind.value == "dossiers":
            return [lambda one=one: self._dossiers(one) for one in self._found.alike]  # type: ignore[misc]  # bound
        settled = self.kind.value == "settled"
        wanted = [
            one
            for one in self._found.resembling
            if bool(one.verdict) is settled
            and (settled or one.names[0].is_person is (self.kind.value == "people"))
        ]
        return [lambda one=one: self._names(one) for one in wanted]  # type: ignore[misc]  # bound

    # --- the cards

    def _dossiers(self, alike: Alike) -> QWidget:
        known = [self._standings[key] for key in alike.dossiers if key in self._standings]
        column = _card(" · ".join(dict.fromkeys(map(name_of, known))), _(REASONS[alike.reason]))
        for standing in known:
            column.addLayout(self._line(standing))
        join = parts.button(_("Join them"), "primary", "link")
        join.clicked.connect(lambda: self.join_wanted.emit(alike.dossiers))
        apart = parts.button(_("They are different bodies"), "quiet")
        apart.clicked.connect(lambda: self.apart_wanted.emit(alike.dossiers))
        column.addLayout(parts.row(join, apart))
        return _framed(column)

    def _line(self, standing: Standing) -> QVBoxLayout:
        assert standing.facts is not None
        records = ngettext("{n} record", "{n} records", standing.facts.records)
        about = [_("Written on this computer")]
        if standing.last:
            sender = isolate(standing.last.sender or _(NOBODY))
            about = [_("from {sender}", sender=sender), moment(standing.last.received)]
        opened = self._opener(name_of(standing), standing.facts.dossier)
        line = QVBoxLayout()
        line.setSpacing(0)
        line.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeading)
        line.addWidget(parts.label(side_by_side(*about, records), "small", wrap=True))
        return line

    def _names(self, found: Resemblance) -> QWidget:
        title = _(", ").join(isolate(shown) for shown in dict.fromkeys(name.shown for name in found.names))
        why = _(", ").join(_(reason) for reason in found.why)
        column = _card(title, why)
        for name in found.names[:NAMES]:
            words = side_by_side(isolate(name.shown), isolate(name.organisation) if name.organisation else "")
            line = parts.row(parts.label(words, wrap=True), self._opener(name.body, name.dossier), stretch=0)
            column.addLayout(line)
        if (more := len(found.names) - NAMES) > 0:
            column.addWidget(parts.label(_("And {n} more", n=more), "muted"))
        column.addLayout(parts.row(*self._verdicts(found)))
        return _framed(column)

    def _verdicts(self, found: Resemblance) -> list[QPushButton]:
        if found.verdict:
            words = _("You said: the same.") if found.verdict == "same" else _("You said: different.")
            again = parts.button(f"{words} {_('Ask again')}", "link", "undo")
            again.clicked.connect(lambda: self.judged.emit(found, ""))
            return [again]
        same = parts.button(_("The same"), "", "check")
        same.clicked.connect(lambda: self.judged.emit(found, "same"))
        different = parts.button(_("Different"), "quiet")
        different.clicked.connect(lambda: self.judged.emit(found, "different"))
        return [same, different]

    def _opener(self, name: str, dossier: str) -> QPushButton:
        made = parts.button(name, "link")
        made.setAccessibleName(_("Open “{name}”", name=name))
        made.clicked.connect(lambda: self.open_wanted.emit(dossier))
        return made


def _card(title: str, why: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(MEDIUM)
    column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
    column.addWidget(parts.label(title, "heading", wrap=True))
    column.addWidget(parts.label(_("Why: {reason}", reason=why), "muted", wrap=True))
    return column


def _framed(column: QVBoxLayout) -> QWidget:
    card = parts.card(column)
    theme.role(card, "card")
    return card
