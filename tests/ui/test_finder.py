"""Ctrl+F: typed, walked by keys, and Enter goes to the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.try_out import type_text
from ui.finder import Finder
from ui.forms.form import RecordForm
from ui.window import Window


@pytest.fixture
def finder(window: Window) -> Finder:
    assert window.desk is not None
    window.desk.act("sample")
    window.desk.act("find")
    return window.findChildren(Finder)[0]


def test_what_is_typed_is_found_at_once(finder: Finder) -> None:
    type_text(finder.line, "هياة المساواه")
    assert any(hit.record.KIND == "body" for hit in finder.hits)
    assert finder.count.text() != ""
    finder.close()


def test_enter_goes_to_the_record_and_its_field(finder: Finder, window: Window) -> None:
    type_text(finder.line, "الصباح")
    (hit, *_rest) = finder.hits
    QTest.keyClick(finder.line, Qt.Key.Key_Return)
    forms = [form for form in window.findChildren(RecordForm) if form.isVisible()]
    assert hit.record.id in [form.key for form in forms]


def test_the_arrows_walk_the_places_while_typing(finder: Finder) -> None:
    type_text(finder.line, "المساواة")
    QTest.keyClick(finder.line, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1
    finder.close()
