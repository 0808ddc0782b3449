"""The text of a generated plan, as plain data that the application and its peers print alike.

A plan is ``{"title", "organisation", "blocks"}``. A block is a list: ``["contents"]``,
``["heading", level, text]``, ``["paragraph", runs]``, ``["list", numbered, items]`` or
``["table", widths, head, rows]``. A run is ``[text, style]`` with the style ``""``, ``"bold"``
or an address. Text is logical; equal seeds write equal text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

CHAPTERS = {"40": 10, "1000": 240}

NOUNS = [
    "مشاركة النساء في التدبير المحلي",
    "تكوين العضوات والأعضاء",
    "خدمات القرب بالدواوير",
    "حضانات الأطفال",
    "الميزانية المستجيبة للنوع",
    "تشغيل الشباب",
    "الولوج إلى الماء الصالح للشرب",
    "محاربة الهدر المدرسي للفتيات",
    "الأشخاص في وضعية إعاقة",
    "التعاونيات النسائية",
]
VERBS = ["تعزيز", "تحسين", "تتبع", "تقييم", "دعم", "توسيع", "مواكبة", "تشجيع", "تنظيم", "إعداد"]
FRENCH = [
    "budget sensible au genre",
    "diagnostic participatif",
    "plan d'action communal",
    "avis consultatif",
    "INDH",
]
NAMES = ["السيدة نزهة المثالية", "السيد سعيد الافتراضي", "مصلحة الشؤون الاجتماعية", "الكتابة الدائمة"]
PATTERNS = [
    "{0}ا{1}{2}",
    "م{0}{1}و{2}",
    "ت{0}{1}ي{2}",
    "{0}{1}ا{2}ة",
    "ا{0}ت{1}ا{2}",
    "{0}{1}{2}ية",
    "م{0}ا{1}{2}ة",
]
AFFIXES = ["", "ال", "ال", "وال", "ب", "لل", "و"]
VOCABULARY = 9_000
CONSONANTS = "بتثجحخدذرزسشصضطظعغفقكلمنهي"


class Author:
    """Writes invented text: the domain's phrases, and words of invented roots so that the vocabulary is rich."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._lexicon = [self._invented() for _ in range(VOCABULARY)]

    def number(self, low: int, high: int) -> int:
        return self._dice.randint(low, high)

    def word(self) -> str:
        return self._dice.choice(self._lexicon)

    def _invented(self) -> str:
        root = self._dice.sample(CONSONANTS, 3)
        return self._dice.choice(AFFIXES) + self._dice.choice(PATTERNS).format(*root)

    def aim(self) -> str:
        return f"{self._dice.choice(VERBS)} {self._dice.choice(NOUNS)}"

    def sentence(self) -> str:
        parts = [f"{self.aim()} {self.word()}" for _ in range(self.number(2, 4))]
        if self.number(0, 2) == 0:
            parts.append(f"({self._dice.choice(FRENCH)})")
        if self.number(0, 2) == 0:
            parts.append(f"بنسبة {self.number(1, 99)},{self.number(1, 9)}% قبل {self.date()}")
        return f"{' و'.join(parts)}."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.number(3, 5)))

    def date(self) -> str:
        return f"{self.number(1, 28):02}/{self.number(1, 12):02}/{self.number(2025, 2028)}"

    def row(self, number: int) -> list[str]:
        money = f"{self.number(1, 9)}.{self.number(0, 999):03}.000,00 درهم"
        aim = f"{self.aim()} {self.word()}"
        return [str(number), aim, f"{self.number(1, 99)}%", money, self.date(), self._dice.choice(NAMES)]


def plan(size: str) -> dict[str, Any]:
    """Return a plan of about 40 or 1,000 pages."""
    author = Author(len(size))
    blocks: list[list[Any]] = [["contents"]]
    for chapter in range(1, CHAPTERS[size] + 1):
        blocks += _chapter(author, chapter)
    return {"title": "خطة عمل نموذجية", "organisation": "جماعة نموذجية", "blocks": blocks}


def _chapter(author: Author, chapter: int) -> Iterator[list[Any]]:
    yield ["heading", 1, f"{chapter}. {author.aim()}"]
    for section in range(1, 4):
        yield ["heading", 2, f"{chapter}.{section} {author.aim()}"]
        for _ in range(3):
            yield ["paragraph", [[author.paragraph(), ""]]]
        yield ["paragraph", [["ملاحظة: ", "bold"], [author.paragraph(), ""]]]
        yield ["list", section == 3, [[[author.sentence(), ""]] for _ in range(4)]]
    address = "https://www.exemple.ma/plan"
    yield [
        "paragraph",
        [["للاتصال: ", ""], ["الموقع", address], [f" أو +212 5 37 00 {chapter % 90 + 10} 22.", ""]],
    ]
    head = ["ر.ت", "النشاط", "المؤشر", "الكلفة", "الأجل", "المسؤول"]
    yield ["table", [0.4, 2, 0.7, 1.3, 1, 1.5], head, [author.row(i) for i in range(1, 27)]]


def texts(plan: dict[str, Any]) -> list[str]:
    """Return every string of a plan in reading order."""
    out = [plan["title"]]
    for kind, *rest in plan["blocks"]:
        if kind == "heading":
            out.append(rest[1])
        elif kind == "paragraph":
            out.append("".join(text for text, _ in rest[0]))
        elif kind == "list":
            out += ["".join(text for text, _ in item) for item in rest[1]]
        elif kind == "table":
            out += [cell for row in [rest[1], *rest[2]] for cell in row]
    return out
