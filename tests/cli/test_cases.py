"""Two published records, item by item (domain brief, 7.2, 7.4): each item has a field and comes back by show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import resources
from tests.cli.conftest import Hayat

COOPERATION = {
    "1 title": ("s-1", "title_fr", "Coopération bilatérale"),
    "1 publisher": ("s-1", "publisher", "o-msdsef"),
    "1 copyright": ("s-1", "copyright_year", 2020),
    "1 intro": ("s-1", "summary", "échanger expériences"),
    "2 type": ("a-kw", "type", "memorandum"),
    "2 field": ("a-kw", "domain_words", "Développement social"),
    "2 parties": ("p-kw-1", "name", "Gouvernement du Royaume du Maroc"),
    "2 other party": ("p-kw-2", "organisation", "o-kw"),
    "2 occasion": ("a-kw", "occasion", "9e session"),
    "2 place": ("a-kw", "place", "Koweït"),
    "2 date": ("a-kw", "signed", "2019-04-09"),
    "2 objective": ("a-kw", "objectives", "études"),
    "3 type": ("a-rdc", "type", "protocol"),
    "3 date": ("a-rdc", "signed", "2019-07-04"),
    "3 place": ("a-rdc", "place", "Rabat"),
    "3 parties": ("p-rdc-2", "name", "Affaires sociales"),
    "3 institutes": ("a-rdc", "institutions", ["o-inas", "o-ints"]),
    "3 objective": ("a-rdc", "subject", "recherche scientifique"),
    "4 type": ("a-om", "type", "memorandum"),
    "4 date": ("a-om", "signed", "2019-01-07"),
    "4 place": ("a-om", "place", "Muscat"),
    "4 occasion": ("a-om", "occasion", "5e session"),
    "4 objective": ("a-om", "subject", "programmes communs"),
    "5 type": ("a-mg", "type", "cooperation"),
    "5 date": ("a-mg", "signed", "2019-03-26"),
    "5 place": ("a-mg", "place", "Marrakech"),
    "5 parties": ("p-mg-2", "name", "Madagascar"),
    "5 themes": ("a-mg", "domains", ["women", "childhood", "family", "elderly", "disability", "social"]),
    "6 context": ("a-pv", "context", "diversifier ses partenaires"),
    "6 talks": ("a-pv", "talks_since", "2014-10"),
    "7 parent programme": ("pr-dfe", "above", "pr-be"),
    "7 period": ("c-periode", "first", "2016-2020"),
    "7 other period": ("c-periode", "second", "2017-2020"),
    "8 programme": ("pr-dfe", "name_fr", "droits des femmes et des enfants"),
    "8 selected": ("pr-dfe", "context", "parmi les programmes présentés"),
    "9 axis": ("cp-a1", "title_fr", "services de lutte contre la violence"),
    "9 period": ("cp-a1", "ends", "2019"),
    "9 amount": ("m-a1", "amount", "1250000"),
    "9 nature": ("m-a1", "nature", "estimated"),
    "10 axis": ("cp-a2", "title_fr", "image des femmes dans les médias"),
    "10 amount": ("m-a2", "amount", "2000000"),
    "10 status": ("cp-a2", "state", "not_started"),
    "11 axis": ("cp-a3", "title_fr", "Protection des enfants"),
    "11 amount": ("m-a3", "currency", "EUR"),
    "11 sum is computed": ("s-1", "reliability_note", "4\u202f500\u202f000"),
    "12 reason": ("pr-dfe", "mode_reason", "renforcement des capacités"),
    "12 implementers": ("pr-dfe", "implementers", ["o-unfpa", "o-unicef"]),
    "12 mode": ("pr-dfe", "mode", "delegated"),
    "13 framework": ("pr-dfe", "framework", "a-pv"),
    "13 session": ("a-pv", "occasion", "19e session"),
    "13 date": ("a-pv", "signed", "2016-05-16"),
    "14 child": ("a-be-unicef", "above", "a-pv"),
    "14 date": ("a-be-unicef", "signed", "2016-11-23"),
    "14 other child": ("a-be-unfpa", "signed", "2016-11-30"),
    "15 component": ("cp-1", "implementers", ["o-unfpa"]),
    "15 amount": ("m-1", "component", "cp-1"),
    "16 component": ("cp-2", "title_fr", "normes sociales"),
    "16 amount": ("m-2", "receiver", "o-unicef"),
    "17 committee": ("jc", "name_fr", "COPIL"),
    "17 chair": ("jc", "chair", "o-msdsef"),
    "17 mandate": ("jc", "mandate", "stratégique"),
    "17 ambiguous": ("jc", "wording", "clairement"),
    "17 members": ("jc", "members", ["o-mef", "o-maec", "o-amb", "o-unicef", "o-unfpa"]),
    "18 meetings": ("mo-1", "type", "committee"),
    "18 follow-up": ("mo-2", "type", "follow_up"),
    "18 mid-term": ("mo-3", "type", "mid_term"),
    "18 final": ("mo-4", "type", "final"),
    "19 end": ("ex-1", "ends", "2020-12"),
    "20 wordings": ("m-a1", "wording", "1.25 millions d’euros"),
    "20 another": ("m-a3", "wording", "1.25 million d’euros"),
    "20 a third": ("m-1", "wording", "1.250.000 euros"),
}
MIGRATION = {
    "1 publisher": ("o-src-1", "publisher", "o-org-press"),
    "1 basis": ("o-src-1", "basis", "بلاغ"),
    "1 comments": ("o-src-1", "comments", 0),
    "2 unknown date": ("o-w-1", "starts", {"words": "الثلاثاء"}),
    "2 duration": ("o-w-1", "length", 2),
    "3 venue": ("o-w-1", "venue_fr", "Atlas Terminus"),
    "4 audience": ("o-w-1", "audience", "خلايا استقبال"),
    "5 organiser": ("o-w-1", "organisers", ["o-org-prim"]),
    "5 cooperation": ("o-w-1", "partners", ["o-org-council"]),
    "6 frame": ("o-w-1", "programme", ["pr-prim", "pc-2"]),
    "6 purpose": ("pc-2", "description", "الدعم التقني"),
    "7 participants": ("o-w-1", "represented", "ثمان جماعات"),
    "7 nine names": ("o-con-1", "second", "تسعة أسماء"),
    "8 objectives": ("o-w-1", "objectives", "خطة عمل إجرائية"),
    "9 frame of reference": ("rf-1", "title_ar", "الإطار المرجعي"),
    "9 adopted by": ("rf-1", "adopted_by", "الجماعات الترابية"),
    "10 speaker": ("ps-1", "speaker", "pe-1"),
    "10 talk": ("ps-1", "text", "الآليات"),
    "11 launch": ("pr-prim", "launched", "2020"),
    "11 goal": ("pr-prim", "goal", "السياسات الوطنية للهجرة"),
    "11 policies": ("pr-prim", "policies", "المغاربة المقيمين بالخارج"),
    "12 partners": (
        "pr-prim", "partners", ["o-org-mae", "o-org-wsm", "o-org-csm", "o-org-wo", "o-org-council"],
    ),
    "13 funder": ("pr-prim", "funders", ["o-org-afd"]),
    "13 amount": ("pm-1", "amount", "9000000"),
    "13 wording": ("pm-1", "wording", "أورو"),
    "13 implementer": ("pr-prim", "implementers", ["o-org-ef"]),
    "14 axis 1": ("pc-1", "title_ar", "للنوع الاجتماعي"),
    "14 axis 2": ("pc-2", "title_ar", "المواكبة الاجتماعية والإدارية"),
    "14 axis 3": ("pc-3", "title_ar", "الخدمات العمومية"),
    "15 fields": ("o-org-ef", "fields", "الحكامة"),
    "15 agenda": ("o-org-ef", "about", "2030"),
    "16 period": ("pr-prim", "ends", "2024"),
    "cell": ("st-3", "type", "cell"),
    "plan of the cell": ("pl-cell", "owner", "st-3"),
}  # fmt: skip
SAMPLES = {"cooperation-2020": COOPERATION, "oriental-migration": MIGRATION}


def walk(records: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for record in records:
        yield record
        yield from walk(record.get("children", []))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_item_has_its_place_and_comes_back(name: str, hayat: Hayat) -> None:
    content = resources.path("samples", f"{name}.json")
    assert hayat("new", "--from", content, "-o", "case.hayat").code == 0
    shown = json.loads(hayat("show", "case.hayat", "--json").out)
    found = {record["id"]: record for record in walk(shown["records"])}
    lost = [item for item, wanted in SAMPLES[name].items() if not _holds(found, *wanted)]
    assert lost == []


def _holds(found: dict[str, dict[str, Any]], key: str, field: str, wanted: object) -> bool:
    value = found.get(key, {}).get(field)
    exact = field in ("title_fr", "name") and value == wanted
    within = isinstance(value, str) and isinstance(wanted, str) and wanted in value
    return exact or within or value == wanted


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_broken_or_missing_is_in_it(name: str, hayat: Hayat) -> None:
    content = resources.path("samples", f"{name}.json")
    assert hayat("new", "--from", content, "-o", "case.hayat").code == 0
    grave = [line for line in hayat("check", "case.hayat", "--json").out.splitlines() if '"broken"' in line]
    assert grave == []
