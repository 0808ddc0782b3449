"""Where a dossier stands, in the window's words: what the overview and the navigation show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

from hayat_app.domain import followup, titles
from hayat_app.domain.acceptances import judged
from hayat_app.domain.checks import Remark, Severity, problems
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.guided import SECTIONS as SECTIONS_OF
from hayat_app.domain.guided import overruled
from hayat_app.domain.progress import progress
from hayat_app.domain.records import Activity, Body, Issue, Member, Objective, Opinion, Plan
from hayat_app.domain.shortening import shortened
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.sections import SECTIONS, section_of

FIRST = {
    "members": N_("Write down the members of the body."),
    "diagnosis": N_("Write down the first issue of equality in the territory."),
    "plan": N_("Begin the plan: its title, its period, the mission and the vision."),
    "objectives": N_("Write the first objective."),
    "activities": N_("Write the first activity."),
    "opinions": N_("Programme the first advisory opinion."),
}
"""What to do in a section that is still empty."""


class Aim(NamedTuple):
    """Where something is mended: a field of a record, or a section when there is no record to go to."""

    section: str
    record: str = ""
    field: str = ""


_LONGEST = 60
"""Letters of a title before a sentence about it."""


@dataclass(frozen=True, eq=False)
class Lack:
    """Something that is missing or wrong, and the place where it is mended; said only where it is shown."""

    section: str
    said: Callable[[], str]
    severity: str
    """"broken", "missing" or "advice"."""
    remark: Remark | None = None

    @property
    def aim(self) -> Aim:
        """Where it is mended: a field of its record, the records beside that mend it, or another section."""
        if self.remark is None or section_of(self.remark.kind) != self.section:
            return Aim(self.section)
        return Aim(self.section, self.remark.record, self.remark.mended or self.remark.field)

    @property
    def sentence(self) -> str:
        """What is missing or wrong."""
        return self.said()


@dataclass(frozen=True)
class Standing:
    """Names, states of the sections ("empty", "begun", "complete"), counts, and what to look at, in order."""

    name: str
    about: list[str]
    states: dict[str, str]
    counts: dict[str, str]
    remarks: Sequence[Remark]
    said: Callable[[Remark], Lack]
    """A remark in words, and the place where it is mended: there may be thousands, and few are shown."""
    empty: Sequence[Lack] = ()
    """What to do first in sections without anything."""
    settled: frozenset[str] = frozenset()
    """Sections of steps that somebody declared complete or not applicable: nothing presses there."""

    @cached_property
    def next(self) -> Lack | None:
        """Return what to do next: something broken, else what is missing first; advice never presses."""
        order = [section.key for section in SECTIONS if section.key not in self.settled]
        for severity in ("broken", "missing"):
            found = [lack for key in order if (lack := self.first(severity, (key,)))]
            if found:
                return found[0]
        return None

    def first(self, severity: Severity, sections: Collection[str]) -> Lack | None:
        """Return the first thing of a gravity in some sections."""
        places = [self._sorted[severity, key][0] for key in sections if (severity, key) in self._sorted]
        if places:
            return self.said(self.remarks[min(places)])
        empty = (lack for lack in self.empty if lack.severity == severity and lack.section in sections)
        return next(empty, None)

    @cached_property
    def _sorted(self) -> dict[tuple[str, str], list[int]]:
        """Places of the remarks of each gravity and section."""
        found: dict[tuple[str, str], list[int]] = {}
        for at, remark in enumerate(self.remarks):
            found.setdefault((remark.severity, section_of(remark.kind)), []).append(at)
        return found

    def missing(self, section: str) -> int:
        """Return how many things a section lacks."""
        return len(self._sorted.get(("missing", section), ())) + sum(
            lack.section == section for lack in self.empty
        )

    def others(self, longest: int) -> tuple[list[Lack], int]:
        """Return what is broken or could be better, without what comes next: the first of it, and how much."""
        first = self.next
        places = sorted(
            at for (severity, _), found in self._sorted.items() if severity != "missing" for at in found
        )
        others = [at for at in places if first is None or self.remarks[at] is not first.remark]
        return [self.said(self.remarks[at]) for at in others[:longest]], len(others)

    @property
    def advice(self) -> int:
        """Return how many things could be better."""
        return sum(len(found) for (severity, _), found in self._sorted.items() if severity == "advice")


def place_name(body: Body) -> str:
    """Return the name of the body's territory in the window's language, as far as it is known."""
    known = body.place_ar or body.place_fr or body.province or body.region
    return titles.told_name(body, current().language) if known else ""


def states(dossier: Dossier) -> dict[str, str]:
    """Return how far each section is, said or computed: "" where its step does not apply."""
    found: dict[str, str] = {key: counted.state for key, counted in progress(dossier).items()}
    for step, state in overruled(dossier).items():
        told = "" if state == "not_applicable" else state
        found.update((key, told) for key in SECTIONS_OF[step] if key in found)
    return found


def open_questions(dossier: Dossier) -> int:
    """Return how many things a person must decide: what was written apart, and whatever else is broken."""
    rows = [row for row in dossier.rows.values() if row.life != "deleted"]
    asked = {(row.id, name) for row in rows for name in row.conflicts}
    asked |= {(row.id, "") for row in rows if row.life == "contested"}
    broken = [r for r in problems(dossier) if r.severity == "broken" and (r.record, r.field) not in asked]
    return len(asked) + len(broken)


def standing(dossier: Dossier) -> Standing:
    """Return where a dossier stands."""
    stands = states(dossier)
    empty = [
        Lack(key, partial(_, FIRST[key]), "missing")
        for key, state in stands.items()
        if state == "empty" and key in FIRST
    ]
    name = titles.body_name(dossier.body, "ar" if current().language == "ar" else "fr")
    return Standing(
        name,
        _about(dossier.body),
        stands,
        _counts(dossier),
        judged(dossier, problems(dossier)).open,
        partial(lack_of, dossier),
        empty,
        _settled(dossier),
    )


def _settled(dossier: Dossier) -> frozenset[str]:
    done = [step for step, state in overruled(dossier).items() if state not in ("empty", "begun")]
    return frozenset(key for step in done for key in SECTIONS_OF[step])


def lack_of(dossier: Dossier, remark: Remark) -> Lack:
    """Return a remark in words, with the place where it is mended."""
    said = partial(_said, dossier, remark)
    return Lack(section_of(remark.mended or remark.kind), said, remark.severity, remark)


def _said(dossier: Dossier, remark: Remark) -> str:
    record = dossier.records.get(remark.record)
    sentence = remark.problem.sentence(current())
    if record is None or remark.kind == Body.KIND:
        return sentence
    if record.title_text:
        return _("“{title}”: {sentence}", title=isolate(shortened(record.title_text, _LONGEST)), sentence=sentence)
    return _("{record}: {sentence}", record=_(record.NAME), sentence=sentence)


def _about(body: Body) -> list[str]:
    found = [place_name(body)]
    if body.mandate_starts and body.mandate_ends:
        years = f"\u2066{body.mandate_starts.year}-{body.mandate_ends.year}\u2069"
        found.append(_("Mandate {years}", years=years))
    return [words for words in found if words]


def _counts(dossier: Dossier) -> dict[str, str]:
    members = dossier.all(Member)
    women = sum(member.sex == "f" for member in members)
    counted = {
        "members": ngettext("{n} member", "{n} members", len(members)) if members else "",
        "diagnosis": _count(dossier, Issue, "{n} issue", "{n} issues"),
        "objectives": _count(dossier, Objective, "{n} objective", "{n} objectives"),
        "activities": _count(dossier, Activity, "{n} activity", "{n} activities"),
        "opinions": _count(dossier, Opinion, "{n} opinion", "{n} opinions"),
        "plan": next((plan.title for plan in dossier.all(Plan)), ""),
        "followup": _followed(dossier),
    }
    if women:
        counted["members"] += " · " + ngettext("{n} woman", "{n} women", women)
    return counted


def _followed(dossier: Dossier) -> str:
    items = followup.items(dossier)
    if not items:
        return _(N_("Begins with the first recommendation or decision."))
    n = sum(item.is_open for item in items)
    return ngettext("{n} matter to follow up", "{n} matters to follow up", n) if n else ""


def _count(dossier: Dossier, cls: type[Record], one: str, many: str) -> str:
    n = len(dossier.all(cls))
    return ngettext(one, many, n) if n else ""
