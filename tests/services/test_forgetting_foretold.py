"""Whoever receives a file that forgets a person is told before what goes: values, and names of who wrote."""

from __future__ import annotations

from pathlib import Path

from hayat_app.domain.records import Member
from hayat_app.services import files, merging
from hayat_app.services.personal import forget
from hayat_app.store.store import Store

NAME, BODY = "سعاد المثالية", "body-1"


def _exchanged(here: Store, path: Path, there: Store) -> None:
    files.export(here, BODY, path)
    files.receive(there, files.load(path))


def test_the_preview_counts_values_and_names_of_authors(tmp_path: Path) -> None:
    one, two = Store(None), Store(None)
    two.name_author(NAME)
    with one.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Member, key="m", name_ar=NAME, phone="0600000001")
    _exchanged(one, tmp_path / "1.hayat", two)
    with two.work(BODY, "write") as work:
        work.set(BODY, room="قاعة")
    with two.work(BODY, "write") as work:
        work.set("m", occupation="معلمة")
    _exchanged(two, tmp_path / "2.hayat", one)
    forget(one, BODY, ["m"])
    files.export(one, BODY, tmp_path / "3.hayat")
    (seen,) = merging.preview(two, [tmp_path / "3.hayat"]).files
    assert (seen.forgotten, seen.unsigned) == (3, 2)
    merging.receive(two, [tmp_path / "3.hayat"])
    assert not any(NAME in str(change) for change in two.changes(BODY))
