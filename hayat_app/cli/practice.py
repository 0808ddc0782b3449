"""``practice``: the window on a workspace of its own, with one dossier in it, that goes when the window closes."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hayat_app.cli.console import Console
from hayat_app.paths import WORKSPACE_VARIABLE
from hayat_app.services import dossiers, files
from hayat_app.store.store import Store


def practice(asked: argparse.Namespace, _console: Console) -> int:
    """Open the window on a copy of a file, or of the sample; nothing that is written in it is kept."""
    from ui.app import main as window

    with TemporaryDirectory(prefix="hayat-practice-", ignore_cleanup_errors=True) as folder:
        fill(Path(folder), asked.file)
        os.environ[WORKSPACE_VARIABLE] = folder
        return window([], practising=True)


def fill(folder: Path, file: Path | None) -> None:
    """Make a workspace that holds a copy of a file, or of the sample. Raises what ``files.load`` raises."""
    loaded = files.load(file) if file else None
    with Store(folder) as store:
        if loaded:
            files.receive(store, loaded)
        else:
            dossiers.open_sample(store)
