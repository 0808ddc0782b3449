"""Without a display: the sample's plan and a picture of the window, for a person to look at."""

from __future__ import annotations

import argparse
from pathlib import Path

from hayat_app.cli import report
from hayat_app.cli.console import FINE, Console
from hayat_app.errors import Problem
from hayat_app.i18n import N_
from hayat_app.services import dossiers, scratch
from hayat_app.wholefiles import why


def show_without_display(asked: argparse.Namespace, console: Console) -> int:
    """Write plan.pdf and window.png into a folder and say where they are."""
    folder: Path = asked.show_without_display
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Problem(N_("The folder “{path}” cannot be used: {why}"), path=folder, why=why(fault)) from fault
    with scratch.empty() as store:
        report.make(store, dossiers.open_sample(store), "plan", folder / "plan.pdf", console)
    from ui.photographs.pictures import picture

    picture(folder / "window.png")
    console.say(N_("“{path}” was written."), path=folder / "window.png")
    return FINE
