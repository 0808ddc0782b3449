"""The arrows of docs/architecture.md: who may import whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# from the top of the house down: a room may import what stands lower
FLOORS = [
    {"hayat_app.__main__"},
    {"hayat_app.cli"},
    {"ui"},
    {"reports"},
    {"hayat_app.services"},
    {"hayat_app.store"},
    {"hayat_app.exchange"},
    {"hayat_app.merge"},
    {"hayat_app.domain"},
    {"hayat_app.settings"},
    {"hayat_app.wholefiles", "hayat_app.paths", "hayat_app.progress"},
    {"hayat_app.errors"},
    {"hayat_app.i18n"},
    {"resources"},
]
FLOOR = {room: height for height, rooms in enumerate(reversed(FLOORS)) for room in rooms}
LIBRARIES = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "reportlab": {"reports"},
    "arabic_reshaper": {"reports"},
    "uharfbuzz": {"reports"},
    "pypdfium2": {"reports", "ui"},
    "docx": {"reports"},
    "xlsxwriter": {"reports"},
    "openpyxl": {"hayat_app.exchange"},
    "icalendar": {"hayat_app.exchange"},
    "sqlalchemy": {"hayat_app.store", "hayat_app.services"},
}


def room_of(module: str) -> str:
    """Return the room a module belongs to, or its library."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "hayat_app" else parts[0]


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of everything a module imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from hayat_app import store` names a room too
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def modules(folder: Path) -> list[Path]:
    return [path for top in ("hayat_app", "ui", "reports", "resources") for path in (folder / top).rglob("*.py")]


def breaches(folder: Path) -> list[str]:
    """Return every import under a folder that goes up, sideways, or out where it must not."""
    found = []
    for path in modules(folder):
        place = path.relative_to(folder).with_suffix("")
        here = room_of(".".join(place.parts))
        for line, name in imported(ast.parse(path.read_text("utf-8"))):
            there = room_of(name)
            upward = here in FLOOR and there in FLOOR and here != there and FLOOR[there] >= FLOOR[here]
            if upward or here not in LIBRARIES.get(there, {here}):
                found.append(f"{place.as_posix()}.py:{line}: {here} imports {there}")
    return found


def plant(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")


def test_no_import_goes_against_the_arrows() -> None:
    assert breaches(ROOT) == []


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(".".join(path.relative_to(ROOT).with_suffix("").parts)) for path in modules(ROOT)}
    assert rooms - {"hayat_app.__init__"} <= set(FLOOR)


def test_an_upward_import_is_named(tmp_path: Path) -> None:
    plant(tmp_path, "hayat_app/domain/plan.py", "def late():\n    from hayat_app import store\n")
    assert breaches(tmp_path) == ["hayat_app/domain/plan.py:2: hayat_app.domain imports hayat_app.store"]


def test_a_library_in_the_wrong_room_is_named(tmp_path: Path) -> None:
    plant(tmp_path, "hayat_app/services/look.py", "from PySide6.QtGui import QImage\n")
    assert breaches(tmp_path) == ["hayat_app/services/look.py:1: hayat_app.services imports PySide6"]
