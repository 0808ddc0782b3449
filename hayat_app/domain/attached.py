"""Files that belong to a record: kept once by their SHA-256, known to people by their name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hayat_app.domain.kinds import Json, Kind, clean, refuse
from hayat_app.errors import Refused
from hayat_app.i18n import N_, Translator

LONGEST_NAME = 150
_DIGEST = re.compile("[0-9a-f]{64}")
_UNSAFE = re.compile(r'[\\/:*?"<>|\t\n]')


@dataclass(frozen=True)
class AttachedFile:
    """A file as a record knows it: the digest of its bytes and the name it came with."""

    sha256: str
    name: str


def safe_name(name: str) -> str:
    """Return the name of a file without what a name on a disk cannot hold; its ending is kept."""
    plain = _UNSAFE.sub(" ", clean(name)).strip(" .") or "file"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 10:
        return plain[:LONGEST_NAME].strip(" .")
    return f"{stem[: LONGEST_NAME - len(ending) - 1].strip(' .')}.{ending}"


class Attachment(Kind[AttachedFile | None]):
    """A file of any format. It is chosen and never typed, so its name cannot be read back as a value."""

    empty = None

    def parse(self, text: str) -> AttachedFile | None:
        if not clean(text):
            return None
        raise Refused(N_("A file is chosen from the disk, not typed."))

    def show(self, value: AttachedFile | None, translate: Translator) -> str:
        return value.name if value else ""

    def to_json(self, value: AttachedFile | None) -> Json:
        return {"name": value.name, "sha256": value.sha256} if value else None

    def from_json(self, data: Json) -> AttachedFile | None:
        if data is None:
            return None
        digest, name = (data.get("sha256"), data.get("name")) if isinstance(data, dict) else (None, None)
        if not isinstance(digest, str) or not isinstance(name, str) or not _DIGEST.fullmatch(digest):
            raise refuse(data)
        return AttachedFile(digest, safe_name(name))
