"""``hayat``: the window when nothing is asked, else one of the commands."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run Hayat with the words of the command line; return the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0].lower().endswith(".hayat"):
        gc.disable()  # loading makes no garbage; the window takes it up again
        from ui.app import main as window  # nothing else is loaded before the window is shown

        return window(words)
    from hayat_app.cli.run import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
