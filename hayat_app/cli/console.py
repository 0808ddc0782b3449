"""What commands say: results on standard output, messages on standard error, in one language."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO

from hayat_app.errors import BadInputs, Problem
from hayat_app.i18n import N_, Translator
from hayat_app.wholefiles import why

FINE, PROBLEMS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: fine; problems that are listed; unusable input or usage; stopped by the person."""


class Console:
    """Writes to the terminal, or to wherever it was redirected."""

    def __init__(self, translate: Translator) -> None:
        self.translate = translate

    def out(self, data: str | bytes) -> None:
        """Write a result to standard output in UTF-8. Raises ``Problem`` when it cannot be written."""
        try:
            sys.stdout.buffer.write(data if isinstance(data, bytes) else f"{data}\n".encode("utf-8", "replace"))
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as fault:
            _forget(sys.stdout)
            raise Problem(N_("The output cannot be written: {why}"), why=why(fault)) from fault

    def say(self, text: str, **values: object) -> None:
        """Write a message, given by its English source, to standard error."""
        self.line(self.translate(text, **values))

    def line(self, text: str) -> None:
        """Write a line to standard error, wherever that is; nobody may listen."""
        with contextlib.suppress(OSError):
            print(text, file=sys.stderr, flush=True)

    def problem(self, problem: Problem) -> None:
        """Write a problem, and under it each of its findings with its place."""
        self.line(problem.sentence(self.translate))
        for finding in problem.findings if isinstance(problem, BadInputs) else ():
            sentence = finding.problem.sentence(self.translate)
            self.line(f"  {finding.place}: {sentence}" if finding.place else f"  {sentence}")


def prepare() -> None:
    """Make the standard streams UTF-8 everywhere; a program without a terminal gets streams that lead nowhere."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # lives as long as the process


def _forget(stream: TextIO) -> None:
    """Let the interpreter's last flush go nowhere, so that it does not complain after us."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def hang_up() -> None:
    """Stop writing to a reader that went away."""
    _forget(sys.stdout)
