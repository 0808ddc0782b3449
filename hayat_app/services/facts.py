"""What lists and syntheses need to know of a dossier: ``counting`` finds it out, ``summaries`` keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hayat_app.services.unread import Words


@dataclass(frozen=True)
class Facts:
    """The figures of one body. ``None`` and empty texts say that nobody wrote it down, never zero."""

    dossier: str
    name: str = ""
    """What lists call it: the name of the territory, or the key."""
    level: str = ""
    region: str = ""
    province: str = ""
    code: str = ""
    place_ar: str = ""
    place_fr: str = ""
    rules: str = ""
    records: int = 0
    filled: int = 0
    expected: int = 0
    questions: int = 0
    """Conflicts, and records deleted and edited."""
    has_plan: bool = False
    plan_starts: str = ""
    plan_ends: str = ""
    objectives: int = 0

    members: int = 0
    """Active ones."""
    women: int = 0
    sex_known: int = 0
    chair: str = ""
    """Capacity of the chair."""
    chair_sex: str = ""
    untrained: Sequence[Words] = ()
    """Active members in no training: name, sex, function, key."""

    meetings: int = 0
    """Those that took place."""
    last_meeting: str = ""
    callers: dict[str, int] = field(default_factory=dict)
    """Meetings by who called them; the empty text for those where nobody said."""
    decisions: int = 0
    decisions_done: int = 0

    opinions: int = 0
    opinions_sent: int = 0
    opinions_answered: int = 0
    own_initiative: int = 0
    recommendations: int = 0
    """Those of opinions that were sent."""
    recommendations_done: int = 0

    issues: Sequence[Words] = ()
    """Title, theme, priority."""
    activities: dict[str, int] = field(default_factory=dict)
    """By type; the empty text for those without one."""
    activities_done: int = 0
    activities_by_theme: dict[str, int] = field(default_factory=dict)
    activities_by_year: dict[str, int] = field(default_factory=dict)
    budget: dict[str, str] = field(default_factory=dict)
    """Estimated cost in dirhams by type."""
    budget_by_theme: dict[str, str] = field(default_factory=dict)
    budget_by_year: dict[str, str] = field(default_factory=dict)
    without_cost: int = 0
    """Activities whose cost nobody wrote down."""
    without_cost_by_theme: dict[str, int] = field(default_factory=dict)
    without_cost_by_year: dict[str, int] = field(default_factory=dict)
    women_reached: int = 0
    men_reached: int = 0
    priorities: list[str] = field(default_factory=list)
    """Titles of the activities of high priority."""

    workshops: dict[str, list[int]] = field(default_factory=dict)
    """By type: workshops that were not called off, women, men and others who took part."""
    participants: Sequence[Words] = ()
    """Named ones: type of the workshop, key of the member or of the participant, and "held" when it took place."""
    events: Sequence[Words] = ()
    """Day (year, year and month, or the whole day), kind, title, place."""
    names: Sequence[Words] = ()
    """People and organisations: key, kind, Arabic name, other name, sex or type, organisation."""

    @property
    def completeness(self) -> int:
        """Return how much of what is expected is filled in, in per cent."""
        return round(100 * self.filled / self.expected) if self.expected else 0
