"""A plan with what belongs to it, as the sections and tables of the document read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.numbering import numbers
from hayat_app.domain.records import Activity, Axis, Member, Objective, Opinion, Plan
from hayat_app.i18n import Translator
from reports.documents.paper import Printing, joined


@dataclass(frozen=True)
class PlanView:
    """A plan with what belongs to it, as the sections read it."""

    dossier: Dossier
    plan: Plan
    printing: Printing

    @property
    def words(self) -> Translator:
        """Return the translator of the document's language."""
        return self.printing.words

    @cached_property
    def numbers(self) -> dict[str, str]:
        """Return the numbers people see, by key."""
        return numbers(self.dossier)

    @cached_property
    def axes(self) -> list[Axis]:
        """Return the axes in order."""
        return self.dossier.children(self.plan, Axis)

    @cached_property
    def activities(self) -> list[Activity]:
        """Return every activity of the plan, in the order of the tree."""
        return [r for r in self.dossier.walk(self.plan) if isinstance(r, Activity)]

    @cached_property
    def opinions(self) -> list[Opinion]:
        """Return the opinions programmed in this plan, and those of no plan when it is the only one."""
        only = len(self.dossier.children(None, Plan)) == 1
        found = self.dossier.children(None, Opinion)
        return [o for o in found if o.plan == self.plan.id or (only and not o.plan)]

    def show(self, record: Axis | Objective | Activity | Opinion | Plan | Member, name: str) -> str:
        """Return a field of a record in words."""
        facts = field_of(type(record), name)
        assert facts is not None, name
        return facts.kind.show(getattr(record, name), self.words)

    @property
    def period(self) -> str:
        """Return the period of the plan in words, or nothing."""
        dates = [Day().long(date, self.words) for date in (self.plan.starts, self.plan.ends)]
        return joined(dates, " – ")
