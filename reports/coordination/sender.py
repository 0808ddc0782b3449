"""Who a coordinator is on paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sender:
    """The coordinator as papers name one: no legal office, so the words are the coordinator's own."""

    role: str
    name: str = ""
    office: tuple[str, ...] = ()
    """Lines of the letterhead, in the language of the document."""
    place: str = ""
