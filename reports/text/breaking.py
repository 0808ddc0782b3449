"""Where a line may be broken: the Unicode line breaking algorithm (UAX #14) for Arabic, French and their signs.

Two things are ours: French spaces before ``; : ! ? % »`` and after ``«`` never end a line (as in newer versions of
the rules for quotation marks), and neither does a space inside a number such as ``1 250 000``. Web addresses are
cut by ``address_cuts``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_BY_CHAR = {
    **dict.fromkeys("\n\u000b\u000c\u2028\u2029\u0085\r", "BK"),
    **dict.fromkeys("!?؛؝؞؟۔", "EX"),
    **dict.fromkeys(",.:;،؍⁄", "IS"),
    **dict.fromkeys("'\"", "QU"),
    **dict.fromkeys("\u00a0\u202f\u2007\u2011\u034f", "GL"),
    **dict.fromkeys("%٪‰‱؉؊؋°¢℃′″‴‵‶‷⁗", "PO"),
    **dict.fromkeys("$£¤¥€₣№−±+\\", "PR"),
    **dict.fromkeys("|\t\u00ad\u05be‒–‧⁖⁘⁙⁚⁛⁝⁞\u2d70", "BA"),
    **dict.fromkeys("‼‽⁇⁈⁉", "NS"),
    **dict.fromkeys("\u2061\u2062\u2063\u2064", "AL"),
    **dict.fromkeys("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd", "NU"),
    **dict.fromkeys("…‥․", "IN"),
    **dict.fromkeys(")]", "CP"),
    **dict.fromkeys("٫٬", "NU"),
    " ": "SP",
    "\u200b": "ZW",
    "\u2060": "WJ",
    "\ufeff": "WJ",
    "\u200d": "ZWJ",
    "/": "SY",
    "-": "HY",
    "‐": "HH",
    "—": "B2",
    "´": "BB",
    "ˈ": "BB",
    "¡": "OP",
    "¿": "OP",
}
_BY_CATEGORY = {
    "Nd": "NU",
    "Ps": "OP",
    "Pe": "CL",
    "Pi": "QU",
    "Pf": "QU",
    "Mn": "CM",
    "Mc": "CM",
    "Me": "CM",
    "Cf": "CM",
    "Cc": "CM",
    "Sc": "PR",
    "Zs": "BA",
}


@cache
def line_class(char: str) -> str:
    """Return the line breaking class of a character (letters and everything unknown: AL)."""
    known = _BY_CHAR.get(char)
    if known:
        return known
    point = ord(char)
    if 0x5D0 <= point <= 0x5F2:
        return "HL"
    if (
        0x2E80 <= point <= 0x9FFF
        or 0xAC00 <= point <= 0xD7A3
        or 0xF900 <= point <= 0xFAFF
        or 0x1F300 <= point <= 0x1FAFF
    ):
        return "ID"
    return _BY_CATEGORY.get(unicodedata.category(char), "AL")


def opportunities(text: str) -> list[int]:
    """Return the places in the text (never 0 nor its end) where a line may be broken."""
    classes = _resolved(text)
    return [i for i in range(1, len(text)) if classes[i] and _allowed(text, classes, i)]


def _resolved(text: str) -> list[str]:
    """Return the classes; a combining mark joined to what it stands on gets an empty one (LB9, LB10)."""
    out: list[str] = []
    base = ""
    for char in text:
        kind = line_class(char)
        if kind in ("CM", "ZWJ"):
            if base and base not in ("BK", "SP", "ZW"):
                out.append("")
                continue
            kind = "AL"
        base = kind
        out.append(kind)
    return out


def _allowed(text: str, classes: list[str], i: int) -> bool:
    """Say whether a break is allowed before character i."""
    after = classes[i]
    j = i - 1
    while j >= 0 and not classes[j]:
        j -= 1
    before = classes[j]
    if before == "BK":
        return True
    if after in ("BK", "SP", "ZW"):
        return False
    if before == "ZW":
        return True
    if after == "WJ" or text[i - 1] == "\u200d":
        return before == "SP" and _zero_width_before(classes, j)
    if before != "SP":
        return not _joined(classes, j, i)
    k = j
    while k >= 0 and classes[k] in ("SP", ""):
        k -= 1
    return _after_space(text, classes, k, i)


def _zero_width_before(classes: list[str], j: int) -> bool:
    while j >= 0 and classes[j] in ("SP", ""):
        j -= 1
    return j >= 0 and classes[j] == "ZW"


def _after_space(text: str, classes: list[str], k: int, i: int) -> bool:
    """Say whether the space before i may end a line; k is the last character before the spaces."""
    before, after = (classes[k] if k >= 0 else "SP"), classes[i]
    if before == "ZW":
        return True
    if after == "IS" and classes[i + 1 : i + 2] == ["NU"]:
        return True
    if after in ("CL", "CP", "EX", "IS", "SY") or before == "OP":
        return False
    if before == "QU" and _opens(text, classes, k):
        return False
    if (before in ("CL", "CP") and after == "NS") or (before == "B2" and after == "B2"):
        return False
    if text[i] in "%‰٪" and before == "NU":
        return False
    return not (_closes(text, i) or _number_group(text, i))


def _opens(text: str, classes: list[str], k: int) -> bool:
    """An opening quotation mark stands after nothing, a space or another opening sign."""
    return unicodedata.category(text[k]) == "Pi" and (
        k == 0 or classes[k - 1] in ("BK", "OP", "QU", "GL", "SP", "ZW")
    )


def _closes(text: str, i: int) -> bool:
    if unicodedata.category(text[i]) != "Pf":
        return False
    return i + 1 == len(text) or line_class(text[i + 1]) in (
        "SP",
        "GL",
        "WJ",
        "CL",
        "QU",
        "CP",
        "EX",
        "IS",
        "SY",
        "BK",
        "ZW",
    )


_group_before = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})* +$").search
_group_after = re.compile(r"\d{3}(?!\d)").match


def _number_group(text: str, i: int) -> bool:
    return bool(_group_after(text, i) and _group_before(text, 0, i))


_NO_BREAK_BEFORE = frozenset({"CL", "CP", "EX", "IS", "SY", "QU", "GL", "BA", "HY", "HH", "NS", "IN"})
_PAIRS = frozenset(
    {("PR", "ID"), ("ID", "PO"), ("B2", "B2"), ("SY", "HL")}
    | {(a, "NU") for a in ("AL", "HL", "NU", "PO", "PR", "HY", "IS")}
    | {("NU", b) for b in ("AL", "HL", "PO", "PR")}
    | {(a, b) for a in ("PR", "PO") for b in ("AL", "HL")}
    | {(a, b) for a in ("AL", "HL") for b in ("AL", "HL", "PR", "PO")}
    | {(a, "OP") for a in ("AL", "HL", "NU")}
    | {("IS", "AL"), ("IS", "HL"), ("CP", "AL"), ("CP", "HL"), ("CP", "NU")}
)


def _joined(classes: list[str], j: int, i: int) -> bool:
    """Say whether two neighbours (no space between) stay together; classes[j] is the one before i."""
    before, after = classes[j], classes[i]
    if after == "BB" and before not in ("GL", "WJ"):
        return before in ("OP", "QU", "BB")
    if before in ("GL", "WJ", "OP", "QU", "BB"):
        return True
    if after in _NO_BREAK_BEFORE:
        return not (after == "GL" and before in ("BA", "HY", "HH"))
    if before in ("BA", "HY", "HH") and _class_before(classes, j) == "HL":
        return after != "HL"
    if before in ("HY", "HH") and after == "AL":
        return _class_before(classes, j) in ("", "BK", "SP", "ZW", "GL")
    if (before in ("CL", "CP", "SY", "IS") and after in ("PO", "PR")) or (before == "SY" and after == "NU"):
        return _after_number(classes, j)
    if before in ("PO", "PR") and after == "OP":
        following = [kind for kind in classes[i + 1 :] if kind][:2]
        return following[:1] == ["NU"] or following == ["IS", "NU"]
    return (before, after) in _PAIRS


def _class_before(classes: list[str], j: int) -> str:
    return next((classes[k] for k in range(j - 1, -1, -1) if classes[k]), "")


def _after_number(classes: list[str], j: int) -> bool:
    for k in range(j, -1, -1):
        if classes[k] == "NU":
            return True
        if classes[k] not in ("", "SY", "IS", "CL", "CP"):
            return False
    return False


_ADDRESS = re.compile(r"https?://|www\.|@")
_ADDRESS_CUT = re.compile(r"(?<=[a-z0-9])(?=[.@?&=#%_~])|(?<=[/&=?@_-])(?=\w)|(?<=[.])(?=\w{3})", re.IGNORECASE)


def is_address(word: str) -> bool:
    """Say whether a word is a web or mail address."""
    return bool(_ADDRESS.search(word))


_whole = re.compile(r"\(?[0-9A-Za-zÀ-ɏ\u0620-\u0652]*[).,:،؛]*\Z").match


@lru_cache(maxsize=1 << 12)
def may_be_cut(word: str) -> bool:
    """Say whether a line may end inside a word: at a hyphen, in an address."""
    return not _whole(word) and (is_address(word) or bool(opportunities(word)))


@lru_cache(maxsize=1 << 12)
def address_cuts(word: str) -> tuple[int, ...]:
    """Return where a web or mail address may be cut: never after its scheme, before or after its signs."""
    found = _ADDRESS.search(word)
    if not found:
        return ()
    start = found.end() if found[0] != "@" else 2
    return tuple(m.start() for m in _ADDRESS_CUT.finditer(word, start) if start + 2 < m.start() < len(word) - 2)


_ALEFS = "\u0622\u0623\u0625\u0627"


@lru_cache(maxsize=1 << 10)
def letter_cuts(word: str) -> tuple[int, ...]:
    """Return where a word longer than its line may be cut: between letters, not before marks or in lam-alef."""
    return tuple(i for i in range(1, len(word)) if _may_part(word, i))


def _may_part(word: str, i: int) -> bool:
    if line_class(word[i]) in ("CM", "ZWJ", "GL"):
        return False
    base = next((word[k] for k in range(i - 1, -1, -1) if line_class(word[k]) != "CM"), "")
    return not (word[i] in _ALEFS and base == "\u0644")


ISOLATES = "\u2066\u2067\u2068\u2069"
"""Signs around a piece that keeps its own direction; they have no width."""
_NUMBER_SIGNS = ("n°", "N°", "nº", "№")
_plain_start = re.compile(r"[\w(\[{]").match
_plain_end = re.compile(r"[\w)\]},.;:!?،؛؟]").match


def edges(token: str) -> tuple[bool, bool]:
    """Say whether the spaces before and after a token can never end a line (UAX #14)."""
    closed = opened = False
    token = token.strip(ISOLATES) or token
    if token.isalpha() and token not in _NUMBER_SIGNS:
        return closed, opened
    if not _plain_start(token):
        sample = "0" if token[0] in "%‰٪" else "a"
        closed = 2 not in opportunities(f"{sample} {token}")
    if token in _NUMBER_SIGNS:
        opened = True
    elif not _plain_end(token[-1]):
        opened = len(token) + 1 not in opportunities(f"{token} a")
    return closed, opened
