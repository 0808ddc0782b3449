"""Questions and bad news to the person. Screens and services know the protocol; tests answer it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from hayat_app.errors import Problem


class Asks(Protocol):
    """Everything that stops a person: bad news and questions. Good news goes to the status line."""

    def tell(self, problem: Problem) -> None:
        """Say what went wrong and wait until it is read."""

    def confirm(self, question: str, act: str, *, danger: bool = False) -> bool:
        """Ask whether to do something; ``act`` is the word on the button that does it."""

    def choose(self, question: str, ways: Sequence[tuple[str, str]]) -> str:
        """Ask which of a few (code, words) ways to take; nothing when the person gives up."""

    def file_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> Path | None:
        """Ask for a file to read; ``kind`` names what is looked for, endings are ".hayat" and the like."""

    def files_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> list[Path]:
        """Ask for one file to read or several."""

    def folder_to_open(self, title: str) -> Path | None:
        """Ask for a folder to read."""

    def file_to_save(self, title: str, kind: str, name: str) -> Path | None:
        """Ask where to write; ``name`` is the name offered, its ending is added where it lacks."""


class Telling:
    """Tells the person what they can mend, in the place of raising it: ``with Telling(asks): ...``."""

    def __init__(self, asks: Asks) -> None:
        self._asks = asks

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        """Tell a problem; let everything else pass."""
        if isinstance(fault, Problem):
            self._asks.tell(fault)
            return True
        return False


class Dialogs:
    """Asks with windows, above the one that is active."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder
        """Where a file was opened or written last."""

    def tell(self, problem: Problem) -> None:
        """Say what went wrong and wait until it is read."""
        from ui.dialogs.message import Message

        Message.of(problem).exec()

    def confirm(self, question: str, act: str, *, danger: bool = False) -> bool:
        """Ask whether to do something; ``act`` is the word on the button that does it."""
        from ui.dialogs.message import Message

        return bool(Message.question(question, act, danger=danger).exec())

    def choose(self, question: str, ways: Sequence[tuple[str, str]]) -> str:
        """Ask which of a few (code, words) ways to take; nothing when the person gives up."""
        from ui.dialogs.message import Message

        message = Message.choice(question, [words for _code, words in ways])
        return ways[message.number][0] if message.exec() else ""

    def file_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> Path | None:
        """Ask for a file to read."""
        from ui.dialogs import files

        return self._kept(files.to_open(title, kind, endings, self.folder))

    def files_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> list[Path]:
        """Ask for one file to read or several."""
        from ui.dialogs import files

        found = files.to_open_many(title, kind, endings, self.folder)
        self._kept(found[0] if found else None)
        return found

    def folder_to_open(self, title: str) -> Path | None:
        """Ask for a folder to read."""
        from ui.dialogs import files

        return self._kept(files.to_open_folder(title, self.folder))

    def file_to_save(self, title: str, kind: str, name: str) -> Path | None:
        """Ask where to write a file."""
        from ui.dialogs import files

        return self._kept(files.to_save(title, kind, name, self.folder))

    def _kept(self, path: Path | None) -> Path | None:
        if path is not None:
            self.folder = str(path.parent)
        return path
