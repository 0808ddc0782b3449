"""Print a generated plan of 40 and of 1,000 pages: whole process, median, peak memory, size.

``python -m benchmarks.documents`` prints a table; ``... 40 OUT.pdf`` prints one plan (what is measured);
``... hard OUT.pdf`` prints every brick once, to be looked at.
"""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from reports.blocks import CENTRE, Column, Document, bold  # noqa: E402

CHAPTERS = {40: 13, 1000: 325}
ROUNDS = {40: 5, 1000: 3}
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


class Author:
    """Writes invented text; equal seeds write equal text."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        return self._dice.randint(low, high)

    def aim(self) -> str:
        return f"{self._dice.choice(VERBS)} {self._dice.choice(NOUNS)}"

    def sentence(self) -> str:
        parts = [self.aim() for _ in range(self.number(2, 4))]
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
        return [str(number), self.aim(), f"{self.number(1, 99)}%", money, self.date(), self._dice.choice(NAMES)]


def plan(pages: int) -> Document:
    author = Author(pages)
    doc = Document("خطة عمل نموذجية", "ar", author="جماعة نموذجية", header="جماعة نموذجية", edition="النسخة 1")
    doc.contents()
    for chapter in range(1, CHAPTERS[pages] + 1):
        doc.heading(1, author.aim(), f"{chapter}.")
        for section in range(1, 4):
            doc.heading(2, author.aim(), f"{chapter}.{section}")
            for _ in range(3):
                doc.paragraph(author.paragraph())
            doc.paragraph([bold("ملاحظة: "), author.paragraph()])
            doc.bullets([author.sentence() for _ in range(4)])
        columns = [Column("ر.ت", 0.4), Column("النشاط", 2), Column("المؤشر", 0.7, CENTRE), Column("الكلفة", 1.3)]
        columns += [Column("الأجل", 1), Column("المسؤول", 1.5)]
        doc.table(columns, [author.row(i) for i in range(1, 27)], caption=f"الجدول {chapter}")
    return doc


def main(arguments: list[str]) -> None:
    if not arguments:
        table()
        return
    kind, path = arguments[0], Path(arguments[1])
    if kind == "hard":
        from tests.reports.samples import hard_cases

        hard_cases().save(path)
        return
    document = plan(int(kind))
    document.save(path)
    print(document.page_count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def table() -> None:
    print("| plan | pages | s | ms a page | peak MB | KB |\n| --- | --- | --- | --- | --- | --- |")
    with TemporaryDirectory() as folder:
        for kind, rounds in ROUNDS.items():
            path = Path(folder) / f"{kind}.pdf"
            command = [sys.executable, str(Path(__file__)), str(kind), str(path)]
            seconds = []
            for _ in range(rounds):
                start = time.perf_counter()
                run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
                seconds.append(time.perf_counter() - start)
            pages, peak = map(int, run.stdout.split())
            middle = statistics.median(seconds)
            size = path.stat().st_size // 1024
            print(f"| {kind} | {pages} | {middle:.2f} | {1000 * middle / pages:.1f} | {peak} | {size} |")


if __name__ == "__main__":
    main(sys.argv[1:])
