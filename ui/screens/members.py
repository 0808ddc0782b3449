"""The members of the body, with the shares of women and men."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Member
from hayat_app.i18n import N_
from ui.screens.records import RecordsScreen
from ui.widgets.parity import ParityMeter

_PAST = frozenset({"resigned", "replaced", "lost", "deceased"})


class MembersScreen(RecordsScreen):
    """Who sits in the body."""

    NAME: ClassVar[str] = N_("Members")
    ICON: ClassVar[str] = "members"
    CLASS: ClassVar[type[Record]] = Member
    EMPTY: ClassVar[str] = N_("No member yet. Begin with the chair and the rapporteur.")
    ADD: ClassVar[str] = N_("Add a member")

    def records(self, dossier: Dossier) -> Sequence[Record]:
        """Return everybody, past members too."""
        return dossier.all(Member)

    def make_head(self) -> None:
        """Put the meter of women and men in the title line."""
        self.parity = ParityMeter()
        self.head.addWidget(self.parity)

    def show_head(self, dossier: Dossier) -> None:
        """Count the members of today."""
        today = [member for member in dossier.all(Member) if member.status not in _PAST]
        women, men = (sum(member.sex == sex for member in today) for sex in ("f", "m"))
        share = dossier.body.parity
        self.parity.show_counts(women, men, len(today) - women - men, least=float(share) if share else None)
