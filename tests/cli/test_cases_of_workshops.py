"""Two published workshops, fact by fact: each has its place in a sample and comes back out by ``show --json``.

Where a fact stands is written as kind, field and a part of its value; the wording of the samples is our own.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Hayat

MEKNES = (
    (1, "source", "page", "prefecturemeknes.org"),
    (1, "source", "section", "أنشطة العمالة"),
    (1, "source", "published", "2020-02-14"),
    (1, "source", "reliability_note", "بثمانية عشر يوما"),
    (2, "workshop", "title", "تفعيل أدوار"),
    (2, "workshop", "type_words", "دورة تكوينية"),
    (2, "workshop", "length", "2"),
    (3, "workshop", "venue_ar", "مقر مجلس عمالة مكناس"),
    (3, "workshop", "place", "مكناس"),
    (4, "workshop_day", "date", "2020-03-03"),
    (4, "workshop_day", "date", "2020-03-04"),
    (5, "organisation", "name_ar", "مديرية تكوين الأطر الإدارية والتقنية"),
    (5, "organisation", "name_ar", "وزارة الداخلية"),
    (5, "organisation", "name_ar", "مجلس عمالة مكناس"),
    (6, "workshop", "theme", "وضع وتنفيذ خطة عمل"),
    (7, "speaker", "role", "trainer"),
    (7, "speaker", "function", "التخطيط والنوع والتنمية"),
    (8, "workshop_day", "attendance", "لم يُذكر عدد"),
    (8, "workshop_day", "attendance", "مجلس عمالة مكناس"),
    (9, "slot", "title", "السياق العام"),
    (9, "slot", "title", "الدستوري والقانوني والتنظيمي"),
    (9, "slot", "title", "الإطار المفاهيمي"),
    (9, "slot", "title", "التمكين، الإدماج"),
    (9, "slot", "type", "groups"),
    (10, "output", "text", "واقع العمل داخل الهيئات"),
    (10, "output", "text", "القضايا والإشكاليات"),
    (10, "output", "text", "على صعيد الجماعة"),
    (11, "training_need", "title", "تقوية قدرات"),
    (11, "training_need", "title", "توحيد التصور"),
    (11, "training_need", "title", "تواصل أوثق"),
    (12, "workshop", "context", "دراسة قضايا المساواة"),
    (13, "slot", "title", "تبادل التجارب"),
    (13, "slot", "title", "مكانة الهيئات في الدستور"),
    (13, "slot", "title", "مخطط استشاري"),
    (13, "slot", "title", "مجموعات تطبيقية"),
    (14, "output", "text", "الأولوية على مستوى العمالة"),
    (14, "output", "text", "في شكل مجموعات"),
    (14, "output", "text", "تشخيص متكامل"),
    (14, "output", "text", "الرسالة والرؤية والأهداف"),
    (15, "workshop", "evaluation", "الانفتاح على الشركاء"),
    (15, "decision", "text", "لم يتمكنوا من المشاركة"),
    (15, "decision", "text", "لقاءات وندوات"),
    (15, "decision", "text", "تشبيك"),
    (15, "decision", "text", "أوجه عدم تكافؤ"),
    (16, "workshop", "documents", "الدلائل"),
)
ORIENTAL = (
    (1, "organisation", "name_ar", "لينابريس"),
    (1, "source", "comments", "0"),
    (1, "source", "basis", "بلاغ"),
    (1, "source", "reliability_note", "تاريخ الصفحة غير مذكور"),
    (2, "workshop", "type_words", "ورشة جهوية للتفكير والتشاور"),
    (2, "workshop", "starts", "الثلاثاء"),
    (2, "workshop", "length", "2"),
    (3, "workshop", "venue_ar", "أطلس تيرمينوس"),
    (3, "workshop", "venue_fr", "Atlas Terminus"),
    (3, "workshop", "place_note", "مستنتجة"),
    (4, "workshop", "audience", "الفاعلون الترابيون"),
    (4, "workshop", "theme", "استقبال المهاجرات والمهاجرين"),
    (5, "organisation", "acronym", "PRIM"),
    (5, "organisation", "name_ar", "مجلس جهة الشرق"),
    (6, "workshop", "frame", "المكون الثاني"),
    (6, "workshop", "frame", "الدعم التقني"),
    (7, "headcount", "units", "8"),
    (7, "headcount", "commune", "وجدة أنكاد"),
    (7, "contradiction", "second", "بوعرفة"),
    (8, "workshop", "objectives", "إطار مرجعي"),
    (8, "workshop", "objectives", "خطة عمل إجرائية"),
    (9, "slot", "type", "plenary"),
    (9, "slot", "title", "الورشة الأولى"),
    (9, "slot", "title", "الورشة الثانية"),
    (9, "slot", "title", "جلسة ختامية"),
    (10, "speaker", "function", "البرنامج الجهوي"),
    (10, "speaker", "talk", "مجالات تدخله"),
    (15, "organisation", "name_original", "Expertise France"),
    (15, "organisation", "fields", "الحكامة"),
    (15, "organisation", "about", "2030"),
)
"""Items 11 to 14 are the programme's (agreements and programmes)."""


def shown(sample: str, hayat: Hayat) -> list[dict[str, Any]]:
    assert hayat("sample", sample, "-o", "case.hayat").code == 0
    return flat(json.loads(hayat("show", "case.hayat", "--json").out)["records"])


def flat(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [found for record in records for found in (record, *flat(record.get("children", [])))]


@pytest.mark.parametrize(("sample", "facts"), [("meknes-2020", MEKNES), ("oriental-migration", ORIENTAL)])
def test_every_fact_comes_back_out(sample: str, facts: tuple[Any, ...], hayat: Hayat) -> None:
    records = shown(sample, hayat)
    lost = [
        (item, kind, field, part)
        for item, kind, field, part in facts
        if not any(r["kind"] == kind and part in str(r.get(field, "")) for r in records)
    ]
    assert lost == []


@pytest.mark.parametrize("sample", ["meknes-2020", "oriental-migration"])
def test_nobody_named_in_the_cases_is_named_in_the_samples(sample: str, hayat: Hayat) -> None:
    speakers = [r for r in shown(sample, hayat) if r["kind"] == "speaker" and r["role"] != "official"]
    assert speakers
    assert all("للتجربة" in r["name_ar"] for r in speakers)
