"""IN.json OUT.pdf: the plan printed by fpdf2 (not tagged throughout)."""

import json
import os
import sys
from pathlib import Path

from fpdf import FPDF
from fpdf.fonts import FontFace

plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
folder = Path(os.environ["HAYAT_FONTS"])


class Paper(FPDF):
    def header(self) -> None:
        self.set_font("Amiri", "", 9)
        self.cell(0, 6, plan["organisation"], align="R", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-30)
        self.set_font("Amiri", "", 9)
        self.cell(0, 6, f"الصفحة {self.page_no()}", align="C")


def contents(paper: FPDF, outline: list) -> None:
    paper.set_font("Amiri", "", 12)
    for entry in outline:
        text = f"{entry.name} ........ {entry.page_number}"
        paper.set_x(paper.l_margin)
        paper.multi_cell(0, 18, text, align="R", new_x="LMARGIN", new_y="NEXT")


def text(words: str, size: float = 12, style: str = "", align: str = "J") -> None:
    paper.set_font("Amiri", style, size)
    paper.multi_cell(0, size * 1.75, words, align=align, new_x="LMARGIN", new_y="NEXT")


def paragraph(parts: list[list[str]]) -> None:
    if len(parts) == 1:
        text(parts[0][0])
        return
    with paper.text_columns(text_align="J", line_height=1.75) as columns:
        for words, style in parts:
            paper.set_font("Amiri", "B" if style == "bold" else "", 12)
            columns.write(words, link=style if "://" in style else None)


def table(widths: list[float], head: list[str], rows: list[list[str]]) -> None:
    paper.set_font("Amiri", "", 10.5)
    style = FontFace(emphasis="B", fill_color=(220, 230, 241))
    with paper.table(col_widths=tuple(widths[::-1]), text_align="R", line_height=16, headings_style=style) as made:
        for cells in [head, *rows]:
            row = made.row()
            for cell in cells[::-1]:
                row.cell(cell)


paper = Paper(format="A4", unit="pt")
paper.add_font("Amiri", "", folder / "Amiri-Regular.ttf")
paper.add_font("Amiri", "B", folder / "Amiri-Bold.ttf")
paper.set_text_shaping(True, direction="rtl", script="arab", language="ara")
paper.set_margins(51, 62, 51)
paper.set_auto_page_break(True, 57)
paper.set_lang("ar-MA")
paper.set_title(plan["title"])
paper.add_page()
text(plan["title"], 22, "B", "C")
headings = sum(block[0] == "heading" for block in plan["blocks"])
for kind, *rest in plan["blocks"]:
    paper.set_x(paper.l_margin)
    if kind == "contents":
        paper.insert_toc_placeholder(contents, pages=-(-headings * 18 // 700), allow_extra_pages=True)
    elif kind == "heading":
        paper.start_section(rest[1], level=rest[0] - 1)
        text(rest[1], 17 if rest[0] == 1 else 14, "B", "R")
    elif kind == "paragraph":
        paragraph(rest[0])
    elif kind == "list":
        for number, item in enumerate(rest[1], 1):
            sign = f"{number}. " if rest[0] else "• "
            text(sign + "".join(words for words, _ in item), align="R")
    elif kind == "table":
        table(*rest)
paper.output(sys.argv[2])
