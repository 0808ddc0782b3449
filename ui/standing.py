"""Where a dossier stands, in the window's words: what the overview and the navigation show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hayat_app.domain import followup, titles
from hayat_app.domain.acceptances import judged
from hayat_app.domain.checks import Remark, problems
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.guided import SECTIONS as SECTIONS_OF
from hayat_app.domain.guided import path
from hayat_app.domain.progress import progress
from hayat_app.domain.records import Activity, Body, Issue, Member, Objective, Opinion, Plan
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


@dataclass(frozen=True, eq=False)
class Lack:
    """Something that is missing or wrong, and the place where it is mended; said only where it is shown."""

    section: str
    said: Callable[[], str]
    severity: str
    """"broken", "missing" or "advice"."""
    record: str = ""
    field: str = ""

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
    lacks: list[Lack]
    settled: frozenset[str] = frozenset()
    """Sections of steps that somebody declared complete or not applicable: nothing presses there."""

    @property
    def next(self) -> Lack | None:
        """Return what to do next: something broken, else what is missing first; advice never presses."""
        found = [lack for lack in self.lacks if lack.severity != "advice" and lack.section not in self.settled]
        broken = [lack for lack in found if lack.severity == "broken"]
        order = [section.key for section in SECTIONS]
        return min(broken or found, key=lambda lack: order.index(lack.section), default=None)

    def missing(self, section: str) -> int:
        """Return how many things a section lacks."""
        return sum(lack.section == section and lack.severity == "missing" for lack in self.lacks)


def place_name(body: Body) -> str:
    """Return the name of the body's territory in the window's language, as far as it is known."""
    known = body.place_ar or body.place_fr or body.province or body.region
    return titles.told_name(body, current().language) if known else ""


def states(dossier: Dossier) -> dict[str, str]:
    """Return how far each section is: "empty", "begun" or "complete"."""
    return {key: found.state for key, found in progress(dossier).items()}


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
    lacks = [_lack(dossier, remark) for remark in judged(dossier, problems(dossier)).open]
    name = titles.body_name(dossier.body, "ar" if current().language == "ar" else "fr")
    return Standing(name, _about(dossier.body), stands, _counts(dossier), [*lacks, *empty], _settled(dossier))


def _settled(dossier: Dossier) -> frozenset[str]:
    done = [stage.step for stage in path(dossier) if stage.said and not stage.is_open]
    return frozenset(key for step in done for key in SECTIONS_OF[step])


def _lack(dossier: Dossier, remark: Remark) -> Lack:
    said = partial(_said, dossier, remark)
    return Lack(section_of(remark.kind), said, remark.severity, remark.record, remark.field)


def _said(dossier: Dossier, remark: Remark) -> str:
    record = dossier.records.get(remark.record)
    sentence = remark.problem.sentence(current())
    if record is None or remark.kind == Body.KIND:
        return sentence
    if record.title_text:
        return _("“{title}”: {sentence}", title=isolate(_short(record.title_text)), sentence=sentence)
    return _("{record}: {sentence}", record=_(record.NAME), sentence=sentence)


def _short(title: str, longest: int = 60) -> str:
    return title if len(title) <= longest else title[: longest - 1].rstrip() + "…"


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
