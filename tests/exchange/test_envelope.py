"""Files behind a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.errors import BadInput, BadInputs
from hayat_app.exchange.envelope import PasswordNeeded, locked, unlocked
from hayat_app.exchange.package import pack, unpack
from tests.exchange.packages import package

SECRET = "كلمة سر é"
LOCKED = locked(pack(package()), SECRET)


def test_the_right_password_opens() -> None:
    assert unpack(LOCKED, "x", f" {SECRET}\n".replace("é", "e\u0301")) == package()


def test_the_first_version_of_the_format_opens() -> None:
    golden = Path(__file__).parents[1] / "golden" / "v1-locked.hayat"
    assert unpack(golden.read_bytes(), golden.name, SECRET) == package()


def test_nothing_can_be_read_without_it() -> None:
    assert not any(word in LOCKED for word in (b"manifest", b"PK\x03\x04", "مكناس".encode()))
    assert locked(pack(package()), SECRET) != LOCKED


@pytest.mark.parametrize(
    ("password", "word"), [(None, "protected"), ("", "protected"), ("another one", "not the")]
)
def test_a_missing_or_wrong_password_is_a_sentence(password: str | None, word: str) -> None:
    with pytest.raises(PasswordNeeded, match=word):
        unpack(LOCKED, "x.hayat", password)


@pytest.mark.parametrize("at", [8, 9, 10, 11, 30, 60, -1])
def test_a_changed_file_is_refused(at: int) -> None:
    data = bytearray(LOCKED)
    data[at] ^= 0xFF
    with pytest.raises(BadInput):
        unpack(bytes(data), "x", SECRET)


@pytest.mark.parametrize("length", [8, 20, 39])
def test_a_cut_file_is_refused(length: int) -> None:
    with pytest.raises((PasswordNeeded, BadInputs)):
        unpack(LOCKED[:length], "x", SECRET)


def test_a_password_that_protects_nothing_is_refused() -> None:
    with pytest.raises(BadInput, match="fewer than"):
        locked(b"x", " 12345 ")


def test_a_file_without_a_password_passes() -> None:
    assert unlocked(b"PK", None) == b"PK"
