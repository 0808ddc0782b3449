"""What the pictures show of a coordinator's pages: the sample beside bodies whose file has not come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.window import Window

TYPED = "01.061.01 ; مكناس ; Meknès\nويسلان ; Ouislane\nبوفكران ; Boufekrane"


def subjects(window: Window, wait: Callable[[Window], None]) -> Iterator[tuple[str, QWidget]]:
    """Bring one part of the coordinator's page after the other into sight."""
    from hayat_app.services import coordinator, expected
    from ui.coordination.expecting import ExpectSheet
    from ui.coordination.page import PARTS, CoordinationPage

    assert window.session is not None
    assert window.desk is not None
    coordinator.expect(window.session.store, expected.typed(TYPED, "commune", "061").bodies)
    window.go("coordination")
    window.desk.coordination.load()  # it would read only once it is painted
    wait(window)
    page = window.places.currentWidget()
    assert isinstance(page, CoordinationPage)
    for number, (key, _words) in enumerate(PARTS, 64):
        page.show_part(key)
        wait(window)
        yield f"{number}-coordination-{key}", window
    sheet = ExpectSheet(window.asks)
    sheet.names.setPlainText(TYPED)
    sheet.show()
    yield "68-expected", sheet
