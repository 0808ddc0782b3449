"""Advisory opinions, each with its recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from hayat_app.domain.records import Opinion, Recommendation
from hayat_app.i18n import N_, _
from ui.dialogs import bank
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.tables.table import RecordTable
from ui.theme.tokens import LARGE, MEDIUM

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

OPINION, RECOMMENDATIONS = 0, 1


class OpinionsScreen(Headed):
    """What the body advises."""

    NAME: ClassVar[str] = N_("Advisory opinions")
    ICON: ClassVar[str] = "opinions"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.table = RecordTable(
            session,
            Opinion,
            lambda dossier: dossier.all(Opinion),
            columns=("title", "state", "session", "rapporteur", "trigger"),
            empty=N_("No opinion yet. An opinion begins with a request, or with an idea of the body."),
            add=N_("Add an opinion"),
        )
        self.head.addWidget(bank.button(session, Opinion))
        self.beside = self.panes()
        self.side = QWidget(self.beside.form_room)
        self.beside.put(self.table, self.side)
        self.pages = QStackedWidget(self.side)
        self.form = RecordForm(session, Opinion, self.pages)
        self.recommendations = _Recommendations(session, self.pages)
        self.tabs = QTabBar(self.side)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_(N_("Parts of the opinion")))
        for words, page in ((Opinion.NAME, self.form), (Recommendation.PLURAL, self.recommendations)):
            self.tabs.addTab(_(words))
            self.pages.addWidget(page)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        self._wire()

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.tabs.currentChanged.connect(self.guide_again)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        for form in (self.form, self.recommendations.form):
            form.guide_wanted.connect(self.guide_wanted)

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)
        self.recommendations.refresh(step)
        count = len(self.recommendations.table.model.records)
        self.tabs.setTabText(RECOMMENDATIONS, f"{_(Recommendation.PLURAL)} ({count})")

    def guide_again(self) -> None:
        """Ask for the guidance of the form in sight."""
        (self.form if self.tabs.currentIndex() == OPINION else self.recommendations.form).guide_again()

    def flush(self) -> None:
        """Store what is typed."""
        self.form.flush()
        self.recommendations.form.flush()

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to an opinion or a recommendation."""
        record = self.session.dossier.records.get(key)
        above = record.parent_id if isinstance(record, Recommendation) else key
        if not isinstance(record, Opinion | Recommendation) or not self.table.select(above or ""):
            return False
        if isinstance(record, Recommendation):
            self.tabs.setCurrentIndex(RECOMMENDATIONS)
            self.recommendations.table.select(key)
        else:
            self.tabs.setCurrentIndex(OPINION)
        if field:
            self.beside.show_form()
            (self.form if isinstance(record, Opinion) else self.recommendations.form).focus_field(field)
        return True

    def _choose(self, key: str) -> None:
        self.beside.fill(bool(key))
        self.recommendations.show_opinion(key)
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.tabs.setCurrentIndex(OPINION)
        self.beside.show_form()
        self.form.focus_field()


class _Recommendations(QWidget):
    """The recommendations of one opinion, and one of them below."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._opinion = ""
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.table = RecordTable(
            session,
            Recommendation,
            lambda dossier: dossier.children(self._opinion or None, Recommendation) if self._opinion else [],
            parent_key=lambda: self._opinion or None,
            columns=("text", "addressee", "term"),
            empty=N_("No recommendation yet. Each one says who should do what, and by when."),
            add=N_("Add a recommendation"),
        )
        self.form = RecordForm(session, Recommendation, splitter)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.addWidget(self.table)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.insertWidget(0, above)
        splitter.setSizes([260, 340])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)

    def show_opinion(self, key: str) -> None:
        """Show the recommendations of another opinion."""
        if key != self._opinion:
            self.form.flush()
            self._opinion = key
            self.refresh()

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        self.table.refresh(step)
        self._choose(self.table.key)
        self.form.refresh(step)

    def _choose(self, key: str) -> None:
        self.form.setVisible(bool(key))
        if key:
            self.form.show_record(key)

    def _open(self, key: str) -> None:
        self._choose(key)
        self.form.focus_field()
