"""What an invitation says of the meeting it calls to."""

from __future__ import annotations

from pathlib import Path

import pytest

from reports.documents import Printing, compose
from tests.documents.conftest import words_of
from tests.dossiers import dossier


@pytest.mark.parametrize("second", [True, False])
def test_a_second_call_says_that_no_quorum_is_needed(second: bool, tmp_path: Path) -> None:
    found = dossier(("meeting", "x", {"title": "اجتماع", "second_call": second}))
    compose("invitation", found, Printing()).save(tmp_path / "invitation.pdf")
    assert ("مهما كان عدد" in words_of(tmp_path / "invitation.pdf")) == second
