"""A window to practise in beside this one: a program of its own, so that nothing of it reaches this workspace."""

from __future__ import annotations

import sys

from PySide6.QtCore import QProcess


def open_beside() -> None:
    """Open it, and wait for nothing."""
    QProcess.startDetached(sys.executable, ["-m", "hayat_app", "practice"])
