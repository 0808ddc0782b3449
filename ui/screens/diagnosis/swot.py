"""Strengths, weaknesses, opportunities and threats, and the strategies that cross them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_app.domain.dossier import Dossier
from hayat_app.domain.fields import Record
from hayat_app.domain.records import Strategy, SwotPoint
from hayat_app.domain.records.analysis import OBJECTS
from hayat_app.i18n import N_, _
from ui.forms.form import RecordForm
from ui.screens.beside import Headed
from ui.screens.listed import FormedBeside
from ui.screens.tabs import Tab, TabbedScreen
from ui.segments import Segments
from ui.tables.quarters import Quarters
from ui.theme import parts

if TYPE_CHECKING:
    from hayat_app.store.step import Step
    from ui.session import Session

_HERE = "ui.screens.diagnosis.swot"
ALL = "all"


class SwotTab(TabbedScreen):
    """The points, and what crosses them."""

    NAME: ClassVar[str] = SwotPoint.PLURAL
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(N_("Points"), (SwotPoint.KIND,), f"{_HERE}:PointsPage"),
        Tab(Strategy.PLURAL, (Strategy.KIND,), f"{_HERE}:StrategiesPage"),
    )


class FourFields(FormedBeside, Headed):
    """Four lists and the form of one record."""

    form: RecordForm
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]]
    FIELD: ClassVar[str]
    TITLES: ClassVar[tuple[str, ...]] = ()
    """English titles of the four lists; the words of the answers when there are none."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.quarters = Quarters(session, self.CLASS, self.FIELD, self.records, self.TITLES)
        self.beside = self.panes((7, 4))
        self.form = RecordForm(session, self.CLASS, self.beside.form_room)
        left = QWidget(self.beside.list_room)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(parts.scrolling(self.quarters))
        self.beside.put(left, self.form)
        self.quarters.chosen.connect(self._choose)
        self.quarters.opened.connect(self._open)
        self.form.guide_wanted.connect(self.guide_wanted)

    def records(self, dossier: Dossier) -> list[Record]:
        """Return the records to show."""
        return list(dossier.all(self.CLASS))

    def refresh(self, step: Step | None = None) -> None:
        """Show what the dossier holds now."""
        if not self.session.is_open:
            return
        self.quarters.refresh()
        self._choose(self.quarters.key)
        self.form.refresh(step)

    def select(self, key: str) -> bool:
        """Choose a record; False when it is not listed."""
        return self.quarters.select(key)


class PointsPage(FourFields):
    """The four fields, of the territory, of the body, or both."""

    NAME: ClassVar[str] = SwotPoint.PLURAL
    CLASS: ClassVar[type[Record]] = SwotPoint
    FIELD: ClassVar[str] = "quadrant"
    TITLES: ClassVar[tuple[str, ...]] = (N_("Strengths"), N_("Weaknesses"), N_("Opportunities"), N_("Threats"))

    def __init__(self, session: Session) -> None:
        self._about = ALL
        super().__init__(session)
        self.about = Segments([(ALL, _(N_("Everything"))), *((code, _(words)) for code, words in OBJECTS)])
        self.about.choose(ALL)
        self.about.chosen.connect(self._limit)
        self.head.insertWidget(0, self.about)
        self.quarters.given = self._given

    def records(self, dossier: Dossier) -> list[Record]:
        """Return the points about what is chosen."""
        return [p for p in dossier.all(SwotPoint) if self._about in (ALL, p.about or OBJECTS[0][0])]

    def _given(self) -> dict[str, object]:
        return {} if self._about == ALL else {"about": self._about}

    def _limit(self, code: str) -> None:
        self._about = code
        self.refresh()


class StrategiesPage(FourFields):
    """Strategies by what they cross."""

    NAME: ClassVar[str] = Strategy.PLURAL
    CLASS: ClassVar[type[Record]] = Strategy
    FIELD: ClassVar[str] = "type"
