"""The coordinator's papers as the window needs them: the work that makes each, and names for their files."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hayat_app.i18n import N_, _, current
from ui.paper import safe_name
from ui.tasks import Report

if TYPE_CHECKING:
    from hayat_app.domain.records import Body
    from hayat_app.services.synthesis.composed import Synthesis
    from hayat_app.settings import Settings
    from reports.coordination.sender import Sender

REMINDERS = N_("Reminders")
REMARKS = N_("Remarks on the file of the body")
SYNTHESIS = N_("Synthesis {territory} {day}")


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


def remark(body: Body, text: str, sender: Sender, language: str) -> Callable[[Report], bytes]:
    """Return the work that makes a letter of a note about a body."""

    def make(report: Report) -> bytes:
        from reports.coordination.reminders import remark as compose
        from reports.documents import Printing

        return compose(body, text, sender, Printing(language)).pdf(report)

    return make


def synthesis_name(found: Synthesis) -> str:
    """Return a name for the file of a synthesis: its territory and the day."""
    day = datetime.datetime.now().astimezone().date().isoformat()
    return safe_name(_(SYNTHESIS, territory=found.scope.name(current()), day=day))


def synthesis(found: Synthesis, sender: Sender) -> Callable[[Report], bytes]:
    """Return the work that makes the synthesis as a document."""

    def make(report: Report) -> bytes:
        from reports.coordination.synthesis import compose
        from reports.documents import Printing

        stamp = datetime.datetime.now(datetime.UTC)
        return compose(found, sender, Printing(found.language, stamp=stamp)).pdf(report)

    return make


def sheet(found: Synthesis) -> Callable[[Report], bytes]:
    """Return the work that makes the synthesis as a spreadsheet."""

    def make(report: Report) -> bytes:
        from reports.coordination.sheet import written

        return written(found)

    return make
