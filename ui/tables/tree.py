"""The plan as a tree: axes, objectives, results, indicators and activities, each under what it serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record, fields_of
from hayat_app.domain.kinds import Parent
from hayat_app.i18n import _, labelled
from ui.forms.links import UNTITLED
from ui.forms.numbered import numbers
from ui.tables.model import KEY_ROLE, MIME

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NUMBER_ROLE = Role.UserRole + 2
KIND_ROLE = Role.UserRole + 3
_UNNUMBERED = ("result", "indicator", "measure")
"""Counted in an outline of their own, which beside that of the objectives would say the same numbers again."""
_ROOT = QModelIndex()


@dataclass(eq=False)
class Node:
    """A record in the tree; the one at the top has none."""

    record: Record | None = None
    above: Node | None = None
    below: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield every node below, parents first."""
        for node in self.below:
            yield node
            yield from node.walk()

    def shape(self) -> list[object]:
        """Return the keys below as they stand, to compare trees."""
        return [(node.record.id if node.record else "", node.shape()) for node in self.below]


def may_hold(cls: type[Record], above: str) -> bool:
    """Whether a record of a class may stand under a record of a kind."""
    parents = (facts.kind for facts in fields_of(cls) if isinstance(facts.kind, Parent))
    return any(above in kind.kinds for kind in parents)


class RecordTree(QAbstractItemModel):
    """Records of some classes under one top record, in the order of the dossier."""

    def __init__(self, classes: Sequence[type[Record]]) -> None:
        super().__init__()
        self._classes = classes
        self.top = Node()
        self.top_key: str | None = None
        self.top_kind = ""
        self.dropped: Callable[[list[str], str | None, str | None], None] | None = None
        """(keys, new parent, sibling it was dropped before or None)."""
        self.renamed: Callable[[str, str], bool] | None = None
        """(key, title); returns whether the title could be taken."""
        self._numbers: dict[str, str] = {}

    # --- following the dossier

    def show_under(self, dossier: Dossier, top: Record | None) -> bool:
        """Show what stands under a record; return whether rows came, went or moved."""
        fresh = self._grown(dossier, top)
        before, self._numbers = self._numbers, numbers(dossier)
        self.top_key, self.top_kind = (top.id, top.KIND) if top else (None, "")
        if fresh.shape() == self.top.shape():
            self._follow(fresh, before)
            return False
        self.beginResetModel()
        self.top = fresh
        self.endResetModel()
        return True

    def _grown(self, dossier: Dossier, top: Record | None) -> Node:
        root = Node()
        self._grow(dossier, root, top)
        if top is not None:  # what lost its place is shown after the rest, so that it can be put somewhere
            self._grow(dossier, root, None)
        return root

    def _grow(self, dossier: Dossier, node: Node, record: Record | None) -> None:
        for cls in self._classes:
            for child in dossier.children(record, cls):
                below = Node(child, node)
                node.below.append(below)
                self._grow(dossier, below, child)

    def _follow(self, fresh: Node, before: Mapping[str, str]) -> None:
        """Take the records of a tree of the same shape; only what changed is measured and drawn anew."""
        changed = []
        for old, new in zip(self.top.walk(), fresh.walk(), strict=True):
            key = new.record.id if new.record else ""
            if old.record is not new.record or before.get(key) != self._numbers.get(key):
                changed.append(old)
            old.record = new.record
        for node in changed:
            self.dataChanged.emit(self.index_of(node), self.index_of(node))

    # --- nodes and indexes

    def node(self, index: Index) -> Node:
        """Return the node of an index; the top for an invalid one."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self.top

    def index_of(self, node: Node) -> QModelIndex:
        """Return the index of a node; an invalid one for the top."""
        if node.above is None:
            return QModelIndex()
        return self.createIndex(node.above.below.index(node), 0, node)

    def find(self, key: str) -> QModelIndex:
        """Return the index of a record; an invalid one when it is not in the tree."""
        found = (node for node in self.top.walk() if node.record and node.record.id == key)
        return self.index_of(next(found, self.top))

    # --- what Qt asks

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a child."""
        below = self.node(parent).below
        return (
            self.createIndex(row, column, below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()
        )

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # QObject.parent() hides it
        """Return the index above."""
        above = self.node(index).above if index.isValid() else None
        return self.index_of(above) if above else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of children."""
        return len(self.node(parent).below) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return one: number and title are painted together."""
        return 1

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the title, number, key or kind of a record."""
        record = self.node(index).record
        if not index.isValid() or record is None:
            return None
        if role == Role.DisplayRole:
            return " ".join(record.title_text.split()) or _(UNTITLED)
        number = self._numbers.get(record.id, "") if record.KIND not in _UNNUMBERED else ""
        if role == Role.AccessibleTextRole:
            return labelled(f"{_(record.NAME)} {number}", record.title_text)
        return {
            Role.EditRole: str(getattr(record, record.TITLE) or ""),
            NUMBER_ROLE: number,
            KEY_ROLE: record.id,
            KIND_ROLE: record.KIND,
        }.get(role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Rename a record; the tree changes when the dossier has changed."""
        record = self.node(index).record
        if role != Role.EditRole or record is None or self.renamed is None:
            return False
        return str(value) != str(getattr(record, record.TITLE)) and self.renamed(record.id, str(value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every record can be renamed, taken, and dropped upon."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flag = Qt.ItemFlag
        return super().flags(index) | flag.ItemIsEditable | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled

    # --- drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        """Records are moved, never copied, by dragging."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own type."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the keys of the records."""
        data = QMimeData()
        data.setData(MIME, "\n".join(str(index.data(KEY_ROLE)) for index in indexes).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether the record under the mouse may hold what is dragged."""
        if not data.hasFormat(MIME):
            return False
        target, above = self.node(parent), self._kind(parent)
        dragged = [self.node(self.find(key)) for key in _keys(data)]
        return all(
            node.record is not None
            and may_hold(type(node.record), above)
            and node is not target
            and target not in node.walk()
            for node in dragged
        )

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move; the tree changes when the dossier has changed."""
        if self.dropped is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        keys = _keys(data)
        moved = self.node(self.find(keys[0])).record
        target = self.node(parent)
        later = target.below[row:] if row >= 0 else []
        siblings = [n.record.id for n in later if n.record and moved and n.record.KIND == moved.KIND]
        before = next((key for key in siblings if key not in keys), None)
        self.dropped(keys, target.record.id if target.record else self.top_key, before)
        return False  # nothing for the view to take away: the move is done already

    def _kind(self, index: Index) -> str:
        record = self.node(index).record
        return record.KIND if record else self.top_kind


def _keys(data: QMimeData) -> list[str]:
    return bytes(data.data(MIME).data()).decode().split("\n")
