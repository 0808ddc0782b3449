"""Workshops and the people in them by sex, and the members whom no training has reached yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hayat_app.domain.records.members import FUNCTIONS, SEXES
from hayat_app.domain.records.workshops import WORKSHOP_TYPES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.survey import BODY
from hayat_app.services.synthesis.tables import Column, Line, Table, Value, share
from hayat_app.services.unread import Words


def workshops(bodies: Sequence[Facts], same: Mapping[str, str] | None = None) -> Table:
    """Return workshops by type and who took part; the share of women is of those whose sex is known.

    Whoever came to several is counted in each. Those who are named are also counted once: members by their record,
    and records that a coordinator said are the same person as one (``resemblance.identities``).
    """
    columns = (
        Column(N_("Workshops"), "count"),
        Column(N_("Women"), "count"),
        Column(N_("Men"), "count"),
        Column(N_("Sex not said"), "count"),
        Column(N_("Women (%)"), "share"),
        Column(N_("Named, each person once"), "count"),
        Column(N_("Bodies"), "count"),
    )
    lines = []
    for code, words in (*WORKSHOP_TYPES, ("", N_("No type given"))):
        behind = [f for f in bodies if code in f.workshops]
        if behind:
            counts = [sum(f.workshops[code][at] for f in behind) for at in range(4)]
            values = _values(counts, _people(behind, same or {}, code), len(behind))
            lines.append(Line(words, values, tuple(f.dossier for f in behind), is_word=True))
    counts = [sum(count[at] for f in bodies for count in f.workshops.values()) for at in range(4)]
    totals = _values(counts, _people(bodies, same or {}), sum(bool(f.workshops) for f in bodies))
    none = tuple(f.dossier for f in bodies if not f.workshops)
    left_out = (none, (), (), (), (), (), ())
    return Table(
        N_("Workshops and people trained"), N_("Type"), columns, tuple(lines), totals, left_out, charted=0
    )


def _values(counts: Sequence[int], people: int, bodies: int) -> tuple[Value, ...]:
    _number, women, men, _unsaid = counts
    return (*counts, share(women, women + men), people, bodies)


def _people(bodies: Sequence[Facts], same: Mapping[str, str], code: str | None = None) -> int:
    """Return how many named people took part in workshops of a type, or in any, each counted once."""
    return len({same.get(key, key) for f in bodies for kind, key, _ in f.participants if code in (None, kind)})


def _without(bodies: Sequence[Facts], same: Mapping[str, str]) -> dict[str, list[Words]]:
    """Return by dossier the members whom no training reached, neither here nor as a member of another body."""
    trained = (key for f in bodies for kind, key, held in f.participants if kind == "training" and held)
    came = {same[key] for key in trained if key in same}
    return {f.dossier: [row for row in f.untrained if same.get(row[3]) not in came] for f in bodies}


def untrained(bodies: Sequence[Facts], same: Mapping[str, str] | None = None) -> Table:
    """Return how many members of each body no training has reached yet, the most first."""
    columns = (
        Column(N_("Members not trained"), "count"),
        Column(N_("Women among them"), "count"),
        Column(N_("Of the members (%)"), "share"),
    )
    told = [f for f in bodies if f.members]
    left = _without(bodies, same or {})
    lines = [
        Line(f.name, (*_counted(left[f.dossier]), share(len(left[f.dossier]), f.members)), (f.dossier,))
        for f in told
        if left[f.dossier]
    ]
    lines.sort(key=lambda line: -int(line.values[0] or 0))
    all_of_them = [each for f in told for each in left[f.dossier]]
    totals = (*_counted(all_of_them), share(len(all_of_them), sum(f.members for f in told)))
    none = tuple(f.dossier for f in bodies if not f.members)
    return Table(N_("Members not trained yet"), BODY, columns, tuple(lines), totals, (none, (), ()), charted=0)


def _counted(members: Sequence[Sequence[str]]) -> tuple[int, int]:
    return len(members), sum(sex == "f" for _name, sex, _function, _key in members)


def untrained_names(bodies: Sequence[Facts], same: Mapping[str, str] | None = None) -> Table:
    """Return the members whom no training has reached yet by name (law 09-08: for who has to invite them)."""
    columns = (Column(N_("Body"), "text"), Column(N_("Sex"), "word"), Column(N_("Function in the body"), "word"))
    sexes, functions = dict(SEXES), dict(FUNCTIONS)
    left = _without(bodies, same or {})
    lines = [
        Line(name, (f.name, sexes.get(sex), functions.get(function)), (f.dossier,))
        for f in bodies
        for name, sex, function, _key in left[f.dossier]
    ]
    return Table(N_("Names of members not trained yet"), N_("Member"), columns, tuple(lines))
