"""Lines of titles, and signs that no line may part from their number."""

from __future__ import annotations

import pytest

from reports.text import breaking, isolates
from reports.text.faces import BOLD, family
from reports.text.fontset import FontSet
from reports.text.lines import CENTRE, START, Setter
from reports.text.pen import Line
from reports.text.runs import Run
from reports.text.shapers import best_shaper

TITLES = {
    "fr": "Avis sur l’intégration du genre dans le programme d’action du conseil",
    "ar": "رأي استشاري حول إدماج مقاربة النوع في برنامج عمل المجلس",
}


def lines(language: str, align: str) -> list[Line]:
    setter = Setter(FontSet(family()[0], best_shaper()), language)
    runs = (Run(TITLES[language], BOLD, 20),)
    return setter.lines(runs, setter.width(runs) * 0.9, align)


@pytest.mark.parametrize("language", TITLES)
def test_no_word_stands_alone_on_the_last_line_of_a_title(language: str) -> None:
    first, last = lines(language, START)
    assert last.width < first.width / 3
    first, last = lines(language, CENTRE)
    assert last.width > first.width * 0.7


@pytest.mark.parametrize("token", ["n°", "\u2068n°"])
def test_a_number_stays_beside_its_sign(token: str) -> None:
    assert breaking.edges(token) == (False, True)


@pytest.mark.parametrize(("text", "spaces"), [("le 28 juillet", {5}), ("du 1er mai", {6}), ("12 mains", set())])
def test_a_day_stays_beside_its_month(text: str, spaces: set[int]) -> None:
    assert isolates.held_spaces(text) == spaces
