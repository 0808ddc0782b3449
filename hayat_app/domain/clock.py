"""The time of day, to the minute, as programmes of meetings and workshops write it: 09:30."""

from __future__ import annotations

import datetime
import re

from hayat_app.domain.kinds import Json, Kind, clean, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

_SHAPE = re.compile(r"(\d{1,2})(?:\s*[:hHس.]\s*(\d{2})?)?")
DAY_MINUTES = 24 * 60


class Clock(Kind[datetime.time | None]):
    """A time of day: 9, 9:30, 9h30, 09.30. Written 09:30."""

    empty = None

    def parse(self, text: str) -> datetime.time | None:
        value = western(clean(text))
        if not value:
            return None
        match = _SHAPE.fullmatch(value)
        hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
        if hour > 23 or minute > 59:
            raise Refused(N_("“{value}” is not a time of day. Write for example 9:30."), value=value[:80])
        return datetime.time(hour, minute)

    def show(self, value: datetime.time | None, translate: Translator) -> str:
        return "" if value is None else f"{value:%H:%M}"

    def to_json(self, value: datetime.time | None) -> Json:
        return None if value is None else f"{value:%H:%M}"

    def from_json(self, data: Json) -> datetime.time | None:
        if data is None:
            return None
        if not isinstance(data, str) or not re.fullmatch(r"\d\d:\d\d", data):
            raise Refused(N_("“{value}” is not a time of day. Write for example 9:30."), value=str(data)[:80])
        return self.parse(data)


def minutes(time: datetime.time) -> int:
    """Return the minutes since midnight."""
    return time.hour * 60 + time.minute


def at(count: int) -> datetime.time:
    """Return the time so many minutes after midnight, the last minute of the day at most."""
    hour, minute = divmod(max(0, min(count, DAY_MINUTES - 1)), 60)
    return datetime.time(hour, minute)
