"""Tags: what each piece of a page means to a reader who does not see it (PDF/UA-1)."""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[int, float]
"""Page index and height on the page."""


class Content(NamedTuple):
    """A marked piece of a page."""

    page: int
    number: int


class Annotation(NamedTuple):
    """A link's place among the objects of the file."""

    page: int
    object: int


class Element:
    """One node of the structure tree; ``attributes`` are ready PDF keys."""

    __slots__ = ("attributes", "kids", "number", "parent", "tag")

    def __init__(self, tag: str, parent: Element | None = None, attributes: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | Content | Annotation] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)


def string(text: str) -> str:
    """Return a PDF text string (UTF-16, hexadecimal: nothing to escape)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def language(code: str) -> str:
    """Return the attribute that names a passage's language."""
    return f"/Lang({code})"


def alternative(text: str, box: tuple[float, float, float, float]) -> str:
    """Return the attributes of a figure: what it shows, and where it lies."""
    corners = " ".join(f"{value:.2f}" for value in box)
    return f"/Alt{string(text)}/A<</O/Layout/Placement/Block/BBox[{corners}]>>"


def figure_words(element: Element) -> str:
    """Return what a figure shows, in words."""
    _, _, rest = element.attributes.partition("/Alt<FEFF")
    return bytes.fromhex(rest.partition(">")[0]).decode("utf-16-be")


def list_numbering(numbered: bool) -> str:
    """Return the attribute of a list."""
    return f"/A<</O/List/ListNumbering/{'Decimal' if numbered else 'Disc'}>>"


def cell(scope: str = "", columns: int = 1, rows: int = 1) -> str:
    """Return the attributes of a table cell; ``scope`` (Row, Column or Both) makes it a header cell's."""
    parts = [f"/Scope/{scope}"] if scope else []
    parts += [f"/ColSpan {columns}"] if columns > 1 else []
    parts += [f"/RowSpan {rows}"] if rows > 1 else []
    return f"/A<</O/Table{''.join(parts)}>>" if parts else ""
