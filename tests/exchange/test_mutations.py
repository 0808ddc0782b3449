"""Files spoilt in every way one can think of: put aside with a sentence, in bounded time, the workspace untouched.

HAYAT_MUTATIONS=20000 runs tens of thousands; some hundreds run always.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hayat_app.errors import BadInput, BadInputs
from hayat_app.exchange.envelope import locked
from hayat_app.exchange.package import pack, unpack
from hayat_app.services import files, merging
from hayat_app.store.store import Store
from tests.exchange.packages import package, respelled, with_json

GOOD = pack(package())
MUTATIONS = int(os.environ.get("HAYAT_MUTATIONS", "400"))
Spoil = Callable[[random.Random, bytes], bytes]
ODD: list[Any] = [None, True, -1, 10**30, 1e308, "", "\x00", "x" * 70_000, [], {}, [[]], {"a": {"b": []}}, "../x"]


def truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def flipped(chance: random.Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def overwritten(chance: random.Random, data: bytes) -> bytes:
    at, length = chance.randrange(len(data)), chance.randint(1, 200)
    return data[:at] + chance.randbytes(length) + data[at + length :]


def swapped(chance: random.Random, data: bytes) -> bytes:
    one, other = sorted(chance.sample(range(len(data)), 2))
    return data[one:other] + data[:one] + data[other:]


def grown(chance: random.Random, data: bytes) -> bytes:
    return data + chance.randbytes(chance.randint(1, 500))


def respelt(chance: random.Random, data: bytes) -> bytes:
    """Change one value somewhere in the JSON; the checksums follow, so that only the content is wrong."""
    member = chance.choice(["manifest.json", "changes.json"])

    def spoil(document: Any) -> None:
        place = document
        while isinstance(place, dict | list) and place:
            key = chance.choice(list(place) if isinstance(place, dict) else range(len(place)))
            if not isinstance(place[key], dict | list) or not place[key] or chance.random() < 0.2:
                place[key] = chance.choice(ODD)
                return
            place = place[key]

    return respelled(data, with_json(member, spoil), sums=chance.random() < 0.9)


WAYS: list[Spoil] = [truncated, flipped, overwritten, swapped, grown, respelt]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    (folder / "good.hayat").write_bytes(GOOD)
    with Store(folder) as store:
        merging.receive(store, [folder / "good.hayat"])
    return folder


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_mutated_file_is_refused_or_sound(way: Spoil) -> None:
    """What gets through can be packed again and says only what it said: nothing half-read."""
    chance = random.Random(way.__name__)
    refused = sum(_is_refused(way(chance, GOOD)) for _ in range(MUTATIONS))
    assert refused > MUTATIONS // 3 or way is grown  # what hangs on behind the end is not read


def _is_refused(data: bytes) -> bool:
    try:
        found = unpack(data, "مكناس.hayat")
    except BadInput as fault:
        problem = fault
    else:
        assert unpack(pack(found), "x").changes == found.changes
        return False
    assert "مكناس.hayat" in str(problem)
    assert not isinstance(problem, BadInputs) or problem.findings
    return True


def test_mutated_files_leave_the_workspace_as_it_was(office: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    for n in range(60):
        (tmp_path / f"{n}.hayat").write_bytes(chance.choice(WAYS[:4])(chance, GOOD))
    with Store(office) as store:
        before = store.dossier("d1").rows, store.changes("d1")
        done = merging.receive(store, [tmp_path])
        assert (store.dossier("d1").rows, store.changes("d1")) == before
        assert list(store.bodies()) == ["d1"]
    assert len(done.aside) > 50
    assert all(report.path.name in str(report.problem) for report in done.aside)


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def bomb() -> bytes:
    return zipped({"manifest.json": bytes(200_000_000)})


def nested() -> bytes:
    inner = zipped({"x": bytes(9_000_000)})
    for _ in range(8):
        inner = zipped({f"{n}.zip": inner for n in range(8)})
    return inner


def many_entries() -> bytes:
    """A list of contents of a million names, written by hand: the library would take a minute."""
    head = zipped({"manifest.json": b"{}"})
    at = head.rfind(b"PK\x01\x02")
    entry, end = head[at : head.rfind(b"PK\x05\x06")], head[head.rfind(b"PK\x05\x06") :]
    return head[:at] + entry * 1_000_000 + end


def deep() -> bytes:
    return respelled(GOOD, lambda members: members.update({"changes.json": b"[" * 100_000 + b"]" * 100_000}))


def edited(name: str, value: object) -> bytes:
    return respelled(GOOD, with_json("changes.json", lambda d: d["changes"][0].update({name: value})))


def same_key_twice() -> bytes:
    def double(document: Any) -> None:
        document["changes"].append({**document["changes"][0], "values": {"place_ar": "آخر"}})

    return respelled(GOOD, with_json("changes.json", double))


CRAFTED: dict[str, tuple[Callable[[], bytes], str]] = {
    "zero length": (lambda: b"", "empty"),
    "a renamed Word file": (lambda: zipped({"word/document.xml": b"<w/>"}), "manifest"),
    "a bomb": (bomb, "suspiciously"),
    "bombs in bombs": (nested, "manifest"),
    "a million entries": (many_entries, "damaged"),
    "JSON without end": (deep, "nested"),
    "a name that climbs": (lambda: respelled(GOOD, lambda m: m.update({"../../evil.dll": b"x"})), "name"),
    "another dossier": (lambda: edited("dossier", "d2"), "another dossier"),
    "one key, two contents": (same_key_twice, "Two different changes"),
    "a number for a text": (lambda: edited("author_name", 5), "author_name"),
    "a wrong checksum": (
        lambda: respelled(GOOD, lambda m: m.update({"changes.json": b"{}"}), sums=False), "damaged"),
    "a newer major version": (
        lambda: respelled(GOOD, with_json("manifest.json", lambda d: d.update(version=[9, 0]))), "newer version"),
    "a password": (lambda: locked(GOOD, "secret word"), "password"),
    "half a locked file": (lambda: locked(GOOD, "secret word")[:30], "password"),
}  # fmt: skip


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_file_is_put_aside_in_bounds(name: str, office: Path, tmp_path: Path) -> None:
    make, word = CRAFTED[name]
    (tmp_path / "made.hayat").write_bytes(make())
    before = hashlib.sha256((office / "workspace.hayatdb").read_bytes()).digest()
    tracemalloc.start()
    start = time.process_time()
    with Store(office) as store:
        [report] = merging.receive(store, [tmp_path / "made.hayat"]).files
    took, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    findings = report.problem.findings if isinstance(report.problem, BadInputs) else []
    told = " ".join([str(report.problem), *(f"{f.place} {f.problem}" for f in findings)])
    assert (report.outcome, "made.hayat" in told, word in told) == ("aside", True, True), told
    assert hashlib.sha256((office / "workspace.hayatdb").read_bytes()).digest() == before
    assert took < 20
    assert peak < 4 * len(make()) + 60_000_000


def test_parents_in_a_circle_are_received_and_shown_at_the_top(tmp_path: Path) -> None:
    def circle(document: Any) -> None:
        first = document["changes"][0]
        document["changes"] += [
            {**first, "id": f"o{n}", "record": f"o{n}", "kind": "objective", "lamport": 9,
             "values": {"title": "هدف", "parent": f"o{1 - n}"}}
            for n in (0, 1)
        ]  # fmt: skip

    def circled(members: dict[str, bytes]) -> None:
        with_json("changes.json", circle)(members)
        from hayat_app.merge.fingerprint import fingerprint

        ids = [c["id"] for c in json.loads(members["changes.json"])["changes"]]
        with_json("manifest.json", lambda d: d.update({"fingerprint": fingerprint(ids)}))(members)

    (tmp_path / "x.hayat").write_bytes(respelled(GOOD, circled))
    with Store() as store:
        files.receive(store, files.load(tmp_path / "x.hayat"))
        assert {"o0", "o1"} <= {record.id for record in store.dossier("d1").walk()}
