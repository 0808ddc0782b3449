"""The form of a meeting: its number follows its type and its year until the members are called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hayat_app.domain.fields import Record
from hayat_app.domain.given_numbers import followed_number
from hayat_app.domain.records import Meeting
from ui.forms.form import RecordForm

if TYPE_CHECKING:
    from hayat_app.store.work import Work

_NUMBERED_BY = frozenset({"type", "own_type", "committee", "date"})


class MeetingForm(RecordForm):
    """Edits a meeting."""

    def write(self, work: Work, record: Record, name: str, value: Any) -> None:
        """Write one field, and the number that follows from it."""
        super().write(work, record, name, value)
        if name in _NUMBERED_BY and isinstance(record, Meeting):
            after = replace(record, **{name: value})
            work.set(record.id, number=followed_number(self.session.dossier, record, after))
