"""A format whose number goes up leaves a file of that version behind, for ever."""

from pathlib import Path

import pytest

from hayat_app.exchange import content, package
from hayat_app.services import banks
from hayat_app.store import schema

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize(
    "name",
    [
        f"v{schema.VERSION}.hayatdb",
        f"v{package.MAJOR}.hayat",
        f"v{package.MAJOR}-locked.hayat",
        f"v{content.VERSION}.content.json",
        f"v{banks.VERSION}.bank.json",
    ],
)
def test_there_is_a_file_of_this_version(name: str) -> None:
    assert (GOLDEN / name).is_file()
