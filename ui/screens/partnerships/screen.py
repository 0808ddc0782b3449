"""The section of partnerships: its tabs, from what is signed to who is who."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.records import Agreement, Organisation, Person, Programme, ReferenceFrame, Source, Structure
from hayat_app.i18n import N_
from ui.screens.tabs import Tab, TabbedScreen

_HERE = "ui.screens.partnerships"
_STRUCTURE = (Structure.KIND, "reception")
_ORGANISATION = (Organisation.KIND, "former_name")
_PERSON = (Person.KIND, "person_role")


class PartnershipsScreen(TabbedScreen):
    """With whom the body works, on what terms, and what came of it."""

    NAME: ClassVar[str] = N_("Partnerships")
    ICON: ClassVar[str] = "partnerships"
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(Agreement.PLURAL, (Agreement.KIND,), f"{_HERE}.subjects:AGREEMENTS"),
        Tab(N_("Cooperation"), ("cooperation",), f"{_HERE}.subjects:COOPERATION"),
        Tab(Programme.PLURAL, (Programme.KIND,), f"{_HERE}.subjects:PROGRAMMES"),
        Tab(Structure.PLURAL, (*_STRUCTURE, ReferenceFrame.KIND), f"{_HERE}.screen:StructuresAndFrames"),
        Tab(N_("Directory"), (*_ORGANISATION, *_PERSON), f"{_HERE}.screen:Directory"),
        Tab(N_("Sources of facts"), (Source.KIND,), f"{_HERE}.subjects:SOURCES"),
        Tab(N_("Timeline"), (), f"{_HERE}.timeline:TimelineTab"),
    )


class StructuresAndFrames(TabbedScreen):
    """Structures beside the body, and the papers that say how they work."""

    NAME: ClassVar[str] = Structure.PLURAL
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(Structure.PLURAL, _STRUCTURE, f"{_HERE}.subjects:STRUCTURES"),
        Tab(ReferenceFrame.PLURAL, (ReferenceFrame.KIND,), f"{_HERE}.subjects:FRAMES"),
    )


class Directory(TabbedScreen):
    """Who is who: organisations and people, each once."""

    NAME: ClassVar[str] = N_("Directory")
    TITLED: ClassVar[bool] = False
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(Organisation.PLURAL, _ORGANISATION, f"{_HERE}.subjects:ORGANISATIONS"),
        Tab(Person.PLURAL, _PERSON, f"{_HERE}.subjects:PEOPLE"),
    )
