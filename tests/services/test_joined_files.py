"""A file whose sender had joined dossiers: who receives it joins too, unless they are of bodies that differ."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from hayat_app.errors import BadInputs
from hayat_app.exchange.package import Package, pack, unpack
from hayat_app.services import dossiers, files, merging
from hayat_app.store.store import Author, Store


@pytest.fixture
def desk(tmp_path: Path) -> Store:
    """Return a workspace with two bodies whose files came in."""
    (tmp_path / "desk").mkdir()
    return Store(tmp_path / "desk", Author("desk", "منسقة"))


def arrived(desk: Store, path: Path, place: str) -> Package:
    with Store(None, Author(path.stem, place)) as commune:
        key = dossiers.create(commune, level="commune", province="061", place_ar=place)
        files.export(commune, key, path)
    merging.receive(desk, [path])
    return unpack(path.read_bytes(), "x")


def both(desk: Store, folder: Path, *places: str) -> list[Package]:
    return [arrived(desk, folder / f"{n}.hayat", place) for n, place in enumerate(places)]


def newer(package: Package, path: Path, *joined: str) -> Path:
    """Write a file of the package with one more change, whose sender had joined it with others."""
    first = package.changes[0]
    more = first._replace(id=f"{first.id}-2", lamport=9, values={"room": "قاعة"})
    path.write_bytes(pack(dataclasses.replace(package, changes=(*package.changes, more), joined=joined)))
    return path


def test_another_body_is_not_taken_in_by_a_file(desk: Store, tmp_path: Path) -> None:
    one, other = both(desk, tmp_path, "تطوان", "صفرو")
    stolen = newer(one, tmp_path / "stolen.hayat", other.dossier)
    for act in (merging.preview, merging.receive):
        [report] = act(desk, [stolen]).files
        assert isinstance(report.problem, BadInputs)
        assert "stolen.hayat" in str(report.problem)
        [finding] = report.problem.findings
        assert (finding.place, "صفرو" in str(finding.problem)) == ("manifest.json/joined", True)
    assert set(desk.bodies()) == {one.dossier, other.dossier}


def test_the_same_body_made_twice_becomes_one_and_that_is_told(desk: Store, tmp_path: Path) -> None:
    one, other = (
        arrived(desk, tmp_path / f"{n}.hayat", place) for n, place in enumerate(["تطوان", "جماعة تطوان"])
    )
    path = newer(one, tmp_path / "both.hayat", other.dossier)
    assert merging.preview(desk, [path]).files[0].joins == ("جماعة تطوان",)
    assert merging.receive(desk, [path]).files[0].joins == ("جماعة تطوان",)
    assert list(desk.bodies()) == [min(one.dossier, other.dossier)]


def test_what_is_joined_already_is_told_no_more(desk: Store, tmp_path: Path) -> None:
    one, other = both(desk, tmp_path, "تطوان", "تطوان")
    merging.receive(desk, [newer(one, tmp_path / "both.hayat", other.dossier)])
    later = newer(dataclasses.replace(one, sender="x"), tmp_path / "later.hayat", other.dossier)
    assert merging.preview(desk, [later]).files[0].joins == ()
