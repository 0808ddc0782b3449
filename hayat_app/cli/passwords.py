"""Passwords for commands: read from a file, so that they stay out of the list of processes and of histories."""

from __future__ import annotations

from pathlib import Path

from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.wholefiles import read_bounded


def password_from(path: Path | None) -> str | None:
    """Return the first line of a file; None without a file. Raises ``BadInput`` for an empty line."""
    if path is None:
        return None
    lines = read_bounded(path, 10_000).decode("utf-8-sig", "replace").splitlines()
    if not lines or not lines[0].strip():
        raise BadInput(N_("“{path}” holds no password in its first line."), path=path)
    return lines[0]
