"""Bullets and numbers as a word processor counts them itself."""

from __future__ import annotations

from docx.document import Document as WordFile

from reports.office.xml import Element, element, valued

_BULLETS = ("•", "–", "◦")
_DEEPEST = 6
_INDENT = 440
"""Twentieths of a point."""
_BULLETED, _NUMBERED = 1, 2


class Lists:
    """The lists of one file; each numbered one counts for itself."""

    def __init__(self, file: WordFile) -> None:
        self._root: Element = file.part.numbering_part.element
        for child in list(self._root):
            self._root.remove(child)
        self._root.append(_abstract(_BULLETED, numbered=False))
        self._root.append(_abstract(_NUMBERED, numbered=True))
        self._root.append(element("w:num", {"w:numId": 1}, valued("w:abstractNumId", _BULLETED)))
        self._count = 1

    def begin(self, numbered: bool, depth: int = 0, start: int = 1) -> int:
        """Return the key of a list: the one of all bullets, or of a new one that counts from ``start``."""
        if not numbered:
            return 1
        self._count += 1
        override = element("w:lvlOverride", {"w:ilvl": min(depth, _DEEPEST)}, valued("w:startOverride", start))
        self._root.append(
            element("w:num", {"w:numId": self._count}, valued("w:abstractNumId", _NUMBERED), override)
        )
        return self._count


def entry(key: int, depth: int) -> Element:
    """Return what makes a paragraph an item of a list."""
    return element("w:numPr", None, valued("w:ilvl", min(depth, _DEEPEST)), valued("w:numId", key))


def _abstract(key: int, *, numbered: bool) -> Element:
    made = element("w:abstractNum", {"w:abstractNumId": key}, valued("w:multiLevelType", "hybridMultilevel"))
    for depth in range(_DEEPEST + 1):
        sign = f"%{depth + 1}." if numbered else _BULLETS[min(depth, len(_BULLETS) - 1)]
        indent = element("w:ind", {"w:left": _INDENT * (depth + 1), "w:hanging": _INDENT})
        made.append(
            element(
                "w:lvl",
                {"w:ilvl": depth},
                valued("w:start", 1),
                valued("w:numFmt", "decimal" if numbered else "bullet"),
                valued("w:lvlText", sign),
                valued("w:lvlJc", "left"),
                element("w:pPr", None, indent),
            )
        )
    return made
