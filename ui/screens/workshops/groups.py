"""Group work: groups, their members and output lines; the projector; one click from a line to the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from hayat_app.domain import origins, participation
from hayat_app.domain.records import Output, WorkGroup
from hayat_app.domain.shortening import shortened
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, isolate, ngettext
from ui.screens.workshops.tree import TreePart
from ui.theme import parts
from ui.theme.tokens import LARGE, SMALL, WIDE

if TYPE_CHECKING:
    from ui.session import Session


class GroupsPart(TreePart):
    """Groups and what they bring out."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            (WorkGroup, Output),
            parent,
            N_("No group yet. Each group has a theme and one question; its output is typed line by line."),
        )

    def make_head(self) -> None:
        """Offer the projector, and what a line can become."""
        self.about = parts.label("", "muted", wrap=True)
        self.show_large = parts.button(_(N_("On the projector")), "", "preview")
        self.show_large.clicked.connect(self.project)
        self.share = parts.button(_(N_("Form groups…")), "", "members")
        self.share.clicked.connect(self.form_groups)
        self.make = parts.button(_(N_("Make of this line")), "primary", "send")
        self.menu = QMenu(self.make)
        self.menu.aboutToShow.connect(self._fill)
        self.make.setMenu(self.menu)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, LARGE, SMALL)
        head.setSpacing(SMALL)
        head.addWidget(self.about, 1)
        for button in (self.share, self.show_large, self.make):
            head.addWidget(button)
        self.column.addLayout(head)

    def show_head(self) -> None:
        """Say who is in the group, and what became of the line."""
        record = self.outline.record
        groups = self.session.dossier.children(self.key, WorkGroup)
        self.show_large.setEnabled(bool(groups))
        self.share.setEnabled(bool(groups))
        self.make.setEnabled(isinstance(record, Output))
        self.about.setText(self._about(record) if record else "")

    def _choose(self, key: str) -> None:
        super()._choose(key)
        self.show_head()

    def _about(self, record: object) -> str:
        dossier, workshop = self.session.dossier, self.workshop
        if isinstance(record, Output):
            from hayat_app.services.outcomes import found

            made = found(self.session.store, self.session.key, record.id)
            titles = [isolate(shortened(one.title, 50)) for one in made]
            return _(N_("Became: {titles}"), titles=", ".join(titles)) if titles else ""
        if isinstance(record, WorkGroup) and workshop:
            numbers = participation.of_group(dossier, workshop, record)
            if numbers.total:
                said = [
                    ngettext("{n} woman", "{n} women", numbers.women),
                    ngettext("{n} man", "{n} men", numbers.men),
                ]
                return " · ".join(said)
        return ""

    # --- acts

    def project(self) -> None:
        """Show one group at a time in large letters."""
        from ui.screens.workshops.projector import Projector

        self.flush()
        record = self.outline.record
        group = (
            record if isinstance(record, WorkGroup) else self.session.dossier.parent(record) if record else None
        )
        self.projector = Projector(self.session, self.key, group.id if group else "")
        self.projector.left.connect(self.refresh)
        self.projector.showFullScreen()

    def form_groups(self) -> None:
        """Spread the participants over the groups, women and men evenly."""
        from hayat_app.services.workshops import spread

        question = _(N_("Spread all participants over the groups anew, women and men evenly?"))
        if self.session.asks.confirm(question, _(N_("Form groups"))):
            count = spread(self.session.store, self.session.key, self.key)
            self.session.say(ngettext("{n} participant has a group.", "{n} participants have a group.", count))
            self.refresh()

    def _fill(self) -> None:
        """Offer what can be made of the line, here and in the dossiers of other bodies."""
        self.menu.clear()
        for cls in origins.targets(Output):
            self.menu.addAction(_(cls.NAME)).triggered.connect(lambda _on=False, kind=cls.KIND: self.make_of(kind))
        others = self._others()
        if others:
            self.menu.addSeparator()
        for key, name in others:
            below = self.menu.addMenu(parts.keyless(_(N_("In the dossier of {name}"), name=isolate(name))))
            for cls in origins.targets(Output):
                action = below.addAction(_(cls.NAME))
                action.triggered.connect(lambda _on=False, kind=cls.KIND, there=key: self.make_of(kind, there))

    def _others(self) -> list[tuple[str, str]]:
        from hayat_app.services import dossiers

        known = dossiers.listed(self.session.store)
        return [(key, body.place_ar or body.place_fr) for key, body in known.items() if key != self.session.key]

    def make_of(self, kind: str, dossier: str = "") -> str:
        """Make a record of the line in this dossier or another one; say where it is."""
        from hayat_app.services import outcomes

        record = self.outline.record
        if not isinstance(record, Output):
            return ""
        self.flush()
        try:
            made = outcomes.make(
                self.session.store, self.session.key, record.id, kind, dossier or self.session.key
            )
        except Problem as problem:
            self.session.asks.tell(problem)
            return ""
        self.session.say(
            _(
                N_("Made: “{title}”. The trace to the workshop stays with it."),
                title=isolate(shortened(record.text, 60)),
            )
        )
        self.show_head()
        return made
