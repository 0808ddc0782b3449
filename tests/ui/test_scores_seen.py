"""The score of a point is seen in the list before its domain: narrow lists lose their last columns first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_app.i18n import _
from tests.ui.try_out import open_session
from ui.screens.diagnosis.evaluation import EvaluationTab


def test_the_score_stands_beside_the_point(qtbot: QtBot) -> None:
    tab = EvaluationTab(open_session())
    qtbot.addWidget(tab)
    model = tab.table.grid.model()
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())]
    assert heads.index(_("Score")) < heads.index(_("Domain"))
