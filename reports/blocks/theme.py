"""Sizes, colours and margins. Lengths are points (1/72 inch); leads are multiples of the type size."""

from __future__ import annotations

from dataclasses import dataclass

A4 = (595.276, 841.89)
CENTIMETRE = 72 / 2.54


@dataclass(frozen=True)
class Theme:
    """How the documents of one language look."""

    lead: float
    """Line distance of running text: Arabic marks need more room than Latin letters."""
    table_lead: float
    body: float = 12
    table: float = 10.5
    small: float = 9
    headings: tuple[float, float, float] = (17, 14, 12.5)
    title: float = 24
    accent: str = "#0b5394"
    link: str = "#1155a8"
    grey: str = "#5f6b76"
    rule: str = "#8a95a1"
    head_fill: str = "#dfe9f3"
    zebra_fill: str = "#f4f7fa"
    total_fill: str = "#e9edf1"
    palette: tuple[str, ...] = (
        "#0b5394",
        "#e08a1e",
        "#3d8f5f",
        "#a23b72",
        "#6b7b8c",
        "#c9b037",
        "#4aa3c7",
        "#7a4f9c",
    )
    top: float = 64
    bottom: float = 62
    side: float = 54
    after: float = 6
    """Space after a paragraph."""
    indent: float = 22
    """How far list items stand in."""
    padding: float = 4
    """Between a cell's text and its border."""


THEMES = {"ar": Theme(lead=1.7, table_lead=1.5), "fr": Theme(lead=1.45, table_lead=1.35)}
