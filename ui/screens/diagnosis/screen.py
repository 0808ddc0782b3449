"""The section of the diagnosis: its tabs in the order a body works through them."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.i18n import N_
from ui.screens.tabs import Tab, TabbedScreen

_HERE = "ui.screens.diagnosis"


class DiagnosisScreen(TabbedScreen):
    """What the territory and the body are like, and what matters most."""

    NAME: ClassVar[str] = N_("Diagnosis")
    ICON: ClassVar[str] = "diagnosis"
    TABS: ClassVar[tuple[Tab, ...]] = (
        Tab(N_("Issues"), ("issue",), f"{_HERE}.lists:IssuesTab"),
        Tab(N_("Figures"), ("figure",), f"{_HERE}.lists:FiguresTab"),
        Tab(N_("Data requests"), ("data_request",), f"{_HERE}.lists:RequestsTab"),
        Tab(N_("Focus groups"), ("focus_group",), f"{_HERE}.lists:GroupsTab"),
        Tab(N_("Gender analysis"), ("division", "access", "need", "moment"), f"{_HERE}.gender:GenderTab"),
    )
