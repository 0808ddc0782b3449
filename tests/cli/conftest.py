"""Commands run in this process, with settings and a workspace of their own."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from hayat_app import i18n
from hayat_app.__main__ import main


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


Hayat = Callable[..., Said]


@pytest.fixture
def hayat(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Hayat]:
    """Run a command; messages are in English unless asked otherwise."""
    monkeypatch.setenv("HAYAT_SETTINGS", str(tmp_path / "settings" / "settings.toml"))
    monkeypatch.setenv("HAYAT_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)
    domain, language = gettext.textdomain(), i18n.current().language

    def run(*words: object, lang: str = "en") -> Said:
        asked = [str(word) for word in words]
        try:
            code = main([*asked, *(["--lang", lang] if lang else [])])
        except SystemExit as left:
            code = int(left.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(code, out, err)

    yield run
    gettext.textdomain(domain)
    i18n.use(language)


@pytest.fixture
def sample(hayat: Hayat, tmp_path: Path) -> Path:
    """Return the sample dossier as a file."""
    assert hayat("sample", "-o", "sample.hayat").code == 0
    return tmp_path / "sample.hayat"
