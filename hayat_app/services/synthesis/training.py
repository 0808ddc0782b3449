"""Workshops and the people in them by sex, and the members whom no training has reached yet."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_app.domain.records.members import FUNCTIONS, SEXES
from hayat_app.domain.records.workshops import WORKSHOP_TYPES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.survey import BODY
from hayat_app.services.synthesis.tables import Column, Line, Table, Value, share


def workshops(bodies: Sequence[Facts]) -> Table:
    """Return workshops by type and who took part; the share of women is of those whose sex is known."""
    columns = (
        Column(N_("Workshops"), "count"),
        Column(N_("Women"), "count"),
        Column(N_("Men"), "count"),
        Column(N_("Sex not said"), "count"),
        Column(N_("Women (%)"), "share"),
        Column(N_("Bodies"), "count"),
    )
    lines = []
    for code, words in (*WORKSHOP_TYPES, ("", N_("No type given"))):
        behind = [f for f in bodies if code in f.workshops]
        if behind:
            counts = [sum(f.workshops[code][at] for f in behind) for at in range(4)]
            lines.append(Line(words, _values(counts, len(behind)), tuple(f.dossier for f in behind), is_word=True))
    counts = [sum(count[at] for f in bodies for count in f.workshops.values()) for at in range(4)]
    totals = _values(counts, sum(bool(f.workshops) for f in bodies))
    none = tuple(f.dossier for f in bodies if not f.workshops)
    left_out = (none, (), (), (), (), ())
    return Table(
        N_("Workshops and people trained"), N_("Type"), columns, tuple(lines), totals, left_out, charted=0
    )


def _values(counts: Sequence[int], bodies: int) -> tuple[Value, ...]:
    _number, women, men, _unsaid = counts
    return (*counts, share(women, women + men), bodies)


def untrained(bodies: Sequence[Facts]) -> Table:
    """Return how many members of each body no training has reached yet, the most first."""
    columns = (
        Column(N_("Members not trained"), "count"),
        Column(N_("Women among them"), "count"),
        Column(N_("Of the members (%)"), "share"),
    )
    told = [f for f in bodies if f.members]
    lines = [
        Line(f.name, (*_counted(f.untrained), share(len(f.untrained), f.members)), (f.dossier,))
        for f in told
        if f.untrained
    ]
    lines.sort(key=lambda line: -int(line.values[0] or 0))
    all_of_them = [each for f in told for each in f.untrained]
    totals = (*_counted(all_of_them), share(len(all_of_them), sum(f.members for f in told)))
    none = tuple(f.dossier for f in bodies if not f.members)
    return Table(N_("Members not trained yet"), BODY, columns, tuple(lines), totals, (none, (), ()), charted=0)


def _counted(members: Sequence[Sequence[str]]) -> tuple[int, int]:
    return len(members), sum(sex == "f" for _name, sex, _function in members)


def untrained_names(bodies: Sequence[Facts]) -> Table:
    """Return the members whom no training has reached yet by name (law 09-08: for who has to invite them)."""
    columns = (Column(N_("Body"), "text"), Column(N_("Sex"), "word"), Column(N_("Function in the body"), "word"))
    sexes, functions = dict(SEXES), dict(FUNCTIONS)
    lines = [
        Line(name, (f.name, sexes.get(sex), functions.get(function)), (f.dossier,))
        for f in bodies
        for name, sex, function in f.untrained
    ]
    return Table(N_("Names of members not trained yet"), N_("Member"), columns, tuple(lines))
