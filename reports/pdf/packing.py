"""Compressing streams: one by one, or in a second thread beside the work on what follows."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

Packed = Callable[[], bytes]
"""How to have the bytes, when they are needed."""
Pack = Callable[[bytes], Packed]
"""Begin to compress, or leave it for later."""

_LEVEL = 6
_USUAL = sys.getswitchinterval()
_TURN = 0.0002
"""Seconds after which Python lets the other thread take its turn. Usually they are 5 milliseconds, ten times what
a page takes to compress: the second thread would mostly wait."""


@contextmanager
def packing(beside: bool) -> Iterator[Pack]:
    """Compress in a second thread (zlib lets the first one run meanwhile), or at the moment of need."""
    if not beside:
        yield lambda content: partial(_packed, content)
        return
    from concurrent.futures import ThreadPoolExecutor  # loads more than a short document needs

    sys.setswitchinterval(_TURN)
    try:
        with ThreadPoolExecutor(1) as pool:
            yield lambda content: pool.submit(_packed, content).result
    finally:
        sys.setswitchinterval(_USUAL)


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _LEVEL)
