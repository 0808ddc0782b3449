"""A dossier within the period of a report, as the sections of the report read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from hayat_app.domain import lifecycle
from hayat_app.domain.attendance import held
from hayat_app.domain.fields import new
from hayat_app.domain.periods import Period
from hayat_app.domain.records import Activity, Indicator, Measure, Meeting, Opinion, Recommendation, Review
from reports.documents.paper import joined
from reports.documents.view import View


@dataclass(frozen=True)
class ReportView(View):
    """What of a dossier belongs to a report."""

    review: Review = field(default_factory=lambda: new(Review, "none"))

    @cached_property
    def period(self) -> Period:
        """Return the period of the report."""
        return Period.of(self.review.starts, self.review.ends)

    @property
    def period_words(self) -> str:
        """Return the period in words."""
        return joined([self.date(self.review.starts), self.date(self.review.ends)], " – ")

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Return the meetings that took place in the period; all there are, to fill by hand."""
        if self.printing.blank:
            return self.dossier.all(Meeting)
        return held(self.dossier, self.period.first, self.period.last)

    @cached_property
    def opinions(self) -> list[Opinion]:
        """Return the opinions that something happened to in the period."""
        return [o for o in self.dossier.all(Opinion) if self.printing.blank or self._moved(o)]

    def _moved(self, o: Opinion) -> bool:
        letters = [letter.date for letter in lifecycle.letters(self.dossier, o)]
        days = (o.request_date, o.accepted, o.drafted, o.adopted, o.deliberated, o.closed, *letters)
        return self.period.holds(*days) or (lifecycle.is_adopted(o) and self.period.holds(o.session))

    @cached_property
    def recommendations(self) -> list[Recommendation]:
        """Return the recommendations of those opinions that the body adopted."""
        adopted = [o for o in self.opinions if lifecycle.is_adopted(o)]
        return [r for o in adopted for r in self.dossier.children(o, Recommendation)]

    @cached_property
    def activities(self) -> list[Activity]:
        """Return the activities that were foreseen or took place in the period."""
        return [
            a
            for a in self.dossier.all(Activity)
            if self.printing.blank or self.period.touches(a.starts, a.ends) or self.period.holds(a.held)
        ]

    @cached_property
    def indicators(self) -> list[Indicator]:
        """Return the indicators that were measured in the period."""
        return [
            i
            for i in self.dossier.all(Indicator)
            if any(self.period.holds(m.date) for m in self.dossier.children(i, Measure))
        ]
