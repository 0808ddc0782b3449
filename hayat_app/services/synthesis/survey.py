"""The headings of the national survey: bodies and territories beside each other, and the answers counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from hayat_app.domain.records.body import RULES
from hayat_app.domain.records.meetings import CALLERS
from hayat_app.domain.records.members import CAPACITIES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.tables import Column, Line, Table, Value, share, total

_RULES, _CAPACITIES = dict(RULES), dict(CAPACITIES)
BODY = N_("Body")


@dataclass(frozen=True)
class _Heading:
    """A heading of the national survey: a column, a body's value, and what is counted of how much."""

    column: Column
    value: Callable[[Facts], Value]
    part: Callable[[Facts], int | Decimal] | None = None
    whole: Callable[[Facts], int] | None = None
    """For a share: part and whole are summed over all bodies."""


def _rate(title: str, part: Callable[[Facts], int], whole: Callable[[Facts], int]) -> _Heading:
    return _Heading(Column(title, "share"), lambda f: share(part(f), whole(f)), part, whole)


def _count(title: str, value: Callable[[Facts], int | None]) -> _Heading:
    return _Heading(Column(title, "count"), value)


A = TypeVar("A")

SURVEY: tuple[_Heading, ...] = (
    _Heading(Column(N_("Has an action plan"), "yes"), lambda f: f.has_plan),
    _Heading(Column(N_("Internal rules"), "word"), lambda f: _RULES.get(f.rules)),
    _Heading(Column(N_("Capacity of the chair"), "word"), lambda f: _CAPACITIES.get(f.chair)),
    _count(N_("Active members"), lambda f: f.members or None),
    _rate(N_("Women (%)"), lambda f: f.women, lambda f: f.sex_known),
    _count(N_("Meetings held"), lambda f: f.meetings),
    _count(N_("Opinions"), lambda f: f.opinions),
    _count(N_("Opinions sent"), lambda f: f.opinions_sent),
    _count(N_("Opinions answered"), lambda f: f.opinions_answered),
    _rate(N_("Answered of those sent (%)"), lambda f: f.opinions_answered, lambda f: f.opinions_sent),
    _count(N_("Recommendations sent"), lambda f: f.recommendations),
    _rate(N_("Carried out (%)"), lambda f: f.recommendations_done, lambda f: f.recommendations),
    _count(N_("Activities"), lambda f: sum(f.activities.values())),
    _count(N_("Activities done"), lambda f: f.activities_done),
    _rate(N_("Filled in (%)"), lambda f: f.filled, lambda f: f.expected),
)


def survey(bodies: Sequence[Facts]) -> Table:
    """Return the bodies beside each other by the headings of the national survey."""
    lines = tuple(Line(f.name, tuple(h.value(f) for h in SURVEY), (f.dossier,)) for f in bodies)
    totals = tuple(_total(heading, bodies) for heading in SURVEY)
    left_out = tuple(tuple(f.dossier for f in bodies if heading.value(f) is None) for heading in SURVEY)
    return Table(N_("Bodies compared"), BODY, tuple(h.column for h in SURVEY), lines, totals, left_out)


def _total(heading: _Heading, bodies: Iterable[Facts]) -> Value:
    """Sum a column; a yes is counted, a share is that of all together, words have no total."""
    bodies = list(bodies)
    if heading.part and heading.whole:
        return share(sum(int(heading.part(f)) for f in bodies), sum(heading.whole(f) for f in bodies))
    if heading.column.shape == "word":
        return None
    return total(heading.value(f) for f in bodies)


def territories(bodies: Sequence[Facts], names: Mapping[str, str], code_of: Callable[[Facts], str]) -> Table:
    """Return regions or provinces beside each other: ``names`` by code, ``code_of`` where a body belongs."""
    headings = [h for h in SURVEY if h.column.shape != "word"]
    columns = (Column(N_("Bodies"), "count"), *(_summed(heading.column) for heading in headings))
    lines = []
    for code, name in names.items():
        inside = [f for f in bodies if code_of(f) == code]
        if inside:
            values = (len(inside), *(_total(h, inside) for h in headings))
            lines.append(Line(name, values, tuple(f.dossier for f in inside)))
    outside = tuple(f.dossier for f in bodies if code_of(f) not in names)
    totals = (len(bodies), *(_total(h, bodies) for h in headings))
    left_out = (outside, *(tuple(f.dossier for f in bodies if h.value(f) is None) for h in headings))
    return Table(N_("Territories compared"), N_("Territory"), columns, tuple(lines), totals, left_out, charted=0)


def _summed(column: Column) -> Column:
    return Column(N_("With an action plan"), "count") if column.shape == "yes" else column


# --- how many bodies answer what


def answers(bodies: Sequence[Facts]) -> list[Table]:
    """Return the questions of the survey, each with how many bodies answer what."""
    yes_no = {True: N_("yes"), False: N_("no")}
    return [
        _answers(N_("Is there an action plan?"), bodies, yes_no, lambda f: f.has_plan),
        _answers(N_("Are there internal rules?"), bodies, _RULES, lambda f: f.rules or None),
        _answers(N_("Who chairs the body?"), bodies, CHAIRS, _chairs),
        _answers(N_("Is the chair a woman or a man?"), bodies, SEX, lambda f: f.chair_sex or None),
        _answers(N_("How many of the members are women?"), bodies, WOMEN, _women),
        _answers(N_("Did the body meet?"), bodies, MEETINGS, _meetings),
        _answers(N_("Who called most of the meetings?"), bodies, dict(CALLERS), _caller),
        _answers(N_("Were opinions sent?"), bodies, OPINIONS, _opinions),
    ]


def _answers(
    title: str, bodies: Sequence[Facts], words: Mapping[A, str], answer: Callable[[Facts], A | None],
) -> Table:  # fmt: skip
    given = {f.dossier: answer(f) for f in bodies}
    known = sum(value is not None for value in given.values())
    lines = []
    for code, word in words.items():
        behind = tuple(key for key, value in given.items() if value is not None and value == code)
        lines.append(Line(word, (len(behind), share(len(behind), known)), behind, is_word=True))
    silent = tuple(key for key, value in given.items() if value is None)
    columns = (Column(N_("Bodies"), "count"), Column(N_("Share (%)"), "share"))
    return Table(title, N_("Answer"), columns, tuple(lines), (known, None), (silent, ()), charted=0)


SEX = {"f": N_("A woman"), "m": N_("A man")}
CHAIRS = {
    "civil": N_("Civil society"),
    "elected": N_("An elected member of the council"),
    "official": N_("An official of the council"),
}
WOMEN = {0: N_("fewer than a third"), 1: N_("a third to a half"), 2: N_("half or more")}
MEETINGS = {0: N_("no meeting written down"), 1: N_("one to three meetings"), 2: N_("four meetings or more")}
OPINIONS = {0: N_("none"), 1: N_("sent, no answer"), 2: N_("sent, some answered"), 3: N_("sent, all answered")}


def _chairs(facts: Facts) -> str | None:
    if not facts.chair:
        return None
    return facts.chair if facts.chair in ("elected", "official") else "civil"


def _women(facts: Facts) -> int | None:
    if not facts.sex_known:
        return None
    return (3 * facts.women >= facts.sex_known) + (2 * facts.women >= facts.sex_known)


def _meetings(facts: Facts) -> int:
    return (facts.meetings > 0) + (facts.meetings > 3)


def _caller(facts: Facts) -> str | None:
    said = {code: n for code, n in facts.callers.items() if code}
    return max(said, key=lambda code: said[code]) if said else None


def _opinions(facts: Facts) -> int:
    if not facts.opinions_sent:
        return 0
    return 1 + (facts.opinions_answered > 0) + (facts.opinions_answered >= facts.opinions_sent)
