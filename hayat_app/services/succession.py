"""The next plan, begun from the last one: what is carried over is copied and keeps the trace of its original."""

from __future__ import annotations

from hayat_app.domain.days import RoughDate, exact
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent, Position
from hayat_app.domain.records import Activity, Axis, Indicator, Objective, Plan, Result, Value
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.store.store import Store
from hayat_app.store.work import Work

CARRY = (
    ("frame", N_("With its values, axes and objectives")),
    ("unfinished", N_("And with the activities that are not finished")),
    ("all", N_("And with all activities")),
)
"""What the next plan takes over: code and English words."""
TEXTS = ("mission", "vision", "legal_frame")
"""What the next plan keeps of the plan itself."""
OF_MANDATE = ("mandate", "scope")
"""What it keeps besides within the same mandate."""
_FRAME = (Value, Axis, Objective, Result, Indicator)
_LEFT_BEHIND = {
    "activity": frozenset(
        {
            "status", "done", "remarks", "starts", "ends", "women", "men", "held", "summary", "outputs", "spent",
            "coverage", "lessons", "session", "result",
        }
    ),
    "objective": frozenset({"due"}),
}  # fmt: skip
"""What was true of the old record only."""


def begin(store: Store, dossier: str, plan: str, carry: str) -> str:
    """Make the plan that follows another one, in one act; return its key."""
    found = store.dossier(dossier)
    old = found.get(plan, Plan)
    if old is None:
        raise BadInput(N_("There is no record “{key}” in this dossier."), key=plan)
    with store.work(dossier, N_("Begin the next plan")) as work:
        kept = TEXTS if _ends_with_mandate(found, old) else (*TEXTS, *OF_MANDATE)
        key = work.add(Plan, None, continues=plan, state="draft", starts=_after(old.ends))
        work.set(key, title=_lasting(old.title), **{name: getattr(old, name) for name in kept})
        _carry_under(work, found, old, key, carry)
    return key


def _lasting(title: str) -> str:
    """Return a title that holds for another period too: one that names years does not."""
    return "" if any(letter.isdigit() for letter in title) else title


def _ends_with_mandate(dossier: Dossier, plan: Plan) -> bool:
    """Whether the plan that follows belongs to another mandate."""
    following, end = _after(plan.ends), dossier.body.mandate_ends
    begins = following.first if following else None
    ends = end.first if end else None
    return begins is not None and ends is not None and begins >= ends


def _after(date: RoughDate | None) -> RoughDate | None:
    """Return the day, month or year after a date, as far as it is known."""
    if date is None or date.year is None:
        return None
    if date.month is None:
        return RoughDate(date.year + 1)
    if date.day is None:
        return RoughDate(date.year + date.month // 12, date.month % 12 + 1)
    last = date.last
    return exact(last.fromordinal(last.toordinal() + 1)) if last else None


def _carry_under(work: Work, dossier: Dossier, old: Record, new: str, carry: str) -> None:
    for cls in (*_FRAME, Activity):
        for child in dossier.children(old, cls):
            if not isinstance(child, Activity) or _is_carried(child, carry):
                _carry_under(work, dossier, child, _copy(work, child, new), carry)


def _is_carried(activity: Activity, carry: str) -> bool:
    return carry == "all" or (carry == "unfinished" and activity.status not in ("done", "dropped"))


def _copy(work: Work, old: Record, parent: str) -> str:
    behind = _LEFT_BEHIND.get(old.KIND, frozenset())
    values = {
        facts.name: getattr(old, facts.name)
        for facts in fields_of(type(old))
        if not isinstance(facts.kind, Parent | Position) and facts.name not in behind
    }
    if "continues" in values:
        values["continues"] = old.id
    key = work.add(type(old), parent)
    work.set(key, **values)
    return key
