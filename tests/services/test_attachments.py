"""Attached files: kept once, travelling with the dossier, opened only when they cannot run."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.attached import AttachedFile, safe_name
from hayat_app.domain.records import Source
from hayat_app.errors import BadInput
from hayat_app.services import attachments, dossiers, scratch


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "اتفاقية.pdf").write_bytes(b"%PDF-1.4 text")
    with scratch.empty() as store:
        kept = attachments.attach(store, tmp_path / "اتفاقية.pdf")
        attachments.save(store, kept, tmp_path / "copy.pdf")
    assert kept.name == "اتفاقية.pdf"
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF-1.4 text"


def test_it_travels_with_the_dossier(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"one")
    with scratch.empty() as store:
        key = dossiers.create(store, place_ar="مكناس")
        with store.work(key, "Add") as work:
            work.add(Source, title_ar="مصدر", file=attachments.attach(store, tmp_path / "a.pdf"))
        assert list(dossiers.contents(store, key).attachments.values()) == [b"one"]


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 3)
    (tmp_path / "a.pdf").write_bytes(b"four")
    with scratch.empty() as store, pytest.raises(BadInput):
        attachments.attach(store, tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("name", "opens"), [("a.PDF", True), ("a.exe", False), ("a.pdf.bat", False), ("pdf", True)]
)
def test_what_could_run_is_only_saved(name: str, opens: bool) -> None:
    assert attachments.can_be_opened(AttachedFile("0" * 64, name)) is opens


def test_a_name_cannot_leave_its_folder() -> None:
    assert safe_name("../../etc/passwd") == "etc passwd"
    assert safe_name("x" * 300 + ".pdf").endswith("x.pdf")
