"""The bodies a coordinator follows as the rows of a table, and what limits the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from hayat_app.domain.folding import fold
from hayat_app.domain.territories import provinces, regions
from hayat_app.i18n import N_, _, current, isolate, ngettext
from hayat_app.services.synthesis.wording import percent
from ui.provenance import moment
from ui.tables.cells import Key
from ui.tables.model import KEY_ROLE
from ui.tables.sorting import Rows, Sorted
from ui.theme import icons

if TYPE_CHECKING:
    from hayat_app.services.coordinator import Standing

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
STATES = {
    "missing": (N_("Not received"), "to-fill", "warn"),
    "received": (N_("Received"), "check", "good"),
    "unexpected": (N_("Not on the list"), "info", "muted"),
}
WITHOUT_NAME = N_("Body without a name")
_ROOT = QModelIndex()


def name_of(standing: Standing) -> str:
    """Return the name of a body's territory in the window's language."""
    body = standing.body
    known = body.place_ar or body.place_fr or body.province or body.region
    return standing.name(current().language) if known else _(WITHOUT_NAME)


def above(standing: Standing) -> str:
    """Return the region or province above a body."""
    language, body = current().language, standing.body
    if body.level == "region":
        return ""
    if body.level == "prefecture" or body.province not in provinces():
        return regions()[body.region].name(language) if body.region in regions() else ""
    return provinces()[body.province].name(language)


def days(n: int | None) -> str:
    """Return an age in days in words."""
    if n is None:
        return ""
    return ngettext("{n} day", "{n} days", n) if n > 0 else _("today")


@dataclass(frozen=True)
class _Column:
    label: str
    words: Callable[[Standing], str]
    order: Callable[[Standing], str | int]
    number: bool = False


def _share(standing: Standing) -> str:
    facts = standing.facts
    return share_words(facts.completeness) if facts and facts.expected else ""


def share_words(n: int) -> str:
    """Return a share as it is written in the window's language."""
    return isolate(percent(Decimal(n), current()))


def _questions(standing: Standing) -> int:
    return standing.facts.questions if standing.facts else 0


COLUMNS = (
    _Column(N_("No."), lambda s: "", lambda s: 0),
    _Column(N_("Body"), name_of, lambda s: fold(name_of(s))),
    _Column(N_("State of the file"), lambda s: _(STATES[s.state][0]), lambda s: list(STATES).index(s.state)),
    _Column(N_("Age of the file"), lambda s: days(s.age), lambda s: -1 if s.age is None else s.age, number=True),
    _Column(
        N_("Filled in"),
        _share,
        lambda s: s.facts.completeness if s.facts and s.facts.expected else -1,
        number=True,
    ),
    _Column(N_("To decide"), lambda s: str(_questions(s) or ""), _questions, number=True),
    _Column(N_("Above it"), above, lambda s: fold(above(s))),
    _Column(
        N_("Sent by"), lambda s: s.last.sender if s.last else "", lambda s: fold(s.last.sender if s.last else "")
    ),
    _Column(
        N_("Received on"),
        lambda s: moment(s.last.received) if s.last else "",
        lambda s: s.last.received if s.last else "",
    ),
)


class BodyRows(Rows):
    """One row for each expected body and each dossier."""

    def __init__(self) -> None:
        super().__init__()
        self.standings: Sequence[Standing] = ()
        self._words: dict[tuple[int, int], str] = {}
        self._folded: dict[int, str] = {}
        self._keys: dict[tuple[int, int], Key] = {}

    def show_all(self, standings: Sequence[Standing]) -> None:
        """Show these."""
        self.beginResetModel()
        self.standings = standings
        self._words, self._folded, self._keys = {}, {}, {}
        self.endResetModel()

    def words(self, row: int, column: int) -> str:
        """Return what a cell shows, made once: 1,600 names take a while."""
        if (row, column) not in self._words:
            made = str(row + 1) if column == 0 else COLUMNS[column].words(self.standings[row])
            self._words[row, column] = made
        return self._words[row, column]

    def searched(self, row: int) -> str:
        """Return the words of a row as a search sees them."""
        if row not in self._folded:
            self._folded[row] = fold(" ".join(self.words(row, column) for column in range(1, len(COLUMNS))))
        return self._folded[row]

    def key_at(self, row: int) -> str:
        """Return the key of a body."""
        return self.standings[row].key

    def sort_value(self, row: int, column: int) -> Key:
        """Return what a cell is sorted by, worked out once: sorting 1,600 bodies asks 19,000 times."""
        if (row, column) not in self._keys:
            value = COLUMNS[column].order(self.standings[row]) if column else row
            self._keys[row, column] = (0, 0, value) if isinstance(value, str) else (0, value, "")
        return self._keys[row, column]

    def row_of(self, key: str) -> int:
        """Return the row of a body, -1 when it is not shown."""
        return next((row for row, standing in enumerate(self.standings) if standing.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of bodies."""
        return 0 if parent.isValid() else len(self.standings)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the label of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        return (
            _(column.label)
            if role == Role.DisplayRole
            else _side(column)
            if role == Role.TextAlignmentRole
            else None
        )

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows, its sign, its side, its key or what it is sorted by."""
        if not index.isValid() or index.row() >= len(self.standings):
            return None
        standing, column = self.standings[index.row()], COLUMNS[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return self.words(index.row(), index.column())
        if role == KEY_ROLE:
            return standing.key
        if role == Role.DecorationRole and column.label == "State of the file":
            return _sign(standing.state)
        return _side(column) if role == Role.TextAlignmentRole else None


@cache
def _sign(state: str) -> object:
    return icons.icon(*STATES[state][1:])


def _side(column: _Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if column.number else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


class Limited(Sorted):
    """The bodies of one state and one territory that hold every searched word."""

    def __init__(self, rows: BodyRows) -> None:
        super().__init__(rows)
        self.rows = rows
        self.state = self.territory = ""
        self.wanted: list[str] = []

    def search(self, text: str) -> None:
        """Show only the bodies that hold every word, whatever the spelling."""
        self.beginFilterChange()
        self.wanted = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def limit(self, state: str, territory: str) -> None:
        """Show one state ("": all; "old": a file older than three months) and one region or province."""
        self.beginFilterChange()
        self.state, self.territory = state, territory
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a body is of the state and territory, and holds every searched word."""
        standing = self.rows.standings[row]
        return (
            _is_of(standing, self.state)
            and self.territory in ("", standing.body.region, standing.body.province)
            and all(word in self.rows.searched(row) for word in self.wanted)
        )


OLD = 90
"""Days after which a file is old."""


def _is_of(standing: Standing, state: str) -> bool:
    if state == "old":
        return (standing.age or 0) > OLD
    if state == "noted":
        return bool(standing.note)
    return state in ("", standing.state)
