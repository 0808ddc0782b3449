"""A branch whose records may have been entered twice: pairs that look alike are offered, a person decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_app.domain import alike
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, ngettext
from ui.asks import Telling
from ui.screens.partnerships.branch import BranchScreen, Subject
from ui.theme import parts
from ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_LONGEST = 90


class AlikeBranch(BranchScreen):
    """A list that suggests which of its records may be one."""

    def __init__(self, session: Session, subject: Subject) -> None:
        super().__init__(session, subject)
        self.pair: alike.Pair | None = None
        self.strip = QWidget(self.table)
        self.words = parts.label("", "small", wrap=True)
        self.one = parts.button(_(N_("These are one")), "", "link")
        self.two = parts.button(_(N_("These are two")), "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button, act in ((self.one, self.unite), (self.two, self.keep_apart)):
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self.strip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.words)
        column.addLayout(buttons)
        self.table.add_below_search(self.strip)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now, and the first pair that looks alike."""
        super().refresh(step)
        if not self.session.is_open:
            return
        found = alike.suggestions(self.session.dossier, self.cls)
        self.pair = found[0] if found else None
        self.strip.setVisible(bool(found))
        if self.pair:
            names = [
                shortened(each.title_in(current().language), _LONGEST) for each in (self.pair.one, self.pair.other)
            ]
            count = ngettext("{n} pair looks alike:", "{n} pairs look alike:", len(found))
            self.words.setText("\n".join([count, *(f"• {name}" for name in names)]))

    def unite(self) -> None:
        """Make the pair one; undo takes it back."""
        from hayat_app.services.uniting import unite  # the store's room loads late

        if self.pair:
            kept = self.pair.one.id
            self._do(lambda pair: unite(self.session.store, self.session.key, pair.one.id, pair.other.id))
            self.table.select(kept)

    def keep_apart(self) -> None:
        """Remember that the two of the pair are two."""
        from hayat_app.services.uniting import keep_apart

        if self.pair:
            self._do(lambda pair: keep_apart(self.session.store, self.session.key, pair.one.id, pair.other.id))

    def _do(self, act: Callable[[alike.Pair], object]) -> None:
        assert self.pair
        self.flush()
        with Telling(self.session.asks):
            act(self.pair)
        self.refresh()
