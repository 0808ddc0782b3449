"""Gender analysis: what groups say, who does what, who decides, which needs, and how the day goes."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record
from hayat_app.domain.records import Access, Division, FocusGroup, Journey, Moment, Need
from hayat_app.i18n import N_
from ui.screens.records import RecordsScreen
from ui.screens.tabs import Tab, TabbedScreen

_HERE = "ui.screens.diagnosis.gender"


class GenderTab(TabbedScreen):
    """The tools of gender analysis."""

    NAME: ClassVar[str] = N_("Gender analysis")
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(FocusGroup.PLURAL, (FocusGroup.KIND,), f"{_HERE}:GroupsPage"),
        Tab(Division.PLURAL, (Division.KIND,), f"{_HERE}:DivisionPage"),
        Tab(Access.PLURAL, (Access.KIND,), f"{_HERE}:AccessPage"),
        Tab(Need.PLURAL, (Need.KIND,), f"{_HERE}:NeedsPage"),
        Tab(Moment.PLURAL, (Moment.KIND,), f"{_HERE}:ClockPage"),
        Tab(Journey.PLURAL, (Journey.KIND,), "ui.screens.diagnosis.mobility:MobilityPage"),
    )


class GroupsPage(RecordsScreen):
    """What women, men and others say among themselves."""

    NAME: ClassVar[str] = FocusGroup.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = FocusGroup
    EMPTY: ClassVar[str] = N_("No focus group yet. Women, men and young people speak more freely by themselves.")
    ADD: ClassVar[str] = N_("Add a focus group")


class DivisionPage(RecordsScreen):
    """Who does what."""

    NAME: ClassVar[str] = Division.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Division
    EMPTY: ClassVar[str] = N_("No task yet. Fetching water, caring for the sick, selling on markets: who does it?")
    ADD: ClassVar[str] = N_("Add a task")


class AccessPage(RecordsScreen):
    """Who reaches and who decides."""

    NAME: ClassVar[str] = Access.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Access
    EMPTY: ClassVar[str] = N_("No resource yet. Land, credit, stalls, information: who uses it, and who decides?")
    ADD: ClassVar[str] = N_("Add a resource")


class NeedsPage(RecordsScreen):
    """Practical needs and strategic interests."""

    NAME: ClassVar[str] = Need.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Need
    EMPTY: ClassVar[str] = N_("No need yet. Practical needs lighten the day; strategic ones change who decides.")
    ADD: ClassVar[str] = N_("Add a need")


class ClockPage(RecordsScreen):
    """How an ordinary day goes."""

    NAME: ClassVar[str] = Moment.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Moment
    EMPTY: ClassVar[str] = N_("Nothing yet. Write an ordinary day hour by hour: what women do, and what men do.")
    ADD: ClassVar[str] = N_("Add a part of the day")
