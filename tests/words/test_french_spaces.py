"""French puts a space before its double signs and inside its quotation marks, and no line breaks there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources

PLAIN = re.compile(r' [:;?!»](?=[\s"\\.,)]|$)|« ')
FILES = sorted(file for folder in ("guidance", "banks") for file in resources.path(folder, "fr").iterdir())


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_no_line_breaks_before_a_double_sign(file: Path) -> None:
    assert [line for line in file.read_text("utf-8").splitlines() if PLAIN.search(line)] == []
