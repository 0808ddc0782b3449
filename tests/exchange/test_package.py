"""Exchange files: the same content gives the same bytes, and nothing unsound gets in."""

from __future__ import annotations

import dataclasses
import io
import json
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hayat_app.errors import BadInputs
from hayat_app.exchange.package import pack, unpack
from hayat_app.merge.changes import DELETED
from tests.exchange.packages import DIGEST, change, package, respelled, with_json

GOOD = pack(package())


def _problems(data: bytes) -> dict[str, str]:
    with pytest.raises(BadInputs) as caught:
        unpack(data, "مكناس.hayat")
    assert "مكناس.hayat" in str(caught.value)
    return {finding.place: str(finding.problem) for finding in caught.value.findings}


def test_what_is_packed_is_unpacked() -> None:
    assert unpack(GOOD, "x") == package()


def test_the_same_package_gives_the_same_bytes() -> None:
    shuffled = dataclasses.replace(package(), changes=tuple(reversed(package().changes)))
    assert pack(shuffled) == GOOD


def test_the_manifest_counts_and_sums() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert archive.namelist() == ["manifest.json", "changes.json", f"attachments/{DIGEST}"]
    assert manifest["counts"] == {"changes": 4, "records": 3, "attachments": 1}
    assert manifest["fingerprint"] == package().fingerprint


def test_unknown_members_of_a_change_are_passed_on() -> None:
    again = unpack(pack(unpack(GOOD, "x")), "x")
    assert again.changes[3].extra == {"mood": {"calm": True}}
    assert again.changes[2].values["future"] == {"new": [1, 2.5]}


def _set(member: str, name: str, value: object) -> Callable[[dict[str, bytes]], None]:
    return with_json(member, lambda document: document.__setitem__(name, value))


def _in_change(i: int, name: str, value: object) -> Callable[[dict[str, bytes]], None]:
    return with_json("changes.json", lambda document: document["changes"][i].__setitem__(name, value))


def test_a_newer_minor_version_is_read_with_what_it_adds() -> None:
    def newer(members: dict[str, bytes]) -> None:
        members["more.json"] = b"{}"
        _set("manifest.json", "version", [1, 7])(members)

    found = unpack(respelled(GOOD, newer), "x")
    assert found.newer
    assert found.changes == package().changes


def test_a_newer_major_version_is_refused_in_a_sentence() -> None:
    found = _problems(respelled(GOOD, _set("manifest.json", "version", [2, 0])))
    assert "newer version of Hayat" in found[""]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (_set("manifest.json", "title", 5), "manifest.json/title"),
        (_set("manifest.json", "dossier", "a b"), "manifest.json/dossier"),
        (_set("manifest.json", "fingerprint", "AAAA-AAAA"), "manifest.json/fingerprint"),
        (_set("manifest.json", "options", []), "manifest.json/options"),
        (_set("manifest.json", "version", [True, 0]), ""),
        (_set("manifest.json", "format", "zip"), ""),
        (_set("changes.json", "dossier", "d2"), "changes.json/dossier"),
        (_set("changes.json", "changes", {}), "changes.json"),
        (_in_change(1, "id", ""), "changes.json/changes[1].id"),
        (_in_change(1, "id", "c1"), "changes.json/changes[1]"),
        (_in_change(1, "dossier", "d2"), "changes.json/changes[1]"),
        (_in_change(0, "record", "d2"), "changes.json/changes[0]"),
        (_in_change(1, "lamport", 10**20), "changes.json/changes[1].lamport"),
        (_in_change(1, "lamport", True), "changes.json/changes[1].lamport"),
        (_in_change(1, "values", {DELETED: "yes"}), "changes.json/changes[1].values"),
        (_in_change(1, "values", {"a b": 1}), "changes.json/changes[1].values"),
        (_in_change(1, "values", {"title": "\ud800"}), "changes.json/changes[1].values"),
        (_in_change(1, "replaces", {"title": ["c2"]}), "changes.json/changes[1].replaces"),
        (_in_change(1, "replaces", {"title": ["c4"]}), "changes.json/changes[1]"),
        (_in_change(1, "record", "v1"), "changes.json/changes[2]"),
        (_in_change(1, "withheld", "phone"), "changes.json/changes[1].withheld"),
        (_in_change(1, "mood", [[[[[[[[[1]]]]]]]]]), "changes.json/changes[1].mood"),
        (lambda members: members.pop("changes.json"), ""),
        (lambda members: members.pop("manifest.json"), ""),
        (lambda members: members.update({"../evil": b"x"}), "../evil"),
        (lambda members: members.update({"C:\\evil": b"x"}), "C:\\evil"),
        (lambda members: members.update({"notes.txt": b"x"}), "notes.txt"),
        (lambda members: members.update({f"attachments/{'a' * 64}": b"x"}), f"attachments/{'a' * 64}"),
        (lambda members: members.update({"changes.json": b"[" * 9999}), ""),
        (lambda members: members.update({"changes.json": b"\xff"}), ""),
    ],
)
def test_what_is_unsound_is_refused_with_its_place(
    spoil: Callable[[dict[str, bytes]], object], place: str
) -> None:
    assert place in _problems(respelled(GOOD, spoil))


def test_a_changed_member_is_found_by_its_checksum() -> None:
    found = _problems(respelled(GOOD, _in_change(1, "time", "now"), sums=False))
    assert "damaged or changed" in found["changes.json"]


def test_a_member_that_is_gone_is_named() -> None:
    found = _problems(respelled(GOOD, lambda members: members.pop(f"attachments/{DIGEST}"), sums=False))
    assert "missing" in found[f"attachments/{DIGEST}"]


def test_all_problems_are_reported_together() -> None:
    def spoil(members: dict[str, bytes]) -> None:
        for i, name in enumerate(["id", "values", "author"]):
            _in_change(i, name, 5)(members)

    places = _problems(respelled(GOOD, spoil)).keys()
    assert places == {
        "changes.json/changes[0].id",
        "changes.json/changes[1].values",
        "changes.json/changes[2].author",
    }


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice_is_named() -> None:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("changes.json", b"{}")
    assert "changes.json" in _problems(file.getvalue())


def _zip(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0 an old Word file", "not a file of Hayat"),
        (b"PK\x03\x04 and nothing", "end is missing"),
        (GOOD[: len(GOOD) // 2], "end is missing"),
        (_zip({"word/document.xml": b"<w/>"}), "manifest.json"),
        (_zip({"manifest.json": b"x" * 20_000_000}), "suspiciously"),
        (_zip({f"{i}": b"" for i in range(6000)}), "more than"),
        (_zip({"manifest.json": b"{}"}, zipfile.ZIP_LZMA), "packed"),
    ],
)
def test_what_is_no_package_is_said_to_be_none(data: bytes, word: str) -> None:
    assert any(word in sentence for sentence in _problems(data).values())


def test_a_member_that_lies_about_its_size_is_read_no_further() -> None:
    data = bytearray(_zip({"manifest.json": b"x" * 1000}))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 10)
    assert "manifest.json" in _problems(bytes(data))


def test_a_password_is_named() -> None:
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + offset] |= 1
    assert "password" in _problems(bytes(data))["manifest.json"]


@pytest.mark.parametrize("seed", range(4))
def test_no_mutation_of_bytes_breaks_the_reader(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(150):
        data = bytearray(GOOD)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 3)] = chance.randbytes(chance.randint(0, 3))
        try:
            found: Any = unpack(bytes(data), "x")
        except BadInputs as problem:
            found = problem.findings
        assert found


def test_a_change_twice_alike_counts_once() -> None:
    twice = with_json("changes.json", lambda document: document["changes"].append(document["changes"][0]))
    assert unpack(respelled(GOOD, twice), "x").changes == package().changes


def test_a_change_says_whether_it_deletes() -> None:
    assert package().changes[3].deletes
    assert not change().deletes


def test_the_first_version_of_the_format_opens() -> None:
    golden = Path(__file__).parents[1] / "golden" / "v1.hayat"
    assert unpack(golden.read_bytes(), golden.name) == package()
