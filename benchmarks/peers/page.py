"""The plan as HTML, for the peers that print pages of the web."""

from __future__ import annotations

import json
import sys
from html import escape
from pathlib import Path

STYLE = """
body {margin: 0; direction: rtl; font: 12pt/1.75 Amiri, 'Noto Sans'} h1 {font-size: 17pt} h2 {font-size: 14pt}
h1, h2 {line-height: 1.6; margin: 12pt 0 5pt; break-after: avoid} p {margin: 0 0 6pt; text-align: justify}
table {border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 1.5; margin: 6pt 0}
th, td {border: .5pt solid #666; padding: 2pt 4pt; text-align: right; vertical-align: top} th {background: #dce6f1}
thead {display: table-header-group} ul, ol {margin: 0 0 6pt; padding-right: 20pt}
.title {font-size: 22pt; font-weight: bold; text-align: center} .contents a {color: black; text-decoration: none}
"""
PAGED = """
@page {{size: A4; margin: 22mm 18mm 20mm; @top-right {{content: "{header}"; font: 9pt Amiri}}
@bottom-center {{content: "الصفحة " counter(page) " من " counter(pages); font: 9pt Amiri; direction: rtl}}}}
.contents a::after {{content: leader('.') target-counter(attr(href url), page)}}
"""
SIMPLE = "@page {size: 21cm 29.7cm; margin: 2cm 1.8cm} body, h1, h2, table {line-height: 100%}"


def html(source: str, paged: bool = True) -> str:
    plan = json.loads(Path(source).read_text(encoding="utf-8"))
    style = STYLE + (PAGED.format(header=plan["organisation"]) if paged else SIMPLE)
    titles = [rest[1] for kind, *rest in plan["blocks"] if kind == "heading"]
    names = iter(range(len(titles)))
    body = [f'<p class="title" align="center">{escape(plan["title"])}</p>']
    for kind, *rest in plan["blocks"]:
        if kind == "contents":
            entries = (f'<div><a href="#h{i}">{escape(title)}</a></div>' for i, title in enumerate(titles))
            body.append(f'<div class="contents">{"".join(entries)}</div><div style="break-after: page"></div>')
        elif kind == "heading":
            body.append(f'<h{rest[0]} id="h{next(names)}">{escape(rest[1])}</h{rest[0]}>')
        elif kind == "paragraph":
            body.append(f'<p align="justify">{runs(rest[0])}</p>')
        elif kind == "list":
            tag = "ol" if rest[0] else "ul"
            body.append(f"<{tag}>{''.join(f'<li>{runs(item)}</li>' for item in rest[1])}</{tag}>")
        elif kind == "table":
            body.append(table(*rest))
    title = escape(plan["title"])
    return (
        f'<!DOCTYPE html><html lang="ar-MA" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>'
        f'<style>{style}</style></head><body dir="rtl">{"".join(body)}</body></html>'
    )


def runs(parts: list[list[str]]) -> str:
    out = []
    for text, style in parts:
        shown = escape(text)
        shown = f"<b>{shown}</b>" if style == "bold" else shown
        out.append(f'<a href="{escape(style)}">{shown}</a>' if "://" in style else shown)
    return "".join(out)


def table(widths: list[float], head: list[str], rows: list[list[str]]) -> str:
    columns = "".join(f'<col style="width: {100 * width / sum(widths):.1f}%">' for width in widths)
    titles = "".join(f"<th>{escape(text)}</th>" for text in head)
    lines = "".join(f"<tr>{''.join(f'<td>{escape(text)}</td>' for text in row)}</tr>" for row in rows)
    return (
        f'<table width="100%" border="1" cellspacing="0"><colgroup>{columns}</colgroup>'
        f"<thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"
    )


if __name__ == "__main__":
    print(html(sys.argv[1]))
