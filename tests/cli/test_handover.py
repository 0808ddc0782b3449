"""``hayat handover``: one archive for those who come after."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.cli.conftest import Hayat


def test_the_archive_holds_the_dossier(hayat: Hayat, tmp_path: Path) -> None:
    assert hayat("sample", "-o", str(tmp_path / "a.hayat")).code == 0
    assert hayat("handover", str(tmp_path / "a.hayat"), "-o", str(tmp_path / "b.zip"), "--lang", "fr").code == 0
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert "b.hayat" in archive.namelist()
