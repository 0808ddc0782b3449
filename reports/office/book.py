"""A spreadsheet file: right to left where its language is, values as what they are, texts that never compute."""

from __future__ import annotations

import datetime
import io
import math
import re
from dataclasses import dataclass, replace
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.pdf.metadata import PRODUCER, Metadata
from reports.text.clean import clean
from reports.text.direction import reads_right_to_left

Value = str | int | Decimal | datetime.date | None

LONGEST_TEXT = 32_000
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_ISOLATES = re.compile("[\u2066-\u2069]")
_STARTS_A_FORMULA = re.compile(r"[\s]*[=+\-@\t\r]")
_MARK = "\u200e"
"""Before what a spreadsheet could take for a formula: seen by nobody, it stays when the sheet is saved as CSV."""
_BORDER = "#8a95a1"
_LINE, _TALLEST = 15, 409
"""Height of a line and of the tallest row that a spreadsheet takes, in points."""
_WIDEST_SIGN = 1.05


def safe(text: str) -> str:
    """Return text that no spreadsheet program takes for a formula, whatever it is saved as."""
    plain = _ISOLATES.sub("", clean(text)).strip()[:LONGEST_TEXT]
    return _MARK + plain if _STARTS_A_FORMULA.match(plain) else plain


def shortened(name: str, most: int) -> str:
    """Return the first words of a name that so many signs hold; of a long first word its beginning."""
    if len(name) <= most:
        return name
    words, _, _ = name[: most + 1].rpartition(" ")
    return words if len(words) > most // 2 else name[:most].strip()


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of so many signs."""
    return sum(max(1, math.ceil(len(line) * _WIDEST_SIGN / width)) for line in text.split("\n"))


def row_height(lines: float) -> float:
    """Return the height of a row of so many lines, in points."""
    return min(_LINE * math.ceil(lines) + 2, _TALLEST)


@dataclass(frozen=True)
class Look:
    """How a cell looks."""

    bold: bool = False
    fill: str = ""
    centre: bool = False
    arabic: bool = False
    """Whether a text runs from the right in a sheet that does not."""
    side: str = ""
    """``right`` for numbers, their heads, and texts that run against the sheet; else where reading starts."""
    shape: str = ""
    """How a number or date is written, in the language of spreadsheets."""


PLAIN = Look()
NUMBERS = "right"
"""The side on which numbers and days stand, whatever a program would do with them by itself."""


class Book:
    """One spreadsheet file that is being written."""

    def __init__(self, metadata: Metadata) -> None:
        self._out = io.BytesIO()
        self.right_to_left = metadata.language == "ar"
        self._book = xlsxwriter.Workbook(
            self._out,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        self._book.set_properties(
            {
                "title": metadata.title,
                "subject": metadata.subject,
                "author": metadata.author,
                "comments": PRODUCER,
                "created": metadata.stamp.replace(tzinfo=None),
            }
        )
        self._names: set[str] = set()
        self._formats: dict[Look, Format] = {}

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet; its name is made one that a spreadsheet takes and no other sheet has."""
        sheet = self._book.add_worksheet(self._free(name))
        if self.right_to_left:
            sheet.right_to_left()
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P / &N")
        return sheet

    def _free(self, name: str) -> str:
        whole = " ".join(_NOT_IN_NAMES.sub(" ", safe(name).lstrip(_MARK)).split()) or "1"
        found, n = shortened(whole, _LONGEST_NAME), 1
        while found.casefold() in self._names:
            n += 1
            found = f"{shortened(whole, _LONGEST_NAME - len(str(n)) - 1)} {n}"
        self._names.add(found.casefold())
        return found

    def format(self, look: Look) -> Format:
        """Return a look as the file keeps it."""
        if look not in self._formats:
            facts = {
                "text_wrap": True,
                "valign": "top",
                "border": 1,
                "border_color": _BORDER,
                "reading_order": 2 if self.right_to_left or look.arabic else 1,
                "bold": look.bold,
                **({"bg_color": look.fill} if look.fill else {}),
                **({"align": "center"} if look.centre else {"align": look.side} if look.side else {}),
                **({"num_format": look.shape} if look.shape else {}),
            }
            self._formats[look] = self._book.add_format(facts)
        return self._formats[look]

    def write(self, sheet: Worksheet, place: tuple[int, int], value: Value, look: Look = PLAIN) -> None:
        """Write one cell; a text stays a text, whatever it begins with."""
        row, column = place
        if value is None or value == "":
            sheet.write_blank(row, column, None, self.format(look))
        elif isinstance(value, str):
            sheet.write_string(row, column, safe(value), self.format(self._of_text(value, look)))
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, value, self.format(replace(look, side=NUMBERS)))
        else:
            sheet.write_number(row, column, float(value), self.format(replace(look, side=NUMBERS)))

    def _of_text(self, text: str, look: Look) -> Look:
        """Return the look of a text: Arabic begins at the right in every sheet."""
        if self.right_to_left or not reads_right_to_left(text, False):
            return look
        return replace(look, side="right", arabic=True)

    def merge(
        self, sheet: Worksheet, place: tuple[int, int], size: tuple[int, int], value: Value, look: Look = PLAIN
    ) -> None:
        """Write one cell that covers ``size`` rows and columns."""
        (row, column), (rows, columns) = place, size
        if rows > 1 or columns > 1:
            sheet.merge_range(row, column, row + rows - 1, column + columns - 1, "", self.format(look))
        self.write(sheet, place, value, look)

    def foot(self, sheet: Worksheet, row: int, columns: int, text: str, width: float) -> None:
        """Write a sentence below a table, over all its columns."""
        if text:
            self.merge(sheet, (row, 0), (1, columns), text)
            sheet.set_row(row, row_height(lines_of(text, width)))

    def written(self) -> bytes:
        """Close the file and return its bytes."""
        if not self._names:
            self.sheet("")
        self._book.close()
        return self._out.getvalue()
