"""The pages for people who read the source name files that are there, and lead to pages that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")))
ROOMS = ("hayat_app", "ui", "reports", "resources", "tests", "benchmarks", "docs")
INSIDE = (ROOT, ROOT / "hayat_app")
"""Where the path of a file may begin."""


def text(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def paths(page: str) -> set[str]:
    """Return what stands between backticks and is the path of one file or folder of ours."""
    quoted = set(re.findall(r"`([\w./-]+/[\w./-]*)`", text(page)))
    rooms = (*ROOMS, *(path.name for path in (ROOT / "hayat_app").iterdir() if path.is_dir()))
    return {path for path in quoted if path.split("/")[0] in rooms}


@pytest.mark.parametrize("page", PAGES)
def test_the_files_it_names_are_there(page: str) -> None:
    assert [path for path in sorted(paths(page)) if not any((top / path).exists() for top in INSIDE)] == []


@pytest.mark.parametrize("page", PAGES)
def test_its_links_lead_somewhere(page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text(page)) if "://" not in link]
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []
