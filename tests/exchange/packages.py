"""A small package for tests, and ways to spoil one."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from hayat_app.exchange.package import Package
from hayat_app.merge.changes import DELETED, Change

PICTURE = b"\x89PNG not really"
DIGEST = hashlib.sha256(PICTURE).hexdigest()


def change(key: str = "c1", record: str = "d1", kind: str = "body", lamport: int = 1, **values: Any) -> Change:
    """Return a change by an invented author."""
    return Change(
        id=key, dossier="d1", record=record, kind=kind, values=values, replaces={}, author="a1",
        author_name="نادية المثال", lamport=lamport, time="2026-01-02T03:04:05+00:00", app_version="0.1.0",
    )  # fmt: skip


def package() -> Package:
    """Return a package with a body, a member whose telephone is withheld, and a deleted value."""
    body = change(place_ar="مكناس", level="prefecture", logo=DIGEST)
    member = change("c2", "m1", "member", 2, name_ar="نادية المثال", position="V1")
    gone = change("c3", "v1", "value", 3, title="المناصفة", future={"new": [1, 2.5]})
    tomb = gone._replace(
        id="c4", lamport=4, values={DELETED: True}, replaces={"title": ("c3",)}, withheld=("phone",),
        extra={"mood": {"calm": True}},
    )  # fmt: skip
    changes = (body, member, gone, tomb)
    return Package("d1", "مكناس", "نادية المثال", body.time, changes, {DIGEST: PICTURE}, app_version="0.1.0")


def respelled(data: bytes, change: Callable[[dict[str, bytes]], object], *, sums: bool = True) -> bytes:
    """Return a file with its members changed; the manifest's checksums follow unless ``sums`` is false."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    if sums and "manifest.json" in members:
        manifest = json.loads(members["manifest.json"])
        manifest["members"] = [
            {"name": name, "size": len(part), "sha256": hashlib.sha256(part).hexdigest()}
            for name, part in members.items()
            if name != "manifest.json"
        ]
        members["manifest.json"] = json.dumps(manifest).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in members.items():
            archive.writestr(name, part)
    return file.getvalue()


def with_json(name: str, change: Callable[[Any], object]) -> Callable[[dict[str, bytes]], None]:
    """Return a change of one JSON member."""

    def apply(members: dict[str, bytes]) -> None:
        document = json.loads(members[name])
        change(document)
        members[name] = json.dumps(document).encode()

    return apply
