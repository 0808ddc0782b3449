"""Remarks: one thing of a dossier to look at, where it is, and how grave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hayat_app.domain.fields import Record
from hayat_app.errors import Problem

Severity = Literal["broken", "missing", "advice"]
"""Broken: a person must decide something. Missing: an expected field is empty. Advice: it could be better."""


@dataclass(frozen=True)
class Remark:
    """One thing to look at, and where it is."""

    kind: str
    record: str
    field: str
    severity: Severity
    problem: Problem
    mended: str = ""
    """Kind of record that mends it, where nothing is to be filled in of the record itself."""

    @property
    def place(self) -> str:
        """Return kind, key and field as one text."""
        return "/".join(part for part in (self.kind, self.record, self.field) if part)


def remark(record: Record, field: str, severity: Severity, text: str, /, **values: object) -> Remark:
    """Return a remark about a record by its sentence."""
    return Remark(record.KIND, record.id, field, severity, Problem(text, **values))
