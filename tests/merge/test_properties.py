"""The properties of merging (docs/merge.md), on real stores that exchange real files."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import given, settings
from hypothesis import strategies as st

from hayat_app.store.store import Author, Source, Store
from tests.dossiers import BODY
from tests.merge.oracle import FIELDS, ORDERS, RECORDS, Offices, Order
from tests.strategies import CASES

SOURCE = Source("f" * 64, "file", "نادية")


@contextmanager
def _worked(orders: list[Order]) -> Iterator[Offices]:
    offices = Offices()
    try:
        for order in orders:
            offices.do(order)
        yield offices
    finally:
        offices.close()


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_no_silent_winner_and_no_false_conflict(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        for office, record, field in itertools.product(range(3), RECORDS, FIELDS):
            row = offices.rows(office)[record]
            shown = {version.value for version in row.conflicts.get(field, ())} or {row.values.get(field)}
            assert shown == (offices.versions(office, record, field) or {None})


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_delete_against_edit_is_always_reported(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        for office, record in itertools.product(range(3), RECORDS):
            assert offices.rows(office)[record].life == offices.life(office, record)


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_all_copies_come_to_the_same(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        offices.settle()
        assert offices.rows(0) == offices.rows(1) == offices.rows(2)
        assert len({store.fingerprint(BODY) for store in offices.stores}) == 1


@settings(max_examples=CASES, deadline=None)
@given(ORDERS, st.permutations(range(3)))
def test_the_order_of_files_does_not_matter(orders: list[Order], order: list[int]) -> None:
    with _worked(orders) as offices:
        sets = [store.changes(BODY) for store in offices.stores]
        with Store(None, Author("x", "")) as one, Store(None, Author("y", "")) as other:
            for i in (0, 1, 2):
                one.receive(BODY, sets[i], {}, SOURCE)
            for i in (*order, *order):
                other.receive(BODY, sets[i], {}, SOURCE)
            assert one.dossier(BODY).rows == other.dossier(BODY).rows
            assert one.changes(BODY) == other.changes(BODY)


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_receiving_again_writes_nothing(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        offices.settle()
        before = offices.stores[0].changes(BODY)
        received = offices.stores[0].receive(BODY, offices.stores[1].changes(BODY), {}, SOURCE)
        assert (received.new, received.records) == (0, ())
        assert offices.stores[0].changes(BODY) == before


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_a_rebuild_equals_what_was_there(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        for store in offices.stores:
            before = store.dossier(BODY).rows
            assert store.rebuild(BODY).rows == before


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_what_was_sent_is_never_lost(orders: list[Order]) -> None:
    """Only what nobody else can have seen is folded away: drafts of one sitting at one office."""
    with _worked(orders) as offices:
        offices.settle()
        kept = {
            (c.record, name, value) for c in offices.stores[0].changes(BODY) for name, value in c.values.items()
        }
        last = {(a.office, a.record, a.field): a for a in offices.acts if a.field != "~"}
        assert {(a.record, a.field, a.value) for a in last.values()} <= kept


@settings(max_examples=CASES, deadline=None)
@given(ORDERS)
def test_a_resolution_is_seen_everywhere_and_stays(orders: list[Order]) -> None:
    with _worked(orders) as offices:
        offices.settle()
        for record, row in offices.rows(0).items():
            with offices.stores[0].work(BODY, "settle") as work:
                if row.life == "contested":
                    work.restore(record)
                for name, versions in row.conflicts.items():
                    work.put(record, {name: versions[-1].value})
        old = offices.stores[1].changes(BODY)
        offices.settle()
        offices.stores[0].receive(BODY, old, {}, SOURCE)
        assert not any(row.conflicts or row.life == "contested" for row in offices.rows(0).values())
        assert offices.rows(0) == offices.rows(2)
