"""Rows that are read when somebody looks at them."""

from __future__ import annotations

from hayat_app.services.unread import Unread, kept

ROWS = [["2026-03", "activity", "لقاء «تواصلي»\n", "تطوان"], ["2026", "meeting", "", ""]]


def test_what_is_kept_is_read_again() -> None:
    found = Unread(kept(ROWS))
    assert (list(found), len(found), found[1], found[:1]) == (ROWS, 2, ROWS[1], ROWS[:1])


def test_whether_there_is_any_is_told_without_reading() -> None:
    assert (bool(Unread(kept([]))), bool(Unread(kept(ROWS))), bool(Unread("nothing that can be read"))) == (
        False,
        True,
        True,
    )
