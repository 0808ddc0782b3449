"""A plan with what belongs to it, as the sections and tables of the document read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from hayat_app.domain.owners import owner_of, plans_of
from hayat_app.domain.records import Activity, Axis, Opinion, PlanVersion, Structure
from reports.documents.paper import joined
from reports.documents.view import R, View


@dataclass(frozen=True)
class PlanView(View):
    """A plan with what belongs to it, as the sections read it."""

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
        only = plans_of(self.dossier, None) == [self.plan]
        found = self.dossier.children(None, Opinion)
        return [o for o in found if o.plan == self.plan.id or (only and not o.plan)]

    @cached_property
    def owner(self) -> Structure | None:
        """Return the structure whose plan it is; None for a plan of the body."""
        return owner_of(self.dossier, self.plan)

    def under(self, cls: type[R]) -> list[R]:
        """Return every record of a class that stands under the plan, at any depth."""
        return [r for r in self.dossier.walk(self.plan) if isinstance(r, cls)]

    @cached_property
    def versions(self) -> list[PlanVersion]:
        """Return the adopted versions of the plan, the oldest first."""
        found = [v for v in self.dossier.all(PlanVersion) if v.plan == self.plan.id]
        return sorted(found, key=lambda v: v.adopted.sort_key if v.adopted else (9999, 0, 0, ""))

    @property
    def is_draft(self) -> bool:
        """Whether the plan is still being written."""
        return self.plan.state in ("", "draft")

    @property
    def period(self) -> str:
        """Return the period of the plan in words, or nothing."""
        return joined(list(dict.fromkeys((self.date(self.plan.starts), self.date(self.plan.ends)))), " – ")
