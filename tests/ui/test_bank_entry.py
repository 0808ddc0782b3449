"""The bank of an office: entries written, changed and taken out on screen."""

from __future__ import annotations

import pytest

from hayat_app.domain.records import Indicator, Issue
from ui.dialogs.bank import BankSheet
from ui.dialogs.entry import EntrySheet
from ui.window import Window


@pytest.fixture
def window_at_work(window: Window) -> Window:
    assert window.desk is not None
    window.desk.act("sample")
    return window


def opened(window: Window, cls: type[Issue] | type[Indicator]) -> BankSheet:
    assert window.session is not None
    sheet = BankSheet(window.session, cls, window)
    sheet.show()
    return sheet


def entry_sheet(sheet: BankSheet) -> EntrySheet:
    found = sheet.findChild(EntrySheet)
    assert isinstance(found, EntrySheet)
    return found


def test_an_indicator_is_written_with_its_formula(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Indicator)
    sheet.write()
    asked = entry_sheet(sheet)
    for name, words in (("title", "نسبة المستفيدات"), ("formula", "المستفيدات ÷ المجموع"), ("unit", "%")):
        asked.editors[name].show_value(words)
    asked.keep()
    made = next(e for e in sheet.banks.own if e.title == "نسبة المستفيدات")
    assert (made.values["formula"], made.values["unit"]) == ("المستفيدات ÷ المجموع", "%")


def test_an_entry_without_a_title_says_so_and_stays_open(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Issue)
    sheet.write()
    asked = entry_sheet(sheet)
    asked.keep()
    assert asked.isVisible()
    assert asked.problem.text()
    assert sheet.banks.own == []


def test_a_shipped_entry_takes_another_theme(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Issue)
    sheet.list.setCurrentRow(0)
    title = sheet.list.item(0).text()
    sheet.change()
    asked = entry_sheet(sheet)
    asked.theme.setCurrentIndex(asked.theme.findData("health"))
    asked.keep()
    assert [(e.title, e.theme) for e in sheet.banks.own] == [(title, "health")]


def test_one_entry_after_another_is_taken_out(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Issue)
    assert not sheet.remover.isEnabled()
    sheet.list.setCurrentRow(2)
    following = sheet.list.item(3).text()
    sheet.remover.click()
    assert sheet.list.currentItem().text() == following


def test_an_entry_that_was_taken_out_is_put_back_by_the_same_button(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Issue)
    sheet.list.setCurrentRow(2)
    title = sheet.list.item(2).text()
    sheet.remover.click()
    assert (sheet.list.item(2).text(), sheet.list.item(2).font().strikeOut()) == (title, True)
    sheet.list.setCurrentRow(2)
    sheet.remover.click()
    assert not sheet.list.item(2).font().strikeOut()
    assert sheet.banks.own == []


def test_what_was_taken_out_before_is_listed_apart(window_at_work: Window) -> None:
    sheet = opened(window_at_work, Issue)
    sheet.list.setCurrentRow(1)
    title = sheet.list.item(1).text()
    sheet.remover.click()
    again = opened(window_at_work, Issue)
    assert again.list.item(1).text() != title
    again.theme.setCurrentIndex(again.theme.count() - 1)
    again._fill()
    assert [again.list.item(row).text() for row in range(again.list.count())] == [title]
