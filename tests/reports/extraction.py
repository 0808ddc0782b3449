"""Five readers of PDF text, and how much of the source comes back."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pymupdf
import pypdf
import pypdfium2
import pytest

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
WORD = re.compile(r"[\w\u064b-\u0652\u0670]+")
READERS = ("pdfium", "mupdf", "pypdf", "pdftotext", "pdfjs")
ROOT = Path(__file__).resolve().parents[2]


def read(reader: str, path: Path) -> str:
    if reader == "pdfium":
        with pypdfium2.PdfDocument(path) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
    if reader == "mupdf":
        with pymupdf.open(path) as document:
            return "\n".join(page.get_text() for page in document)
    if reader == "pypdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    return _said(_pdfjs(path) if reader == "pdfjs" else [_program("pdftotext"), "-enc", "UTF-8", str(path), "-"])


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not on this machine")
    return found


def _pdfjs(path: Path) -> list[str]:
    """Return the command of pdf.js; HAYAT_PDFJS names the folder of the npm package pdfjs-dist."""
    package = Path(os.environ.get("HAYAT_PDFJS") or ROOT / "node_modules" / "pdfjs-dist")
    if not package.exists():
        pytest.skip("the npm package pdfjs-dist is not on this machine (HAYAT_PDFJS names its folder)")
    return [_program("node"), str(Path(__file__).with_name("pdfjs.mjs")), str(package), str(path)]


def _said(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def words(text: str) -> Counter[str]:
    text = INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\u202f", " ")
    return Counter(WORD.findall(unicodedata.normalize("NFC", text)))


def share(source: list[str], got: str) -> float:
    """Return the part of the source's words (letters and digits only) that the reader gives back, in percent."""
    wanted = words("\n".join(source))
    found = words(got)
    return 100 * sum(min(n, found[word]) for word, n in wanted.items()) / sum(wanted.values())
