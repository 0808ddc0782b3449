"""The review of the plan: everything to look at, each with its reason, a way to it, and a way to accept it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.acceptances import Judged, judged, rule_of
from hayat_app.domain.checks import problems
from hayat_app.domain.days import Day, exact, today
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Acceptance
from hayat_app.domain.remarks import Remark
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate, labelled, ngettext
from ui.asks import Telling
from ui.forms.links import UNTITLED
from ui.standing import lack_of
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.cards import Cards
from ui.widgets.kept import Wanted
from ui.widgets.text import Line

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

SIGNS = {"broken": ("error", "bad"), "missing": ("to-fill", "warn"), "advice": ("info", "muted")}
MOST = 80
"""Remarks shown; the others follow when these are settled."""


class RemarksPage(QWidget):
    """Open remarks, and below them those accepted with a reason."""

    field_wanted = Signal(str, str)
    place_wanted = Signal(str)
    guide_wanted = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._accepting = ""
        self._line: Line | None = None
        """Where the reason is written, while one is asked for."""
        self.told = parts.label("", "strong", wrap=True)
        self.cards = Cards(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(_(N_("Review of the plan")), "heading"))
        column.addWidget(self.told)
        column.addWidget(self.cards.area, 1)

    # --- a part of the plan's screen

    def refresh(self, step: Step | None = None) -> None:
        """Review the dossier anew; the person stays at the same place of the list."""
        dossier = self._session.dossier
        found = judged(dossier, problems(dossier))
        self.told.setText(
            " · ".join(
                (
                    ngettext("{n} thing to look at", "{n} things to look at", len(found.open)),
                    ngettext("{n} remark accepted", "{n} remarks accepted", len(found.accepted)),
                )
            )
        )
        self.cards.show_cards(self._drawn(found), stay=True)

    def _drawn(self, found: Judged) -> Iterator[Wanted]:
        for remark in found.open[:MOST]:
            said, asked = self._said(remark), self._accepting == _key(remark)
            yield (
                (said, remark.severity, remark.place, remark.mended, asked),
                partial(self._open, remark, said, asked),
            )
        if len(found.open) > MOST:
            more = _(N_("And {n} more"), n=len(found.open) - MOST)
            yield more, lambda _parent: parts.label(more, "small")
        if found.accepted:
            yield "accepted", _heading
        for remark, acceptance in found.accepted:
            said = self._said(remark)
            yield (said, acceptance), partial(self._accepted, said, acceptance)

    def _said(self, remark: Remark) -> tuple[str, str]:
        """Return the sentence of a remark, and of what it says it."""
        record = self._session.dossier.records.get(remark.record)
        place = labelled(_(record.NAME), isolate(_title(record))) if record else remark.kind
        return remark.problem.sentence(current()), place

    def _write(self) -> None:
        if self._line:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Store nothing: a reason is stored when it is given."""

    def guide_again(self) -> None:
        """Ask for the guidance of the page."""
        self.guide_wanted.emit(Acceptance.KIND, "")

    def show_record(self, key: str, field: str = "") -> bool:
        """Show the review."""
        self.refresh()
        return True

    # --- drawing

    def _open(self, remark: Remark, said: tuple[str, str], asked: bool, parent: QWidget) -> QWidget:
        sign, colour = SIGNS[remark.severity]
        card = parts.card(parent=parent)
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(SMALL)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(parts.sign(sign, 16, colour), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(_words(said), 1)
        go = parts.button(_(N_("Go there")), "link")
        go.clicked.connect(lambda: self._go(remark))
        row.addWidget(go)
        if remark.severity != "broken":
            accept = parts.button(_(N_("Accept because…")), "quiet")
            accept.clicked.connect(lambda: self._ask(remark))
            row.addWidget(accept)
        column.addLayout(row)
        if asked:
            column.addWidget(self._reason(remark))
        return card

    def _reason(self, remark: Remark) -> QWidget:
        self._line = line = Line()
        line.setPlaceholderText(_(N_("Accepted because…")))
        line.setAccessibleName(_(N_("Accepted because")))
        store = parts.button(_(N_("Accept")), "primary")
        store.clicked.connect(lambda: self._accept(remark, line.text()))
        line.returnPressed.connect(lambda: self._accept(remark, line.text()))
        row = QWidget()
        layout = parts.row(line, store, stretch=0)
        layout.setContentsMargins(0, 0, 0, 0)
        row.setLayout(layout)
        return row

    def _accepted(self, said: tuple[str, str], acceptance: Acceptance, parent: QWidget) -> QWidget:
        card = parts.card(parent=parent)
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(parts.sign("check", 16, "good"), 0, Qt.AlignmentFlag.AlignTop)
        words = _words(said)
        why = [acceptance.reason, acceptance.accepted_by, Day().show(acceptance.date, current())]
        words.addWidget(parts.label(" · ".join(isolate(part) for part in why if part), "muted", wrap=True))
        row.addLayout(words, 1)
        again = parts.button(_(N_("Show again")), "link")
        again.clicked.connect(lambda: self._do(N_("Show a remark again"), acceptance.id))
        row.addWidget(again)
        column.addLayout(row)
        return card

    # --- what is done

    def _go(self, remark: Remark) -> None:
        aim = lack_of(self._session.dossier, remark).aim
        if aim.record:
            self.field_wanted.emit(aim.record, aim.field)
        else:
            self.place_wanted.emit(aim.section)

    def _ask(self, remark: Remark) -> None:
        self._line = None
        self._accepting = "" if self._accepting == _key(remark) else _key(remark)
        self.refresh()
        QTimer.singleShot(0, self, self._write)  # once the page has its height

    def _accept(self, remark: Remark, reason: str) -> None:
        if not reason.strip():
            return
        self._accepting = ""
        with (
            Telling(self._session.asks),
            self._session.store.work(self._session.key, N_("Accept a remark")) as work,
        ):
            key = work.add(Acceptance, rule=rule_of(remark), place=remark.place, reason=reason)
            work.set(key, date=exact(today()), accepted_by=self._session.store.author.name)
        self.refresh()

    def _do(self, label: str, key: str) -> None:
        with Telling(self._session.asks), self._session.store.work(self._session.key, label) as work:
            work.delete(key)
        self.refresh()


def _words(said: tuple[str, str]) -> QVBoxLayout:
    sentence, place = said
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(parts.label(sentence, "body", wrap=True))
    words.addWidget(parts.label(place, "small", wrap=True))
    return words


def _heading(_parent: QWidget) -> QWidget:
    heading = parts.label(_(N_("Accepted remarks")), "heading")
    heading.setContentsMargins(0, LARGE, 0, 0)
    return heading


def _title(record: Record) -> str:
    return shortened(record.title_text, 80) or _(UNTITLED)


def _key(remark: Remark) -> str:
    return f"{rule_of(remark)}|{remark.place}"
