"""What user text must be before it is laid out: composed, without controls, without towers of marks.

Nothing is ever parsed as markup. Direction marks and balanced isolates stay, because whoever wrote them saw their
effect on the screen; overrides and embeddings, which can make a text read as another, go.
"""

from __future__ import annotations

import re
import unicodedata

MAX_MARKS = 4
"""Marks kept on one letter; Arabic needs three at most."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
_TOWER = re.compile(f"([{_MARKS}]{{{MAX_MARKS}}})[{_MARKS}]+")
_CONTROLS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u2028-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff\ud800-\udfff\ufffe\uffff"
)
_SUSPECT = re.compile(f"[{_CONTROLS}]|[{_MARKS}]{{{MAX_MARKS + 1}}}")
looks_clean = re.compile(
    "[ -~\u00a0\u00ab\u00b0\u00bb\u00c0-\u017e\u060c\u061b\u061f-\u063a\u0640-\u064a\u0660-\u066c"
    "\u2010-\u2026\u202f\u2d30-\u2d67]*"
).fullmatch
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u202a-\u202e\ufeff]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")
_FORMS = re.compile("[\ufb50-\ufbb1\ufbd3-\ufbff\ufe70-\ufefc]")
_ISOLATES = re.compile("[\u2066-\u2069]")


def clean(text: str) -> str:
    """Return the text as it may be printed; most texts come back untouched."""
    return text if looks_clean(text) else cleaned(text)


def cleaned(text: str) -> str:
    """Return the text cleaned, however it looks."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _TOWER.sub(r"\1", _without_controls(text)) if _SUSPECT.search(text) else text


def _without_controls(text: str) -> str:
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _BROKEN.sub("\ufffd", _DROPPED.sub("", text))
    # Letters copied out of badly made PDFs come as presentation forms: back to the letters themselves.
    text = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    return _balanced(text) if _ISOLATES.search(text) else text


def _balanced(text: str) -> str:
    """Drop isolate controls without their partner in the same line."""
    stray: set[int] = set()
    stack: list[int] = []
    for i, char in enumerate(text):
        if char in "\u2066\u2067\u2068":
            stack.append(i)
        elif char == "\u2069":
            if stack:
                stack.pop()
            else:
                stray.add(i)
        elif char == "\n":
            stray.update(stack)
            stack = []
    stray.update(stack)
    return "".join(char for i, char in enumerate(text) if i not in stray) if stray else text
