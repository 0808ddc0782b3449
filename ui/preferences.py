"""The settings of this computer as the windows use them: read once, written at each choice."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from hayat_app import settings
from hayat_app.settings import Settings

SCALES = (100, 125, 150, 175, 200)


class Preferences:
    """``now`` is what holds; ``keep`` changes and writes it."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.now, self.notice = settings.load(path)
        """The settings, and what the person should know when their file was damaged."""

    def keep(self, **values: object) -> None:
        """Change some settings. Raises ``Problem`` when they cannot be written; they hold all the same."""
        self.now = changed(self.now, values)
        settings.save(self.now, self._path)


def changed(now: Settings, values: dict[str, object]) -> Settings:
    """Return settings with some of them changed."""
    return dataclasses.replace(now, **values)  # type: ignore[arg-type]  # callers name the fields
