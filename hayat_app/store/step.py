"""What one act did: the list that undo, screens and histories read."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_app.domain.kinds import Json

EXISTS = "~exists"
"""The field of a step that says whether the record is there; None before: it has never been."""


@dataclass(frozen=True)
class Edit:
    """One field before and after; ``EXISTS`` for adding, deleting and restoring."""

    record: str
    kind: str
    field: str
    before: Json
    after: Json
    decided: tuple[str, ...] = ()
    """What it decided: the keys of the changes that stood apart in this field, or ``EXISTS`` when a person was
    asked whether the record stays."""


@dataclass(frozen=True)
class Step:
    """One act of a person on one dossier, with the English source of its name."""

    label: str
    dossier: str
    edits: tuple[Edit, ...]
    doer: object = None
    """Who did it (a form, a script), so that a screen can tell its own acts from others'."""

    @property
    def records(self) -> frozenset[str]:
        """Return the keys of the records it touched."""
        return frozenset(edit.record for edit in self.edits)

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of record it touched."""
        return frozenset(edit.kind for edit in self.edits)
