"""The tabs of the diagnosis that are a list and a form."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record
from hayat_app.domain.records import DataRequest, Figure, FocusGroup, Issue
from hayat_app.i18n import N_
from ui.screens.records import RecordsScreen


class IssuesTab(RecordsScreen):
    """Issues of equality."""

    NAME: ClassVar[str] = Issue.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Issue
    EMPTY: ClassVar[str] = N_("No issue yet. An issue is a situation, whom it touches, and the proof of it.")
    ADD: ClassVar[str] = N_("Add an issue")


class FiguresTab(RecordsScreen):
    """Figures by sex."""

    NAME: ClassVar[str] = Figure.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = Figure
    EMPTY: ClassVar[str] = N_("No figure yet. Ten figures by sex, each with its source, say more than ten pages.")
    ADD: ClassVar[str] = N_("Add a figure")


class RequestsTab(RecordsScreen):
    """Data asked for."""

    NAME: ClassVar[str] = DataRequest.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = DataRequest
    EMPTY: ClassVar[str] = N_("No request yet. Data by sex are asked for in a letter; its answer follows here.")
    ADD: ClassVar[str] = N_("Add a request")


class GroupsTab(RecordsScreen):
    """Focus groups."""

    NAME: ClassVar[str] = FocusGroup.PLURAL
    TITLED: ClassVar[bool] = False
    CLASS: ClassVar[type[Record]] = FocusGroup
    EMPTY: ClassVar[str] = N_("No focus group yet. Women, men and young people speak more freely by themselves.")
    ADD: ClassVar[str] = N_("Add a focus group")
