"""What the domain expects of workshops: times that can be, a source that fits the event, consent to pictures."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain import timetable
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.namesakes import twins
from hayat_app.domain.records import Decision, Participant, Slot, Source, Workshop, WorkshopDay, WorkshopPhoto
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_


def advice(dossier: Dossier) -> Iterator[Remark]:
    """Yield what could be better in the workshops of a dossier."""
    for workshop in dossier.all(Workshop):
        yield from _times(dossier, workshop)
        yield from _people(dossier, workshop)
        yield from _after(dossier, workshop)
    yield from _sources(dossier)


def _times(dossier: Dossier, workshop: Workshop) -> Iterator[Remark]:
    first, last = (day.first if day else None for day in (workshop.starts, workshop.ends))
    if first and last and last < first:
        yield remark(workshop, "ends", "broken", N_("It ends before it starts."))
    for day in dossier.children(workshop, WorkshopDay):
        slots = dossier.children(day, Slot)
        for slot in slots:
            if slot.starts and slot.ends and slot.ends < slot.starts:
                yield remark(slot, "ends", "broken", N_("It ends before it starts."))
        for _one, other in timetable.overlaps(slots):
            yield remark(other, "starts", "advice", N_("It is at the same time as another session."))


def _people(dossier: Dossier, workshop: Workshop) -> Iterator[Remark]:
    for group in twins(dossier.children(workshop, Participant)):
        yield remark(group[1], "name", "advice", N_("This is probably the same person as another participant."))
    for photo in dossier.children(workshop, WorkshopPhoto):
        if photo.picture and photo.type in ("", "photo") and not photo.consent:
            text = N_("Not everybody in the picture is known to agree: the report leaves it out.")
            yield remark(photo, "consent", "advice", text)


def _after(dossier: Dossier, workshop: Workshop) -> Iterator[Remark]:
    if workshop.state == "reported" and not dossier.children(workshop, Decision):
        yield remark(workshop, "", "advice", N_("The report is finished and recommends nothing."))


def _sources(dossier: Dossier) -> Iterator[Remark]:
    for source in dossier.all(Source):
        published = source.published.last if source.published else None
        for workshop in dossier.existing(source.about, Workshop):
            first = workshop.starts.first if workshop.starts else None
            if published and first and published < first:
                text = N_("It was published {n} days before the event it tells of.")
                yield remark(source, "published", "advice", text, n=(first - published).days)
