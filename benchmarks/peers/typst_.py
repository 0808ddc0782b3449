"""IN.json OUT.pdf: the plan printed by Typst (tagged, PDF/UA-1)."""

import json
import os
import sys
from pathlib import Path

import typst

FONTS = os.environ["HAYAT_FONTS"]


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def runs(parts: list[list[str]]) -> str:
    out = []
    for text, style in parts:
        shown = f"strong({quoted(text)})" if style == "bold" else f"text({quoted(text)})"
        out.append(f"#link({quoted(style)}, {shown})" if "://" in style else f"#{shown}")
    return "".join(out)


def source(plan: dict) -> str:
    header = f"align(right, text(9pt, {quoted(plan['organisation'])}))"
    footer = "context align(center, text(9pt)[الصفحة #counter(page).display() من #counter(page).final().first()])"
    out = [
        f"#set document(title: {quoted(plan['title'])})",
        f'#set page(paper: "a4", margin: (top: 22mm, bottom: 20mm, x: 18mm), header: {header}, footer: {footer})',
        '#set text(font: ("Amiri", "Noto Sans"), lang: "ar", region: "MA", dir: rtl, size: 12pt)',
        "#set par(justify: true, leading: 0.9em, spacing: 1.0em)",
        "#show heading.where(level: 1): set text(17pt)",
        "#show heading.where(level: 2): set text(14pt)",
        f'#align(center, text(22pt, weight: "bold", {quoted(plan["title"])}))',
    ]
    for kind, *rest in plan["blocks"]:
        if kind == "contents":
            out += ["#outline(title: [الفهرس])", "#pagebreak()"]
        elif kind == "heading":
            out.append(f"{'=' * rest[0]} #{quoted(rest[1])}")
        elif kind == "paragraph":
            out.append(runs(rest[0]))
        elif kind == "list":
            out.append("\n".join(f"{'+' if rest[0] else '-'} {runs(item)}" for item in rest[1]))
        elif kind == "table":
            out.append(table(*rest))
    return "\n\n".join(out)


def table(widths: list[float], head: list[str], rows: list[list[str]]) -> str:
    columns = ", ".join(f"{width}fr" for width in widths)
    titles = ", ".join(f"[*#{quoted(text)}*]" for text in head)
    cells = ",\n".join(", ".join(f"[#{quoted(text)}]" for text in row) for row in rows)
    look = 'align: right, stroke: 0.5pt, fill: (_, y) => if y == 0 { rgb("#dce6f1") }'
    return (
        "#[#set text(10.5pt)\n#set par(justify: false, leading: 0.6em)\n"
        f"#table(columns: ({columns}), {look}, table.header({titles}), {cells})]"
    )


if __name__ == "__main__":
    plan = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    path = Path(sys.argv[2]).with_suffix(".typ")
    path.write_text(source(plan), encoding="utf-8")
    typst.compile(path, output=sys.argv[2], root="/", font_paths=[FONTS], pdf_standards=["ua-1"])
