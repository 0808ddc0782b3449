"""Older workspaces become today's, after a copy was put beside them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hayat_app.store import desk, filelist, migrations, schema
from hayat_app.store.store import FILE_NAME, Store

FOLDER = Path(__file__).parents[1] / "golden"
GOLDEN = FOLDER / "v1.hayatdb"
Shape = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    shutil.copy(GOLDEN, tmp_path / FILE_NAME)
    return tmp_path


def _shape(path: Path) -> Shape:
    with closing(sqlite3.connect(path)) as raw:
        names = raw.execute("SELECT name, type FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
        return {
            name: raw.execute(f"PRAGMA {'table_info' if kind == 'table' else 'index_xinfo'}({name})").fetchall()
            for name, kind in names.fetchall()
        }


@pytest.mark.parametrize("golden", ["v1.hayatdb", "v4.hayatdb", "v5.hayatdb"])
def test_every_released_workspace_opens(tmp_path: Path, golden: str) -> None:
    shutil.copy(FOLDER / golden, tmp_path / FILE_NAME)
    with Store(tmp_path) as store:
        assert store.bodies()["d1"].values["place_ar"] == "مكناس"
        rows = store.dossier("d1").rows
        assert store.rebuild("d1").rows == rows


def test_what_a_coordinator_wrote_is_there_again(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "v4.hayatdb", tmp_path / FILE_NAME)
    with Store(tmp_path) as store, store.reading() as connection:
        assert desk.notes(store) == {"d1": "اتصال يوم الاثنين"}
        assert list(desk.expected(store)) == ["commune:061:ويسلان"]
        assert [file.name for file in filelist.files(connection)] == ["v1.hayat"]


def test_a_migrated_workspace_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    Store(old).close()
    (tmp_path / "new").mkdir()
    Store(tmp_path / "new").close()
    assert _shape(old / FILE_NAME) == _shape(tmp_path / "new" / FILE_NAME)


def test_a_copy_of_the_old_one_is_put_beside_it(old: Path) -> None:
    Store(old).close()
    Store(old).close()
    [copy] = (old / "backups").iterdir()
    assert "before-migration" in copy.name
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (1,)


def test_every_version_has_its_step() -> None:
    assert sorted(migrations.STEPS) == list(range(2, schema.VERSION + 1))


def test_a_fault_in_between_leaves_the_old_one(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migrations.STEPS, schema.VERSION, lambda connection: 1 / 0)
    before = (old / FILE_NAME).read_bytes()
    with pytest.raises(ZeroDivisionError):
        Store(old)
    assert (old / FILE_NAME).read_bytes() == before
