"""What a kind says of itself when it is something to follow up."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hayat_app.domain import followup
from hayat_app.domain.days import RoughDate
from hayat_app.domain.fields import Record
from hayat_app.domain.records import ALL
from tests.dossiers import dossier

SAID = {"text": "a", "status": "running", "done": "40", "evidence": "b", "checked": "2026-05-01"}


@pytest.mark.parametrize("cls", [cls for cls in ALL if cls.FOLLOWED], ids=lambda cls: cls.KIND)
def test_the_register_shows_every_answer(cls: type[Record]) -> None:
    (item,) = followup.items(dossier((cls.KIND, "r", SAID)))
    found = (item.what, item.status, item.done, item.evidence, item.checked)
    assert found == ("a", "running", Decimal(40), "b", RoughDate(2026, 5, 1))
