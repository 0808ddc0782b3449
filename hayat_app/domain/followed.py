"""What a kind of record says of itself when it is something to follow up: a promise, a request, a duty."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Followed:
    """The names of the fields that answer the questions of a follow-up register; empty where a kind has none.

    A class takes part by ``FOLLOWED: ClassVar[Followed | None] = Followed(...)``; ``followup.items`` finds it.
    """

    what: str
    who: tuple[str, ...]
    """Fields that name who has to act, the surest first: references, texts and choices alike."""
    due: str
    status: str
    """A ``Choice`` of the ``PROGRESS`` codes."""
    done: str = ""
    evidence: str = ""
    file: str = ""
    """An attached file that proves it."""
    checked: str = ""
    checked_by: str = ""
