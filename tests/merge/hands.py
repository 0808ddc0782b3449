"""What somebody who means ill, or a script that errs, could write into an exchange file of a known dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hayat_app.domain.kinds import Json
from hayat_app.exchange.content import Content
from hayat_app.exchange.package import Package, pack
from hayat_app.merge.changes import Change
from hayat_app.services import dossiers
from hayat_app.services.files import Loaded, loaded
from hayat_app.store.store import Author, Store
from tests.dossiers import BODY, dossier

TIME = "2026-01-02T03:04:05+00:00"
SENTENCE = "جملة لا ينبغي أن تضيع"
TREE = dossier(("plan", "p", ("axis", "a", {"title": SENTENCE})), ("member", "m"), ("meeting", "mt"))


def office() -> Store:
    """Return a workspace in memory with a small dossier and one sentence that must not be lost."""
    store = Store(None, Author("me", "أنا"))
    dossiers.create_from(store, Content(TREE))
    return store


def change(key: str, record: str, kind: str, lamport: int = 50, **more: Any) -> Change:
    """Return a change of the office's dossier that nobody typed."""
    values: dict[str, Json] = more.pop("values", {})
    facts = {"author": "zz", "author_name": "غريب", "time": TIME, "app_version": "1", "replaces": {}, **more}
    return Change(id=key, dossier=BODY, record=record, kind=kind, values=values, lamport=lamport, **facts)


def file(*changes: Change, name: str = "evil.hayat", **facts: Any) -> Loaded:
    """Return a file of these changes as it is read."""
    package = Package(BODY, "مكناس", "غريب", TIME, changes, **facts)
    return loaded(pack(package), Path(name))
