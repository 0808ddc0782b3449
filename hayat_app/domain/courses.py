"""From when to when agreements, programmes and activities with partners run."""

from __future__ import annotations

import datetime

from hayat_app.domain.cooperations import Joint, joint
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.partnerships import end_of
from hayat_app.domain.records import Agreement, Cooperation, Programme

Days = tuple[datetime.date, datetime.date]
Dates = tuple[RoughDate | None, RoughDate | None]
Course = tuple[Record, Days | None]


def courses(dossier: Dossier) -> dict[str, list[Course]]:
    """Return what runs, by the English name of its kind, in order of time; what has no year comes last."""
    found: dict[str, list[Course]] = {
        Agreement.PLURAL: [(each, _days(_of_agreement(dossier, each))) for each in dossier.all(Agreement)],
        Programme.PLURAL: [(each, _days(_of_programme(dossier, each))) for each in dossier.all(Programme)],
        Cooperation.PLURAL: [(each.record, _days(_of_joint(each))) for each in joint(dossier)],
    }
    return {name: sorted(group, key=_order) for name, group in found.items() if group}


def _order(course: Course) -> tuple[bool, Days]:
    never = (datetime.date.max, datetime.date.max)
    return course[1] is None, course[1] or never


def _of_agreement(dossier: Dossier, agreement: Agreement) -> Dates:
    return agreement.starts or agreement.signed, end_of(dossier, agreement)


def _of_programme(dossier: Dossier, programme: Programme) -> Dates:
    return programme.starts or programme.launched, end_of(dossier, programme)


def _of_joint(done: Joint) -> Dates:
    return done.span or (None, None)


def _days(dates: Dates) -> Days | None:
    """Return the first and last day that two dates cover; None without a year."""
    days = [day for date in dates if date for day in (date.first, date.last) if day]
    return (min(days), max(days)) if days else None
