"""A button that is a line of text begins where reading begins, however wide it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.theme import parts


@pytest.mark.parametrize("role", ["link", "row"])
def test_the_words_stand_at_the_right_in_an_arabic_window(qtbot: QtBot, role: str) -> None:
    button = parts.button("هدف", role)
    qtbot.addWidget(button)
    button.resize(400, 32)
    button.show()
    image = button.grab().toImage()
    paper = image.pixelColor(200, 2)
    inked = [
        x
        for x in range(10, 390)
        if any(_differs(image.pixelColor(x, y), paper) for y in range(6, image.height() - 6))
    ]
    assert min(inked) > 200


def _differs(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) > 40
