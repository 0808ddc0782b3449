"""A workspace of which a part cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.errors import Damaged
from hayat_app.services import dossiers
from hayat_app.store.store import FILE_NAME, Store

PAGE = 4096


def test_a_dossier_that_cannot_be_read_is_not_begun_anew(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        key = dossiers.open_sample(store)
    path = tmp_path / FILE_NAME
    data = path.read_bytes()
    path.write_bytes(data[: 40 * PAGE] + b"x" * (len(data) - 40 * PAGE))
    with Store(tmp_path) as store, pytest.raises(Damaged), store.work(key, "x") as work:
        work.set(key, name_ar="اسم آخر")
