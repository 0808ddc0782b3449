"""Pictures are judged by their header."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from hayat_app.errors import BadInput
from hayat_app.services import pictures
from hayat_app.store.store import Store


def _picture(form: str, **more: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (30, 20)).save(file, form, **more)
    return file.getvalue()


@pytest.mark.parametrize(
    ("form", "more"), [("png", {}), ("jpeg", {}), ("jpeg", {"progressive": True, "quality": 5})]
)
def test_png_and_jpeg_are_measured(form: str, more: dict[str, object]) -> None:
    assert pictures.facts(_picture(form, **more)) == pictures.PictureFacts(form, 30, 20)


def test_a_hundred_megapixels_are_refused_without_decoding() -> None:
    data = _picture("png")
    huge = data[:16] + struct.pack(">LL", 10_000, 10_000) + data[24:]
    with pytest.raises(BadInput, match="10000 × 10000"):
        pictures.facts(huge)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", _picture("png")[:20], _picture("jpeg")[:30], b"\xff\xd8\xff" + b"\0" * 40]
)
def test_other_and_damaged_files_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a PNG or JPEG"):
        pictures.facts(data)


def test_a_file_of_many_megabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(_picture("png") + b"\0" * pictures.MOST_BYTES)
    with Store() as store, pytest.raises(BadInput, match="larger than"):
        pictures.attach(store, tmp_path / "x.png")


def test_a_picture_is_kept_once(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(_picture("png"))
    with Store() as store:
        digest = pictures.attach(store, tmp_path / "x.png")
        assert pictures.attach(store, tmp_path / "x.png") == digest
        assert store.attachment(digest) == _picture("png")


def test_what_a_received_file_calls_a_picture_is_not_given_to_a_decoder() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    with Store() as store:
        assert pictures.load(store, store.attach(_picture("png"))) == _picture("png")
        assert pictures.load(store, store.attach(drawing)) is None
        assert pictures.load(store, "0" * 64) is None
