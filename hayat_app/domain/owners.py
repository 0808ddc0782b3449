"""Whose plan it is: the body's, or that of a structure beside it; words on forms and papers follow."""

from __future__ import annotations

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, field_of
from hayat_app.domain.records import Member, Plan, Structure
from hayat_app.domain.records.plan import ANSWERABLE
from hayat_app.i18n import Translator


def owner_of(dossier: Dossier, plan: Plan | None) -> Structure | None:
    """Return the structure whose plan it is; None for a plan of the body."""
    return dossier.get(plan.owner, Structure) if plan else None


def plans_of(dossier: Dossier, owner: str | None) -> list[Plan]:
    """Return the plans of a structure, or of the body (None), in order."""
    structure = dossier.get(owner, Structure)
    wanted = structure.id if structure else None
    return [plan for plan in dossier.children(None, Plan) if _owner_key(dossier, plan) == wanted]


def _owner_key(dossier: Dossier, plan: Plan) -> str | None:
    owner = owner_of(dossier, plan)
    return owner.id if owner else None


def plan_above(dossier: Dossier, record: Record | None) -> Plan | None:
    """Return the plan at the top of a record's branch."""
    while record is not None and not isinstance(record, Plan):
        record = dossier.parent(record)
    return record


def offered(dossier: Dossier, record: Record | None, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return which kinds a field offers: members answer in the body's plan, everybody else in a structure's."""
    if kinds != ANSWERABLE or record is None:
        return kinds
    owned = owner_of(dossier, plan_above(dossier, record)) is not None
    return tuple(kind for kind in kinds if (kind == Member.KIND) is not owned)


def type_words(structure: Structure, translate: Translator) -> str:
    """Return what a structure is called by its type: the name that was typed, else the usual one."""
    facts = field_of(Structure, "type")
    assert facts
    usual = facts.kind.show(structure.type, translate)
    return structure.type_words or usual or translate(Structure.NAME)


def owner_name(structure: Structure, language: str) -> str:
    """Return the name of a structure for a paper; its type where it has none."""
    return structure.title_in(language) or type_words(structure, Translator(language))
