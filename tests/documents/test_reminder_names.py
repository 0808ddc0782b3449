"""A reminder names the body it is addressed to, whatever language its place was written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.fields import new
from hayat_app.domain.records import Body
from reports.coordination import reminders
from reports.documents import Printing
from tests.documents.conftest import words_of
from tests.documents.test_coordination import SENDER


@pytest.mark.parametrize(
    ("language", "place", "told"),
    [("fr", {"place_ar": "ويسلان"}, "ويسلان"), ("ar", {"place_fr": "Ouislane"}, "Ouislane")],
)
def test_the_place_is_named(language: str, place: dict[str, str], told: str, tmp_path: Path) -> None:
    body = new(Body, "b", level="commune", **place)
    reminders.compose([body], SENDER, Printing(language)).save(tmp_path / "x.pdf")
    assert told in words_of(tmp_path / "x.pdf")
