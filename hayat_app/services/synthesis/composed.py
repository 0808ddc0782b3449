"""A synthesis of a territory: its bodies, those whose file has not come, and every table about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from hayat_app.domain.territories import provinces, regions
from hayat_app.domain.titles import of_french
from hayat_app.i18n import N_, Translator
from hayat_app.services.coordinator import Standing
from hayat_app.services.facts import Facts
from hayat_app.services.resemblance import Pair, identities
from hayat_app.services.synthesis import activities, calendar, issues, partners, survey, training
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
            name = regions()[self.code].name(language)
            return translate(N_("Region {name}"), name=name if language == "ar" else of_french(name))
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
class Topic:
    """A table that a synthesis can have: its English title, what makes it, and which bodies say something."""

    title: str
    make: Callable[[Sequence[Facts], str, Mapping[str, str]], Table]
    """Of the bodies, since a day, with the records that are the same (``resemblance.identities``)."""
    says: Callable[[Facts], bool]


TOPICS: Mapping[str, Topic] = {
    "compared": Topic(N_("Bodies compared"), lambda b, *_: survey.survey(b), lambda f: True),
    "issues": Topic(N_("Issues of several bodies"), lambda b, *_: issues.issues(b), lambda f: bool(f.issues)),
    "issue-themes": Topic(N_("Issues by theme"), lambda b, *_: issues.themes(b), lambda f: bool(f.issues)),
    "activities": Topic(
        N_("Activities by type"), lambda b, *_: activities.by_type(b), lambda f: bool(f.activities)
    ),
    "themes": Topic(N_("Activities by theme"), lambda b, *_: activities.by_theme(b), lambda f: bool(f.activities)),
    "years": Topic(N_("Activities by year"), lambda b, *_: activities.by_year(b), lambda f: bool(f.activities)),
    "workshops": Topic(
        N_("Workshops and people trained"), lambda b, _, same: training.workshops(b, same),
        lambda f: bool(f.workshops),
    ),
    "untrained": Topic(
        N_("Members not trained yet"), lambda b, _, same: training.untrained(b, same), lambda f: bool(f.untrained)
    ),
    "names": Topic(
        N_("Names of members not trained yet"), lambda b, _, same: training.untrained_names(b, same),
        lambda f: bool(f.untrained),
    ),
    "months": Topic(N_("Months"), lambda b, since, _: calendar.months(b, since), lambda f: bool(f.events)),
    "calendar": Topic(
        N_("Calendar of all bodies"), lambda b, since, _: calendar.calendar(b, since), lambda f: bool(f.events)
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Synthesis:
    """Everything there is to say of the bodies of a territory; tables are made when they are looked at."""

    scope: Scope
    standings: Sequence[Standing]
    language: str = "ar"
    judged: Mapping[Pair, bool] = field(default_factory=dict)
    """Which people and organisations of several bodies a coordinator said are the same."""
    since: str = ""
    """The day from which the calendar is of interest (ISO, or the beginning of one); empty for everything."""

    @cached_property
    def bodies(self) -> list[Facts]:
        """Return the facts of the bodies whose dossier is here, named in the language of the synthesis."""
        return [facts for standing in self.standings if (facts := standing.told(self.language))]

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
    def partners(self) -> Table:
        """Return the organisations that were said to be the same in several bodies."""
        return partners.partners(self.bodies, self.judged)

    @cached_property
    def tables(self) -> Tables:
        """Return every other table by a word for it, in the order of reading, made when it is looked at."""
        return Tables(self.bodies, self.since, identities(self.judged))


class Tables(Mapping[str, Table]):
    """The tables of ``TOPICS`` about some bodies, each made once, when it is asked for."""

    def __init__(self, bodies: Sequence[Facts], since: str, same: Mapping[str, str]) -> None:
        self._bodies, self._since, self._same = bodies, since, same
        self._made: dict[str, Table] = {}

    def __getitem__(self, key: str) -> Table:
        """Return a table by its word."""
        if key not in self._made:
            self._made[key] = TOPICS[key].make(self._bodies, self._since, self._same)
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        """Return the words in the order of reading."""
        return iter(TOPICS)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(TOPICS)

    def has(self, key: str) -> bool:
        """Whether a table says something; without making it."""
        return any(map(TOPICS[key].says, self._bodies))


def make(
    standings: Sequence[Standing], scope: Scope, language: str = "ar", since: str = "",
    judged: Mapping[Pair, bool] | None = None,
) -> Synthesis:  # fmt: skip
    """Return the synthesis of the bodies of a territory."""
    inside = [standing for standing in standings if scope.holds(standing)]
    return Synthesis(scope, inside, language, judged or {}, since)
