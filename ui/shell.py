"""What a window offers to those who act in it: they know this, never how it is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from hayat_app.errors import Problem
    from ui.panes import Panes
    from ui.preferences import Preferences
    from ui.session import Session


class Shell(QMainWindow):
    """The window as the desk and the pages see it; ``ui.window.Window`` is the one there is."""

    folder: Path
    """The workspace."""
    preferences: Preferences
    panes: Panes
    session: Session | None
    """None before the workspace is open and after the window is closed."""

    def go(self, key: str) -> None:
        """Bring a section (or "settings", "dossiers", "welcome") into sight."""
        raise NotImplementedError

    def show_again(self, key: str) -> None:
        """Bring a page into sight anew, also when it is in sight."""
        raise NotImplementedError

    def show_record(self, key: str, field: str = "") -> None:
        """Bring a record into sight, on whichever screen holds it."""
        raise NotImplementedError

    def show_paper(self, kind: str, record: str) -> None:
        """Bring a document into sight as it will be printed."""
        raise NotImplementedError

    def flush(self) -> None:
        """Store everything that is typed."""
        raise NotImplementedError

    def keep(self, **values: object) -> None:
        """Keep some settings; what cannot be written is told, and holds until the window closes."""
        raise NotImplementedError

    def set_language(self, language: str) -> None:
        """Speak another language, at once and from now on."""
        raise NotImplementedError

    def set_theme(self, name: str) -> None:
        """Wear another theme, at once and from now on."""
        raise NotImplementedError

    def break_off(self, problem: Problem) -> None:
        """Leave the workspace because of a fault in it, and say so."""
        raise NotImplementedError

    def restart(self) -> None:
        """Close, and be opened again by the program's start."""
        raise NotImplementedError
