"""Names of expected bodies as people type them, one on a line."""

from __future__ import annotations

import pytest

from hayat_app.i18n import LANGUAGES, Translator
from hayat_app.services import expected
from ui.coordination.expecting import EXAMPLE

BOTH = ("01.061.02", "تولال", "Toulal")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("01.061.02;تولال;Toulal", BOTH),
        ("01.061.02 ؛ تولال ؛ Toulal", BOTH),
        ("٠١.٠٦١.٠٢ Toulal، تولال", BOTH),
        ("01.061.02 تولال Toulal", BOTH),
        ("01.061.02\tتولال\tToulal", BOTH),
        ("01.061.02 تولال", ("01.061.02", "تولال", "")),
        ("أيت أورير , Aït Ourir", ("", "أيت أورير", "Aït Ourir")),
        ("تولال 2", ("", "تولال 2", "")),
        ("Toulal 2", ("", "", "Toulal 2")),
    ],
)
def test_a_line_is_understood(line: str, found: tuple[str, str, str]) -> None:
    (one,) = expected.typed(line, "commune", "061").bodies
    assert (one.code, one.name_ar, one.name_fr) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_that_is_shown_is_understood(language: str) -> None:
    read = expected.typed(Translator(language)(EXAMPLE), "commune", "061")
    assert ([one.code for one in read.bodies], read.refused) == (["01.061.01", ""], [])
