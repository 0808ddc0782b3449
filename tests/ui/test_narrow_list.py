"""A list beside a form is often narrow: what its main button says stays readable."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from hayat_app.domain.records import Figure, Meeting
from ui.tables.table import RecordTable
from ui.window import Window


@pytest.mark.parametrize("width", [280, 320, 700])
def test_the_button_that_adds_keeps_its_words(window: Window, width: int) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    table = RecordTable(window.session, Meeting, lambda dossier: dossier.all(Meeting), add="Many long words")
    table.refresh()
    for size in (900, width):
        table.resize(size, 400)
        table.show()
        QApplication.processEvents()
    assert table.adder.text().endswith("Many long words")
    assert table.adder.isVisible()
    assert table.adder.width() >= table.adder.sizeHint().width()
    assert table.rect().contains(table.adder.geometry())
    table.close()


@pytest.mark.parametrize(("width", "hidden"), [(350, [0, 0, 0, 0, 1]), (290, [0, 0, 1, 1, 1])])
def test_figures_stay_in_a_narrow_list_all_or_none(window: Window, width: int, hidden: list[int]) -> None:
    assert window.desk is not None
    window.desk.act("sample")
    assert window.session is not None
    table = RecordTable(
        window.session, Figure, lambda d: d.all(Figure), columns=("title", "women", "men", "theme")
    )
    table.refresh()
    table.resize(width, 400)
    table.show()
    QApplication.processEvents()
    assert [table.grid.isColumnHidden(at) for at in range(5)] == [bool(one) for one in hidden]
    table.close()
