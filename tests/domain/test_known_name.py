"""The name of a territory in a list: in the other language where only that is known."""

from __future__ import annotations

import pytest

from hayat_app.domain.fields import new
from hayat_app.domain.records import Body
from hayat_app.domain.titles import known_name


@pytest.mark.parametrize(
    ("facts", "language", "name"),
    [
        ({"place_ar": "ويسلان"}, "fr", "جماعة ويسلان"),
        ({"place_ar": "ويسلان", "place_fr": "Ouislane"}, "fr", "Commune d’Ouislane"),
        ({"place_fr": "Ouislane"}, "ar", "Commune d’Ouislane"),
        ({"level": "prefecture", "province": "061"}, "fr", "Préfecture de Meknès"),
        ({}, "ar", ""),
    ],
)
def test_a_territory_is_named_as_far_as_it_is_known(facts: dict[str, str], language: str, name: str) -> None:
    assert known_name(new(Body, "b", **({"level": "commune"} | facts)), language) == name
