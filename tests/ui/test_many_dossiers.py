"""The page of the dossiers of a workspace that holds very many."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.screens.dossiers import MOST, DossiersPage, Listed
from ui.widgets.link import Link


@pytest.fixture
def page(qtbot: QtBot) -> DossiersPage:
    page = DossiersPage([Listed(str(n), f"هيئة جماعة رقم {n}", "") for n in range(1600)])
    qtbot.addWidget(page)
    page.show()
    return page


def names(page: DossiersPage) -> list[str]:
    return [link.text() for link in page._cards.findChildren(Link)]


def test_the_first_of_many_are_shown(page: DossiersPage) -> None:
    assert len(names(page)) == MOST


def test_another_one_is_found_by_its_name_however_it_is_spelt(page: DossiersPage) -> None:
    page.search.setText("هيأة جماعه رقم 1599")
    assert [name.strip() for name in names(page)] == ["هيئة جماعة رقم 1599"]
