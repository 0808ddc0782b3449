"""A region and a province of it, whichever is chosen first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hayat_app.domain.territories import provinces
from ui.widgets.territory import Territory


@pytest.fixture
def territory(qtbot: QtBot) -> Iterator[Territory]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield Territory(parent)
    parent.deleteLater()


def test_every_province_is_offered_before_a_region_is_chosen(territory: Territory) -> None:
    assert territory.province.count() == len(provinces()) + 1
    assert territory.province.currentText() != ""


def test_a_province_brings_its_region(territory: Territory) -> None:
    territory.province.setCurrentIndex(territory.province.findData("061"))
    assert territory.region.currentData() == provinces()["061"].region
    assert territory.province.currentData() == "061"


def test_another_region_leaves_no_province_of_the_first(territory: Territory) -> None:
    territory.province.setCurrentIndex(territory.province.findData("061"))
    territory.region.setCurrentIndex(territory.region.findData("01"))
    assert territory.province.currentData() == ""
