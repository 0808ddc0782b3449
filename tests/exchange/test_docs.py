"""What the documents promise: their examples work, their tables name every kind, their tests exist."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hayat_app.domain.records import ALL
from hayat_app.exchange import content
from hayat_app.services import dossiers, edits, scratch

ROOT = Path(__file__).parents[2]
FORMAT = (ROOT / "docs" / "content-format.md").read_text("utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", FORMAT, re.DOTALL)


def test_the_example_of_content_is_content() -> None:
    found = content.read(EXAMPLES[0].encode(), "example")
    assert len(found.dossier.records) == 7


def test_the_example_of_edits_works() -> None:
    document = json.loads(EXAMPLES[0])
    axis = document["records"][2]["children"][0]
    document["records"][2]["children"] = [{**axis, "id": "a1"}, {"kind": "axis", "id": "a2"}]
    with scratch.empty() as store:
        key = dossiers.create_from(store, content.read(json.dumps(document).encode()))
        step = edits.apply(store, key, edits.read(EXAMPLES[1].encode(), "example"))
    assert step is not None
    assert {"o9", "m1"} <= step.records


def test_every_kind_is_named() -> None:
    assert all(f"`{cls.KIND}`" in FORMAT for cls in ALL)


def test_every_test_that_proves_a_property_exists() -> None:
    named = re.findall(r"`(test_\w+)`", (ROOT / "docs" / "merge.md").read_text("utf-8"))
    written = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert named
    assert [name for name in named if f"def {name}(" not in written] == []
