"""Forgetting is one act on the disk: cut short, it has not happened and can be done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_app.domain.records import Member
from hayat_app.services.personal import candidates, forget
from hayat_app.store import erasing
from hayat_app.store.store import Author, Store

NAME = "سعاد المثالية"
BODY = "body-1"


class PowerCut(Exception):
    """The computer goes off."""


def _filled(folder: Path) -> None:
    with Store(folder, Author("one", "one")) as store, store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Member, key="m1", name_ar=NAME, phone="0600000001")


def test_cut_short_the_person_is_still_there_to_be_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise PowerCut

    _filled(tmp_path)
    with Store(tmp_path, Author("one", "one")) as store, monkeypatch.context() as patch:
        patch.setattr(erasing, "unname_files", cut)
        with pytest.raises(PowerCut):
            forget(store, BODY, ["m1"])
    with Store(tmp_path, Author("one", "one")) as store:
        assert [person.id for person in candidates(store.dossier(BODY))] == ["m1"]
        forget(store, BODY, ["m1"])
        assert not candidates(store.dossier(BODY))
    assert NAME.encode() not in (tmp_path / "workspace.hayatdb").read_bytes()


def test_a_member_whose_name_only_begins_alike_keeps_it() -> None:
    store = Store(None, Author("one", "one"))
    with store.work(BODY, "fill") as work:
        work.put_new("body", {}, BODY)
        work.add(Member, key="m1", name_ar=NAME)
        work.add(Member, key="m2", name_ar=f"{NAME} الأطلسية")
        work.add(Member, key="m3", name_ar="المثالية سعاد")
    forget(store, BODY, ["m1"])
    names = [member.name_ar for member in store.dossier(BODY).all(Member)]
    assert names == ["اسم محذوف", f"{NAME} الأطلسية", "اسم محذوف"]
