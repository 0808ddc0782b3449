"""Places in a list: short texts that sort, with room for one more between any two.

A position is a fraction written in base 62 without its "0.". New ones end in two random digits, so that two
people who insert at the same place on two computers do not get the same one.
"""

from __future__ import annotations

import secrets

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def between(before: str, after: str) -> str:
    """Return a position after ``before`` and before ``after``; an empty text is an end of the list.

    When the two neighbours are equal (made apart, then merged), the result is just behind both.
    """
    if after and before >= after:
        after = ""
    # Lists grow at their ends: step by little there, so that positions stay short.
    lean = "start" if not before and after else "end" if not after else "middle"
    return _middle(before, after, lean) + "".join(secrets.choice(DIGITS[1:]) for _ in range(2))


def _middle(low: str, high: str, lean: str) -> str:
    """Return a fraction strictly between two fractions (``high`` empty means one)."""
    common = 0
    while high and (low[common : common + 1] or "0") == high[common : common + 1]:
        common += 1
    if common:
        return high[:common] + _middle(low[common:], high[common:], lean)
    first = DIGITS.index(low[0]) if low else 0
    last = DIGITS.index(high[0]) if high else len(DIGITS)
    if last - first <= 1:
        return DIGITS[first] + _middle(low[1:], "", lean)
    return DIGITS[{"start": last - 1, "end": first + 1, "middle": (first + last) // 2}[lean]]


def many(count: int) -> list[str]:
    """Return positions for a whole new list, in order."""
    width = 1
    while len(DIGITS) ** width < 4 * (count + 1):
        width += 1
    step = len(DIGITS) ** width // (count + 1)
    return [_digits((i + 1) * step, width) for i in range(count)]


def _digits(number: int, width: int) -> str:
    out = ""
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        out = DIGITS[digit] + out
    return out + "V"  # never ends in the lowest digit
