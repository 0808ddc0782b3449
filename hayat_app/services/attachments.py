"""Files of any format attached to records: kept by their digest, given back as copies."""

from __future__ import annotations

import re
from pathlib import Path

from hayat_app.domain.attached import AttachedFile, safe_name
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from hayat_app.store.store import Store
from hayat_app.wholefiles import read_bounded, write_whole

MOST_BYTES = 20_000_000
READABLE = re.compile(
    "pdf|png|jpe?g|gif|webp|txt|csv|docx?|odt|rtf|xlsx?|ods|pptx?|odp|mp3|ogg|mp4",
    re.IGNORECASE,
)
"""Endings of files that programs show and do not run: only these are opened straight from a dossier."""


def attach(store: Store, path: Path) -> AttachedFile:
    """Keep a file in the workspace; return how a record knows it. Raises ``BadInput`` for one too large."""
    data = read_bounded(path, MOST_BYTES)
    if not data:
        raise BadInput(N_("The file “{name}” is empty."), name=path.name)
    return AttachedFile(store.attach(data), safe_name(path.name))


def can_be_opened(file: AttachedFile) -> bool:
    """Whether a file is of a format that is read; a received file that could run is only saved."""
    return READABLE.fullmatch(file.name.rpartition(".")[2]) is not None


def save(store: Store, file: AttachedFile, path: Path) -> None:
    """Write a copy of an attached file. Raises ``BadInput`` when the workspace does not hold it."""
    data = store.attachment(file.sha256)
    if data is None:
        raise BadInput(
            N_("The file “{name}” is not on this computer: it was left out when the dossier was sent."),
            name=file.name,
        )
    write_whole(path, data)
