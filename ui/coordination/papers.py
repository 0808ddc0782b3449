"""The coordinator's papers as the window needs them: the work that makes each, and names for their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hayat_app.i18n import N_
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.domain.records import Body
    from hayat_app.settings import Settings
    from reports.coordination.sender import Sender

REMINDERS = N_("Reminders")


def sender_of(settings: Settings, role: str) -> Sender:
    """Return the coordinator as papers name one."""
    from reports.coordination.sender import Sender

    lines = tuple(line.strip() for line in settings.office.splitlines() if line.strip())
    return Sender(role, settings.author, lines)


def reminders(bodies: Sequence[Body], sender: Sender, language: str) -> Callable[[Report], bytes]:
    """Return the work that makes the letters."""

    def make(report: Report) -> bytes:
        from reports.coordination.reminders import compose
        from reports.documents import Printing

        return compose(bodies, sender, Printing(language)).pdf(report)

    return make
