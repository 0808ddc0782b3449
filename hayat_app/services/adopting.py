"""The adoption of an opinion as a meeting decided it: day, vote and quorum go from the agenda to the opinion."""

from __future__ import annotations

from hayat_app.domain import attendance, voting
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.kinds import Choice
from hayat_app.domain.lifecycle import is_adopted
from hayat_app.domain.records import AgendaItem, Meeting, Opinion
from hayat_app.domain.records.meetings import VOTES
from hayat_app.i18n import N_, Translator, current
from hayat_app.store.store import Store


def adoptable(dossier: Dossier, item: str) -> Opinion | None:
    """Return the opinion that an item of an agenda adopted and that does not know of it yet."""
    found = dossier.get(item, AgendaItem)
    opinion = dossier.get(found.opinion, Opinion) if found and found.vote in voting.PASSED else None
    return opinion if opinion and not is_adopted(opinion) else None


def adopt(store: Store, dossier: str, item: str) -> str:
    """Write the adoption into the opinion, which gets its number with it; return its key."""
    found = store.dossier(dossier)
    one, opinion = found.get(item, AgendaItem), adoptable(found, item)
    meeting = found.get(one.parent, Meeting) if one else None
    assert one is not None and opinion is not None and meeting is not None  # noqa: PT018  # the screen offers no other
    reached = attendance.quorum(found, meeting).reached if attendance.is_marked(meeting) else None
    with store.work(dossier, N_("Adopt an opinion")) as work:
        work.set(
            opinion.id,
            state="adopted",
            adopted=meeting.date,
            adopted_in=meeting.id,
            quorum=reached,
            vote=_vote(one, current()),
        )
    return opinion.id


def _vote(item: AgendaItem, words: Translator) -> str:
    """Return the result of a vote in words, with its counts where they are known."""
    counts, result = voting.counted(item, words), Choice(*VOTES).words(item.vote, words)
    return f"{result} ({counts})" if counts else result
