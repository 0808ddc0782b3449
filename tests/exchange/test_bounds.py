"""What is written can be read, and what is read takes no more room and time than an old computer has."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

from hayat_app.errors import BadInput, BadInputs
from hayat_app.exchange import jsontext, package
from hayat_app.exchange.package import pack, unpack
from tests.exchange.packages import package as small
from tests.exchange.packages import respelled, with_json

GOOD = pack(small())


def test_an_attachment_that_packs_well_is_no_bomb() -> None:
    scan = bytes(12_000_000)
    sent = dataclasses.replace(small(), attachments={hashlib.sha256(scan).hexdigest(): scan})
    assert unpack(pack(sent), "x") == sent


def test_a_text_of_millions_of_small_values_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsontext, "MOST_VALUES", 1000)
    with pytest.raises(BadInput, match="million values"):
        jsontext.parse(b"[" + b"[]," * 1000 + b"[]]", 10**9)


def test_what_could_not_be_read_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MOST_VALUES", "MOST_CHANGES"):
        with monkeypatch.context() as patch:
            patch.setattr(package, name, 10)
            with pytest.raises(BadInput, match="too large"):
                pack(small())


@pytest.mark.parametrize("name", ["sender", "title", "time", "app_version"])
def test_half_a_letter_in_the_manifest_is_refused(name: str) -> None:
    spoilt = respelled(GOOD, with_json("manifest.json", lambda document: document.update({name: "\ud800"})))
    with pytest.raises(BadInputs) as caught:
        unpack(spoilt, "x")
    assert caught.value.findings[0].place == f"manifest.json/{name}"


@pytest.mark.parametrize("name", ["\ud800", "x" * 100_000])
def test_a_member_of_a_change_with_an_impossible_name_is_told_shortly(name: str) -> None:
    odd = float("1e400") if name[0] == "x" else 1
    spoilt = respelled(
        GOOD, with_json("changes.json", lambda document: document["changes"][1].update({name: [odd] * 2}))
    )
    with pytest.raises(BadInputs) as caught:
        unpack(spoilt, "x")
    told = "".join(f"{finding.place} {finding.problem}" for finding in caught.value.findings)
    assert len(told.encode()) < 500
