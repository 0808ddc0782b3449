"""The dossier of a full mandate of six years, invented: as many members, opinions, meetings as a busy body has."""

from __future__ import annotations

import random

from hayat_app.domain.days import RoughDate
from hayat_app.domain.records import (
    Activity,
    AgendaItem,
    Axis,
    Body,
    Decision,
    Indicator,
    Meeting,
    Member,
    Objective,
    Opinion,
    Participant,
    Plan,
    Recommendation,
    Workshop,
)
from hayat_app.store.work import Work

WORDS = (
    "المساواة",
    "النساء",
    "الرجال",
    "الجماعة",
    "المجلس",
    "الهيئة",
    "النقل",
    "المدرسي",
    "الصحة",
    "التمدرس",
    "الميزانية",
    "الشباب",
    "الفتيات",
    "القرية",
    "التعاونية",
    "التكوين",
    "اللقاء",
    "التشخيص",
    "الأولويات",
    "الولوج",
    "الإنارة",
    "الملاعب",
    "الأسواق",
    "الحضانة",
    "الماء",
    "الشروب",
    "التشغيل",
    "الحرف",
)
KEY = "mandate"
YEARS = range(2021, 2027)
_chance = random.Random(1)  # the same dossier each time


def words(count: int) -> str:
    """Return so many words."""
    return " ".join(_chance.choices(WORDS, k=count))


def fill(work: Work) -> None:
    """Put a whole mandate into a new dossier."""
    work.put_new(Body.KIND, {"place_ar": "جماعة مثالية", "level": "commune"}, KEY)
    members = [
        work.add(Member, name_ar=words(3), sex="fm"[n % 2], status="active" if n < 24 else "resigned")
        for n in range(40)
    ]
    plan = _plan(work, members)
    for year in YEARS:
        for n in range(1, 13):
            _opinion(work, plan, year, n, _chance.choice(members))
        for n in range(40):
            _meeting(work, RoughDate(year, 1 + n % 12, 1 + n % 28), _chance.sample(members, 14))
        for month in range(1, 11):
            _workshop(work, RoughDate(year, month, 5))


def _plan(work: Work, members: list[str]) -> str:
    dates = {"starts": RoughDate(2021, 1, 1), "ends": RoughDate(2026, 12, 31)}
    plan = work.add(Plan, title="مخطط عمل", mission=words(40), **dates)
    objectives = [
        work.add(Objective, axis, title=words(10), reason=words(40))
        for axis in [work.add(Axis, plan, title=words(6)) for _ in range(5)]
        for _ in range(3)
    ]
    for objective in objectives:
        work.add(Indicator, objective, title=words(8))
        for year in YEARS[:4]:
            dates = {"starts": RoughDate(year, 3, 1), "ends": RoughDate(year, 6, 1)}
            who = _chance.choice(members)
            work.add(Activity, objective, title=words(9), means=words(30), responsible=who, **dates)
    return plan


def _opinion(work: Work, plan: str, year: int, n: int, rapporteur: str) -> None:
    texts = {name: words(200) for name in ("context", "analysis", "diagnosis")}
    known = {"number": f"{n}/{year}", "adopted": RoughDate(year, n, 12), "rapporteur": rapporteur, "plan": plan}
    opinion = work.add(Opinion, title=words(10), **texts, **known)
    for _ in range(8):
        work.add(Recommendation, opinion, text=words(25))


def _meeting(work: Work, date: RoughDate, present: list[str]) -> None:
    known = {"type": "ordinary", "date": date, "present": tuple(present)}
    meeting = work.add(Meeting, title=words(8), opening=words(60), **known)
    for _ in range(4):
        item = work.add(AgendaItem, meeting, title=words(8), discussion=words(120))
        work.add(Decision, item, **{Decision.TITLE: words(15)})


def _workshop(work: Work, date: RoughDate) -> None:
    workshop = work.add(Workshop, title=words(8), starts=date, context=words(80))
    for _ in range(20):
        work.add(Participant, workshop, name=words(2), sex=_chance.choice("fm"), organisation=words(3))
