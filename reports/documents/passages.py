"""Passages that many documents have: sections of running text, lists of facts, what is still missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from hayat_app.i18n import N_, Translator, isolate
from reports.blocks.cells import Cell, Column
from reports.blocks.document import Document
from reports.blocks.layout import Block
from reports.blocks.paragraphs import Paragraph
from reports.blocks.tables import Table
from reports.text.direction import held, reads_right_to_left
from reports.text.runs import Run

GREY = "#5f6b76"
_POINT = re.compile(r"\s*[-–•*]\s+")
_NUMBER = re.compile(r"\s*\d{1,2}\s?[.)/-]\s+")


def section(
    document: Document, words: Translator, title: str, text: str, *, required: bool = False, level: int = 1
) -> None:
    """Add a section of running text; an empty one is left out, or named as missing when required."""
    if not text and not required:
        return
    document.heading(level, words(title))
    paragraphs(document, text)
    if not text:
        missing(document, words)


def paragraphs(document: Document, text: str) -> None:
    """Add what a person typed: each line a paragraph, lines that begin with a dash the points of a list."""
    lines = [line for line in text.split("\n") if line.strip()]
    for in_list, part in groupby(lines, key=lambda line: bool(_POINT.match(line))):
        if in_list:
            document.bullets([_POINT.sub("", line, count=1) for line in part])
        else:
            for line in part:
                document.paragraph(line)


def points(text: str, *, numbered: bool = False) -> list[str]:
    """Return the points of a list that a person typed, without the sign (or the number) before each of them."""
    lines = [_POINT.sub("", line, count=1).strip(" -•\t") for line in text.splitlines()]
    return [_NUMBER.sub("", line, count=1) if numbered else line for line in lines if line]


def missing(document: Document, words: Translator, sentence: str = N_("Not written yet.")) -> None:
    """Say that something is not there."""
    document.paragraph(Run(words(sentence), colour=GREY))


def facts(words: Translator, pairs: Sequence[tuple[str, str]], size: float = 0) -> list[Block]:
    """Return labels and values as a table without the empty ones; a single fact as a line."""
    filled = [(label, value) for label, value in pairs if value]
    if len(filled) < 2:
        return [
            Paragraph(words(N_("{label}: {value}"), label=label, value=value), size=size)
            for label, value in filled
        ]
    rows = [(Cell(label, header=True, bold=True), value) for label, value in filled]
    return [Table([Column("", 1), Column("", 2.8)], rows, row_headers=1, zebra=False, size=size)]


def labelled(words: Translator, label: str, value: str) -> str:
    """Return «label: value» for an English label, or nothing without a value; the other script stays whole."""
    right_to_left = words.right_to_left
    if reads_right_to_left(value, right_to_left) != right_to_left:
        value = held(value, right_to_left)
    return words(N_("{label}: {value}"), label=words(label), value=value) if value else ""


def _held(text: str) -> str:
    """Return a text that keeps its own direction; numbers alone have none, and read as they do elsewhere."""
    return isolate(text) if any(map(str.isalpha, text)) else text


def beneath(first: str, *below: str) -> list[str | Run]:
    """Return a text with details in grey on lines of their own, each in its own direction."""
    parts: list[str | Run] = [_held(first)] if first else []
    for text in below:
        if text:
            parts.append(Run(("\n" if parts else "") + _held(text), colour=GREY))
    return parts if len(parts) > 1 else [first] if first else parts
