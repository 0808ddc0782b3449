"""Where a dossier stands, in the window's words: what the overview and the navigation show."""

from __future__ import annotations

from dataclasses import dataclass, field

from hayat_app.domain.dossier import Dossier, misplaced
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.records import Activity, Body, Member, Objective, Opinion, Plan
from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import N_, _, current, isolate, ngettext
from ui.sections import SECTIONS, section_of


@dataclass(frozen=True)
class Lack:
    """Something that is missing or wrong: a sentence, and the place where it is mended."""

    section: str
    sentence: str
    record: str = ""
    field: str = ""


@dataclass(frozen=True)
class Standing:
    """Names, states of the sections ("empty", "begun", "complete"), counts, and what is missing, in order."""

    name: str
    about: list[str]
    states: dict[str, str]
    counts: dict[str, str]
    lacks: list[Lack] = field(default_factory=list)
    problems: list[Lack] = field(default_factory=list)


FIRST = {
    "members": N_("Write down the members of the body."),
    "plan": N_("Begin the plan: its title, its period, the mission and the vision."),
    "objectives": N_("Write the first objective."),
    "activities": N_("Write the first activity."),
    "opinions": N_("Programme the first advisory opinion."),
}
"""What to do in a section that is still empty."""


def body_name(body: Body) -> str:
    """Return the body's name in the window's language; the law's name where it has none of its own."""
    own = body.name_ar if current().language == "ar" else body.name_fr
    return own or _("Body for equality, equal opportunities and the gender approach")


def place_name(body: Body) -> str:
    """Return the name of the body's territory in the window's language, as far as it is known."""
    language = current().language
    typed = (body.place_ar, body.place_fr) if language == "ar" else (body.place_fr, body.place_ar)
    if body.level == "prefecture" and body.province:
        return typed[0] or provinces()[body.province].name(language)
    if body.level == "region" and body.region:
        return typed[0] or regions()[body.region].name(language)
    return typed[0] or typed[1]


def standing(dossier: Dossier) -> Standing:
    """Return where a dossier stands."""
    body = dossier.body
    states, lacks = {}, []
    for section in (s for s in SECTIONS if s.kinds and s.is_there):
        records = [r for r in dossier.records.values() if r.KIND in section.kinds]
        missing = [lack for record in _in_order(dossier, records) for lack in _missing(section.key, record)]
        if not records:
            missing = [Lack(section.key, _(FIRST.get(section.key, N_("Begin here."))))]
        lacks += missing
        states[section.key] = "empty" if not records else "begun" if missing else "complete"
    return Standing(body_name(body), _about(body), states, _counts(dossier), lacks, _problems(dossier))


def _in_order(dossier: Dossier, records: list[Record]) -> list[Record]:
    wanted = {record.id for record in records}
    return [record for record in dossier.walk() if record.id in wanted]


def _missing(section: str, record: Record) -> list[Lack]:
    found = []
    for facts in fields_of(type(record)):
        if facts.required and getattr(record, facts.name) in (None, "", ()):
            title = f"“{isolate(record.title_text)}”" if record.title_text else _(record.NAME)
            sentence = _("{record}: fill “{field}”.", record=title, field=_(facts.label))
            found.append(Lack(section, sentence, record.id, facts.name))
    return found


def _about(body: Body) -> list[str]:
    found = [place_name(body)]
    if body.mandate_starts and body.mandate_ends:
        years = f"\u2066{body.mandate_starts.year}-{body.mandate_ends.year}\u2069"
        found.append(_("Mandate {years}", years=years))
    return [words for words in found if words]


def _counts(dossier: Dossier) -> dict[str, str]:
    members = dossier.all(Member)
    women = sum(member.sex == "f" for member in members)
    counts = {
        "members": (ngettext("{n} member", "{n} members", len(members)), len(members)),
        "objectives": _count(dossier, Objective, "{n} objective", "{n} objectives"),
        "activities": _count(dossier, Activity, "{n} activity", "{n} activities"),
        "opinions": _count(dossier, Opinion, "{n} opinion", "{n} opinions"),
    }
    words = {key: text for key, (text, n) in counts.items() if n}
    if women:
        words["members"] += " · " + ngettext("{n} woman", "{n} women", women)
    plans = dossier.all(Plan)
    if plans:
        words["plan"] = plans[0].title
    return words


def _count(dossier: Dossier, cls: type[Record], one: str, many: str) -> tuple[str, int]:
    n = len(dossier.all(cls))
    return ngettext(one, many, n), n


def _problems(dossier: Dossier) -> list[Lack]:
    found = []
    for finding in [*misplaced(dossier), *dossier.unreadable]:
        kind, key, *rest = finding.place.split("/")
        sentence = finding.problem.sentence(current())
        found.append(Lack(section_of(kind), sentence, key, rest[0] if rest else ""))
    return found
