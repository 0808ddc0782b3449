"""What the domain expects of a plan: its objectives, indicators and activities."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.offices import is_office
from hayat_app.domain.records import Activity, Axis, Indicator, Objective, Opinion, Plan
from hayat_app.domain.remarks import Remark, remark
from hayat_app.domain.rules.periods import before
from hayat_app.i18n import N_

_PEOPLE = (
    "شخص", "أشخاص", "نساء", "امرأة", "رجال", "مستفيد", "مشارك", "عضو",
    "personne", "femme", "homme", "bénéficiaire", "participant", "membre",
    "person", "people", "women", "men", "member",
)  # fmt: skip
_SHARES = ("%", "٪", "نسبة", "pourcent", "percent", "taux", "معدل")


def plans(dossier: Dossier) -> Iterator[Remark]:
    """Yield what a whole plan lacks, and where it goes on after the mandate."""
    body, opinions = dossier.body, dossier.all(Opinion)
    for plan in dossier.all(Plan):
        if before(body.mandate_ends, plan.ends):
            yield remark(plan, "ends", "advice", N_("The plan goes on after the mandate has ended."))
        if not opinions and not is_office(body) and not plan.owner:
            yield remark(
                plan, "", "advice", N_("The plan foresees no advisory opinion, which is the body's first task.")
            )
        if not dossier.children(plan, Objective) and not dossier.children(plan, Axis):
            yield remark(plan, "", "advice", N_("The plan has no objective yet."))


def objectives(dossier: Dossier) -> Iterator[Remark]:
    """Yield objectives that nothing measures or serves, or that are due too late."""
    for objective in dossier.all(Objective):
        below = {type(record) for record in dossier.walk(objective)}
        if Indicator not in below:
            yield remark(objective, "", "advice", N_("No indicator shows whether this objective is reached."))
        if Activity not in below:
            yield remark(objective, "", "advice", N_("No activity serves this objective."))
        plan = _plan_of(dossier, objective)
        if plan and before(plan.ends, objective.due):
            yield remark(objective, "due", "advice", N_("It is due after the plan has ended."))


def _plan_of(dossier: Dossier, record: Record) -> Plan | None:
    above = dossier.parent(record)
    while above is not None and not isinstance(above, Plan):
        above = dossier.parent(above)
    return above


def indicators(dossier: Dossier) -> Iterator[Remark]:
    """Yield indicators of people without figures by sex, and figures that do not add up."""
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


def activities(dossier: Dossier) -> Iterator[Remark]:
    """Yield activities without an objective, outside their period, or whose state and completion differ."""
    for activity in dossier.all(Activity):
        above = dossier.parent(activity)
        if isinstance(above, Plan | Axis):
            yield remark(activity, "parent", "advice", N_("This activity serves no objective."))
        yield from _out_of_period(dossier, activity)
        yield from _standing(activity)


def _out_of_period(dossier: Dossier, activity: Activity) -> Iterator[Remark]:
    plan, ends = _plan_of(dossier, activity), activity.ends or activity.starts
    if plan and before(activity.starts, plan.starts):
        yield remark(activity, "starts", "advice", N_("It starts before the period of the plan."))
    if plan and before(plan.ends, ends):
        yield remark(activity, "ends", "advice", N_("It ends after the period of the plan."))
    if before(dossier.body.mandate_ends, ends):
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
