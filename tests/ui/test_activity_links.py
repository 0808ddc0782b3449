"""What an activity is linked with, beside its form."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hayat_app.domain.records import Agreement, MoneyLine
from hayat_app.services import dossiers
from hayat_app.services.history import History
from hayat_app.store.store import Store
from ui.screens.activities import ActivitiesScreen
from ui.session import Session


def test_the_amount_of_an_agreement_that_pays_for_an_activity_is_a_click_away(qtbot: QtBot) -> None:
    store = Store(None)
    session = Session(store, History(store))
    session.open(dossiers.create_from(store, dossiers.sample("meknes-2020")))
    asked: list[str] = []
    session.record_wanted.connect(asked.append)
    screen = ActivitiesScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1300, 800)
    screen.show()
    screen.refresh()
    with store.work(session.key, "An agreement") as work:
        agreement = work.add(Agreement, title_ar="اتفاقية المثال")
        amount = work.add(MoneyLine, agreement, title="مساهمة", activity=screen.table.key)
    screen.tabs.show_part(3)
    page = screen.linked.widget()
    assert page is not None
    ways = [b for b in page.findChildren(QPushButton) if "مساهمة" in b.text()]
    ways[0].click()
    assert asked == [amount]
