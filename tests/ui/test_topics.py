"""The topics of a synthesis are read whole, however narrow their list is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.coordination.topics import HEIGHT, Topics

LONG = "العضوات والأعضاء غير المستفيدين بعد من أي تكوين في المجال"


def test_a_long_name_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    topics = Topics()
    qtbot.addWidget(topics)
    topics.resize(220, 300)
    topics.offer([("a", "قصير"), ("b", LONG)], "b")
    topics.show()
    short, long = (topics.visualItemRect(topics.item(row)).height() for row in (0, 1))
    assert (short, topics.currentRow()) == (HEIGHT, 1)
    assert long > HEIGHT
