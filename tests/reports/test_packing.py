"""Streams compressed in a second thread are those compressed at the moment of need."""

from __future__ import annotations

import sys
import zlib

import pytest

from reports.pdf.packing import packing

PAGES = [f"BT {i} Tf <{i:04X}> Tj ET\n".encode() * 500 for i in range(40)]


@pytest.mark.parametrize("beside", [False, True])
def test_every_stream_comes_back_as_it_was(beside: bool) -> None:
    with packing(beside) as pack:
        waiting = [pack(page) for page in PAGES]
        assert [zlib.decompress(content()) for content in waiting] == PAGES


def test_both_ways_give_the_same_bytes() -> None:
    with packing(beside=False) as here, packing(beside=True) as there:
        assert [here(page)() for page in PAGES] == [there(page)() for page in PAGES]


def test_a_document_that_is_given_up_leaves_threads_their_usual_turns() -> None:
    usual = sys.getswitchinterval()
    with pytest.raises(zlib.error), packing(beside=True) as pack:
        zlib.decompress(pack(PAGES[0])()[:-9] + b"cut short")
    assert sys.getswitchinterval() == usual
