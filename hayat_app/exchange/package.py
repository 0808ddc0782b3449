"""The exchange file ``.hayat``: a ZIP of a manifest, the changes of one dossier and attached files.

Values in, values out: files are read and put in place by the services. The same package gives the same bytes.
A received file is read within bounds, and every problem of it is named with its place (docs/file-format.md).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from hayat_app import __version__
from hayat_app.domain.kinds import is_key
from hayat_app.errors import BadInput
from hayat_app.exchange import changes as changes_json
from hayat_app.exchange.archive import MOST_BYTES, MOST_MEMBERS, check_size, size, unzipped, zipped
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
from hayat_app.progress import Report

FORMAT, MAJOR, MINOR = "hayat", 1, 0
MANIFEST, CHANGES, ATTACHMENTS = "manifest.json", "changes.json", "attachments/"
MOST_MANIFEST = 4_000_000
MOST_JOINED = 100
MOST_CHANGES = 128_000_000
_ATTACHMENT = re.compile(r"attachments/[0-9a-f]{64}")


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
    return zipped(members, report)


def _can_be_read(members: Mapping[str, bytes]) -> bool:
    """Whether a reader takes so much; the list of contents has room beside it."""
    changes = members[CHANGES]
    small = len(changes) <= MOST_CHANGES and values_in(changes) <= MOST_VALUES
    return small and len(members) < MOST_MEMBERS and size(members) <= MOST_BYTES - MOST_MANIFEST


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
        check_size(data)
    try:
        data = unlocked(data, password)
    except PasswordNeeded as problem:
        raise PasswordNeeded(N_("“{name}”: {problem}"), name=name, problem=problem) from problem
    except BadInput as problem:
        findings.add("", problem)
        raise unusable(name, findings) from problem
    try:
        members = unzipped(data, findings, passed_over=ATTACHMENTS)
        package = _package(members, findings, checked)
    except BadInput as problem:
        findings.add("", problem)
    if findings or package is None:
        raise unusable(name, findings)
    return package


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
