"""Copies of the workspace beside it: one a day, some of the weeks before, and one before every risky act."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterable
from pathlib import Path

from hayat_app.store.database import BACKUPS, writable
from hayat_app.store.store import Store

DAYS, WEEKS, ACTS = 7, 4, 5
_DAILY = re.compile(r"workspace-(\d{4}-\d{2}-\d{2})\.hayatdb")
_ACT = re.compile(r"workspace-\d{8}T\d{6}-(?:before-)?([a-z]+)\.hayatdb")
ALL = "workspace-*.hayatdb"
"""What the names of copies look like."""


def folder(store: Store) -> Path | None:
    """Return where the copies of a workspace lie; None for one in memory."""
    return store.path.parent / BACKUPS if store.path else None


def daily(store: Store, today: datetime.date) -> Path | None:
    """Make the copy of a day unless it is there, and drop the oldest ones; return the new copy."""
    return _copy(store, f"workspace-{today.isoformat()}.hayatdb")


def newest(store: Store) -> Path | None:
    """Return the copy that was made last."""
    place = folder(store)
    there = [path for path in place.glob(ALL) if path.is_file()] if place else []
    return max(there, key=lambda path: path.stat().st_mtime, default=None)


def before(store: Store, act: str, moment: datetime.datetime) -> Path | None:
    """Make a copy before an act (``import``, ``migration``); return it."""
    return _copy(store, f"workspace-{moment:%Y%m%dT%H%M%S}-before-{act}.hayatdb")


def wanted(store: Store, moment: datetime.datetime) -> Path | None:
    """Make a copy because somebody wants one; return it."""
    return _copy(store, f"workspace-{moment:%Y%m%dT%H%M%S}-asked.hayatdb")


def _copy(store: Store, name: str) -> Path | None:
    place = folder(store)
    if place is None or (place / name).exists():
        return None
    with writable(place):
        place.mkdir(exist_ok=True)
    store.backup(place / name)
    for old in dropped(path.name for path in place.iterdir()):
        with contextlib.suppress(OSError):  # held by another program: it goes with the next copy
            (place / old).unlink()
    return place / name


def held(store: Store) -> list[Path]:
    """Return the copies there are of a workspace."""
    place = folder(store)
    found = place.iterdir() if place and place.exists() else ()
    return sorted(path for path in found if _DAILY.fullmatch(path.name) or _ACT.fullmatch(path.name))


def renew(store: Store, today: datetime.date) -> int:
    """Make a copy of now and delete every one made before: they hold what was forgotten. Return how many went."""
    place = folder(store)
    if place is None:
        return 0
    with writable(place):
        place.mkdir(exist_ok=True)
        new = place / f"workspace-{today.isoformat()}.hayatdb"
        before = held(store)
        store.backup(new)
        for old in before:
            if old != new:
                old.unlink()
    return len(before)


def dropped(names: Iterable[str]) -> list[str]:
    """Return the copies that are not kept: all but the last days, the last of each week before, the last acts.

    Other files in the folder are nobody's business and are never named.
    """
    names = sorted(names, reverse=True)
    days = [name for name in names if _DAILY.fullmatch(name)]
    acts = [name for name in names if _ACT.fullmatch(name)]
    weeks: dict[tuple[int, int], str] = {}
    for name in days[DAYS:]:
        year, week, _day = datetime.date.fromisoformat(name[10:20]).isocalendar()
        weeks.setdefault((year, week), name)
    kept = {*days[:DAYS], *list(weeks.values())[:WEEKS], *acts[:ACTS]}
    return [name for name in (*days, *acts) if name not in kept]


def act_of(name: str) -> str:
    """Return what a copy was made before ("import", "undo"...), "asked", or nothing for the copy of a day."""
    act = _ACT.fullmatch(name)
    return act[1] if act else ""
