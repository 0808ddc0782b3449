"""What was done with others, once each: activities of cooperation, workshops that others had a part in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.ranges import span
from hayat_app.domain.records import Component, Cooperation, Workshop

Keys = tuple[str, ...]


@dataclass(frozen=True)
class Joint:
    """Something done with others, whichever of the two records it is kept in."""

    record: Cooperation | Workshop
    starts: RoughDate | None
    ends: RoughDate | None
    date_words: str
    domains: Keys
    with_whom: Keys
    """Organisations that had it done, in order."""
    organisations: frozenset[str]
    """All organisations that had a part in it."""
    under: frozenset[str]
    """Keys of the programmes, components and agreements it belongs to."""
    who: str
    """Who took part."""
    outcome: str

    @property
    def span(self) -> tuple[RoughDate, RoughDate] | None:
        """Return its first and last day as far as they are known."""
        return span(self.starts, self.ends, self.date_words)


def joint(dossier: Dossier) -> list[Joint]:
    """Return everything done with others: activities in their order, then workshops in theirs."""
    workshops = [_of_workshop(dossier, each) for each in dossier.all(Workshop) if _is_joint(each)]
    return [*(_of_cooperation(dossier, each) for each in dossier.all(Cooperation)), *workshops]


def joint_under(dossier: Dossier, key: str) -> list[Joint]:
    """Return what was done under a programme, a component or an agreement."""
    return [each for each in joint(dossier) if key in each.under]


def _is_joint(workshop: Workshop) -> bool:
    return bool(workshop.organisers or workshop.partners or workshop.funders or workshop.programme)


def _of_cooperation(dossier: Dossier, c: Cooperation) -> Joint:
    whole = _known((c.organiser, c.host, *c.partners))
    return Joint(
        c, c.starts, c.ends, c.date_words, c.domains,
        with_whom=whole,
        organisations=frozenset((*whole, *c.institutions)),
        under=_with_above(dossier, _known((*c.agreements, c.programme, c.component))),
        who=c.audience,
        outcome=c.results or c.objectives,
    )  # fmt: skip


def _of_workshop(dossier: Dossier, w: Workshop) -> Joint:
    whole = _known((*w.organisers, *w.partners, *w.funders))
    return Joint(
        w, w.starts, w.ends, "", w.domains,
        with_whom=whole,
        organisations=frozenset(whole),
        under=_with_above(dossier, w.programme),
        who=w.represented or w.audience,
        outcome=w.conclusions or w.objectives,
    )  # fmt: skip


def _known(keys: Iterable[str | None]) -> Keys:
    return tuple(dict.fromkeys(key for key in keys if key))


def _with_above(dossier: Dossier, keys: Keys) -> frozenset[str]:
    above = (dossier.parent(found) for key in keys if (found := dossier.get(key, Component)))
    return frozenset((*keys, *(each.id for each in above if each)))
