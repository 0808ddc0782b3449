"""Between two percentages lie percentage points; no answer is late after the mandate."""

from __future__ import annotations

import datetime

from hayat_app.domain.gaps import unit
from hayat_app.domain.lacking import lacking
from hayat_app.domain.records import Figure
from hayat_app.i18n import Translator
from tests.dossiers import BODY, dossier


def _unit(women: str, men: str, of: str, language: str) -> str:
    values = {"title": "x", "women": women, "men": men, "unit": of}
    found = dossier(("figure", "f", values)).get("f", Figure)
    assert found
    return unit(found, Translator(language))


def test_a_gap_between_percentages_is_told_in_points() -> None:
    assert _unit("20", "36.6", "%", "ar") == "نقطة مئوية"
    assert _unit("20", "25", "%", "ar") == "نقط مئوية"
    assert _unit("20", "36.6", "%", "fr") == "points"
    assert _unit("20", "21.5", "%", "fr") == "point"
    assert _unit("20", "36", "شخص", "ar") == "شخص"


def test_lateness_stops_at_the_end_of_the_mandate() -> None:
    found = dossier(
        ("body", BODY, {"level": "prefecture", "mandate_ends": "2026-02-11"}),
        ("data_request", "r", {"title": "y", "sent": "2026-01-01", "due": "2026-02-01"}),
    )
    assert [one.days for one in lacking(found, datetime.date(2026, 6, 1))] == [10]
