"""Invented documents for the tests of the engine."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from reports.blocks import (
    CENTRE,
    Attachment,
    Bar,
    Bullets,
    Cell,
    Column,
    Document,
    Item,
    Letterhead,
    Series,
    Signatory,
    Task,
    bold,
    read_picture,
)
from reports.blocks.tree import Node
from reports.text.runs import Run
from reports.text.shaping import Shaper

PLAIN = [
    "تعمل الهيئة على إدماج مقاربة النوع في برامج الجماعة وتتبع تنفيذها مع الفاعلين المحليين.",
    "تنظم الهيئة لقاءات دورية مع الجمعيات وتستمع إلى حاجيات النساء والرجال في الأحياء والدواوير.",
    "ترفع الهيئة رأيها إلى رئيس المجلس بعد التداول وتنشر خلاصته في السجل الخاص بها.",
]
VOWELLED = [
    "إِنَّ الْمُسَاوَاةَ بَيْنَ النِّسَاءِ وَالرِّجَالِ حَقٌّ ثَابِتٌ، وَلَا تَسْتَقِيمُ التَّنْمِيَةُ إِلَّا بِإِشْرَاكِ الْجَمِيعِ.",
    "تُقَدِّمُ الْهَيْئَةُ آرَاءَهَا لِلْمَجْلِسِ وَتَتَتَبَّعُ أَثَرَهَا فِي حَيَاةِ النَّاسِ.",
]
MIXED = [
    "تُعدّ الهيئة (instance de l'équité) استشارية بموجب المادة 120 من القانون التنظيمي رقم 113.14، وتضم 24 عضوا.",
    "للاتصال: +212 5 37 00 11 22 أو contact@exemple.ma بتاريخ 15-03-2026، ثم https://www.exemple.ma/plan?annee=2026.",
    "بلغت الميزانية 1 250 000,00 درهم (MAD) أي 12,5% من برنامج 2025-2028 والمقرر عدد 62/2022.",
]
MARKUP = "<b>نص</b> & R&D <font color=\"red\">x < y</font> <img src='/etc/passwd'/>"
LONG_WORD = "ب" * 400
MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]


def png(width: int = 60, height: int = 40, colour: str = "#2a7f62", mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (width, height), colour).save(out, "PNG")
    return out.getvalue()


def paragraphs(texts: list[str], shaper: Shaper | None = None, language: str = "ar") -> Document:
    document = Document("نص", language, shaper=shaper)
    for text in texts:
        document.paragraph(text)
    return document


def hard_cases(shaper: Shaper | None = None, typeface: str = "amiri") -> Document:
    """Return a document with every brick, in Arabic."""
    doc = Document(
        "خطة عمل نموذجية",
        "ar",
        author="جماعة نموذجية",
        subject="وثيقة تجريبية",
        keywords=["المساواة", "النوع"],
        header="جماعة نموذجية",
        edition="النسخة 2 - 15/03/2026",
        draft=True,
        shaper=shaper,
        typeface=typeface,
        attachment=Attachment("plan.json", b"{}", "application/json", "المصدر"),
    )
    _opening(doc)
    _texts(doc)
    _tables(doc)
    _drawings(doc)
    _calendar(doc)
    doc.section(landscape=False)
    doc.signatures(
        [Signatory("رئيسة الهيئة", "نزهة المثالية"), Signatory("المقرر", "سعيد الافتراضي")], "حرر في 15 مارس"
    )
    return doc


def _opening(doc: Document) -> None:
    head = Letterhead(
        ["المملكة المغربية", "وزارة الداخلية", "عمالة نموذجية", "جماعة نموذجية"],
        ["Royaume du Maroc", "Ministère de l'Intérieur", "Préfecture modèle", "Commune modèle"],
        ["ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ"],
        read_picture(png(mode="RGBA", colour="#aa2233cc")),
        "شعار الجماعة",
    )
    doc.cover("خطة عمل نموذجية (2025-2028)", ["جماعة نموذجية"], ["حرر في 15 مارس 2026"], head)
    doc.contents()


def _texts(doc: Document) -> None:
    doc.heading(1, "نصوص", "1.")
    for text in [*PLAIN, *VOWELLED, *MIXED, MARKUP, LONG_WORD]:
        doc.paragraph(text)
    doc.paragraph(["انظر ", Run("الدليل", link="https://www.exemple.ma/g"), "."])
    doc.paragraph("Une phrase française entière, avec « guillemets » et 75 % ; puis ☑ ☐ ✓ → ≥ №.")
    doc.paragraph("سطر أول\nسطر ثان")
    doc.heading(2, "لوائح", "1.1")
    doc.bullets(
        ["بند", ["بند ", bold("غليظ")], Item("بند له فروع", ["فرع", Item("فرع", ["أعمق"])], numbered=True)]
    )
    doc.numbers(["أول", "ثان (second)"], start=9)


def _tables(doc: Document) -> None:
    doc.heading(1, "جداول", "2.")
    doc.table(
        [Column("ر.ت", 0.4), Column("المؤشر", 2), Column("القيمة", 1, CENTRE), Column("المصدر", 1.5)],
        [
            [str(i), "نسبة النساء في مناصب المسؤولية (%)", f"{i},5%", Bullets(["تقرير", "لائحة"])]
            for i in range(1, 30)
        ],
        totals=[[Cell("المجموع", columns=2), "50%", ""]],
        caption="الجدول 1: مؤشرات",
        row_headers=1,
    )
    doc.table(
        [Column(), Column(), Column(), Column()],
        [
            [Cell("محور", rows=3), "أ", "ب", "ج"],
            ["د", Cell("هـ و", columns=2)],
            ["ز", "ح", "ط"],
            ["نص " * 700, "", "ك"],
        ],
        head=[[Cell("المحور", rows=2), Cell("سنة 2026", columns=3)], ["الفصل 1", "الفصل 2", "الفصل 3"]],
    )
    doc.swot([("القوة", ["فريق"]), ("الضعف", ["موارد"]), ("الفرص", ["شراكات (INDH)"]), ("المخاطر", ["تغير"])])


def _drawings(doc: Document) -> None:
    doc.heading(1, "رسوم", "3.")
    doc.problem_tree(
        "ضعف المشاركة",
        [Node("قلة التكوين", (Node("ندرة الدورات"), Node("بعد القاعة", (Node("غياب النقل"),)))), Node("الأعباء")],
        [Node("قرارات ناقصة")],
        ("آثار", "مشكل", "أسباب"),
    )
    series = [Series("نساء", [12, 18.5, 0]), Series("رجال", [30, 31, 33])]
    doc.bars(["2021", "2022", "2023"], series, caption="المستفيدون", unit="%")
    doc.bars(["2021", "2022", "2023"], series, caption="المستفيدون", stacked=True)
    doc.ring([("نساء", 14), ("رجال", 10)], caption="تركيبة الهيئة", centre="24")
    doc.image(png(900, 500), "مستطيل أخضر", 10, "صورة")


def _calendar(doc: Document) -> None:
    doc.section(landscape=True)
    doc.heading(2, "الجدولة الزمنية")
    tasks = [Task(f"نشاط {i} (activité)", [Bar(i % 9, i % 9 + 2, 0.5)]) for i in range(30)]
    doc.gantt(tasks, MONTHS, [("الأسدس الأول", 6), ("الأسدس الثاني", 6)], "مخطط زمني")


def saved(document: Document, folder: Path, name: str = "a.pdf") -> Path:
    path = folder / name
    document.save(path)
    return path
