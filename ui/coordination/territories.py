"""The regions and provinces that some bodies belong to, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import current
from hayat_app.services.synthesis.composed import Scope
from ui.widgets.popup import Answer

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing


def territories(standings: Sequence[Standing]) -> list[Answer]:
    """Return the regions and provinces that have bodies here, each region followed by its provinces."""
    known = {code for standing in standings for code in (standing.body.region, standing.body.province)}
    found: list[Answer] = []
    for region in regions().values():
        below = [p for p in provinces().values() if p.region == region.code and p.code in known]
        if below or region.code in known:
            codes = [region.code, *(province.code for province in below)]
            found += [Answer(code, Scope(code).name(current())) for code in codes]
    return found
