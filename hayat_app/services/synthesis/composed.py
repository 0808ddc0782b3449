"""A synthesis of a territory: its bodies, those whose file has not come, and every table about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import N_, Translator
from hayat_app.services.coordinator import Standing
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis import activities, calendar, issues, survey, training
from hayat_app.services.synthesis.tables import Table


@dataclass(frozen=True)
class Scope:
    """A territory: the country (no code), a region or a province by its code."""

    code: str = ""

    @property
    def level(self) -> str:
        """Return "nation", "region" or "province"."""
        return "nation" if not self.code else "region" if self.code in regions() else "province"

    def holds(self, standing: Standing) -> bool:
        """Whether a body belongs to the territory."""
        body = standing.body
        return not self.code or self.code in (body.region, body.province)

    def name(self, translate: Translator) -> str:
        """Return the name of the territory."""
        if not self.code:
            return translate(N_("Kingdom of Morocco"))
        language = "ar" if translate.language == "ar" else "fr"
        if self.code in regions():
            return translate(N_("Region {name}"), name=regions()[self.code].name(language))
        return provinces()[self.code].name(language)

    @property
    def below(self) -> Mapping[str, Mapping[str, str]]:
        """Return the units below by code, with their names by language: regions, or a region's provinces."""
        if self.level == "nation":
            return {r.code: {"ar": r.name_ar, "fr": r.name_fr} for r in regions().values()}
        return {
            p.code: {"ar": p.name_ar, "fr": p.name_fr}
            for p in provinces().values()
            if self.level == "region" and p.region == self.code
        }


def known(code: str) -> bool:
    """Whether a code names a territory of the map."""
    return not code or code in regions() or code in provinces()


@dataclass(frozen=True)
class Synthesis:
    """Everything there is to say of the bodies of a territory; tables are made when they are looked at."""

    scope: Scope
    standings: Sequence[Standing]
    language: str = "ar"

    @cached_property
    def bodies(self) -> list[Facts]:
        """Return the facts of the bodies whose dossier is here, named in the language of the synthesis."""
        return [
            replace(standing.facts, name=standing.name(self.language) or standing.facts.name)
            for standing in self.standings
            if standing.facts
        ]

    @property
    def expected(self) -> int:
        """Return how many bodies are expected."""
        return sum(standing.expected is not None for standing in self.standings)

    @property
    def absent(self) -> list[Standing]:
        """Return the expected bodies whose file has not come."""
        return [standing for standing in self.standings if standing.state == "missing"]

    @cached_property
    def names(self) -> dict[str, str]:
        """Return the names of the bodies by dossier."""
        return {f.dossier: f.name for f in self.bodies}

    def named(self, dossiers: Iterable[str]) -> list[str]:
        """Return the names of some dossiers, in the order given."""
        return [self.names[key] for key in dossiers if key in self.names]

    @cached_property
    def answers(self) -> list[Table]:
        """Return the survey's questions."""
        return survey.answers(self.bodies)

    @cached_property
    def territories(self) -> Table | None:
        """Return the units below beside each other; None for a province."""
        below = {code: names["ar" if self.language == "ar" else "fr"] for code, names in self.scope.below.items()}
        if not below:
            return None
        by_region = self.scope.level == "nation"
        return survey.territories(self.bodies, below, lambda f: f.region if by_region else f.province)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """Return every other table by a word for it, in the order of reading."""
        bodies = self.bodies
        return {
            "compared": survey.survey(bodies),
            "issues": issues.issues(bodies),
            "issue-themes": issues.themes(bodies),
            "activities": activities.by_type(bodies),
            "themes": activities.by_theme(bodies),
            "years": activities.by_year(bodies),
            "workshops": training.workshops(bodies),
            "untrained": training.untrained(bodies),
            "names": training.untrained_names(bodies),
            "months": calendar.months(bodies),
            "calendar": calendar.calendar(bodies),
        }


def make(standings: Sequence[Standing], scope: Scope, language: str = "ar") -> Synthesis:
    """Return the synthesis of the bodies of a territory."""
    return Synthesis(scope, [standing for standing in standings if scope.holds(standing)], language)
