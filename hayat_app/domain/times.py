"""The time of a day, to the minute, as invitations and minutes give it: 10:00, 10h30, 14."""

from __future__ import annotations

import re

from hayat_app.domain.kinds import Written, clean, western
from hayat_app.errors import Refused
from hayat_app.i18n import N_

_TYPED = re.compile(r"(\d{1,2})(?:\s*(?:[:hH.]|س|و)\s*(\d{2})?)?")
_KEPT = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Time(Written):
    """A time of day, kept and shown as 24-hour figures; empty when nobody said it."""

    def parse(self, text: str) -> str:
        typed = western(clean(text))
        if not typed:
            return ""
        match = _TYPED.fullmatch(typed)
        kept = f"{int(match[1]):02}:{match[2] or '00'}" if match else ""
        if not _KEPT.fullmatch(kept):
            raise Refused(
                N_("“{value}” is not a time of day. Write for example 10:00 or 14h30."), value=typed[:80]
            )
        return kept


def minutes_between(first: str, last: str) -> int | None:
    """Return the minutes from one time to a later one of the day; None when unknown or turned round."""
    if not first or not last:
        return None
    at = [int(time[:2]) * 60 + int(time[3:]) for time in (first, last)]
    return at[1] - at[0] if at[1] >= at[0] else None
