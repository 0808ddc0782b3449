"""What a kind of record says of itself when it is something to follow up: a promise, a request, a duty."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Followed:
    """The names of the fields that answer the questions of a follow-up register.

    A class takes part by ``FOLLOWED: ClassVar[Followed | None] = Followed(...)``; ``followup.items`` finds it.
    """

    who: tuple[str, ...]
    """Fields that name who has to act, the surest first: references, texts and choices alike."""
    due: str
    file: str = ""
    """An attached file that proves it; empty where a kind has none."""
    what: str = "text"
    status: str = "status"
    """A ``Choice`` of the ``PROGRESS`` codes."""
    done: str = "done"
    evidence: str = "evidence"
    checked: str = "checked"
    checked_by: str = "checked_by"
