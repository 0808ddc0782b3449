"""What every screen of a dossier is: a widget with a name, an icon, and one way to hear of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session


class Page(QWidget):
    """Anything that fills the middle of the window."""

    def flush(self) -> None:
        """Store what is typed and not stored yet (before undo, printing, closing, leaving)."""


class Screen(Page):
    """A screen of the open dossier. The window makes it once, wires it, and refreshes it when it is in sight."""

    NAME: ClassVar[str] = ""
    """English source of its name in the navigation."""
    ICON: ClassVar[str] = ""
    """Name of its icon."""

    guide_wanted = Signal(str, str)
    """(kind, field): show what to write there."""
    record_wanted = Signal(str)
    """(key): show that record, on whichever screen holds it."""
    field_wanted = Signal(str, str)
    """(key, field): show that field of that record."""
    place_wanted = Signal(str)
    """(section): go there (ui/sections.py)."""
    act_wanted = Signal(str)
    """(act): do something the window can do (ui/acts.py)."""

    paper_wanted = Signal(str, str)
    """(kind of document, key of a record or nothing): show it as it will be printed."""

    part_made = Signal(object)
    """(screen): a screen inside this one was made when it was first shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now; ``step`` is what changed, None means everything."""

    def guide_again(self) -> None:
        """Ask for the guidance of what is in sight."""

    def leave(self) -> None:
        """Let go of what is held open: another dossier opens, or the window closes."""

    def show_record(self, key: str, field: str = "") -> bool:
        """Bring a record (and one of its fields) into sight; False when this screen does not hold it."""
        return False

    def show_document(self, kind: str, record: str = "") -> None:
        """Show a document as it will be printed; only the preview does."""
