"""The look of a word-processor file: named styles that a person can change in one place."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document as WordFile
from docx.oxml.ns import qn

from reports.blocks.theme import Theme
from reports.office.xml import Element, element, flag, valued

NORMAL, CAPTION, HEADER, FOOTER, CONTENTS, CELL = "Normal", "Caption", "Header", "Footer", "TOC", "Cell"


NATURAL = 1.77
"""Height of a line of Amiri as a word processor sets it, in type sizes; on paper we set lines closer."""
_NEARLY = 0.95
"""Lines this near to their natural distance stay at it: LibreOffice sets closer ones unevenly."""


def set_styles(file: WordFile, theme: Theme, font: str, *, right_to_left: bool) -> None:
    """Give the file its styles: body, three levels of headings, caption, header and foot, contents, cells."""
    side = [flag("w:bidi")] if right_to_left else []
    root = file.styles.element
    for child in list(root):
        root.remove(child)
    root.append(_defaults(font, theme.body))
    after, lead = theme.after * 20, theme.lead
    root.append(_style(NORMAL, "Normal", [*side, _spacing(0, after, lead)], [], default=True))
    for level, size in enumerate(theme.headings, 1):
        look = [flag("w:b"), flag("w:bCs"), *([_colour(theme.accent)] if level == 1 else []), *_size(size)]
        outline = [flag("w:keepNext"), *side, _spacing(size * 14, 80, lead), valued("w:outlineLvl", level - 1)]
        root.append(_style(f"Heading{level}", f"heading {level}", outline, look))
        indent = element("w:ind", {"w:left": 320 * (level - 1)})
        root.append(_style(f"{CONTENTS}{level}", f"toc {level}", [*side, _spacing(0, 40, lead), indent], []))
    grey = [_colour(theme.grey), *_size(theme.small)]
    bold = [flag("w:b"), flag("w:bCs")]
    root.append(_style(CAPTION, "caption", [flag("w:keepNext"), *side, _spacing(80, 60, lead)], bold))
    root.append(_style(HEADER, "header", [*side, _spacing(0, 0, lead)], grey))
    root.append(_style(FOOTER, "footer", [*side, _spacing(0, 0, lead)], grey))
    root.append(_style(CELL, "Cell", [*side, _spacing(20, 20, theme.table_lead)], _size(theme.table)))


def _defaults(font: str, size: float) -> Element:
    letters = element("w:rFonts", {"w:ascii": font, "w:hAnsi": font, "w:cs": font, "w:eastAsia": font})
    language = element("w:lang", {"w:val": "fr-FR", "w:eastAsia": "fr-FR", "w:bidi": "ar-MA"})
    run = element("w:rPr", None, letters, *_size(size), language)
    return element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, run),
        element("w:pPrDefault", None, element("w:pPr", None)),
    )


def _style(
    key: str, name: str, paragraph: Sequence[Element], run: Sequence[Element], *, default: bool = False
) -> Element:
    made = element("w:style", {"w:type": "paragraph", "w:styleId": key, **({"w:default": 1} if default else {})})
    made.append(valued("w:name", name))
    if not default:
        made.append(valued("w:basedOn", NORMAL))
    made.append(flag("w:qFormat"))
    made.append(element("w:pPr", None, *map(deepcopy, paragraph)))
    made.append(element("w:rPr", None, *run))
    return made


def _spacing(before: float, after: float, lead: float) -> Element:
    """Return the room around a paragraph (twentieths of a point) and between its lines (type sizes)."""
    share = lead / NATURAL
    line = 240 if share > _NEARLY else round(240 * share)
    return element(
        "w:spacing",
        {"w:before": round(before), "w:after": round(after), "w:line": line, "w:lineRule": "auto"},
    )


def _size(points: float) -> list[Element]:
    return [valued("w:sz", round(points * 2)), valued("w:szCs", round(points * 2))]


def _colour(colour: str) -> Element:
    return valued("w:color", colour.lstrip("#").upper())


def set_ways(file: WordFile) -> None:
    """Set habits: no line that ends early is stretched, and decimals stand after a comma."""
    settings = file.settings.element
    compat = next(child for child in settings if child.tag.endswith("}compat"))
    compat.insert(0, flag("w:doNotExpandShiftReturn"))
    for name, sign in (("decimalSymbol", ","), ("listSeparator", ";")):
        next(child for child in settings if child.tag.endswith(name)).set(qn("w:val"), sign)
