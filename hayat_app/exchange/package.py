"""The exchange file ``.hayat``: a ZIP of a manifest, the changes of one dossier and attached files.

Values in, values out: files are read and put in place by the services. The same package gives the same bytes.
A received file is read within bounds, and every problem of it is named with its place (docs/file-format.md).
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hayat_app import __version__
from hayat_app.domain.kinds import is_key
from hayat_app.errors import BadInput
from hayat_app.exchange import changes as changes_json
from hayat_app.exchange.envelope import PasswordNeeded, is_locked, unlocked
from hayat_app.exchange.jsontext import (
    MOST_VALUES,
    Findings,
    compact,
    is_writable,
    parse,
    readable,
    unusable,
    values_in,
)
from hayat_app.i18n import N_
from hayat_app.merge.changes import Change
from hayat_app.merge.fingerprint import fingerprint
from hayat_app.progress import Report, told

FORMAT, MAJOR, MINOR = "hayat", 1, 0
MANIFEST, CHANGES, ATTACHMENTS = "manifest.json", "changes.json", "attachments/"

MOST_BYTES = 256_000_000
"""Size of a file, and of all its members together."""
MOST_MEMBERS = 5_000
MOST_MANIFEST = 4_000_000
MOST_JOINED = 100
MOST_CHANGES = 128_000_000
MOST_RATIO, RATIO_FROM = 100, 10_000_000
"""How much smaller than its content a file may be, once the content is larger than ten megabytes."""
_TASTE, _WORTH = 65_536, 0.95
"""Bytes of a member that are packed to see whether it gets smaller, and how much smaller is worth the time."""
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_ATTACHMENT = re.compile(r"attachments/[0-9a-f]{64}")
_END = b"PK\x05\x06"


@dataclass(frozen=True)
class Package:
    """What an exchange file says."""

    dossier: str
    title: str
    sender: str
    time: str
    changes: tuple[Change, ...]
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    with_contacts: bool = True
    with_attachments: bool = True
    app_version: str = __version__
    joined: tuple[str, ...] = ()
    """Keys of dossiers of the same body, made apart, that were joined with this one."""
    newer: bool = False
    """Whether a newer version wrote it: it may hold more than this one shows."""

    @cached_property
    def fingerprint(self) -> str:
        """Return the short text that is the same wherever the same changes are."""
        return fingerprint(change.id for change in self.changes)


# --- writing


def pack(package: Package, report: Report | None = None) -> bytes:
    """Return the bytes of an exchange file. Raises ``BadInput`` for more than can be read again."""
    members = {CHANGES: compact(changes_json.document(package.dossier, package.changes))}
    members |= {ATTACHMENTS + digest: data for digest, data in sorted(package.attachments.items())}
    if not _can_be_read(members):
        raise BadInput(N_("This dossier is too large for one file: export it without attachments."))
    members = {MANIFEST: readable(_manifest(package, members)), **members}
    file = _zipped(members, zipfile.ZIP_DEFLATED, report)
    # a reader would take what packs that well (the scan of an empty page) for a bomb
    return _zipped(members, zipfile.ZIP_STORED) if _is_suspicious(_size(members), len(file)) else file


def _can_be_read(members: Mapping[str, bytes]) -> bool:
    """Whether a reader takes so much; the list of contents has room beside it."""
    changes = members[CHANGES]
    small = len(changes) <= MOST_CHANGES and values_in(changes) <= MOST_VALUES
    return small and len(members) < MOST_MEMBERS and _size(members) <= MOST_BYTES - MOST_MANIFEST


def _size(members: Mapping[str, bytes]) -> int:
    return sum(map(len, members.values()))


def _zipped(members: Mapping[str, bytes], method: int, report: Report | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in told(tuple(members.items()), report):
            info = zipfile.ZipInfo(name, _FIXED_DATE)
            info.create_system, info.external_attr = 3, 0o600 << 16
            info.compress_type = method if _packs(data) else zipfile.ZIP_STORED
            archive.writestr(info, data, compresslevel=6)
    return file.getvalue()


def _packs(data: bytes) -> bool:
    """Whether packing makes some data smaller: pictures and scans are packed already, and take the most time."""
    taste = data[len(data) // 2 :][:_TASTE]
    return len(data) < _TASTE or len(zlib.compress(taste, 1)) < _WORTH * len(taste)


def _manifest(package: Package, members: Mapping[str, bytes]) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": [MAJOR, MINOR],
        "app_version": package.app_version,
        "dossier": package.dossier,
        "title": package.title,
        "sender": package.sender,
        "time": package.time,
        "fingerprint": package.fingerprint,
        "counts": {
            "changes": len(package.changes),
            "records": len({change.record for change in package.changes}),
            "attachments": len(package.attachments),
        },
        "options": {"contacts": package.with_contacts, "attachments": package.with_attachments},
        **({"joined": list(package.joined)} if package.joined else {}),
        "members": [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in members.items()
        ],
    }


# --- reading


def unpack(data: bytes, name: str, password: str | None = None, *, checked: bool = False) -> Package:
    """Return what the file called ``name`` says. Raises ``BadInputs`` with every problem and its place.

    A file behind a password raises ``PasswordNeeded`` until the right one is given. ``checked`` says that the same
    bytes were read before and nothing was wrong with them: they are not checked again.
    """
    findings = Findings()
    package = None
    if is_locked(data):
        _check_size(data)
    try:
        data = unlocked(data, password)
    except PasswordNeeded as problem:
        raise PasswordNeeded(N_("“{name}”: {problem}"), name=name, problem=problem) from problem
    except BadInput as problem:
        findings.add("", problem)
        raise unusable(name, findings) from problem
    try:
        members = _members(data, findings)
        package = _package(members, findings, checked)
    except BadInput as problem:
        findings.add("", problem)
    if findings or package is None:
        raise unusable(name, findings)
    return package


def _members(data: bytes, findings: Findings) -> dict[str, bytes]:
    """Return the members of the ZIP, each read no further than the bounds."""
    _check_outside(data)
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if info.filename != ATTACHMENTS]
            _check_names(infos, findings)
            _check_sizes(infos, len(data))
            for info in infos:
                _read_member(archive, info, found, findings)
    except _DAMAGE as fault:
        raise BadInput(N_("It is damaged: its list of contents cannot be read.")) from fault
    return found


_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError, OSError)


def _check_outside(data: bytes) -> None:
    """Check size, signature and number of members before anything is unpacked."""
    if not data:
        raise BadInput(N_("It is empty."))
    _check_size(data)
    if not data.startswith(b"PK\x03\x04"):
        raise BadInput(N_("It is not a file of Hayat."))
    end = data.rfind(_END, -65557)
    if end < 0 or len(data) - end < 22:
        raise BadInput(N_("It is damaged: its end is missing. Ask for the file again."))
    count, size = struct.unpack_from("<HL", data, end + 10)
    if count > MOST_MEMBERS or size > MOST_MEMBERS * 200 or data[max(end - 20, 0) : end].startswith(b"PK\x06\x07"):
        raise BadInput(N_("It has more than {n} members."), n=MOST_MEMBERS)


def _check_size(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise BadInput(N_("It is larger than {n} megabytes."), n=MOST_BYTES // 1_000_000)


def _check_names(infos: list[zipfile.ZipInfo], findings: Findings) -> None:
    names = [info.filename for info in infos]
    for name in sorted({name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else ()):
        findings.say(name[:120], N_("It is in the file twice."))
    for name in names:
        parts = re.split(r"[/\\]", name)
        if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\0" in name:
            findings.say(name[:120], N_("A name like this does not belong into a file of Hayat."))


def _check_sizes(infos: list[zipfile.ZipInfo], packed: int) -> None:
    total = sum(info.file_size for info in infos)
    if total > MOST_BYTES:
        raise BadInput(N_("Its content is larger than {n} megabytes."), n=MOST_BYTES // 1_000_000)
    if _is_suspicious(total, packed):
        raise BadInput(N_("Its content is suspiciously large for its size."))


def _is_suspicious(content: int, packed: int) -> bool:
    return content > RATIO_FROM and content > MOST_RATIO * packed


def _read_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, found: dict[str, bytes], findings: Findings
) -> None:
    name = info.filename[:120]
    if info.flag_bits & 1:
        findings.say(name, N_("It is protected by a password."))
    elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        findings.say(name, N_("It is packed in a way that a file of Hayat does not use."))
    else:
        try:
            with archive.open(info) as member:
                data = member.read(info.file_size + 1)
            if len(data) != info.file_size:
                raise zipfile.BadZipFile
        except _DAMAGE:
            findings.say(name, N_("It is damaged and cannot be unpacked."))
        else:
            found[info.filename] = data


def _package(members: Mapping[str, bytes], findings: Findings, checked: bool) -> Package | None:
    if findings and MANIFEST not in members:
        return None
    manifest = _parsed(members, MANIFEST, MOST_MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadInput(N_("It is not a file of Hayat."))
    newer = _check_version(manifest.get("version"))  # first: a newer one may have other members, packed otherwise
    if findings:
        return None
    _check_manifest(manifest, findings)
    if not checked:
        _check_members(manifest.get("members"), members, newer, findings)
    if findings:
        return None
    data = _parsed(members, CHANGES, MOST_CHANGES, checked)
    changes = changes_json.read(data, manifest["dossier"], findings, checked=checked)
    package = Package(
        dossier=manifest["dossier"],
        title=manifest["title"],
        sender=manifest["sender"],
        time=manifest["time"],
        changes=tuple({change.id: change for change in changes}.values()),
        attachments={n.removeprefix(ATTACHMENTS): data for n, data in members.items() if _ATTACHMENT.fullmatch(n)},
        with_contacts=manifest["options"].get("contacts") is not False,
        with_attachments=manifest["options"].get("attachments") is not False,
        app_version=manifest["app_version"],
        joined=tuple(manifest.get("joined", ())),
        newer=newer,
    )
    if not checked and not findings and package.fingerprint != manifest["fingerprint"]:
        findings.say(f"{MANIFEST}/fingerprint", N_("It is not the fingerprint of these changes."))
    return package


def _parsed(members: Mapping[str, bytes], name: str, most: int, checked: bool = False) -> object:
    if name not in members:
        raise BadInput(N_("It is not a file of Hayat: “{name}” is missing."), name=name)
    try:
        return parse(members[name], most, checked=checked)
    except BadInput as problem:
        raise BadInput(N_("{name}: {problem}"), name=name, problem=problem) from problem


def _check_version(version: object) -> bool:
    """Return whether a newer version wrote the file; refuse one that this version cannot read."""
    whole = isinstance(version, list) and len(version) == 2 and all(type(part) is int for part in version)
    if not isinstance(version, list) or not whole or version[0] < 1:
        raise BadInput(N_("It does not say in which version of the format it is."))
    if version[0] > MAJOR:
        raise BadInput(N_("It was written by a newer version of Hayat. Install that version to open it."))
    return bool(version[1] > MINOR)


def _check_manifest(manifest: Mapping[str, object], findings: Findings) -> None:
    longest = {"title": 1000, "sender": 1000, "time": 60, "app_version": 60, "fingerprint": 20}
    for name, most in longest.items():
        value = manifest.get(name)
        if not isinstance(value, str) or len(value) > most or not is_writable(value):
            findings.say(f"{MANIFEST}/{name}", N_("A text is expected here."))
    if not is_key(manifest.get("dossier")):
        findings.say(f"{MANIFEST}/dossier", N_("A key has letters, digits and . _ : - only, at most 64."))
    joined = manifest.get("joined", [])
    if not isinstance(joined, list) or len(joined) > MOST_JOINED or not all(is_key(key) for key in joined):
        findings.say(f"{MANIFEST}/joined", N_("A list of keys is expected here."))
    if not isinstance(manifest.get("options"), dict):
        findings.say(f"{MANIFEST}/options", N_("An object is expected here."))


def _check_members(listed: object, members: Mapping[str, bytes], newer: bool, findings: Findings) -> None:
    """Check that the members are the ones the manifest lists, unchanged."""
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    sums = {str(item.get("name")): (item.get("size"), item.get("sha256")) for item in items}
    for name in sorted(sums.keys() - members.keys()):
        findings.say(name[:120], N_("It is missing from the file."))
    for name, data in members.items():
        if name == MANIFEST:
            continue
        digest = hashlib.sha256(data).hexdigest()
        if name not in sums:
            findings.say(name[:120], N_("The manifest does not list it."))
        elif sums[name] != (len(data), digest):
            findings.say(name[:120], N_("It is not what the manifest describes: it was damaged or changed."))
        elif _ATTACHMENT.fullmatch(name):
            if name != ATTACHMENTS + digest:
                findings.say(name[:120], N_("The file is not the one its SHA-256 names."))
        elif name != CHANGES and not newer:
            findings.say(name[:120], N_("It does not belong into a file of Hayat."))
