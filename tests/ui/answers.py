"""A person who answers as the test says, and remembers what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hayat_app.errors import Problem


class Answers:
    """Stands for ``ui.asks.Dialogs``. A question nobody prepared for is a failure."""

    def __init__(self) -> None:
        self.told: list[Problem] = []
        self.asked: list[str] = []
        self.agrees: bool | None = None
        self.way: str | None = None
        self.file: Path | None = None
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.offered = ""

    def tell(self, problem: Problem) -> None:
        self.told.append(problem)

    def confirm(self, question: str, act: str, *, danger: bool = False) -> bool:
        self.asked.append(question)
        assert self.agrees is not None, question
        return self.agrees

    def choose(self, question: str, ways: Sequence[tuple[str, str]]) -> str:
        self.asked.append(question)
        assert self.way is not None, question
        return self.way

    def file_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> Path | None:
        return self.file

    def files_to_open(self, title: str, kind: str, endings: tuple[str, ...]) -> list[Path]:
        return self.files

    def folder_to_open(self, title: str) -> Path | None:
        return self.folder

    def file_to_save(self, title: str, kind: str, name: str) -> Path | None:
        self.offered = name
        return self.file
