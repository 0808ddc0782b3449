"""What a dossier lacks and what does not fit together. It is shown and never enforced.

Every remark names its record and field, how grave it is, and says its reason in one sentence. ``rules`` holds what
the domain expects; here is what holds for records of any kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from hayat_app.domain import dossier as tree
from hayat_app.domain import rules
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Field, Record, fields_of
from hayat_app.domain.kinds import Parent, Ref, Refs
from hayat_app.domain.offices import expects, is_office
from hayat_app.domain.records import BY_KIND
from hayat_app.domain.remarks import Remark, Severity, remark
from hayat_app.errors import Finding, Problem
from hayat_app.i18n import N_

__all__ = ["Remark", "Review", "Severity", "problems", "review"]

Rule = Callable[[Dossier], Iterator[Remark]]


class Review:
    """The remarks about one dossier, found rule by rule: whoever must not wait asks for one rule at a time."""

    def __init__(self) -> None:
        self._rules = iter(_RULES)
        self._found: list[Remark] = []
        self._sorted: list[Remark] | None = None

    def step(self, dossier: Dossier) -> bool:
        """Apply one more rule; False when there is none left."""
        rule = next(self._rules, None)
        if rule is not None:
            self._found += rule(dossier)
        return rule is not None

    def remarks(self, dossier: Dossier) -> list[Remark]:
        """Return every remark: the broken things first, then in the order of the records."""
        while self.step(dossier):
            pass
        if self._sorted is None:
            place = dossier.place_of
            found = sorted(self._found, key=lambda r: place(r.record))
            self._sorted = sorted(found, key=lambda r: r.severity != "broken")
        return list(self._sorted)


def review(dossier: Dossier) -> Review:
    """Return the review of a dossier, as far as it has come."""
    return dossier.once(_begun)


def _begun(_dossier: Dossier) -> Review:
    return Review()  # it does not hold the dossier: each edit makes another, and the old ones must go


def problems(dossier: Dossier) -> list[Remark]:
    """Return every remark about a dossier: the broken things first, then in the order of the records."""
    return review(dossier).remarks(dossier)


def _lost(dossier: Dossier) -> Iterator[Remark]:
    if dossier.id not in dossier.records:
        yield Remark("body", dossier.id, "", "broken", Problem(N_("The dossier has lost its body.")))
    yield from (_of(finding) for finding in (*dossier.unreadable, *tree.misplaced(dossier)))


def _of(finding: Finding) -> Remark:
    kind, record, field = (*finding.place.split("/"), "")[:3]
    return Remark(kind, record, field, "broken", finding.problem)


def _newer(dossier: Dossier) -> Iterator[Remark]:
    for key in dossier.unknown:
        reason = Problem(N_("Only a newer version of Hayat can show this record. It is kept and passed on."))
        yield Remark(dossier.rows[key].kind, key, "", "advice", reason)
    yield from dossier.each(_newer_fields)


def _newer_fields(dossier: Dossier, record: Record) -> Iterator[Remark]:
    for name in sorted(dossier.rows[record.id].values.keys() - _names(record.KIND)):
        yield remark(
            record,
            name,
            "advice",
            N_("Only a newer version of Hayat can show this field. It is kept and passed on."),
        )


def _apart(dossier: Dossier) -> Iterator[Remark]:
    return dossier.each(_conflicts)


def _gone(dossier: Dossier) -> Iterator[Remark]:
    return dossier.each(_dangling)


def _conflicts(dossier: Dossier, record: Record) -> Iterator[Remark]:
    row = dossier.rows[record.id]
    for name, versions in row.conflicts.items():
        yield remark(
            record,
            name,
            "broken",
            N_("There are {n} different values, written apart: choose one."),
            n=len(versions),
        )
    if row.life == "contested":
        yield remark(
            record, "", "broken", N_("One person deleted it while another one edited it: keep it or delete it.")
        )
    elif row.life == "deleted":
        yield remark(
            record, "", "broken", N_("It was deleted, but records stand under it: restore it or move them.")
        )


def _dangling(dossier: Dossier, record: Record) -> Iterator[Remark]:
    for facts, kind in _links(record.KIND):
        for key in kind.targets(kind.to_json(getattr(record, facts.name))):
            target = dossier.records.get(key)
            if target is None:
                yield remark(
                    record, facts.name, "broken", N_("“{field}” points at a record that is gone."),
                    field=Problem(facts.label),
                )  # fmt: skip
            elif target.KIND not in kind.kinds:
                yield remark(
                    record, facts.name, "broken", N_("“{field}” points at a record of another kind."),
                    field=Problem(facts.label),
                )  # fmt: skip


def _missing(dossier: Dossier) -> Iterator[Remark]:
    body, records = dossier.body, dossier.records
    found = dossier.each(_empty)
    return (one for one in found if expects(body, records[one.record], one.field)) if is_office(body) else found


def _empty(_dossier: Dossier, record: Record) -> Iterator[Remark]:
    for facts in _required(record.KIND):
        if getattr(record, facts.name) == facts.kind.empty:
            label = Problem(facts.label)
            yield remark(record, facts.name, "missing", N_("“{field}” is not filled in."), field=label)


# what is asked of every record is found out once for its kind


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(facts.name for facts in fields_of(BY_KIND[kind]))


@cache
def _required(kind: str) -> tuple[Field, ...]:
    return tuple(facts for facts in fields_of(BY_KIND[kind]) if facts.required)


@cache
def _links(kind: str) -> tuple[tuple[Field, Ref | Refs], ...]:
    """Return the fields that point at other records, except at the one above."""
    found = ((facts, facts.kind) for facts in fields_of(BY_KIND[kind]))
    return tuple(
        (facts, link) for facts, link in found if isinstance(link, Ref | Refs) and not isinstance(link, Parent)
    )


_RULES: tuple[Rule, ...] = (_lost, _newer, _apart, _gone, _missing, *rules.RULES)
