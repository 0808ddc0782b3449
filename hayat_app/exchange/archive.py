"""ZIP archives of people one does not know: read within bounds, before anything is believed that they say.

Nothing here knows what the members mean (``package`` does). The same members give the same bytes.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping

from hayat_app.errors import BadInput
from hayat_app.exchange.jsontext import Findings
from hayat_app.i18n import N_
from hayat_app.progress import Report, told

MOST_BYTES = 256_000_000
"""Size of a file, and of all its members together."""
MOST_MEMBERS = 5_000
MOST_RATIO, RATIO_FROM = 100, 10_000_000
"""How much smaller than its content a file may be, once the content is larger than ten megabytes."""
_TASTE, _WORTH = 65_536, 0.95
"""Bytes of a member that are packed to see whether it gets smaller, and how much smaller is worth the time."""
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)
_END = b"PK\x05\x06"


def size(members: Mapping[str, bytes]) -> int:
    """Return the size of all members together, unpacked."""
    return sum(map(len, members.values()))


def zipped(members: Mapping[str, bytes], report: Report | None = None) -> bytes:
    """Return members as the bytes of a ZIP, the same for the same members."""
    file = _written(members, zipfile.ZIP_DEFLATED, report)
    # a reader would take what packs that well (the scan of an empty page) for a bomb
    return _written(members, zipfile.ZIP_STORED) if _is_suspicious(size(members), len(file)) else file


def _written(members: Mapping[str, bytes], method: int, report: Report | None = None) -> bytes:
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


def unzipped(data: bytes, findings: Findings, passed_over: str = "") -> dict[str, bytes]:
    """Return the members of a ZIP, each read no further than the bounds; ``passed_over`` names a folder."""
    _check_outside(data)
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if info.filename != passed_over]
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
    check_size(data)
    if not data.startswith(b"PK\x03\x04"):
        raise BadInput(N_("It is not a file of Hayat."))
    end = data.rfind(_END, -65557)
    if end < 0 or len(data) - end < 22:
        raise BadInput(N_("It is damaged: its end is missing. Ask for the file again."))
    count, size = struct.unpack_from("<HL", data, end + 10)
    if count > MOST_MEMBERS or size > MOST_MEMBERS * 200 or data[max(end - 20, 0) : end].startswith(b"PK\x06\x07"):
        raise BadInput(N_("It has more than {n} members."), n=MOST_MEMBERS)


def check_size(data: bytes) -> None:
    """Refuse what is too large to be looked at."""
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
