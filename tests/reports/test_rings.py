"""Ways over rings: names that never cover each other, words for those who do not see the drawing."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reports.blocks import Document
from reports.blocks.rings import Look, Rings, Way, _spread

ALTERNATIVE = "خريطة الطرق"


def rings(count: int) -> Rings:
    ways = [Way(f"مكان {n}\nنساء: {n} د", n / 2, 0.5, 0.3, "safe") for n in range(count)]
    return Rings(
        "البيت", ["15 د", "30 د"], ways, ("نساء", "رجال"), {"safe": ("آمن", Look("#3d8f5f"))}, ALTERNATIVE
    )


def test_names_at_one_height_are_spread() -> None:
    tops = _spread([100, 100, 100], [20, 20, 20], 110, 0)
    assert all(above - 20 >= below for above, below in pairwise(tops))


def test_the_last_name_stays_above_the_legend() -> None:
    tops = _spread([40, 30], [20, 20], 110, 25)
    assert tops[-1] - 20 >= 25


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("count", [0, 1, 12])
def test_the_drawing_is_told_in_words(language: str, count: int) -> None:
    document = Document("…", language)
    document.add(rings(count))
    document.pdf()
    assert document.figures == [ALTERNATIVE]
    assert document.page_count == 1
