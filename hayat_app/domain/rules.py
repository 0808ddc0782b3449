"""What the domain expects of a plan, its activities, opinions and members, across fields and records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

from hayat_app.domain import diagnosis_rules, meeting_rules, partnership_rules, selection_rules, workshop_rules
from hayat_app.domain.days import RoughDate
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.given_numbers import plain
from hayat_app.domain.offices import is_office
from hayat_app.domain.personal import may_hold
from hayat_app.domain.records import (
    Activity,
    Axis,
    Body,
    Committee,
    CouncilSession,
    FunctionTerm,
    Indicator,
    Member,
    Objective,
    Opinion,
    Plan,
    Recommendation,
)
from hayat_app.domain.remarks import Remark, remark
from hayat_app.i18n import N_

_PERIODS: tuple[tuple[type[Record], str, str], ...] = (
    (Body, "mandate_starts", "mandate_ends"),
    (Plan, "starts", "ends"),
    (Activity, "starts", "ends"),
    (Member, "since", "until"),
    (CouncilSession, "starts", "ends"),
    (Committee, "since", "until"),
    (FunctionTerm, "since", "until"),
)
_PEOPLE = (
    "شخص", "أشخاص", "نساء", "امرأة", "رجال", "مستفيد", "مشارك", "عضو",
    "personne", "femme", "homme", "bénéficiaire", "participant", "membre",
    "person", "people", "women", "men", "member",
)  # fmt: skip
_SHARES = ("%", "٪", "نسبة", "pourcent", "percent", "taux", "معدل")


def _periods(dossier: Dossier) -> Iterator[Remark]:
    for cls, first, last in _PERIODS:
        for record in dossier.all(cls):
            if _before(getattr(record, last), getattr(record, first)):
                yield remark(record, last, "broken", N_("It ends before it starts."))


def _before(one: RoughDate | None, other: RoughDate | None) -> bool:
    """Whether a date is surely before another, whatever days both can mean."""
    last, first = one.last if one else None, other.first if other else None
    return last is not None and first is not None and last < first


def _identities(dossier: Dossier) -> Iterator[Remark]:
    for member in dossier.all(Member):
        if member.identity and not may_hold(dossier, member, "identity"):
            yield remark(
                member, "identity", "advice",
                N_("An identity number is kept without an authorisation of the CNDP (law 09-08): delete it."),
            )  # fmt: skip


def _plans(dossier: Dossier) -> Iterator[Remark]:
    body, opinions = dossier.body, dossier.all(Opinion)
    for plan in dossier.all(Plan):
        if _before(body.mandate_ends, plan.ends):
            yield remark(plan, "ends", "advice", N_("The plan goes on after the mandate has ended."))
        if not opinions and not is_office(body) and not plan.owner:
            yield remark(
                plan, "", "advice", N_("The plan foresees no advisory opinion, which is the body's first task.")
            )
        if not dossier.children(plan, Objective) and not dossier.children(plan, Axis):
            yield remark(plan, "", "advice", N_("The plan has no objective yet."))


def _objectives(dossier: Dossier) -> Iterator[Remark]:
    for objective in dossier.all(Objective):
        below = {type(record) for record in dossier.walk(objective)}
        if Indicator not in below:
            yield remark(objective, "", "advice", N_("No indicator shows whether this objective is reached."))
        if Activity not in below:
            yield remark(objective, "", "advice", N_("No activity serves this objective."))
        plan = _plan_of(dossier, objective)
        if plan and _before(plan.ends, objective.due):
            yield remark(objective, "due", "advice", N_("It is due after the plan has ended."))


def _plan_of(dossier: Dossier, record: Record) -> Plan | None:
    above = dossier.parent(record)
    while above is not None and not isinstance(above, Plan):
        above = dossier.parent(above)
    return above


def _indicators(dossier: Dossier) -> Iterator[Remark]:
    for indicator in dossier.all(Indicator):
        unit = f"{indicator.unit} {indicator.title}".casefold()
        share = any(word in unit for word in _SHARES)
        by_sex = indicator.target_women is not None or indicator.target_men is not None
        if not by_sex and not share and any(word in indicator.unit.casefold() for word in _PEOPLE):
            yield remark(indicator, "target_women", "advice", N_("It counts people: give the target by sex."))
        for name in ("baseline", "target") if not share else ():
            yield from _adds_up(indicator, name)


def _adds_up(indicator: Indicator, name: str) -> Iterator[Remark]:
    total, women, men = (getattr(indicator, name + part) for part in ("", "_women", "_men"))
    if None not in (total, women, men) and women + men != total:
        yield remark(
            indicator, name, "advice", N_("Women ({women}) and men ({men}) do not add up to {total}."),
            women=women, men=men, total=total,
        )  # fmt: skip


def _activities(dossier: Dossier) -> Iterator[Remark]:
    for activity in dossier.all(Activity):
        above = dossier.parent(activity)
        if isinstance(above, Plan | Axis):
            yield remark(activity, "parent", "advice", N_("This activity serves no objective."))
        yield from _out_of_period(dossier, activity)
        yield from _standing(activity)


def _out_of_period(dossier: Dossier, activity: Activity) -> Iterator[Remark]:
    plan, ends = _plan_of(dossier, activity), activity.ends or activity.starts
    if plan and _before(activity.starts, plan.starts):
        yield remark(activity, "starts", "advice", N_("It starts before the period of the plan."))
    if plan and _before(plan.ends, ends):
        yield remark(activity, "ends", "advice", N_("It ends after the period of the plan."))
    if _before(dossier.body.mandate_ends, ends):
        yield remark(activity, "ends", "advice", N_("It ends after the mandate of the body."))


def _standing(activity: Activity) -> Iterator[Remark]:
    """Compare the completion in per cent with the state."""
    done = activity.done
    if done is None:
        return
    if activity.status == "done" and done < 100:
        yield remark(
            activity, "done", "advice", N_("It is marked as done, but completed to {done} % only."), done=done
        )
    elif activity.status == "planned" and done > 0:
        yield remark(
            activity, "status", "advice", N_("It is completed to {done} %, but marked as not started."), done=done
        )
    elif done == 100 and activity.status in ("running", "blocked", "dropped"):
        yield remark(activity, "status", "advice", N_("It is completed to 100 %, but not marked as done."))


def _opinions(dossier: Dossier) -> Iterator[Remark]:
    opinions = dossier.all(Opinion)
    counts = Counter(plain(opinion.number) for opinion in opinions if opinion.number)
    for opinion in opinions:
        if counts[plain(opinion.number)] > 1:
            yield remark(
                opinion,
                "number",
                "broken",
                N_("Another opinion has the number {number} too."),
                number=opinion.number,
            )
        if not dossier.children(opinion, Recommendation):
            yield remark(opinion, "", "advice", N_("This opinion has no recommendation yet."))


def _members(dossier: Dossier) -> Iterator[Remark]:
    body = dossier.body
    active = [member for member in dossier.all(Member) if member.status in ("", "active")]
    if body.seats is not None and len(active) > body.seats and body.id in dossier.records:
        yield remark(
            body,
            "seats",
            "advice",
            N_("The body has {n} active members for {seats} seats."),
            n=len(active),
            seats=body.seats,
        )
    known = [member for member in active if member.sex]
    women = sum(member.sex == "f" for member in known)
    if body.parity is not None and known and Decimal(100 * women) < body.parity * len(known):
        yield remark(
            body, "parity", "advice",
            N_("Women are {women} of {n} active members: less than the {parity} % of the internal rules."),
            women=women, n=len(known), parity=body.parity,
        )  # fmt: skip


RULES: tuple[Callable[[Dossier], Iterator[Remark]], ...] = (
    _periods,
    _members,
    _identities,
    _plans,
    _objectives,
    _indicators,
    _activities,
    _opinions,
    meeting_rules.advice,
    partnership_rules.advice,
    workshop_rules.advice,
    diagnosis_rules.advice,
    selection_rules.advice,
)
"""Each yields what could be better."""
