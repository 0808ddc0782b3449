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
        Tab(N_("Data"), ("figure", "data_request"), f"{_HERE}.data:DataTab"),
        Tab(
            N_("Gender analysis"),
            ("focus_group", "division", "access", "need", "moment", "journey"),
            f"{_HERE}.gender:GenderTab",
        ),
        Tab(N_("Self-evaluation"), ("evaluation", "evaluation_item"), f"{_HERE}.evaluation:EvaluationTab"),
        Tab(N_("Four fields"), ("swot_point", "strategy"), f"{_HERE}.swot:SwotTab"),
        Tab(N_("Problem tree"), ("problem",), f"{_HERE}.tree:TreeTab"),
        Tab(N_("Actors"), ("stakeholder",), f"{_HERE}.stakeholders:StakeholdersTab"),
        Tab(N_("Issues"), ("issue",), f"{_HERE}.issues:IssuesTab"),
        Tab(N_("Priorities"), ("priority_criterion", "ballot"), f"{_HERE}.priorities:PrioritiesTab"),
    )
