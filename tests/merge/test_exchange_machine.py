"""The properties of exchange (docs/merge.md, P1 to P16) as a state machine over real stores and real files.

Two to eight offices edit, move, delete, restore, settle and undo in one dossier, with clocks that are wrong, and
send each other whole and stripped files in any order, old ones and the same ones again, also through third
offices; they take files back, and join a dossier made apart. A second account, who had seen what (``Account``),
says what must be shown. 200 cases; 2,000 in continuous integration; HAYAT_CASES=50000 for a night.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from hayat_app.domain.checks import problems
from hayat_app.domain.dossier import Dossier, Row
from hayat_app.domain.kinds import Json
from hayat_app.errors import Refused
from hayat_app.exchange.package import Package, pack, unpack
from hayat_app.merge.changes import Change
from hayat_app.services import files
from hayat_app.store import log
from hayat_app.store.step import EXISTS, Step
from hayat_app.store.store import Author, Source, Store

CASES = int(os.environ.get("HAYAT_CASES", "200"))
MOST_OFFICES, STEPS = 8, 14
FIELDS = ("title", "description")
RECORDS = ("a", "b", "o1", "o2")
CLOCKS = ["1970-01-01T00:00:00+00:00", "2026-11-22T08:00:00+00:00", "2099-12-31T23:59:59+00:00"]
BASE: list[tuple[str, str, dict[str, Json]]] = [
    ("p", "plan", {"position": "V"}),
    ("a", "axis", {"position": "V", "parent": "p"}),
    ("b", "axis", {"position": "W", "parent": "p"}),
    ("o1", "objective", {"position": "V", "parent": "a"}),
    ("o2", "objective", {"position": "V", "parent": "b"}),
    ("m", "member", {"position": "V"}),
    ("n1", "opinion", {"position": "V", "number": "1/2026"}),
    ("n2", "opinion", {"position": "W", "number": "2/2026"}),
]

OFFICE = st.integers(0, MOST_OFFICES - 1)
RECORD = st.sampled_from(RECORDS)
VALUE = st.sampled_from(["س", "ص", "ع", ""])


@dataclass(frozen=True)
class Act:
    """One act of somebody, and the acts its author had seen."""

    number: int
    record: str
    field: str
    value: Json
    seen: frozenset[int]


class Account:
    """Who had seen what: says without keys and numbers what an office must show."""

    def __init__(self, offices: int) -> None:
        self.acts: list[Act] = []
        self.seen: list[set[int]] = [set() for _ in range(offices)]

    def note(self, office: int, record: str, field: str, value: Json, seen: frozenset[int] | None = None) -> None:
        act = Act(len(self.acts), record, field, value, frozenset(self.seen[office]) if seen is None else seen)
        self.acts.append(act)
        self.seen[office].add(act.number)

    def say_again(self, office: int, versions: list[Act]) -> None:
        """Open a question again: each version has seen the decision, but not the other versions said anew."""
        seen = frozenset(self.seen[office])
        for act in versions:
            # a tombstone has seen of the record what it had seen, and every tombstone until now
            tombs = {a.number for a in self.acts if (a.record, a.field) == (act.record, "~")} & seen
            self.note(office, act.record, act.field, act.value, act.seen | tombs if act.field == "~" else seen)

    def heads(self, office: int, record: str, field: str) -> list[Act]:
        known = [a for a in self.acts if a.number in self.seen[office] and (a.record, a.field) == (record, field)]
        return [act for act in known if not any(act.number in later.seen for later in known)]

    def life(self, office: int, record: str, fields: tuple[str, ...]) -> str:
        tombs = [act for act in self.heads(office, record, "~") if act.value]
        seen = frozenset().union(*(tomb.seen for tomb in tombs))
        unseen = [act for field in fields for act in self.heads(office, record, field) if act.number not in seen]
        return "alive" if not tombs else "contested" if unseen else "deleted"


@dataclass(frozen=True)
class Done:
    """An act that can be undone, and what stood apart in each record and field that it decided."""

    step: Step
    apart: dict[tuple[str, str], list[Act]]


@dataclass(frozen=True)
class Sent:
    """A file that lies on some stick, and what its sender had seen."""

    data: bytes
    seen: frozenset[int]


class Pool:
    """Workspaces that every case uses again, with a dossier of its own: opening one costs more than a case."""

    def __init__(self) -> None:
        self.stores = [Store(None, Author(f"author-{i}", f"مكتب {i}")) for i in range(MOST_OFFICES)]
        self.spare = Store(None, Author("spare", ""))
        self.cases = itertools.count()
        self.steps = 0

    def base(self, dossier: str) -> list[Change]:
        template = Change(
            id="", dossier=dossier, record=dossier, kind="body", values={"place_ar": "مكناس"}, replaces={},
            author="founder", author_name="", lamport=1, time=CLOCKS[1], app_version="0",
        )  # fmt: skip
        others = [template._replace(record=key, kind=kind, values=values) for key, kind, values in BASE]
        return [c._replace(id=f"{dossier}-{i}") for i, c in enumerate([template, *others])]

    def close(self) -> None:
        for store in (*self.stores, self.spare):
            store.close()


POOL: Pool


class Exchange(RuleBasedStateMachine):
    """Offices, sticks and time."""

    @initialize(offices=st.sampled_from([2, 2, 2, 2, 3, 3, 4, MOST_OFFICES]), strict=st.booleans())
    def begin(self, offices: int, strict: bool) -> None:
        number = next(POOL.cases)
        self.dossier = f"case-{number}"
        self.stores = POOL.stores[:offices]
        self.strict = strict
        """Nothing is folded: every value ever typed must be found again."""
        self.account = Account(offices)
        self.sticks: list[Sent] = []
        self.done: list[list[Done]] = [[] for _ in range(offices)]
        """For each office the acts of its own since it last received something."""
        self.strange = False
        self.joined = ""
        """Key of the dossier made apart, once it is joined."""
        self.files = itertools.count()
        base = POOL.base(self.dossier)
        for store in self.stores:
            store.receive(self.dossier, base, {}, Source(f"{number:064}", "base", ""))

    # --- what an office does

    def row(self, office: int, record: str) -> Row:
        return self.shown(office).rows[record]

    def shown(self, office: int) -> Dossier:
        return self.stores[office].dossier(self.dossier)

    def edit(self, office: int, record: str, field: str, value: Json) -> None:
        POOL.steps += 1
        row = self.row(office, record)
        if row.life == "deleted" or (row.values.get(field) == (value or None) and field not in row.conflicts):
            return
        apart = self.apart(office, record, field)
        with self.stores[office].work(self.dossier, "edit") as work:
            work.put(record, {field: value or None})
        self.account.note(office, record, field, value or None)
        self.remember(office, work.step, apart)

    def apart(self, office: int, record: str, field: str) -> dict[tuple[str, str], list[Act]]:
        """Return what stands apart now, and would be decided by an act."""
        heads = self.account.heads(office, record, field)
        return {(record, field): [act for act in heads if act.value or field != "~"]}

    def remember(self, office: int, step: Step | None, apart: dict[tuple[str, str], list[Act]]) -> None:
        if step:
            self.done[office].append(Done(step, apart))
        self.seal(office)

    def seal(self, office: int) -> None:
        if self.strict:
            self.stores[office].seal(self.dossier)

    @rule(office=OFFICE, record=RECORD, field=st.sampled_from(FIELDS), value=VALUE)
    def types(self, office: int, record: str, field: str, value: str) -> None:
        """Somebody types; objectives have no description and get a place instead."""
        field = "place" if field == "description" and record.startswith("o") else field
        self.edit(office % len(self.stores), record, field, value)

    @rule(office=OFFICE, value=st.sampled_from(["0612345678", "0698765432"]))
    def types_contact(self, office: int, value: str) -> None:
        self.edit(office % len(self.stores), "m", "phone", value)

    @rule(
        office=OFFICE, record=st.sampled_from(["n1", "n2"]), value=st.sampled_from(["1/2026", "2/2026", "03/2026"])
    )
    def numbers(self, office: int, record: str, value: str) -> None:
        self.edit(office % len(self.stores), record, "number", value)

    @rule(office=OFFICE, moved=st.sampled_from(["o1", "o2"]), parent=st.sampled_from(["p", "a", "b", "o1", "o2"]))
    def moves(self, office: int, moved: str, parent: str) -> None:
        """Moved apart, two objectives can come to stand under each other."""
        office %= len(self.stores)
        if self.row(office, moved).life == "deleted":
            return
        apart = self.apart(office, moved, "parent")
        try:
            with self.stores[office].work(self.dossier, "move") as work:
                work.move(moved, parent)
        except Refused:
            return
        for edit in work.step.edits if work.step else ():
            if edit.field in ("parent", "position"):
                self.account.note(office, moved, edit.field, edit.after)
        self.remember(office, work.step, apart)

    @rule(office=OFFICE, record=RECORD)
    def deletes(self, office: int, record: str) -> None:
        office %= len(self.stores)
        if self.row(office, record).life == "deleted":
            return
        with self.stores[office].work(self.dossier, "delete") as work:
            work.delete(record)
            gone = [key for key, values in work.pending.items() if values]
        apart = {place: acts for key in gone for place, acts in self.apart(office, key, "~").items()}
        for key in gone:
            self.account.note(office, key, "~", True)
        self.remember(office, work.step, apart)

    @rule(office=OFFICE, record=RECORD)
    def restores(self, office: int, record: str) -> None:
        office %= len(self.stores)
        if self.row(office, record).life == "alive":
            return
        apart = self.apart(office, record, "~")
        with self.stores[office].work(self.dossier, "restore") as work:
            work.restore(record)
        self.account.note(office, record, "~", False)
        self.remember(office, work.step, apart)

    @rule(office=OFFICE, times=st.integers(1, 3))
    def undoes(self, office: int, times: int) -> None:
        """Somebody takes their last acts back; what had decided a question asks it again."""
        office %= len(self.stores)
        for _ in range(min(times, len(self.done[office]))):
            self.undo(office, self.done[office].pop())

    def undo(self, office: int, done: Done) -> None:
        decided = {(edit.record, edit.field) for edit in done.step.edits if edit.decided}
        with self.stores[office].work(self.dossier, "undo") as work:
            work.revert(done.step)
        for edit in work.step.edits if work.step else ():
            field = "~" if edit.field == EXISTS else edit.field
            if (edit.record, edit.field) in decided:
                self.account.say_again(office, done.apart[edit.record, field])
            else:
                value = not edit.after if field == "~" else edit.after
                self.account.note(office, edit.record, field, value)
        self.seal(office)
        asked = self.shown(office).rows
        for record, field in decided:
            row = asked[record]
            assert row.life == "contested" if field == EXISTS else field in row.conflicts, "an undone answer asks"

    @rule(office=OFFICE, which=st.integers(0, 3), regret=st.booleans())
    def settles(self, office: int, which: int, regret: bool) -> None:
        """Somebody decides everything that is open at an office, and may take it back at once."""
        office %= len(self.stores)
        before = len(self.done[office])
        for record in (*RECORDS, "n1", "n2", "m"):
            row = self.row(office, record)
            if row.life == "contested":
                self.restores(office, record)
            for name, versions in row.conflicts.items():
                self.edit(office, record, name, versions[which % len(versions)].value)
        open_ones = [row for row in self.shown(office).rows.values() if row.conflicts or row.life == "contested"]
        assert [row.id for row in open_ones if row.life != "deleted"] == [], "P8: what was decided is decided"
        while regret and len(self.done[office]) > before:
            self.undo(office, self.done[office].pop())

    @rule(office=OFFICE, other=OFFICE, record=RECORD, field=st.sampled_from(FIELDS), which=st.integers(0, 1))
    def regrets(self, office: int, other: int, record: str, field: str, which: int) -> None:
        """Two write a field apart; one hears of the other, decides, and takes the decision back."""
        office, other = office % len(self.stores), other % len(self.stores)
        if office == other or "deleted" in (self.row(office, record).life, self.row(other, record).life):
            return
        self.types(office, record, field, "هنا")
        self.types(other, record, field, "هناك")
        self.read(office, self.write(other))
        self.settles(office, which, regret=True)

    # --- what travels

    @rule(office=OFFICE, clock=st.sampled_from(CLOCKS), whole=st.booleans())
    def writes_a_file(self, office: int, clock: str, whole: bool) -> None:
        self.write(office % len(self.stores), whole, clock)

    def write(self, office: int, whole: bool = True, clock: str = CLOCKS[1]) -> Sent:
        CLOCK[0] = clock
        package = files.packed(self.stores[office], self.dossier, contacts=whole)
        self.sticks.append(Sent(pack(package), frozenset(self.account.seen[office])))
        return self.sticks[-1]

    @precondition(lambda self: self.sticks)
    @rule(office=OFFICE, which=st.integers(0, 40))
    def receives(self, office: int, which: int) -> None:
        """Any file that was ever written arrives anywhere: late, twice, at its own sender."""
        self.read(office % len(self.stores), self.sticks[-1 - which % len(self.sticks)])

    def read(self, office: int, sent: Sent) -> int:
        POOL.steps += 1
        package = unpack(sent.data, "stick.hayat")
        self.account.seen[office] |= sent.seen
        self.done[office].clear()
        self.last_file = next(self.files)
        source = Source(f"{self.dossier}/{self.last_file}", "stick.hayat", package.sender)
        found, _ = self.stores[office].unite(self.dossier, package.changes, {}, source, package.joined)
        return found.new

    @precondition(lambda self: self.sticks)
    @rule(office=OFFICE, which=st.integers(0, 40))
    def receives_and_takes_back(self, office: int, which: int) -> None:
        """What a file brought is taken back: the office is where it was before, whatever the file was."""
        office %= len(self.stores)
        store, seen = self.stores[office], set(self.account.seen[office])
        before = _without_contacts(store.dossier(self.dossier)), {c.id for c in store.changes(self.dossier)}
        self.read(office, self.sticks[-1 - which % len(self.sticks)])
        store.withdraw([f"{self.dossier}/{self.last_file}"])
        assert _without_contacts(store.dossier(self.dossier)) == before[0], "taken back, nothing is left of it"
        assert {change.id for change in store.changes(self.dossier)} == before[1]
        self.account.seen[office] = seen

    @precondition(lambda self: not self.joined)
    @rule(office=OFFICE)
    def joins_one_made_apart(self, office: int) -> None:
        """An office finds that it has the same body twice, and makes one dossier of both."""
        self.joined = f"{self.dossier}:apart"
        office %= len(self.stores)
        store = self.stores[office]
        body = POOL.base(self.dossier)[0]._replace(id=f"{self.joined}-0", dossier=self.joined, record=self.joined)
        plan = body._replace(
            id=f"{self.joined}-1", record=f"{self.dossier}-q", kind="plan", values={"position": "X"}
        )
        store.receive(self.joined, [body, plan], {}, Source(self.joined, "apart", ""))
        assert store.join(self.dossier, [self.joined]) == self.dossier
        assert store.dossier(self.dossier).rows[plan.record].kind == "plan"
        assert self.joined not in store.bodies()
        self.done[office].clear()

    @precondition(lambda self: not self.strange)
    @rule(office=OFFICE)
    def hears_of_the_future(self, office: int) -> None:
        """A newer version's file: a record and members nobody here knows (P15)."""
        self.strange = True
        known = POOL.base(self.dossier)[0]
        newer = known._replace(
            id=f"{self.dossier}-new", record="x", kind="dragon", values={"fire": {"hot": [1, 2]}},
            lamport=7, extra={"mood": "calm"},
        )  # fmt: skip
        package = Package(self.dossier, "", "", known.time, (newer,))
        self.read(office % len(self.stores), Sent(pack(package), frozenset()))

    # --- what must hold

    def teardown(self) -> None:
        if not hasattr(self, "account"):
            return
        for office in range(len(self.stores)):
            self.shows_what_it_has_seen(office)
        self.settled()
        first = self.stores[0]
        rows = first.dossier(self.dossier).rows
        for store in self.stores:
            assert store.dossier(self.dossier).rows == rows, "P1, P4: everybody comes to the same"
        self.shows_what_it_has_seen(0)
        last = self.stores[-1].dossier(self.dossier)
        assert _broken(last) == _broken(first.dossier(self.dossier)), "P11"
        self.is_sound(first.dossier(self.dossier))
        self.is_all_there(first)
        self.depends_on_no_order(rows)
        for store in self.stores:
            store.remove(self.dossier)

    def settled(self) -> None:
        """Send around whole files until everybody has everything; then nothing is new to anybody."""
        for office in range(1, len(self.stores)):
            self.read(0, self.write(office))
        last = self.write(0)
        for office in range(1, len(self.stores)):
            self.read(office, last)
        for sent in (last, self.sticks[0]):
            assert self.read(len(self.stores) - 1, sent) == 0, "P3, P13: again, or an old copy, is nothing"
        fields = ("id", "record", "values", "replaces", "author", "author_name", "lamport", "time", "extra")
        told = [[[getattr(c, f) for f in fields] for c in s.changes(self.dossier)] for s in self.stores]
        assert all(each == told[0] for each in told), "P12: who wrote it stays"

    def shows_what_it_has_seen(self, office: int) -> None:
        for record, fields in _fields():
            row = self.row(office, record)
            for name in fields:
                if name in ("phone", "position"):
                    continue  # may be withheld; the latest wins
                heads = self.account.heads(office, record, name)
                shown = {version.value for version in row.conflicts.get(name, ())} or {row.values.get(name)}
                wanted = {act.value for act in heads} or {dict(_base())[record].get(name)}
                assert shown == wanted, f"P6, P7: {record}/{name}"
            assert row.life == self.account.life(office, record, fields), f"P9: {record}"

    def is_sound(self, shown: Dossier) -> None:
        walked = [record.id for record in shown.walk()]
        assert len(walked) == len(set(walked)), "P10: no record twice"
        alive = {row.id for row in shown.rows.values() if row.life != "deleted" and row.kind != "dragon"}
        assert alive <= set(walked), "P10: no record lost from the tree"

    def is_all_there(self, store: Store) -> None:
        changes = store.changes(self.dossier)
        kept = {(c.record, name, repr(value)) for c in changes for name, value in c.values.items()}
        if self.strict:
            typed = {(a.record, a.field, repr(a.value)) for a in self.account.acts if a.field != "~"}
            assert typed <= kept, "P5: nothing that was typed is lost"
        if self.strange:
            [newer] = [c for c in changes if c.record == "x"]
            assert (newer.values, newer.extra) == ({"fire": {"hot": [1, 2]}}, {"mood": "calm"}), "P15"
        shown = store.dossier(self.dossier).rows
        assert store.rebuild(self.dossier).rows == shown, "the tables follow from the log"

    def depends_on_no_order(self, rows: object) -> None:
        """P2: the files in the opposite order, in the hands of somebody new, come to the same."""
        POOL.spare.receive(self.dossier, POOL.base(self.dossier), {}, Source("e" * 64, "base", ""))
        for sent in reversed(self.sticks):
            package = unpack(sent.data, "x")
            POOL.spare.unite(self.dossier, package.changes, {}, Source("f" * 64, "x", ""), package.joined)
        found = POOL.spare.dossier(self.dossier).rows
        POOL.spare.remove(self.dossier)
        if not self.strange or "x" in found:
            assert found == rows


def _without_contacts(dossier: Dossier) -> dict[str, Row]:
    """Return the records of a dossier without contact data: what a fuller copy had brought of it stays."""
    hidden = {"phone"}
    return {
        key: replace(row, values={name: v for name, v in row.values.items() if name not in hidden})
        for key, row in dossier.rows.items()
    }


def _broken(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the doubled numbers, lost links and questions of a dossier."""
    return [(remark.place, str(remark.problem)) for remark in problems(dossier) if remark.severity == "broken"]


def _base() -> Iterator[tuple[str, dict[str, Json]]]:
    yield from ((key, values) for key, _, values in BASE)


def _fields() -> Iterator[tuple[str, tuple[str, ...]]]:
    for record in RECORDS:
        yield record, ("title", "place" if record.startswith("o") else "description", "parent", "position")
    yield from ((record, ("number", "position")) for record in ("n1", "n2"))
    yield "m", ("phone", "position")


CLOCK = [CLOCKS[1]]


@pytest.mark.timeout(36_000)  # a night of cases
def test_exchange(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    global POOL  # the machine is made by Hypothesis, which hands nothing to it
    POOL = Pool()
    monkeypatch.setattr(log, "now", lambda: CLOCK[0])
    try:
        Exchange.TestCase.settings = settings(
            max_examples=CASES, stateful_step_count=STEPS, deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )  # fmt: skip
        Exchange.TestCase("runTest").runTest()
    finally:
        POOL.close()
    with capsys.disabled():
        sys.stdout.write(f"\nexchange: {next(POOL.cases)} cases, {POOL.steps} edits and files\n")
    assert next(POOL.cases) >= CASES
