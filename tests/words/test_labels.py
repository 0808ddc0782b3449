"""A value behind its label is written by the language: French puts a space before the colon."""

from __future__ import annotations

import re
from pathlib import Path

from hayat_app.i18n import labelled, use

UI = Path(__file__).parents[2] / "ui"
GLUED = re.compile(r'f"\{[^"]*\}: ')
NOT_FOR_PEOPLE = {"crash.py"}
"""What a bug report says of itself."""


def test_the_colon_follows_the_language() -> None:
    use("fr")
    assert labelled("Plan", "Titre") == "Plan\u00a0: Titre"
    use("ar")
    assert labelled("المخطط", "العنوان") == "المخطط: العنوان"


def test_no_screen_glues_a_colon_to_a_label() -> None:
    glued = [
        f"{file.name}: {line.strip()}"
        for file in UI.rglob("*.py")
        if file.name not in NOT_FOR_PEOPLE
        for line in file.read_text("utf-8").splitlines()
        if GLUED.search(line)
    ]
    assert glued == []
