"""Acts on a whole workshop: its days, the usual criteria, groups that are formed, people who are taken in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from itertools import cycle

from hayat_app.domain.days import exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.positions import between, many
from hayat_app.domain.records import Criterion, Participant, WorkGroup, Workshop, WorkshopDay
from hayat_app.domain.records.evaluations import USUAL_CRITERIA
from hayat_app.i18n import N_, Translator
from hayat_app.store.store import Store

MOST_DAYS = 31


def make_days(store: Store, dossier: str, workshop: str) -> int:
    """Add a day for each date from the first to the last, or for the number of days; return how many."""
    found = store.dossier(dossier).get(workshop, Workshop)
    if found is None or store.dossier(dossier).children(workshop, WorkshopDay):
        return 0
    dates = _dates(found)
    count = len(dates) or min(found.length or 1, MOST_DAYS)
    with store.work(dossier, N_("Make the days of the workshop")) as work:
        for at in range(count):
            rough = found.starts if at == 0 and not dates else None
            work.add(WorkshopDay, workshop, date=exact(dates[at]) if dates else rough)
    return count


def _dates(workshop: Workshop) -> list[datetime.date]:
    starts, ends = workshop.starts, workshop.ends
    if starts is None or starts.day is None or starts.first is None:
        return []
    count = workshop.length or 1
    if ends and ends.day and ends.first:
        count = (ends.first - starts.first).days + 1
    return [starts.first + datetime.timedelta(days=at) for at in range(max(1, min(count, MOST_DAYS)))]


def usual_criteria(store: Store, dossier: str, workshop: str, translate: Translator) -> int:
    """Add the criteria of the usual evaluation form, in the words of a language; return how many were added."""
    known = {criterion.code for criterion in store.dossier(dossier).children(workshop, Criterion)}
    fresh = [(code, words) for code, words in USUAL_CRITERIA if code not in known]
    with store.work(dossier, N_("Add the usual criteria")) as work:
        for code, words in fresh:
            work.add(Criterion, workshop, code=code, title=translate(words))
    return len(fresh)


def spread(store: Store, dossier: str, workshop: str) -> int:
    """Give every participant a group, so that groups are equally large and women and men are spread evenly."""
    whole = store.dossier(dossier)
    groups = whole.children(workshop, WorkGroup)
    people = sorted(whole.children(workshop, Participant), key=lambda person: (person.sex, person.commune))
    if not groups:
        return 0
    with store.work(dossier, N_("Form groups")) as work:
        for person, group in zip(people, cycle(groups), strict=False):
            work.set(person.id, group=group.id)
    return len(people)


def take_in(store: Store, dossier: str, workshop: str, people: Sequence[Mapping[str, object]]) -> list[str]:
    """Add participants at the end of the list, all of them in one act; return their keys."""
    last = _last_position(store.dossier(dossier), workshop)
    with store.work(dossier, N_("Take in participants")) as work:
        keys = []
        for values, place in zip(people, _places(last, len(people)), strict=True):
            key = work.add(Participant, workshop, position=place)
            work.set(key, **values)
            keys.append(key)
    return keys


def _last_position(dossier: Dossier, workshop: str) -> str:
    return max((person.position for person in dossier.children(workshop, Participant)), default="")


def _places(last: str, count: int) -> list[str]:
    """Return positions after the last one: looking for a place once for each would take seconds for a thousand."""
    if not last:
        return many(count)
    stem = between(last, "")
    return [stem + place for place in many(count)]
