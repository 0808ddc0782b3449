"""What the domain expects of meetings, their attendance, votes and decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hayat_app.domain import attendance, voting
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.given_numbers import plain, series
from hayat_app.domain.records import AgendaItem, Decision, Meeting
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what does not fit together or could be better."""
    numbers = Counter(_numbered(meeting) for meeting in dossier.all(Meeting) if meeting.number)
    for meeting in dossier.all(Meeting):
        if numbers[_numbered(meeting)] > 1:
            words = N_("Another meeting of this type has the number {number} too.")
            yield remark(meeting, "number", "advice", words, number=meeting.number)
        if meeting.starts and meeting.ends and meeting.ends < meeting.starts:
            yield remark(meeting, "ends", "broken", N_("It ends before it starts."))
        yield from _attendance(dossier, meeting)
    yield from dossier.each(_decision)


def _numbered(meeting: Meeting) -> tuple[str, str, str]:
    """Return a number as it counts: within a type and a committee."""
    return *series(meeting), plain(meeting.number)


def _attendance(dossier: Dossier, meeting: Meeting) -> Iterator[Remark]:
    marks = [key for state in attendance.STATES for key in getattr(meeting, state)]
    if len(set(marks)) < len(marks):
        yield remark(meeting, "present", "advice", N_("Somebody is both present and absent; present counts."))
    votes = [(item, voting.cast(item)) for item in dossier.children(meeting, AgendaItem)]
    for item, _cast in votes:
        yield from voting.advice(dossier, item)
    if meeting.state != "held" and not any(cast for _item, cast in votes):
        return  # counting who came would say nothing
    quorum = attendance.quorum(dossier, meeting)
    if meeting.state == "held" and quorum.present and quorum.reached is False:
        words = N_("It took place without a quorum: {present} present, {needed} of {members} needed.")
        yield remark(
            meeting, "present", "advice", words,
            present=quorum.present, needed=quorum.needed, members=quorum.members,
        )  # fmt: skip
    for item, cast in votes:
        if quorum.present and cast > quorum.present:
            words = N_("{cast} votes are counted, but {present} members were present.")
            yield remark(item, "votes_for", "advice", words, cast=cast, present=quorum.present)


def _decision(_dossier: Dossier, decision: Record) -> Iterator[Remark]:
    if not isinstance(decision, Decision) or decision.status in ("done", "dropped"):
        return
    if decision.responsible is None and not decision.responsible_name:
        yield remark(decision, "responsible", "advice", N_("Nobody is responsible for this decision."))
    if decision.due is None:
        yield remark(decision, "due", "advice", N_("This decision has no deadline."))
