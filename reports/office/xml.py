"""Elements of a word-processor file, said briefly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

__all__ = ["Element", "element", "field", "flag", "text", "valued"]

Values = Mapping[str, object]


def element(tag: str, values: Values | None = None, *children: Element) -> Element:
    """Return an element; names of tag and attributes carry their prefix (``w:p``)."""
    made = OxmlElement(tag)
    for name, value in (values or {}).items():
        made.set(qn(name) if ":" in name else name, str(value))
    made.extend(children)
    return made


def valued(tag: str, value: object) -> Element:
    """Return an element that says one value."""
    return element(tag, {"w:val": value})


def flag(tag: str) -> Element:
    """Return an element that says yes by being there."""
    return element(tag)


def text(tag: str, words: str) -> Element:
    """Return an element that holds words, spaces at the ends too."""
    made = element(tag, {"xml:space": "preserve"})
    made.text = words
    return made


def field(code: str, shown: str, look: Sequence[Element] = ()) -> list[Element]:
    """Return the runs of a field: its instruction, and what is shown until it is computed."""

    def run(part: Element) -> Element:
        properties = [element("w:rPr", None, *map(deepcopy, look))] if look else []
        return element("w:r", None, *properties, part)

    def mark(kind: str) -> Element:
        return run(element("w:fldChar", {"w:fldCharType": kind}))

    instruction, result = run(text("w:instrText", f" {code} ")), run(text("w:t", shown))
    return [mark("begin"), instruction, mark("separate"), result, mark("end")]
