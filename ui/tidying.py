"""Python looks for what is left over when nobody types: a search through a whole dossier holds a letter up.

Most objects go by themselves. Those that hold each other are found by walking through all there are: with the
records of six years 0.1 s and more, at any moment. So what stays is passed over, and the walk is made when idle.
"""

from __future__ import annotations

import gc

_THRESHOLDS = (2_000, 20, 100)
"""New objects, and rounds, after which younger, older and all objects are walked through without being asked."""


def rest() -> None:
    """Take away what is left over and pass over what stays, from now on: somebody is about to work with it."""
    gc.set_threshold(*_THRESHOLDS)
    gc.collect()
    gc.freeze()


def wake() -> None:
    """Walk through everything again: what was passed over may go now (a dossier or the window is closed)."""
    gc.unfreeze()
