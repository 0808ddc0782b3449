"""The schemas in docs/ are the ones the fields make, and what we write validates against them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import resources
from hayat_app.domain.fields import fields_of
from hayat_app.domain.records import ALL
from hayat_app.exchange import content, schema
from hayat_app.exchange.package import pack
from tests.exchange.packages import package

DOCS = Path(__file__).parents[2] / "docs"
SAMPLES = sorted(resources.path("samples").glob("*.json"))


@pytest.mark.parametrize("name", schema.FILES)
def test_the_schema_in_the_docs_is_current(name: str) -> None:
    made: Callable[[], Any] = schema.FILES[name]
    assert json.loads((DOCS / name).read_text("utf-8")) == made(), "run: python -m hayat_app.exchange.schema docs"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_samples_validate(sample: Path) -> None:
    data = sample.read_bytes()
    jsonschema.validate(json.loads(data), schema.content_schema())
    assert content.read(data).dossier.body.place_ar


@pytest.mark.parametrize("name", ["manifest", "changes"])
def test_an_exchange_file_validates(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(pack(package()))) as archive:
        jsonschema.validate(json.loads(archive.read(f"{name}.json")), schema.FILES[f"{name}.schema.json"]())


def test_no_field_has_the_name_of_a_member_of_records() -> None:
    assert not {facts.name for cls in ALL for facts in fields_of(cls)} & set(content.OWN_MEMBERS)
