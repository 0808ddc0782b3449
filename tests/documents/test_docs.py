"""docs/documents.md says what is true: it names every document, and its example is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hayat_app.domain.dossier import Dossier
from reports.blocks.document import Document
from reports.documents import KINDS, Printing
from tests.dossiers import dossier

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "documents.md").read_text("utf-8")


def test_every_kind_of_document_is_named() -> None:
    assert [name for name in KINDS if f"`{name}`" not in TEXT] == []


@pytest.mark.parametrize("values", [(), (("value", "v", {"title": "الإنصاف", "meaning": "لكل واحدة وواحد حقه"}),)])
def test_the_example_is_a_document(values: tuple[Any, ...]) -> None:
    found = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)  # the example of our own page
    compose: Callable[[Dossier, Printing], Document] = names["compose"]
    assert compose(dossier(*values), Printing("ar")).pdf().startswith(b"%PDF")
