"""The geometry of the mobility map."""

import math

from hayat_app.domain.mobility import RINGS, distance, spokes
from hayat_app.domain.records import Journey
from tests.dossiers import dossier


def test_each_ring_is_as_far_from_the_one_before() -> None:
    assert [distance(minutes) for minutes in (0, *RINGS)] == [0, 0.25, 0.5, 0.75, 1]


def test_a_very_long_way_stays_on_the_map() -> None:
    assert distance(1440) == 1


def test_places_stand_evenly_around_home() -> None:
    ways = [("journey", key, {"women_minutes": 30}) for key in "abcd"]
    found = spokes(dossier(*ways).all(Journey))
    assert [round(spoke.angle / math.pi, 2) for spoke in found] == [0.25, 0.75, 1.25, 1.75]
    assert {(spoke.women, spoke.men) for spoke in found} == {(0.5, None)}
