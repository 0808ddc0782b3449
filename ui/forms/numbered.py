"""The numbers of a dossier's records, computed once for all widgets that show the same dossier."""

from __future__ import annotations

from hayat_app.domain import numbering
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.records import ALL

_TYPED = tuple(cls for cls in ALL if field_of(cls, "number"))
"""Kinds of which a person types the number."""


class _Last:
    dossier: Dossier | None = None
    numbers: dict[str, str] = {}  # noqa: RUF012  # replaced, never changed


def numbers(dossier: Dossier) -> dict[str, str]:
    """Return every visible record's number by key. A dossier never changes, so its numbers do not either."""
    if _Last.dossier is not dossier:
        if not (_Last.dossier and _numbered_alike(_Last.dossier, dossier)):
            _Last.numbers = numbering.numbers(dossier)
        _Last.dossier = dossier
    return _Last.numbers


def _numbered_alike(before: Dossier, after: Dossier) -> bool:
    """Whether an edit left every place and every number that a person typed as they were."""
    return after.stands_as(before) and all(
        new is old or getattr(new, "number", "") == getattr(old, "number", "")
        for cls in _TYPED
        for new, old in zip(after.all(cls), before.all(cls), strict=True)
    )
