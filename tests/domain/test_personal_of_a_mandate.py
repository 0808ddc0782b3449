"""A thousand persons of a mandate are listed and compared without walking the dossier for each of them."""

from __future__ import annotations

import time

from hayat_app.domain import personal
from hayat_app.domain.records import Participant
from tests.dossiers import dossier

SECONDS = 5


def test_a_thousand_persons_are_compared_in_seconds() -> None:
    people = [("participant", f"p{n}", {"name": f"سعاد المثالية {n // 2}"}) for n in range(1200)]
    found, before = dossier(*people), time.process_time()
    same = [personal.same_person(found, person) for person in found.all(Participant)]
    assert {len(some) for some in same} == {1}
    assert time.process_time() - before < SECONDS
