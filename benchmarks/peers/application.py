"""IN.json OUT.pdf: the plan printed by the application (tagged, PDF/A-3a, PDF/UA-1)."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reports.blocks import CENTRE, Column, Document
from reports.text.faces import BOLD, REGULAR
from reports.text.runs import Run


def runs(parts: list[list[str]]) -> list[Run]:
    return [
        Run(text, BOLD if style == "bold" else REGULAR, link=style if "://" in style else "")
        for text, style in parts
    ]


def document(plan: dict) -> Document:
    out = Document(plan["title"], "ar", author=plan["organisation"], header=plan["organisation"])
    out.paragraph(plan["title"], CENTRE, size=22, strong=True)
    for kind, *rest in plan["blocks"]:
        if kind == "contents":
            out.contents()
            out.page_break()
        elif kind == "heading":
            out.heading(rest[0], rest[1])
        elif kind == "paragraph":
            out.paragraph(runs(rest[0]))
        elif kind == "list":
            (out.numbers if rest[0] else out.bullets)([runs(item) for item in rest[1]])
        elif kind == "table":
            out.table([Column(title, width) for title, width in zip(rest[1], rest[0], strict=True)], rest[2])
    return out


if __name__ == "__main__":
    document(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))).save(Path(sys.argv[2]))
