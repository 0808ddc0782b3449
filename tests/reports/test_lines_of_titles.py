"""Lines of titles, and signs that no line may part from their number."""

from __future__ import annotations

import pytest

from reports.text import breaking
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


@pytest.mark.parametrize(
    ("language", "before"), [("fr", ""), ("fr", "Objet : "), ("fr", "Point 1 : \u2068"), ("ar", "")]
)
def test_a_dotted_line_to_write_on_reaches_the_end_of_its_line(language: str, before: str) -> None:
    setter = Setter(FontSet(family()[0], best_shaper()), language)
    [line] = setter.lines((Run(before + "." * 60, size=9),), 400, START)
    assert 395 < line.width <= 400
    [short] = setter.lines((Run(before + "." * 20, size=9),), 400, START)
    assert short.width < 200
