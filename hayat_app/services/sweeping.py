"""Looking for garbage seldom while very much is read at once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (200_000, 20, 20)


@contextmanager
def seldom_swept() -> Iterator[None]:
    """Let Python look for circles of forgotten objects seldom.

    What is read from files has no circles and is freed as it is dropped; walking over all of it again and again to
    find that out would take a fifth of the time.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
