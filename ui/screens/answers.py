"""One question and its answers: this version, that one, both, a joined text; or keep and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, field_of
from hayat_app.domain.kinds import Choices, Json, Ref, Refs
from hayat_app.domain.records import BY_KIND
from hayat_app.i18n import N_, _, current, labelled
from hayat_app.merge.join import Span, compared
from ui import acts
from ui.forms.side_by_side import SideBySide
from ui.provenance import origin, record_words, value_words
from ui.theme import parts
from ui.theme.tokens import MEDIUM, SMALL, TIGHT
from ui.widgets.compared import EMPTY, VersionCard
from ui.widgets.text import Paragraphs

if TYPE_CHECKING:
    from hayat_app.services.questions import Question

NARROWEST = 260
"""Of a version beside another."""
WRITTEN_APART = N_(
    "This was written in several ways by people who had not seen each other's text."
    " The first one is shown for now; what you do not take stays in the history."
)
JOINED = N_("This is what both did, joined. Read it, change what you like, and take it.")
BOTH_CHANGED = N_("Both changed the same words: here both stand. Write the text as it should be, and take it.")
DELETED_MEANWHILE = N_("One person deleted it while another one wrote in it. It stays visible until you choose.")


class ValueAnswer(QWidget):
    """The versions of a field side by side, and what they come to together."""

    taken = Signal(object)
    """(``Json``) of the version that stays."""
    joined = Signal(object)
    """(``Json``) made of several versions."""

    def __init__(self, question: Question, facts: Field, dossier: Dossier) -> None:
        super().__init__()
        self.question = question
        self._facts = facts
        self._texts = [value_words(dossier, facts, version.value) for version in question.versions]
        side = SideBySide(self)
        self.cards = [self._card(at, side) for at in range(len(self._texts))]
        side.hold(self.cards, least=NARROWEST, level=True)
        self.first: QWidget = self.cards[0].button
        column = _column(self, _(facts.label), record_words(dossier, question.record), _(WRITTEN_APART))
        column.addWidget(side)
        if question.is_text:
            column.addWidget(self._joining())
        elif isinstance(facts.kind, Choices | Refs):
            column.addLayout(self._all_of_both())

    def _card(self, at: int, parent: QWidget) -> VersionCard:
        version = self.question.versions[at]
        act, keys = _("Keep this one") if at == 0 else _("Take this one"), f"Alt+{at + 1}"
        latin = self._facts.name.endswith(("_fr", "_zgh"))
        card = VersionCard(origin(version), self._spans(at), act, parent, latin=latin)
        card.button.setToolTip(acts.hint(act, (keys,)))
        card.taken.connect(lambda: self.taken.emit(version.value))
        QShortcut(QKeySequence(keys), self).activated.connect(card.button.click)
        return card

    def _spans(self, at: int) -> tuple[Span, ...]:
        """Return a version in spans: the first beside the second, each other one beside the first."""
        text = self._texts[at]
        if not self.question.is_text:
            return (Span(text, same=True),) if text else ()
        return compared(text, self._texts[1])[0] if at == 0 else compared(self._texts[0], text)[1]

    # --- of several, one

    def _joining(self) -> QFrame:
        proposal = self.question.proposal
        clean = proposal is not None and proposal.clean and self.question.ancestor is not None
        self.text = Paragraphs(3, 12)
        self.text.setAccessibleName(_("Joined text"))
        self.text.setPlainText(proposal.text if clean and proposal else self.question.both)
        self.take = parts.button(_("Take the joined text"), "primary")
        self.take.setToolTip(acts.hint(_("Take the joined text"), ("Ctrl+Return",)))
        self.take.clicked.connect(lambda: self.joined.emit(self.text.toPlainText()))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.take.click)
        self.both = parts.button(_("Both, one after the other"), "link")
        self.both.clicked.connect(lambda: self.text.setPlainText(self.question.both))
        self.both.setVisible(clean)
        self.problem = parts.label("", "bad", wrap=True)
        self.problem.hide()
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        card = parts.card(column)
        column.addWidget(parts.label(_("Joined text"), "strong"))
        column.addWidget(parts.label(_(JOINED if clean else BOTH_CHANGED), "small", wrap=True))
        column.addWidget(self.text)
        column.addWidget(self.problem)
        column.addLayout(parts.row(self.take, self.both))
        return card

    def _all_of_both(self) -> QHBoxLayout:
        """Offer everything that is in any version, where a value is a set."""
        values = [
            one for version in self.question.versions if isinstance(version.value, list) for one in version.value
        ]
        everything: Json = list(dict.fromkeys(values))
        self.take = parts.button(_("Take both together"))
        self.take.clicked.connect(lambda: self.joined.emit(everything))
        return parts.row(self.take)

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

    def __init__(self, question: Question, dossier: Dossier) -> None:
        super().__init__()
        self.question = question
        self.keep = parts.button(_("Keep it"), "primary")
        self.keep.clicked.connect(self.kept)
        self.first: QWidget = self.keep
        self.delete = parts.button(_("Delete it"), "danger")
        self.delete.clicked.connect(self.deleted)
        side = SideBySide(self)
        side.hold([self._written(dossier), self._deletions()], least=NARROWEST, level=True)
        column = _column(self, record_words(dossier, question.record), "", _(DELETED_MEANWHILE))
        column.addWidget(side)

    def _written(self, dossier: Dossier) -> QFrame:
        lines = []
        cls = BY_KIND[self.question.kind]
        for name, versions in (self.question.edits or {}).items():
            facts = field_of(cls, name)
            for version in versions if facts and name != "position" else ():
                words = value_words(dossier, facts, version.value) if facts else ""
                lines.append((labelled(_(facts.label), words or _(EMPTY)) if facts else "", origin(version).line))
        return _card(_("Written meanwhile"), lines, parts.row(self.keep))

    def _deletions(self) -> QFrame:
        told = [origin(one) for one in self.question.deletions]
        return _card(_("Deleted"), [(one.author, one.about) for one in told], parts.row(self.delete))


class RemarkAnswer(QWidget):
    """Something broken that no version mends: a doubled number, a lost link, a record that stands nowhere."""

    went = Signal()
    """The person wants to mend it on its form."""
    unlinked = Signal(object)
    """(value) of a field without the links that lead nowhere."""

    def __init__(self, question: Question, facts: Field | None, dossier: Dossier) -> None:
        super().__init__()
        self.question = question
        go = parts.button(_("Go there"), "primary", "edit")
        go.clicked.connect(self.went)
        self.first: QWidget = go
        buttons = [go]
        if facts is not None and isinstance(facts.kind, Ref | Refs):
            self.unlink = parts.button(_("Take the lost link away"), "", "remove")
            left = left_of(facts.kind, dossier, question)
            self.unlink.clicked.connect(lambda: self.unlinked.emit(left))
            buttons.append(self.unlink)
        above = _(facts.label) if facts else ""
        words = question.problem.sentence(current())
        column = _column(self, record_words(dossier, question.record), above, words)
        column.addLayout(parts.row(*buttons))


def left_of(kind: Ref | Refs, dossier: Dossier, question: Question) -> Json:
    """Return the value of a link field without what leads nowhere, as it is stored."""
    stored = dossier.rows[question.record].values.get(question.field)
    if isinstance(kind, Ref):
        return None
    keys = [key for key in stored if isinstance(key, str)] if isinstance(stored, list) else []
    return [key for key in keys if key in dossier.records and dossier.records[key].KIND in kind.kinds] or None


def _column(page: QWidget, title: str, above: str, words: str) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(MEDIUM)
    if above:
        column.addWidget(parts.label(above, "muted", wrap=True))
    column.addWidget(parts.label(title, "title", wrap=True))
    column.addWidget(parts.label(words, "muted", wrap=True))
    return column


def _card(title: str, lines: list[tuple[str, str]], buttons: QHBoxLayout) -> QFrame:
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    card = parts.card(column)
    column.addWidget(parts.label(title, "strong"))
    for words, about in lines:
        column.addWidget(parts.label(words, "body", wrap=True))
        column.addWidget(parts.label(about, "small", wrap=True))
    column.addStretch(1)
    column.addSpacing(SMALL)
    column.addLayout(buttons)
    return card
