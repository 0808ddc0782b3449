"""A file of Hayat behind a password (docs/file-format.md, "Behind a password").

The key is derived by scrypt, which makes guessing slow, and the whole file is sealed by AES-256-GCM, which
hides it and notices any change. Nothing of the dossier can be read without the password, not even its name.
"""

from __future__ import annotations

import hashlib
import os
import struct
import unicodedata
from typing import TYPE_CHECKING

from hayat_app.errors import BadInput
from hayat_app.i18n import N_

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"HAYATLK1"
_HEAD = struct.Struct(">8sBBB16s12s")
"""Magic, logarithm of the cost, block size, parallelism, salt, nonce."""
COST, BLOCK, PARALLEL = 15, 8, 1
"""32 MB and about a tenth of a second for each guess."""
HIGHEST_COST = 17
SHORTEST = 6


class PasswordNeeded(BadInput):
    """The file is behind a password and none was given, or not the right one."""


def is_locked(data: bytes) -> bool:
    """Whether a file is behind a password."""
    return data.startswith(MAGIC)


def locked(data: bytes, password: str) -> bytes:
    """Return a file behind a password. Raises ``BadInput`` for a password that protects nothing."""
    if len(_plain(password)) < SHORTEST:
        raise BadInput(N_("The password has fewer than {n} signs."), n=SHORTEST)
    head = _HEAD.pack(MAGIC, COST, BLOCK, PARALLEL, os.urandom(16), os.urandom(12))
    return head + _cipher(head, password).encrypt(head[-12:], data, head)


def unlocked(data: bytes, password: str | None) -> bytes:
    """Return what lies behind a password; a file that is not locked as it is. Raises ``PasswordNeeded``."""
    if not is_locked(data):
        return data
    if not password:
        raise PasswordNeeded(N_("It is protected by a password."))
    head = data[: _HEAD.size]
    if len(head) < _HEAD.size or not _known(head):
        raise BadInput(N_("It is damaged, or a newer version of Hayat protected it."))
    from cryptography.exceptions import InvalidTag

    try:
        return _cipher(head, password).decrypt(head[-12:], data[_HEAD.size :], head)
    except InvalidTag as fault:
        raise PasswordNeeded(N_("The password is not the right one, or the file is damaged.")) from fault


def _known(head: bytes) -> bool:
    _, cost, block, parallel, _, _ = _HEAD.unpack(head)
    return bool(10 <= cost <= HIGHEST_COST and block == BLOCK and parallel == PARALLEL)


def _cipher(head: bytes, password: str) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # only here: start-up does not need it

    _, cost, block, parallel, salt, _ = _HEAD.unpack(head)
    key = hashlib.scrypt(
        _plain(password).encode(), salt=salt, n=1 << cost, r=block, p=parallel, dklen=32,
        maxmem=(128 * block << cost) + (1 << 20),
    )  # fmt: skip
    return AESGCM(key)


def _plain(password: str) -> str:
    """Return a password as every keyboard types it: composed letters, no space around."""
    return unicodedata.normalize("NFC", password).strip()
