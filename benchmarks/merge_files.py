"""Exchange files of invented bodies, as many as a province or the country has, and second files with edits."""

from __future__ import annotations

import hashlib
import random
import zipfile
from pathlib import Path

from hayat_app.exchange.package import Package, pack, unpack
from hayat_app.merge.changes import Change

RECORDS = 300
TEXT = "المساواة تكافؤ الفرص مقاربة النوع تكوين جماعة لقاء تشخيص برنامج عمل إحداث فضاء نساء شباب إعاقة"
WORDS = TEXT.split()
CHANCE = random.Random(2026)


def key(*parts: object) -> str:
    digest = hashlib.md5("/".join(map(str, parts)).encode()).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}"


def text(words: int) -> str:
    return " ".join(CHANCE.choices(WORDS, k=words))


def changes_of(number: int, records: int = RECORDS) -> list[Change]:
    """Return the changes of one invented body: members, a plan, objectives, activities."""
    dossier = key("dossier", number)
    author = key("author", number)

    def change(i: int, record: str, kind: str, **values: object) -> Change:
        return Change(
            id=key("change", number, i), dossier=dossier, record=record, kind=kind, values=values,  # type: ignore[arg-type]
            replaces={}, author=author, author_name="نادية المثال", lamport=1 + i // 40,
            time="2026-01-02T03:04:05+00:00", app_version="0.1.0",
        )  # fmt: skip

    plan, goal = key("plan", number), key("objective", number)
    found = [
        change(0, dossier, "body", place_ar=f"جماعة {number}", level="commune", position="V", code=f"{number:05}"),
        change(1, plan, "plan", title=text(5), vision=text(30), mission=text(30), position="V"),
        change(2, goal, "objective", title=text(8), parent=plan, position="V"),
    ]
    for i in range(3, records):
        record = key("record", number, i)
        if i % 5 == 0:
            found.append(
                change(i, record, "member", name_ar=text(2), sex=CHANCE.choice("fm"), position=f"V{i:04}")
            )
        else:
            found.append(
                change(i, record, "activity", title=text(6), description=text(25), parent=goal, cost="12500",
                       starts="2026-03", type="training", target_group=text(3), position=f"V{i:04}")
            )  # fmt: skip
    return found


def package_of(changes: list[Change], sender: str = "نادية المثال") -> Package:
    return Package(changes[0].dossier, "جماعة", sender, changes[0].time, tuple(changes))


def made(folder: Path, count: int, records: int = RECORDS) -> list[Path]:
    paths = []
    for number in range(count):
        path = folder / f"{number:04}.hayat"
        path.write_bytes(pack(package_of(changes_of(number, records))))
        paths.append(path)
    return paths


def edited(folder: Path, paths: list[Path]) -> list[Path]:
    """Return a second file of every dossier: a tenth of its records edited by another hand."""
    found = []
    for path in paths:
        package = unpack(path.read_bytes(), path.name)
        highest = max(c.lamport for c in package.changes)
        edits = [
            c._replace(
                id=key("edit", c.id), values={"title": text(6)} if c.kind == "activity" else {"name_fr": "x"},
                replaces={"title": (c.id,)} if c.kind == "activity" else {}, lamport=highest + 1,
                author=key("other"),
            )
            for c in package.changes[3::10]
        ]  # fmt: skip
        second = folder / f"{path.stem}-2.hayat"
        second.write_bytes(pack(package_of([*package.changes, *edits])))
        found.append(second)
    return found


def content(paths: list[Path]) -> int:
    """Return how many bytes of changes some files hold."""
    return sum(zipfile.ZipFile(path).getinfo("changes.json").file_size for path in paths)
