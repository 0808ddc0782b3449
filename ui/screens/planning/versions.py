"""Adopted versions of a plan: kept with one click, and compared with today's plan or with each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.comparing import Difference, FieldChange
from hayat_app.domain.days import Day
from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import field_of
from hayat_app.domain.records import PlanVersion
from hayat_app.domain.seals import is_whole
from hayat_app.errors import Problem
from hayat_app.i18n import N_, _, isolate, labelled
from hayat_app.i18n import current as language
from hayat_app.merge.join import compared
from hayat_app.services import versions
from ui import paper
from ui.screens.plans import CurrentPlan
from ui.tables.empty import Empty
from ui.tables.figures import Figures, Line
from ui.theme import parts
from ui.theme.tokens import LARGE, MEDIUM, SMALL, WIDE
from ui.widgets.cards import Cards
from ui.widgets.combo import Combo
from ui.widgets.compared import markup
from ui.widgets.flow import Flow
from ui.widgets.kept import Wanted

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

NAMES = (N_("Adopted on"), N_("Name of the version"), N_("Adopted by"), N_("Seal unbroken"))
SIGNS = {"added": ("add", "good"), "removed": ("remove", "bad"), "changed": ("edit", "warn")}
MOST = 200
"""Differences drawn on the screen; the printed comparison has them all."""


class VersionsPage(QWidget):
    """The versions of the plan in sight, and what changed since one of them."""

    paper_wanted = Signal(str, str)
    guide_wanted = Signal(str, str)

    def __init__(self, session: Session, current: CurrentPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._current = session, current
        self._told: tuple[object, ...] = ()
        self.keep = parts.button(_(N_("Keep the plan as adopted")), "primary", "lock")
        self.print = parts.button(_(N_("Print the comparison")), "", "print")
        self.print_version = parts.button(_(N_("Print this version")), "", "print")
        self.table = Figures(self, _(PlanVersion.PLURAL), [_(name) for name in NAMES])
        self.table.setMaximumHeight(190)
        self.about = parts.label("", "muted", wrap=True)
        self.other = Combo()
        self.other.setAccessibleName(_(N_("Compare with")))
        self._cards = Cards(self)
        words = N_("No adopted version yet. When the plan is adopted, keep it: nobody can change that version.")
        self.empty = Empty(_(words), _(N_("Keep the plan as adopted")), self.freeze)
        self.full = QWidget()
        inside = QVBoxLayout(self.full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(MEDIUM)
        inside.addWidget(Flow((self.keep, self.print_version, self.print)))
        inside.addWidget(self.table)
        inside.addWidget(self.about)
        self.other.setMinimumContentsLength(24)
        inside.addWidget(Flow((parts.label(_(N_("Compare with")), "muted"), self.other)))
        inside.addWidget(self._cards.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.addWidget(self.full, 1)
        column.addWidget(self.empty, 1)
        self._wire()

    def _wire(self) -> None:
        self.keep.clicked.connect(self.freeze)
        self.print.clicked.connect(self._print)
        self.print_version.clicked.connect(lambda: self.paper_wanted.emit("adopted-plan", self.table.key))
        self.table.grid.selectionModel().currentRowChanged.connect(lambda _new, _old: self._compare())
        self.other.activated.connect(lambda _row: self._compare())

    # --- a part of the plan's screen

    def refresh(self, step: Step | None = None) -> None:
        """Show the versions of the plan in sight."""
        found = self._versions()
        self.full.setVisible(bool(found))
        self.empty.setVisible(not found)
        kept = str(self.other.currentData() or "")
        self.other.clear()
        self.other.addItem(_(N_("Today's plan")), "")
        for version in found:
            self.other.addItem(version.title, version.id)
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))
        self.table.show_lines([_line(version) for version in found])
        self._compare()

    def _versions(self) -> list[PlanVersion]:
        return [v for v in self._session.dossier.all(PlanVersion) if v.plan == self._current.key]

    def flush(self) -> None:
        """Store nothing: a version is never edited."""

    def guide_again(self) -> None:
        """Ask for the guidance of the page."""
        self.guide_wanted.emit(PlanVersion.KIND, "")

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a version."""
        self.refresh()
        self.table.select(key)
        return self.table.key == key

    # --- what is done

    def freeze(self) -> None:
        """Ask when and by whom the plan was adopted, and keep it as it stands."""
        from ui.dialogs.version import VersionSheet

        plan = self._current.plan
        if plan is None:
            return
        sheet = VersionSheet(self._session, plan, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted.connect(lambda: self._kept(sheet.key))
        sheet.open()

    def _kept(self, key: str) -> None:
        self._session.say(_(N_("The plan is kept as it was adopted. That version cannot be changed any more.")))
        self.show_record(key)

    def _print(self) -> None:
        """Ask for the comparison in sight on paper."""
        other = str(self.other.currentData() or "")
        self.paper_wanted.emit(paper.COMPARISON, f"{self.table.key}{paper.AGAINST}{other}")

    # --- comparing

    def _compare(self) -> None:
        version = self._session.dossier.get(self.table.key, PlanVersion) if self._session.is_open else None
        self.about.setText(_told(version))
        self.about.setVisible(bool(self.about.text()))
        other = self._session.dossier.get(str(self.other.currentData() or ""), PlanVersion)
        if version is None:
            return
        # what a comparison shows depends on these alone: it is not drawn again while somebody types elsewhere
        told = (version.id, other.id if other else "", id(self._session.dossier))
        if told == self._told:
            return
        self._told = told
        try:
            then = versions.read(version)
            now = versions.read(other) if other else self._session.dossier
            kept = (version, other) if other else (version,)
            found = versions.changes(then, now, version.plan or "", kept)
            untold = versions.untold(then, now, version.plan or "", kept)
        except Problem as problem:
            self._cards.show_cards([_words(problem.sentence(language()), "warn")])
            return
        names = (version.title, other.title if other else _(N_("Today's plan")))
        passed = [_words(versions.passed_over(untold, language()))] if untold else []
        self._cards.show_cards(chain(passed, _drawn(found, then, now, names)))


def _drawn(found: list[Difference], then: Dossier, now: Dossier, names: tuple[str, str]) -> Iterator[Wanted]:
    if not found:
        yield _words(_(N_("Nothing was added, removed or changed.")))
    for difference in found[:MOST]:
        # what it points at may be called otherwise now: drawn anew each time
        yield object(), partial(_card, difference, then, now, names)
    if len(found) > MOST:
        yield _words(_(N_("And {n} more"), n=len(found) - MOST), "small")


def _words(words: str, kind: str = "muted") -> Wanted:
    return (words, kind), lambda _parent: parts.label(words, kind, wrap=True)


def _card(difference: Difference, then: Dossier, now: Dossier, names: tuple[str, str], parent: QWidget) -> QWidget:
    card = parts.card(parent=parent)
    column = card.layout()
    assert isinstance(column, QVBoxLayout)
    column.setSpacing(SMALL)
    sign, colour = SIGNS[difference.change]
    record = difference.record
    title = labelled(_(record.NAME), record.title_text) if record.title_text else _(record.NAME)
    column.addLayout(parts.row(parts.sign(sign, 16, colour), parts.label(title, "strong", wrap=True), stretch=1))
    for change in difference.fields:
        column.addWidget(parts.label(_(change.facts.label), "small"))
        for one in _sides(change, then, now, names):
            column.addWidget(one)
    return card


def _sides(change: FieldChange, then: Dossier, now: Dossier, names: tuple[str, str]) -> list[QWidget]:
    """Return the two texts under the names of what they stand in: the older one need not be the first."""
    old, new = compared(
        versions.shown(change.facts, change.before, then, language()),
        versions.shown(change.facts, change.after, now, language()),
    )
    sides = zip((old, new), names, strict=True)
    return [parts.rich(f"<b>{escape(name)}</b>{markup(spans)}") for spans, name in sides]


def _line(version: PlanVersion) -> Line:
    whole = _(N_("Yes")) if is_whole(version) else _(N_("No"))
    first = version.adopted.first if version.adopted else None
    cells = (Day().show(version.adopted, language()), version.title, version.adopted_by, whole)
    return Line(version.id, cells, (float(first.toordinal()) if first else 0.0,))


def _told(version: PlanVersion | None) -> str:
    """Return the vote and what changed, in words."""
    facts = [field_of(PlanVersion, name) for name in ("vote", "note")] if version else []
    told = ((_(each.label), " ".join(str(getattr(version, each.name)).split())) for each in facts if each)
    return "\n".join(labelled(label, isolate(words)) for label, words in told if words)
