"""Files on their way in: found, read once, and read anew when they are other files by now."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.errors import BadInputs
from hayat_app.exchange.package import pack
from hayat_app.services import incoming, merging
from hayat_app.services.incoming import Readings
from hayat_app.store.store import Author, Store
from tests.exchange.packages import package

GOOD = pack(package())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "a.hayat"
    path.write_bytes(GOOD)
    return path


def test_what_was_looked_at_is_not_read_again(stick: Path) -> None:
    readings = Readings()
    once, again = readings.read(GOOD, stick), readings.read(GOOD, stick.with_name("copy.hayat"))
    assert again.package is once.package
    assert (once.source.name, again.source.name) == ("a.hayat", "copy.hayat")


def test_without_room_a_file_is_read_again_and_says_the_same(stick: Path) -> None:
    readings = Readings(_room=0)
    once, again = readings.read(GOOD, stick), readings.read(GOOD, stick)
    assert again == once
    assert again.package is not once.package


def test_what_cannot_be_used_is_refused_every_time(stick: Path) -> None:
    readings, bad = Readings(), GOOD[:-30]
    for _ in range(2):
        with pytest.raises(BadInputs):
            readings.read(bad, stick)


def test_a_file_that_was_spoilt_since_it_was_looked_at_is_put_aside(stick: Path) -> None:
    with Store(None, Author("me", "")) as store:
        seen = merging.preview(store, [stick])
        stick.write_bytes(GOOD[:-30])
        [report] = merging.receive(store, [stick], readings=seen.readings).files
        assert (report.outcome, store.bodies()) == ("aside", {})


def test_only_exchange_files_are_found_below_a_folder(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "letter.docx").write_bytes(b"x")
    (tmp_path / ".hidden.hayat").write_bytes(b"x")
    found = incoming.find([tmp_path])
    assert found.files == (stick,)
    assert [path.name for path in found.others] == ["letter.docx"]
