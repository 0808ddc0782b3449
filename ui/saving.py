"""Writing a file that a person asked for: whole or not at all, noted in the log of exports, and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hayat_app.errors import Problem
from hayat_app.wholefiles import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from ui.session import Session


def save(session: Session, path: Path, data: bytes, what: str, said: str, *, contacts: bool = False) -> None:
    """Write a file. The log of exports names ``what`` it is (law 09-08); ``said`` is the sentence about it."""
    try:
        write_whole(path, data)
    except Problem as problem:
        session.asks.tell(problem)
        return
    session.exported(what, path, contacts=contacts)
    session.say(said, path)


def failed(session: Session, fault: Exception) -> None:
    """Tell why long work made nothing to write; a bug is raised."""
    if not isinstance(fault, Problem):
        raise fault
    session.asks.tell(fault)
