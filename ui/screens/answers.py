"""One question and its answers: this version, that one, both, a joined text; or keep and delete."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hayat_app.domain.kinds import Choices, Json, Refs
from hayat_app.i18n import N_, _
from ui import acts
from ui.differences import Piece, differences, joined, one_after_the_other
from ui.forms.side_by_side import SideBySide
from ui.questions import LifeQuestion, ValueQuestion
from ui.theme import parts
from ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ui.widgets.compared import VersionCard
from ui.widgets.text import Paragraphs

NARROWEST = 260
"""Of a version beside another."""
WRITTEN_APART = N_(
    "This was written in {n} ways by people who had not seen each other's text. The first one is shown for now;"
    " nothing is lost before you choose, and what you leave out stays in the history."
)
JOINED = N_("Here is what both did, joined. Read it, change what you like, and take it.")
BOTH_CHANGED = N_("Both changed the same words: here they stand one after the other. Write the text as it should be.")


class ValueAnswer(QWidget):
    """The versions of a field side by side."""

    taken = Signal(object)
    """(``Json``) of the version that stays."""
    joined = Signal(object)
    """(``Json``) made of several versions."""

    def __init__(self, question: ValueQuestion) -> None:
        super().__init__()
        self.question = question
        self.place = question.place
        self._latin = question.facts.name.endswith(("_fr", "_zgh"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(question.title, "muted", wrap=True))
        column.addWidget(parts.label(_(question.facts.label), "title", wrap=True))
        column.addWidget(parts.label(_(WRITTEN_APART, n=len(question.versions)), "muted", wrap=True))
        side = SideBySide(self)
        self.cards = self._cards(side)
        side.hold(self.cards, least=NARROWEST, level=True)
        column.addWidget(side)
        self.first: QWidget = self.cards[0].button
        if question.is_text:
            column.addWidget(self._joining())
        elif isinstance(question.facts.kind, Choices | Refs):
            column.addLayout(self._both())

    def _cards(self, parent: QWidget) -> list[VersionCard]:
        cards = []
        for at, version in enumerate(self.question.versions):
            act = _("Keep this one") if at == 0 else _("Take this one")
            card = VersionCard(version.origin, self._pieces(at), act, parent, latin=self._latin)
            card.taken.connect(lambda version=version: self.taken.emit(version.value))
            keys = f"Alt+{at + 1}"
            card.button.setToolTip(acts.hint(act, (keys,)))
            QShortcut(QKeySequence(keys), self).activated.connect(card.button.click)
            cards.append(card)
        return cards

    def _pieces(self, at: int) -> list[Piece]:
        """Return a version in runs: the first beside the second, each other one beside the first."""
        texts = [version.words for version in self.question.versions]
        if not self.question.is_text:
            return [Piece(texts[at], differs=False)] if texts[at] else []
        return differences(texts[0], texts[1])[0] if at == 0 else differences(texts[0], texts[at])[1]

    # --- both

    def _joining(self) -> QFrame:
        proposal = self._proposal()
        clean = proposal is not None
        self.text = Paragraphs(3, 12)
        self.text.setAccessibleName(_("Joined text"))
        self.text.one_paragraph = not getattr(self.question.facts.kind, "lines", False)
        self.text.setPlainText(proposal if proposal is not None else self._whole())
        self.whole = parts.button(_("Both, one after the other"), "link")
        self.whole.clicked.connect(lambda: self.text.setPlainText(self._whole()))
        self.whole.setVisible(clean)
        self.take = parts.button(_("Take the joined text"), "primary", hint=acts.hint("", ("Ctrl+Return",)).strip())
        self.take.clicked.connect(lambda: self.joined.emit(self.text.toPlainText()))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.take.click)
        self.problem = parts.label("", "bad", wrap=True)
        self.problem.hide()
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        card = parts.card(column)
        column.addWidget(parts.label(_("Joined text"), "strong"))
        column.addWidget(parts.label(_(JOINED if clean else BOTH_CHANGED), "small", wrap=True))
        column.addWidget(self.text)
        column.addWidget(self.problem)
        column.addLayout(parts.row(self.take, self.whole))
        return card

    def _proposal(self) -> str | None:
        """Return the text that does what all versions did to the common one, where that is plain."""
        first, *others = (version.words for version in self.question.versions)
        if not self.question.base:
            return None
        made: str | None = first
        for other in others:
            made = joined(self.question.base, made, other) if made is not None else None
        return made

    def _whole(self) -> str:
        lines = bool(getattr(self.question.facts.kind, "lines", False))
        words = [version.words for version in self.question.versions]
        return reduce(lambda one, other: one_after_the_other(one, other, lines=lines), words)

    def _both(self) -> QVBoxLayout:
        """Offer all that is in any version, where a value is a set."""
        values = [value for version in self.question.versions if isinstance(version.value, list) for value in version.value]
        everything: Json = list(dict.fromkeys(values))
        both = parts.button(_("Take both together"))
        both.clicked.connect(lambda: self.joined.emit(everything))
        column = QVBoxLayout()
        column.addLayout(parts.row(both))
        return column

    def refuse(self, sentence: str) -> None:
        """Say why the joined text cannot be taken; it stays."""
        if self.question.is_text:
            self.problem.setText(sentence)
            self.problem.show()
            self.text.setFocus()


class LifeAnswer(QWidget):
    """A record that was deleted by one and edited by another: keep it, or delete it."""

    kept = Signal()
    deleted = Signal()

    def __init__(self, question: LifeQuestion) -> None:
        super().__init__()
        self.place = question.place
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(parts.label(question.title, "title", wrap=True))
        words = _("One person deleted it while another one wrote in it. It stays visible until you choose.")
        column.addWidget(parts.label(words, "muted", wrap=True))
        side = SideBySide(self)
        side.hold([self._deleted(question), self._edited(question)], least=NARROWEST, level=True)
        column.addWidget(side)

    def _deleted(self, question: LifeQuestion) -> QFrame:
        card, column = _card(_("Deleted"))
        for origin in question.deleted:
            column.addWidget(parts.label(origin.author, "body", wrap=True))
            column.addWidget(parts.label(f"{origin.moment} · {origin.source}", "small", wrap=True))
        column.addStretch(1)
        button = parts.button(_("Delete it"), "danger")
        button.clicked.connect(self.deleted)
        column.addLayout(parts.row(button))
        return card

    def _edited(self, question: LifeQuestion) -> QFrame:
        card, column = _card(_("Written meanwhile"))
        for origin, label, words in question.edited:
            column.addWidget(parts.label(f"{label}: {words or '-'}", "body", wrap=True))
            column.addWidget(parts.label(origin.line, "small", wrap=True))
        column.addStretch(1)
        button = parts.button(_("Keep it"), "primary")
        button.clicked.connect(self.kept)
        self.first: QWidget = button
        column.addLayout(parts.row(button))
        return card


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    card = parts.card(column)
    column.addWidget(parts.label(title, "strong"))
    return card, column


