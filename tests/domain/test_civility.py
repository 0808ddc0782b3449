"""Which civility a typed title takes."""

from __future__ import annotations

import pytest

from hayat_app.domain import civility


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("رئيس مجلس جماعة المثال", "m"),
        ("رئيسة مجلس جماعة المثال", "f"),
        ("رئيس(ة) المجلس", "both"),
        ("المدير الإقليمي للتعليم", "m"),
        ("السيد عامل الإقليم", ""),
        ("رئاسة المجلس", ""),
        ("المديرية الإقليمية", ""),
        ("", ""),
    ],
)
def test_a_title_says_of_whom_it_is(title: str, said: str) -> None:
    assert civility.of(title) == said
