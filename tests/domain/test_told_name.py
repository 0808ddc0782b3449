"""The name of a territory as it is told where only one language has it."""

from __future__ import annotations

from hayat_app.domain import titles
from hayat_app.domain.fields import new
from hayat_app.domain.records import Body


def test_a_name_that_is_known_in_one_language_is_told_in_that() -> None:
    body = new(Body, "a", level="commune", place_ar="تارودانت")
    assert titles.told_name(body, "fr") == titles.territory_name(body, "ar")


def test_a_name_that_nobody_knows_is_told_in_the_language_asked_for() -> None:
    assert titles.told_name(new(Body, "a", level="commune"), "fr") == "Commune"
