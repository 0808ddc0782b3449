"""Organisations that work with several bodies: those a coordinator said are the same, never guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hayat_app.domain.records.organisations import ORGANISATION_TYPES
from hayat_app.i18n import N_
from hayat_app.services.facts import Facts
from hayat_app.services.resemblance import Pair, Resemblance, resemblances
from hayat_app.services.synthesis.tables import Column, Line, Table


def partners(bodies: Sequence[Facts], judged: Mapping[Pair, bool]) -> Table:
    """Return the organisations of several bodies, those of most bodies first."""
    columns = (Column(N_("Bodies"), "count"), Column(N_("Type of organisation"), "word"))
    organisations = [replace(f, names=[row for row in f.names if row[1] == "organisation"]) for f in bodies]
    decided = resemblances(organisations, judged) if True in judged.values() else []
    found = [one for one in decided if one.verdict == "same"]
    lines = sorted(map(_line, found), key=lambda line: (-int(line.values[0] or 0), line.name))
    none = tuple(f.dossier for f in bodies if not any(row[1] == "organisation" for row in f.names))
    return Table(N_("Partners of several bodies"), N_("Partner"), columns, tuple(lines), (), (none, ()), charted=0)


def _line(found: Resemblance) -> Line:
    names = [name.shown for name in found.names]
    kinds = [name.facet for name in found.names if name.facet]
    kind = max(kinds, key=kinds.count, default="")
    return Line(
        max(names, key=names.count), (len(found.dossiers), dict(ORGANISATION_TYPES).get(kind)), found.dossiers
    )
