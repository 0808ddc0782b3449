"""From a finding to what is done about it, and back: the trace that the field ``origin`` keeps."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, field_of, fields_of
from hayat_app.domain.kinds import Refs, Text
from hayat_app.domain.records import ALL, Figure, Indicator, Issue, Objective
from hayat_app.domain.records.origins import ORIGINS

FIELD = "origin"
TARGETS: tuple[type[Record], ...] = tuple(cls for cls in ALL if field_of(cls, FIELD))
"""The classes whose records can come from something."""
_GROUNDS = ("reason", "description", "context")
"""Fields that say why, in the order of preference; the first one that a class has takes what the source says."""
_SAID = ("evidence", "description", "detail", "note", "notes")
"""Fields in which a source says more than its title."""
_SAME = ("target_group", "place", "unit", "source", "formula")
"""Fields that mean the same on both sides."""
_MEASURED = {"women": "baseline_women", "men": "baseline_men", "total": "baseline"}
"""What a figure of the territory says is where an indicator of it begins."""


def outcomes(dossier: Dossier, source: str) -> list[Record]:
    """Return the records that come from one, in the order of the tree."""
    return [record for cls in TARGETS for record in dossier.all(cls) if source in getattr(record, FIELD)]


def targets(source: type[Record]) -> list[type[Record]]:
    """Return the classes of which something can be made from a record of a class."""
    return [cls for cls in TARGETS if cls is not source and source.KIND in _accepted(cls)]


def _accepted(cls: type[Record]) -> tuple[str, ...]:
    facts = field_of(cls, FIELD)
    return facts.kind.kinds if facts and isinstance(facts.kind, Refs) else ()


def begun(source: Record, target: type[Record]) -> dict[str, object]:
    """Return the values that a record made of a source begins with: its words, its grounds, the trace."""
    values: dict[str, object] = {FIELD: (source.id,)}
    facts = {f.name: f for f in fields_of(target)}
    wording: str = getattr(source, "wording", "") or source.title_text
    _fill(values, facts, target.TITLE, " ".join(wording.split()))
    why = next((name for name in _GROUNDS if name in facts), "")
    _fill(values, facts, why, "\n".join(_said(source)))
    for name in _SAME:
        _fill(values, facts, name, getattr(source, name, ""))
    if isinstance(source, Figure) and target is Indicator:
        values |= {there: getattr(source, here) for here, there in _MEASURED.items()}
    return values


def measured_by(dossier: Dossier, source: str) -> Objective | None:
    """Return the objective that an indicator of a finding measures: made of it, or of an issue that names it."""
    issues = [issue.id for issue in dossier.all(Issue) if source in issue.figures]
    served = [record for key in (source, *issues) for record in outcomes(dossier, key)]
    return next((record for record in served if isinstance(record, Objective)), None)


def _said(source: Record) -> list[str]:
    texts = [source.title_text, *(getattr(source, name, "") for name in _SAID)]
    return [text for text in texts if isinstance(text, str) and text]


def _fill(values: dict[str, object], facts: dict[str, Field], name: str, text: object) -> None:
    kind = facts[name].kind if name in facts else None
    if isinstance(kind, Text) and isinstance(text, str) and text:
        values[name] = text[: kind.longest]


__all__ = ["FIELD", "ORIGINS", "TARGETS", "begun", "measured_by", "outcomes", "targets"]
