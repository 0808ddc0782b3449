"""A vote taken again: what was counted goes to the earlier ballots, and the counts begin anew."""

from __future__ import annotations

from hayat_app.domain import voting
from hayat_app.domain.records import AgendaItem
from hayat_app.i18n import N_, current
from hayat_app.store.store import Store


def again(store: Store, dossier: str, key: str) -> None:
    """Keep the counts of an item of an agenda as an earlier ballot, and make room for those of the next one."""
    item = store.dossier(dossier).get(key, AgendaItem)
    assert item is not None  # the screen offers no other
    before = item.ballots.splitlines()
    said = current()(N_("Ballot {n}: {counts}"), n=len(before) + 1, counts=voting.counted(item, current()))
    empty = dict.fromkeys(("votes_for", "votes_against", "abstentions"))
    with store.work(dossier, N_("Vote again")) as work:
        work.set(key, ballots="\n".join([*before, said]), vote="", **empty)
