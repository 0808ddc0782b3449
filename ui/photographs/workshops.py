"""What the pictures show of workshops: each part of one, the projector, a list that is taken in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window import Window

LIST = (
    "الاسم الشخصي والعائلي\tالجنس\tالجماعة\n"
    "سعاد الميناء\tأنثى\tجماعة المثال\n\tذكر\t\nعمر الميناء\t؟\tجماعة المثال\n"
)


def subjects(window: Window, wait: Callable[[Window], None]) -> Iterator[tuple[str, QWidget]]:
    """Bring one part of the sample's second workshop after the other into sight."""
    from hayat_app.domain.records import Workshop
    from ui.screens.workshops.evaluation import RESULTS, EvaluationPart
    from ui.screens.workshops.page import PARTS
    from ui.screens.workshops.projector import Projector
    from ui.screens.workshops.roster import RosterSheet
    from ui.screens.workshops.screen import WorkshopsScreen

    assert window.session is not None
    window.go("workshops")
    screen = window.findChild(WorkshopsScreen)
    assert screen
    key = window.session.dossier.all(Workshop)[1].id
    screen.open(key)
    for name, _words, _place in PARTS:
        screen.page.show_part(name)
        wait(window)
        yield f"40-workshop-{name}", window
    part = screen.page.made("evaluation")
    assert isinstance(part, EvaluationPart)
    screen.page.show_part("evaluation")
    part.show_page(RESULTS)
    yield "41-workshop-results", window
    wall = Projector(window.session, key)
    wall.resize(window.size())
    wall.show()
    yield "42-workshop-projector", wall
    sheet = RosterSheet(window.session, key, window)
    sheet.show_text(LIST)
    sheet.show()
    yield "43-workshop-roster", sheet
    screen.show_list()
