"""Runs one command; what a person can cause ends in a sentence and an exit code, never in a traceback."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from importlib import import_module

from hayat_app import settings
from hayat_app.cli import console as terminal
from hayat_app.cli import parser, words
from hayat_app.cli.console import INTERRUPTED, UNUSABLE, Console
from hayat_app.errors import Problem
from hayat_app.i18n import LANGUAGES, N_, use
from hayat_app.paths import WORKSPACE_VARIABLE


def run(argv: Sequence[str]) -> int:
    """Run the command that the words name; return the exit code."""
    terminal.prepare()
    chosen, notice = settings.load()
    language = _language(argv) or chosen.language
    console = Console(use(language))
    words.speak(language)
    if notice:
        console.problem(notice)
    try:
        return _run(argv, console)
    except Problem as problem:
        console.problem(problem)
    except BrokenPipeError:  # the reader has seen enough: hayat show plan.hayat --json | head
        terminal.hang_up()
        return 0
    except KeyboardInterrupt:
        console.say(N_("Stopped. Files that were not finished were not changed."))
        return INTERRUPTED
    return UNUSABLE


def _run(argv: Sequence[str], console: Console) -> int:
    asked = parser.make(console.translate).parse_args(argv)
    if asked.workspace:
        os.environ[WORKSPACE_VARIABLE] = str(asked.workspace)
    if asked.show_without_display:
        from hayat_app.cli import display

        return display.show_without_display(asked, console)
    if not asked.command:
        from ui.app import main as window

        return window([])
    module, _, name = asked.does.partition(":")
    command: Callable[[argparse.Namespace, Console], int] = getattr(import_module(f"hayat_app.cli.{module}"), name)
    return command(asked, console)


def _language(argv: Sequence[str]) -> str:
    """Return the language asked for, found before the parser is made: it explains itself in that language."""
    for word, following in zip(argv, [*argv[1:], ""], strict=True):
        found = (
            following if word == "--lang" else word.removeprefix("--lang=") if word.startswith("--lang=") else ""
        )
        if found in LANGUAGES:
            return found
    return ""
