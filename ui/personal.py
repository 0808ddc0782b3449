"""From the window to the sheet of personal data, and from there to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.session import Session

if TYPE_CHECKING:
    from ui.window import Window


def show_personal(window: Window, session: Session) -> None:
    """Open the sheet of personal data above the window."""
    from ui.dialogs.personal import PersonalSheet

    window.flush()
    sheet = PersonalSheet(session, window)
    sheet.paper_wanted.connect(lambda key: _on_paper(window, key))
    sheet.open()


def _on_paper(window: Window, key: str) -> None:
    """Bring all that is held about a person into the preview."""
    from ui.screens.preview import PreviewScreen

    window.go("preview")
    screen = window.places.in_sight
    if isinstance(screen, PreviewScreen):
        screen.show_document("person-data", key)
