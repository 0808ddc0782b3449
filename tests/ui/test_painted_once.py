"""A screen that comes into sight is painted once, after it is laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest

from tests.ui.try_out import Counted
from ui.forms.form import RecordForm
from ui.tables.grid import Grid
from ui.window import Window

SECTIONS = ("members", "activities", "opinions", "meetings", "followup", "workshops", "objectives", "body")


@pytest.fixture
def filled(window: Window) -> Window:
    assert window.desk is not None
    window.desk.act("sample")
    window.resize(1366, 768)
    window.show()
    return window


@pytest.mark.parametrize("key", SECTIONS)
def test_what_comes_into_sight_again_is_painted_once(filled: Window, key: str) -> None:
    for there in ("home", key, "home"):
        filled.go(there)
        for form in filled.places.currentWidget().findChildren(RecordForm):
            assert form.rows is not None  # all of it is made: nothing comes when idle
        QTest.qWait(150)
    filled.go(key)
    shown = filled.places.currentWidget()
    grids = [one.viewport() for one in shown.findChildren(Grid) if one.isVisible()]
    pages = [one.page for one in shown.findChildren(RecordForm) if one.isVisible()]
    counts = [Counted(part, QEvent.Type.Paint) for part in (*grids, *pages)]
    QTest.qWait(100)
    assert counts
    assert [one.times for one in counts] == [1] * len(counts)
