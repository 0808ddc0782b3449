"""The 12 regions and the 75 prefectures and provinces, read from ``resources/reference/territories.csv``.

Names are data, not catalogue words: every unit has an official name in Arabic and in French (English uses French).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

import resources
from hayat_app.domain.kinds import Choice
from hayat_app.i18n import Translator


@dataclass(frozen=True)
class Province:
    """A prefecture or province: national statistics code, its region, official names, seat."""

    code: str
    region: str
    is_prefecture: bool
    name_ar: str
    name_fr: str
    seat_ar: str
    seat_fr: str
    communes: int

    def name(self, language: str) -> str:
        """Return the official name, which begins with its type."""
        return self.name_ar if language == "ar" else self.name_fr


@dataclass(frozen=True)
class Region:
    """A region: two-digit code and official names without the word for region."""

    code: str
    name_ar: str
    name_fr: str

    def name(self, language: str) -> str:
        """Return the official name."""
        return self.name_ar if language == "ar" else self.name_fr


@cache
def _rows() -> list[dict[str, str]]:
    with resources.path("reference", "territories.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def provinces() -> dict[str, Province]:
    """Return the 75 units by code, in the order of the official map."""
    return {
        row["prov_code"]: Province(
            row["prov_code"], row["region_code"], row["type"] == "prefecture", row["name_ar"], row["name_fr"],
            row["seat_ar"], row["seat_fr"], int(row["communes"]),
        )
        for row in _rows()
    }  # fmt: skip


@cache
def regions() -> dict[str, Region]:
    """Return the 12 regions by code."""
    return {row["region_code"]: Region(row["region_code"], row["region_ar"], row["region_fr"]) for row in _rows()}


class RegionChoice(Choice):
    """One of the 12 regions."""

    def __init__(self) -> None:
        super().__init__(*((region.code, region.name_fr) for region in regions().values()))

    def words(self, code: str, translate: Translator) -> str:
        """Return the official name of a region."""
        return regions()[code].name(translate.language)


class ProvinceChoice(Choice):
    """One of the 75 prefectures and provinces."""

    def __init__(self) -> None:
        super().__init__(*((province.code, province.name_fr) for province in provinces().values()))

    def words(self, code: str, translate: Translator) -> str:
        """Return the official name of a prefecture or province."""
        return provinces()[code].name(translate.language)
