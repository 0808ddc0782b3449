"""A path in an Arabic sentence keeps its own direction: its first stroke stays first."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.errors import Problem
from hayat_app.i18n import Translator


@pytest.mark.parametrize(("language", "told"), [("ar", "«\u2066/a/b\u2069»"), ("fr", "/a/b"), ("en", "“/a/b”")])
def test_a_path_is_isolated_where_words_run_the_other_way(language: str, told: str) -> None:
    reason = Problem("“{path}” cannot be opened: check the folder and your rights to it.", path=Path("/a/b"))
    sentence = Problem("fault {code}", code=reason).sentence(Translator(language))
    assert told in sentence
    assert ("\u2066" in sentence) == (language == "ar")
