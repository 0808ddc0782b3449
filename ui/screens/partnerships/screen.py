"""The section of partnerships: its tabs, from what is signed to who is who."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.records import Agreement, Organisation, Person, Programme, Source, Structure
from hayat_app.i18n import N_
from ui.screens.tabs import Tab, TabbedScreen

_HERE = "ui.screens.partnerships"


class PartnershipsScreen(TabbedScreen):
    """With whom the body works, on what terms, and what came of it."""

    NAME: ClassVar[str] = N_("Partnerships")
    ICON: ClassVar[str] = "partnerships"
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(Agreement.PLURAL, ("agreement",), f"{_HERE}.subjects:AgreementsTab"),
        Tab(N_("Cooperation"), ("cooperation",), f"{_HERE}.subjects:CooperationTab"),
        Tab(Programme.PLURAL, ("programme",), f"{_HERE}.subjects:ProgrammesTab"),
        Tab(Structure.PLURAL, ("structure", "reception"), f"{_HERE}.subjects:StructuresTab"),
        Tab(N_("Frames of reference"), ("reference_frame",), f"{_HERE}.subjects:FramesTab"),
        Tab(Organisation.PLURAL, ("organisation", "former_name"), f"{_HERE}.subjects:OrganisationsTab"),
        Tab(Person.PLURAL, ("person", "person_role"), f"{_HERE}.subjects:PeopleTab"),
        Tab(Source.PLURAL, ("source",), f"{_HERE}.subjects:SourcesTab"),
        Tab(N_("Timeline"), (), f"{_HERE}.timeline:TimelineTab"),
    )

    def show_record(self, key: str, field: str = "") -> bool:
        """Go to a record; what stands under another is on the tab of that one."""
        dossier = self.session.dossier
        record = dossier.records.get(key)
        while record is not None and not any(record.KIND in tab.kinds for tab in self.TABS):
            record = dossier.parent(record)
        if record is None:
            return False
        at = next(i for i, tab in enumerate(self.TABS) if record.KIND in tab.kinds)
        self.tabs.setCurrentIndex(at)
        self._show(at)
        return self.tab.show_record(key, field)
