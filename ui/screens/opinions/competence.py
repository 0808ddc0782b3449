"""What the council may decide, by its level: help for the competence check (never a rule)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.competences import LISTS, Competence
from hayat_app.domain.kinds import Choice
from hayat_app.domain.records import Opinion
from hayat_app.domain.records.opinions import COMPETENCES
from hayat_app.i18n import N_, _, current
from ui.screens.unseen import Unseen
from ui.theme import parts
from ui.theme.tokens import SMALL

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class CompetencePage(Unseen):
    """The subjects of the body's own level first, then those of the other councils, to see whose matter it is."""

    guide_wanted = Signal(str, str)

    LEVELS = (
        ("commune", N_("Council of the commune")),
        ("prefecture", N_("Council of the prefecture or province")),
        ("region", N_("Council of the region")),
    )

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._level = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None

    def show_now(self, step: Step | None) -> None:
        """Show the lists in the order that suits the level of the body."""
        level = self._session.dossier.body.level or "commune"
        level = "commune" if level == "arrondissement" else level
        if level == self._level:
            return
        self._level = level
        if self._page is not None:
            self._layout.removeWidget(self._page)
            self._page.deleteLater()
        self._page = self._drawn(level)
        self._layout.addWidget(self._page)

    def _drawn(self, level: str) -> QWidget:
        page, column = parts.page()
        words = N_(
            "An opinion outside the council's competence cannot be taken up. "
            "These lists help to check; the law decides."
        )
        column.addWidget(parts.label(_(words), "muted", wrap=True))
        for code, name in sorted(self.LEVELS, key=lambda pair: pair[0] != level):
            column.addWidget(self._card(_(name), LISTS[code], own=code == level))
        column.addStretch(1)
        return page

    def _card(self, name: str, lists: tuple[Competence, ...], *, own: bool) -> QWidget:
        card = parts.card()
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        column.setSpacing(SMALL)
        column.addWidget(parts.label(name, "heading" if own else "strong", wrap=True))
        for one in lists:
            kind = Choice(*COMPETENCES).words(one.code, current())
            column.addWidget(parts.label(f"{kind} – {_(one.article)}", "small", wrap=True))
            for subject in one.subjects:
                column.addWidget(parts.label(f"• {_(subject)}", "body", wrap=True))
        return card

    def flush(self) -> None:
        """Store nothing: there is nothing to type."""

    def guide_again(self) -> None:
        """Ask for the guidance of the field that these lists help to fill."""
        self.guide_wanted.emit(Opinion.KIND, "competence")
