"""No letter of a paragraph is cut at its edge, at any width: lines from the right overhang by a space."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.try_out import settle, speak
from ui.widgets.text import Paragraphs

TEXT = (
    "تتولى المقررة ونائبها تحيين جدول التتبع قبل كل اجتماع. وتُعقد جلستا تقييم في دجنبر 2020 ويوليوز 2021، "
    "تقارَن فيهما المؤشرات بقيمها المستهدفة حسب الجنس. ويُرفع التقرير الختامي إلى المجلس."
)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_no_letter_touches_the_edge(language: str, qtbot: QtBot) -> None:
    speak(language)
    field = Paragraphs()
    qtbot.addWidget(field)
    field.show_text(TEXT)
    field.show()
    for width in range(280, 320):
        field.resize(width, field.height())
        settle()
        shown = field.viewport().grab().toImage()
        assert not any(_is_inked(shown, column) for column in (0, shown.width() - 1)), width


def _is_inked(image: QImage, column: int) -> bool:
    ground = image.pixelColor(image.width() // 2, 1)
    return any(image.pixelColor(column, y) != ground for y in range(2, image.height() - 2))
