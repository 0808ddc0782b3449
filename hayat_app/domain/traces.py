"""What a workspace holds of a person beside the records: in the log of changes and in its lists (law 09-08)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Earlier:
    """A value that the log holds and no screen shows any more."""

    when: str
    """The author's clock, ISO 8601."""
    kind: str
    """English source of the name of the record's kind."""
    field: str
    """English source of the field's name."""
    value: str
    """The value as it is exchanged; empty for a text about something else that named the person."""


@dataclass(frozen=True)
class Paper:
    """A file that bears the person's name: received or written out."""

    when: str
    name: str
    is_received: bool


@dataclass(frozen=True)
class Traces:
    """Everything of a person outside the records as they stand."""

    written: int = 0
    """Changes that name the person as their author."""
    first: str = ""
    last: str = ""
    """When the first and the last of them were written."""
    earlier: tuple[Earlier, ...] = ()
    papers: tuple[Paper, ...] = ()
    noted: bool = False
    """Whether the coordinator's note about the body names the person."""
