"""The log of exports: in the workspace, in order, bounded."""

from __future__ import annotations

import pytest

from hayat_app.services import exports
from hayat_app.store.store import Author, Store


def test_it_tells_who_what_and_whether_contacts_went_along() -> None:
    store = Store(None, Author("a", "نورة"))
    exports.keep(store, "لائحة الأعضاء", "a.xlsx", contacts=True)
    (entry,) = exports.entries(store)
    assert (entry.who, entry.what, entry.file, entry.contacts) == ("نورة", "لائحة الأعضاء", "a.xlsx", True)


def test_the_oldest_go_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MOST", 2)
    store = Store(None, Author("a", "a"))
    for n in range(3):
        exports.keep(store, "x", f"{n}.pdf")
    assert [entry.file for entry in exports.entries(store)] == ["1.pdf", "2.pdf"]
