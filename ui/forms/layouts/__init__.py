"""How the fields of each record stand on a form: sections, and fields side by side. One module for each subject.

Only places are said here. A field that no section names comes in a last section by itself, so that a new field
appears without a word; ``ELSEWHERE`` names those that a screen shows in its own way.
"""

from __future__ import annotations

from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.i18n import N_
from ui.forms.layouts import (
    agreements,
    body,
    candidatures,
    conduct,
    diagnosis,
    meetings,
    members,
    opinions,
    organisations,
    plan,
    programmes,
    workshops,
)
from ui.forms.layouts.section import Section

__all__ = ["ELSEWHERE", "LAYOUTS", "TALL", "Section", "is_tall", "sections"]

TALL = frozenset({"plan.mission", "plan.vision", "opinion.text", "plan.context", "plan.diagnosis"})
"""Texts that are the heart of the matter: room to think, larger letters."""

ELSEWHERE: dict[str, frozenset[str]] = {
    "value": frozenset({"parent"}),
    "axis": frozenset({"parent"}),
    "result": frozenset({"parent"}),
    "indicator": frozenset({"parent"}),
    "recommendation": frozenset({"parent"}),
    "objective": frozenset({"parent"}),
    "measure": frozenset({"parent"}),
    "funding": frozenset({"parent"}),
    "communication": frozenset({"parent"}),
    "risk": frozenset({"parent"}),
    "plan_version": frozenset({"plan", "content", "seal", "known"}),
    "acceptance": frozenset({"rule", "place"}),
    **workshops.ELSEWHERE,
    **organisations.ELSEWHERE,
    **agreements.ELSEWHERE,
    **programmes.ELSEWHERE,
    "decision": frozenset({"parent"}),
    "agenda_item": frozenset({"parent"}),
    "function_term": frozenset({"parent"}),
    "meeting": frozenset({"present", "excused", "absent", "late"}),
    "problem": frozenset({"parent"}),
    "evaluation_item": frozenset({"parent"}),
    "ballot": frozenset({"scores"}),
    **candidatures.ELSEWHERE,
}
"""Fields that are seen in the place of the record in its tree or list."""

LAYOUTS: dict[str, tuple[Section, ...]] = {
    **body.LAYOUTS,
    **candidatures.LAYOUTS,
    **diagnosis.LAYOUTS,
    **meetings.LAYOUTS,
    **members.LAYOUTS,
    **plan.LAYOUTS,
    **conduct.LAYOUTS,
    **opinions.LAYOUTS,
    **workshops.LAYOUTS,
    **organisations.LAYOUTS,
    **agreements.LAYOUTS,
    **programmes.LAYOUTS,
}
OTHER = N_("Other")


def sections(cls: type[Record]) -> list[Section]:
    """Return the sections of a form, with what no section names in a last one."""
    known = {facts.name: facts for facts in fields_of(cls)}
    placed = {name for section in LAYOUTS.get(cls.KIND, ()) for name in section.names}
    hidden = placed | ELSEWHERE.get(cls.KIND, frozenset()) | {"position"}
    rest = tuple((name,) for name in known if name not in hidden)
    return [*LAYOUTS.get(cls.KIND, ()), *([Section(OTHER, rest)] if rest else [])]


def is_tall(cls: type[Record], facts: Field) -> bool:
    """Whether a text deserves room to think."""
    return f"{cls.KIND}.{facts.name}" in TALL
