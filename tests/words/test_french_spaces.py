"""French puts a space before its double signs and inside its quotation marks, and no line breaks there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources
from tests.words import catalogues

BREAKS = re.compile(r' [:;?!»%](?=[\s"\\.,)]|$)|« ')
WIDE = re.compile("\u00a0[;?!]")
"""The space before these is narrow."""
POINTED = re.compile(r"(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])")
"""Thousands are parted by narrow spaces."""
FILES = sorted(file for folder in ("guidance", "banks") for file in resources.path(folder, "fr").iterdir())


def wrong(text: str) -> bool:
    """Whether a text breaks one of these rules."""
    return any(pattern.search(text) for pattern in (BREAKS, WIDE, POINTED))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_guidance_keeps_to_french_spaces(file: Path) -> None:
    assert [line for line in file.read_text("utf-8").splitlines() if wrong(line)] == []


def test_the_catalogue_keeps_to_french_spaces() -> None:
    said = [text for message in catalogues.load("fr") for text in catalogues.texts(message.string)]
    assert [text for text in said if wrong(text) and not text.startswith("%(prog)s")] == []
