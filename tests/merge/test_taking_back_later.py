"""Files are taken back days later, with anything typed in between: what was typed here stays, and nothing else.

Another office edits and sends; this one receives, types, deletes, restores, and takes files back in any order.
When every file is taken back, the dossier shows what this office alone wrote, and asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.domain.dossier import Row
from hayat_app.domain.kinds import Json
from hayat_app.exchange.content import Content
from hayat_app.exchange.package import pack, unpack
from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Source, Store
from tests.dossiers import BODY, dossier
from tests.strategies import CASES

RECORDS, FIELDS = ("a", "b"), ("title", "description")
BASE = dossier(("plan", "p", *(("axis", key, {"title": "أصل"}) for key in RECORDS)))
Act = Literal["here", "there", "delete", "restore", "delete there", "receive", "back"]
Order = tuple[Act, str, str, str, int]
ORDERS: st.SearchStrategy[list[Order]] = st.lists(
    st.tuples(
        st.sampled_from(
            ["here", "here", "there", "there", "delete", "restore", "delete there", "receive", "back"]
        ),
        st.sampled_from(RECORDS),
        st.sampled_from(FIELDS),
        st.sampled_from(["س", "ص", "ع"]),
        st.integers(0, 5),
    ),
    max_size=30,
)  # type: ignore[assignment]  # sampled_from does not see the literal


@dataclass
class Office:
    """This office, the other one, and what this one typed last."""

    here: Store
    there: Store
    typed: dict[tuple[str, str], Json] = field(default_factory=dict)
    lives: dict[str, str] = field(default_factory=dict)
    """Records whose life this office decided, and what it must be when nobody else has a say."""
    received: list[str] = field(default_factory=list)
    count: int = 0

    def do(self, order: Order) -> None:
        act, record, name, value, which = order
        if act == "receive":
            self.receive()
        elif act == "back":
            if self.received:
                self.here.withdraw([self.received.pop(which % len(self.received))])
        elif act == "here":
            self.type(record, name, value)
        elif act == "there":
            self.edit(self.there, record, {name: value})
        else:
            self.live(act, record)
        self.here.seal(BODY)
        self.there.seal(BODY)

    def row(self, record: str) -> Row:
        return self.here.dossier(BODY).rows[record]

    def edit(self, store: Store, record: str, values: dict[str, Json]) -> bool:
        if store.dossier(BODY).rows[record].life == "deleted":
            return False
        with store.work(BODY, "x") as work:
            work.put(record, values)
        return work.step is not None

    def type(self, record: str, name: str, value: str) -> None:
        if self.edit(self.here, record, {name: value}):
            self.typed[record, name] = value
            if self.lives.get(record) == "deleted":  # it was visible, for the other one had edited it
                self.lives[record] = "contested"

    def live(self, act: Act, record: str) -> None:
        store = self.there if act == "delete there" else self.here
        life = store.dossier(BODY).rows[record].life
        if life == ("alive" if act == "restore" else "deleted"):
            return
        with store.work(BODY, act) as work:
            (work.restore if act == "restore" else work.delete)(record)
        if store is self.here:
            self.lives[record] = "deleted" if act == "delete" else "alive"

    def receive(self) -> None:
        package = unpack(pack(files.packed(self.there, BODY)), "x")
        self.count += 1
        key = f"{self.count:064}"
        self.here.receive(BODY, package.changes, {}, Source(key, "x.hayat", ""))
        self.received.append(key)


@contextmanager
def _worked(orders: list[Order]) -> Iterator[Office]:
    with Store(None, Author("here", "")) as here, Store(None, Author("there", "")) as there:
        dossiers.create_from(here, Content(BASE))
        here.seal(BODY)
        there.receive(BODY, here.changes(BODY), {}, Source("0" * 64, "x", ""))
        office = Office(here, there)
        for order in orders:
            office.do(order)
        yield office


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_what_was_typed_here_is_always_a_version(orders: list[Order]) -> None:
    with _worked(orders) as office:
        for (record, name), value in office.typed.items():
            row = office.row(record)
            shown = {version.value for version in row.conflicts.get(name, ())} or {row.values.get(name)}
            assert value in shown
        shown_rows = office.here.dossier(BODY).rows
        assert office.here.rebuild(BODY).rows == shown_rows


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_when_every_file_is_taken_back_only_what_was_typed_here_is_left(orders: list[Order]) -> None:
    with _worked(orders) as office:
        while office.received:
            office.do(("back", "a", "title", "", 0))
        for record in RECORDS:
            row = office.row(record)
            assert row.life == office.lives.get(record, "alive")
            assert not row.conflicts
            for name, base in (("title", "أصل"), ("description", None)):
                assert row.values.get(name) == office.typed.get((record, name), base)


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_both_still_come_to_the_same(orders: list[Order]) -> None:
    with _worked(orders) as office:
        for _ in range(2):
            office.there.receive(BODY, office.here.changes(BODY), {}, Source("1" * 64, "x", ""))
            office.receive()
        assert office.here.dossier(BODY).rows == office.there.dossier(BODY).rows
        assert office.here.fingerprint(BODY) == office.there.fingerprint(BODY)
