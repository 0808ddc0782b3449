"""Issues that several bodies share: titles that say nearly the same are one issue, with the bodies behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hayat_app.domain.folding import fold
from hayat_app.domain.records.themes import THEMES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis.tables import Column, Line, Table

ALIKE = 0.6
"""Share of the words two titles must have in common to be one issue."""
_LEAST = 3
"""Letters of a word that says something."""
_PREFIX = re.compile(r"^(?:وال|بال|فال|كال|ال|لل)(?=..)")
_SUFFIX = re.compile(r"(?<=...)(?:ات|ين|ون|ه|s)$")
_LINKS = "في من على الى عن مع لدى بين او ان des les aux dans pour par sur une the and of"
_EMPTY = frozenset(fold(_LINKS).split())
"""Words that only link others."""


@dataclass
class _Group:
    """One issue in the words of those who wrote it."""

    words: frozenset[str]
    titles: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    dossiers: dict[str, bool] = field(default_factory=dict)
    """Those who wrote it, and whether it is one of their priorities."""


def issues(bodies: Sequence[Facts]) -> Table:
    """Return the issues, those of most bodies first; an issue is common when several bodies wrote it."""
    groups: list[_Group] = []
    by_word: dict[str, list[_Group]] = {}
    for facts in bodies:
        for title, theme, priority in facts.issues:
            group = _same(_words(title), by_word) or _new(_words(title), groups, by_word)
            group.titles.append(title)
            group.themes += [theme] if theme else []
            before = group.dossiers.get(facts.dossier, False)
            group.dossiers[facts.dossier] = before or priority == "high"
    ordered = sorted(groups, key=lambda g: (-len(g.dossiers), -sum(g.dossiers.values()), g.titles[0]))
    none = tuple(f.dossier for f in bodies if not f.issues)
    columns = (
        Column(N_("Bodies"), "count"),
        Column(N_("High priority in"), "count"),
        Column(N_("Theme"), "word"),
    )
    lines = tuple(_line(group) for group in ordered)
    return Table(N_("Issues of several bodies"), N_("Issue"), columns, lines, (), (none, (), ()), charted=0)


def _line(group: _Group) -> Line:
    title = max(dict.fromkeys(group.titles), key=lambda title: (group.titles.count(title), -len(title)))
    theme = max(dict.fromkeys(group.themes), key=group.themes.count, default="")
    values = (len(group.dossiers), sum(group.dossiers.values()), dict(THEMES).get(theme))
    return Line(title, values, tuple(group.dossiers))


def _new(words: frozenset[str], groups: list[_Group], by_word: dict[str, list[_Group]]) -> _Group:
    group = _Group(words)
    groups.append(group)
    for word in words:
        by_word.setdefault(word, []).append(group)
    return group


def _same(words: frozenset[str], by_word: dict[str, list[_Group]]) -> _Group | None:
    """Return the group whose words are most like these, if any is alike enough."""
    seen: dict[int, _Group] = {id(g): g for word in words for g in by_word.get(word, ())}
    alike = [(len(words & g.words) / len(words | g.words), g) for g in seen.values()]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= ALIKE else None


def _words(title: str) -> frozenset[str]:
    """Return the words of a title that say something, without articles and endings; all where none does."""
    plain = re.sub(r"[^\w\s]", " ", fold(title)).split()
    bare = [_SUFFIX.sub("", _PREFIX.sub("", word)) for word in plain if word not in _EMPTY]
    return frozenset(_long(bare)) or frozenset(plain)


def _long(words: Iterable[str]) -> list[str]:
    return [word for word in words if len(word) >= _LEAST]


def themes(bodies: Sequence[Facts]) -> Table:
    """Return the issues by theme."""
    columns = (
        Column(N_("Issues"), "count"),
        Column(N_("High priority"), "count"),
        Column(N_("Bodies"), "count"),
    )
    lines = []
    for code, words in (*THEMES, ("", N_("No theme given"))):
        found = [(f.dossier, priority) for f in bodies for _title, theme, priority in f.issues if theme == code]
        if found:
            behind = tuple(dict.fromkeys(dossier for dossier, _priority in found))
            values = (len(found), sum(priority == "high" for _dossier, priority in found), len(behind))
            lines.append(Line(words, values, behind, is_word=True))
    lines.sort(key=lambda line: -int(line.values[0] or 0))
    none = tuple(f.dossier for f in bodies if not f.issues)
    totals = tuple(sum(int(line.values[at] or 0) for line in lines) for at in (0, 1))
    said = sum(bool(f.issues) for f in bodies)
    return Table(
        N_("Issues by theme"), N_("Theme"), columns, tuple(lines), (*totals, said), (none, (), ()), charted=0
    )
