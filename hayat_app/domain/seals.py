"""The seal of an adopted version: it shows whether anything in it was changed since."""

from __future__ import annotations

import hashlib

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import PlanVersion


def seal(text: str, title: str, adopted: RoughDate | None, adopted_by: str, known: str = "") -> str:
    """Return a digest of the content of a version, of its adoption and of the fields there were then."""
    facts = "\n".join((text, title, repr(adopted), adopted_by, *([known] if known else [])))
    # The prefix keeps it from being taken for the digest of an attached file.
    return "sha256-" + hashlib.sha256(facts.encode()).hexdigest()


def sealed(version: PlanVersion) -> str:
    """Return the seal that a version has when it is what it was."""
    return seal(version.content, version.title, version.adopted, version.adopted_by, version.known)


def is_whole(version: PlanVersion) -> bool:
    """Whether a version is what it was when it was kept."""
    return version.seal == sealed(version)
