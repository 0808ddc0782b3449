"""What merging must come to, said a second time and simply: who had seen what, without keys or numbers.

Several offices hold copies of one dossier in real stores and exchange real files; the oracle notes every act
with what its author had seen, and says from that alone which values and which deletions must be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hypothesis import strategies as st

from hayat_app.domain.dossier import Row
from hayat_app.exchange.content import Content
from hayat_app.exchange.package import pack, unpack
from hayat_app.services import dossiers, files
from hayat_app.store.store import Author, Source, Store
from tests.dossiers import BODY, dossier

RECORDS = ("a", "b")
FIELDS = ("title", "description")
BASE = dossier(("plan", "p", *(("axis", key) for key in RECORDS)))


@dataclass(frozen=True)
class Act:
    """One act of somebody: a field set, or (``~``) a record deleted or restored."""

    number: int
    office: int
    record: str
    field: str
    value: str | bool
    seen: frozenset[int]


Order = tuple[Literal["set", "delete", "restore", "send"], int, str, str, str, int]
ORDERS: st.SearchStrategy[list[Order]] = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "send", "send", "delete", "restore"]),
        st.integers(0, 2),
        st.sampled_from(RECORDS),
        st.sampled_from(FIELDS),
        st.sampled_from(["س", "ص", "ع"]),
        st.integers(0, 2),
    ),
    max_size=24,
)  # type: ignore[assignment]  # sampled_from does not see the literal


class Offices:
    """Three copies of one dossier, and what was done to them."""

    def __init__(self) -> None:
        self.stores = [Store(None, Author(f"author-{i}", f"مكتب {i}")) for i in range(3)]
        dossiers.create_from(self.stores[0], Content(BASE))
        self.acts: list[Act] = []
        self.seen: list[set[int]] = [set(), set(), set()]
        for target in (1, 2):
            self.send(0, target)

    def close(self) -> None:
        for store in self.stores:
            store.close()

    def do(self, order: Order) -> None:
        """Do what a person could: what makes no sense at that office is left undone."""
        act, office, record, field, value, target = order
        if act == "send":
            self.send(office, target)
        else:
            self._edit(act, office, record, field, value)

    def _edit(self, act: str, office: int, record: str, field: str, value: str) -> None:
        row = self.stores[office].dossier(BODY).rows[record]
        if act == "set" and row.life != "deleted" and (row.values.get(field) != value or field in row.conflicts):
            with self.stores[office].work(BODY, "set") as work:
                work.put(record, {field: value})
            self._note(office, record, field, value)
        elif (act == "delete" and row.life != "deleted") or (act == "restore" and row.life != "alive"):
            with self.stores[office].work(BODY, act) as work:
                (work.delete if act == "delete" else work.restore)(record)
            self._note(office, record, "~", act == "delete")

    def _note(self, office: int, record: str, field: str, value: str | bool) -> None:
        act = Act(len(self.acts), office, record, field, value, frozenset(self.seen[office]))
        self.acts.append(act)
        self.seen[office].add(act.number)

    def send(self, source: int, target: int) -> None:
        """Send a file from one office to another, through its bytes."""
        if source == target:
            return
        package = unpack(pack(files.packed(self.stores[source], BODY)), "file")
        self.stores[target].receive(BODY, package.changes, {}, Source(f"{source:064}", "file", package.sender))
        self.seen[target] |= self.seen[source]

    def settle(self) -> None:
        """Exchange until everybody has everything."""
        for source, target in ((0, 1), (1, 2), (2, 0), (2, 1), (0, 1)):
            self.send(source, target)

    # --- what must be shown at an office

    def versions(self, office: int, record: str, field: str) -> set[str | bool]:
        """Return the values nobody at the office's horizon has replaced."""
        return {act.value for act in self._heads(office, record, field)}

    def _heads(self, office: int, record: str, field: str) -> list[Act]:
        known = [a for a in self.acts if a.number in self.seen[office] and (a.record, a.field) == (record, field)]
        return [act for act in known if not any(act.number in later.seen for later in known)]

    def life(self, office: int, record: str) -> str:
        """Return whether a record is alive, deleted, or somebody edited what another deleted."""
        tombs = [act for act in self._heads(office, record, "~") if act.value]
        if not tombs:
            return "alive"
        seen = frozenset().union(*(tomb.seen for tomb in tombs))
        unseen = [a for field in FIELDS for a in self._heads(office, record, field) if a.number not in seen]
        return "contested" if unseen else "deleted"

    def rows(self, office: int) -> dict[str, Row]:
        """Return what the office's store shows."""
        return dict(self.stores[office].dossier(BODY).rows)
