"""Writing a finished file in one step: the old one stays until the new one is whole."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from hayat_app.errors import Problem
from hayat_app.i18n import N_


class CannotWrite(Problem):
    """The file could not be written; nothing was changed."""


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file in the same folder, flush it to the disk and move it into place."""
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            with partial.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(
            N_(
                "The file {name} could not be written: {reason}. What was there before is unchanged. "
                "Choose another folder, or make room on the disk."
            ),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
