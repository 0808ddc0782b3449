"""The tabs that are a list and a branch: which columns, which parts, which words."""

from __future__ import annotations

from typing import ClassVar

from hayat_app.domain.fields import Record
from hayat_app.domain.records import (
    Achievement,
    Agreement,
    Component,
    Contradiction,
    Cooperation,
    Extension,
    FormerName,
    JointCommittee,
    JointMeeting,
    MoneyLine,
    Monitoring,
    Obligation,
    Organisation,
    Party,
    Person,
    PersonRole,
    Programme,
    Reception,
    ReferenceFrame,
    Source,
    Statement,
    Structure,
)
from hayat_app.i18n import N_
from ui.screens.partnerships.alike import AlikeBranch
from ui.screens.partnerships.branch import BranchScreen, Group, Sublist
from ui.screens.partnerships.plans import StructurePlans

PARTIES = Sublist(
    Party,
    ("name", "role", "organisation"),
    N_("No party yet. Each one stands under the name the agreement gives it."),
    N_("Add a party"),
)
OBLIGATIONS = Sublist(
    Obligation,
    ("text", "party", "due", "status"),
    N_("No obligation yet. Each one says who promised what, and by when."),
    N_("Add an obligation"),
)
MONEY = Sublist(
    MoneyLine,
    ("title", "amount", "currency", "nature"),
    N_("No amount yet. Each line keeps its currency and the words of the source."),
    N_("Add an amount"),
)
COMMITTEES = Sublist(
    JointCommittee,
    ("name_ar", "name_fr", "chair"),
    N_("No committee yet: steering, follow-up, or another."),
    N_("Add a committee"),
)
MEETINGS = Sublist(
    JointMeeting,
    ("title", "committee", "date"),
    N_("No meeting of a committee yet."),
    N_("Add a meeting of a committee"),
)
MONITORING = Sublist(
    Monitoring,
    ("type", "title", "due", "held"),
    N_("No follow-up arrangement yet: meetings, a mid-term or a final evaluation."),
    N_("Add a follow-up arrangement"),
)
EXTENSIONS = Sublist(
    Extension, ("ends", "decided", "wording"), N_("No extension. Each one sets a new end."), N_("Add an extension")
)
COMPONENTS = Sublist(
    Component,
    ("number", "part", "title_ar", "title_fr"),
    N_("No axis or component yet."),
    N_("Add an axis or component"),
)
STATEMENTS = Sublist(
    Statement,
    ("text", "speaker", "date"),
    N_("No statement yet: what a named person said, in our words."),
    N_("Add a statement"),
)
CONTRADICTIONS = Sublist(
    Contradiction,
    ("subject", "first", "second"),
    N_("No contradiction between sources. Two that differ are both kept here."),
    N_("Add a contradiction"),
)
ACHIEVEMENTS = Sublist(
    Achievement, ("title", "domain", "date"), N_("No result yet. One result, one domain."), N_("Add a result")
)
GOVERNANCE = Group(N_("Governance"), (COMMITTEES, MEETINGS, MONITORING))


class AgreementsTab(BranchScreen):
    """Agreements."""

    NAME: ClassVar[str] = Agreement.PLURAL
    CLASS: ClassVar[type[Record]] = Agreement
    COLUMNS: ClassVar[tuple[str, ...]] = ("title_ar", "type", "state", "signed", "ends")
    EMPTY: ClassVar[str] = N_("No agreement yet. A title, a date and the parties are enough to begin.")
    ADD: ClassVar[str] = N_("Add an agreement")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(Party.PLURAL, (PARTIES,)),
        Group(Obligation.PLURAL, (OBLIGATIONS,)),
        Group(MoneyLine.PLURAL, (MONEY, COMPONENTS)),
        GOVERNANCE,
        Group(N_("Story"), (EXTENSIONS, ACHIEVEMENTS, STATEMENTS, CONTRADICTIONS)),
    )


class CooperationTab(BranchScreen):
    """Cooperation activities."""

    NAME: ClassVar[str] = Cooperation.PLURAL
    CLASS: ClassVar[type[Record]] = Cooperation
    COLUMNS: ClassVar[tuple[str, ...]] = ("title_ar", "domains", "type", "starts", "place")
    EMPTY: ClassVar[str] = N_("Nothing yet. Visits, trainings, missions with partners, and what came of them.")
    ADD: ClassVar[str] = N_("Add an activity with partners")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(Achievement.PLURAL, (ACHIEVEMENTS,)),
        Group(MoneyLine.PLURAL, (MONEY,)),
        Group(N_("What was said"), (STATEMENTS, CONTRADICTIONS)),
    )


class ProgrammesTab(BranchScreen):
    """Programmes."""

    NAME: ClassVar[str] = Programme.PLURAL
    CLASS: ClassVar[type[Record]] = Programme
    COLUMNS: ClassVar[tuple[str, ...]] = ("name_ar", "acronym", "state", "starts", "ends")
    EMPTY: ClassVar[str] = N_("No programme yet. A name, who pays and who carries it out are enough to begin.")
    ADD: ClassVar[str] = N_("Add a programme")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(Component.PLURAL, (COMPONENTS,)),
        Group(MoneyLine.PLURAL, (MONEY,)),
        GOVERNANCE,
        Group(N_("Story"), (EXTENSIONS, ACHIEVEMENTS, STATEMENTS, CONTRADICTIONS)),
    )


class StructuresTab(StructurePlans):
    """Reception cells, listening centres and the like, each with its plan."""

    NAME: ClassVar[str] = Structure.PLURAL
    CLASS: ClassVar[type[Record]] = Structure
    COLUMNS: ClassVar[tuple[str, ...]] = ("name_ar", "type", "level", "state")
    EMPTY: ClassVar[str] = N_("No structure yet: reception cell, listening centre, social centre, focal point.")
    ADD: ClassVar[str] = N_("Add a structure")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(
            Reception.NAME,
            (
                Sublist(
                    Reception,
                    ("title", "starts", "ends", "women", "men"),
                    N_("No figures yet. Counts by period; nobody is named."),
                    N_("Add a period"),
                ),
            ),
        ),
        Group(N_("What was said"), (STATEMENTS, CONTRADICTIONS)),
    )


class FramesTab(BranchScreen):
    """Frames of reference."""

    NAME: ClassVar[str] = ReferenceFrame.PLURAL
    CLASS: ClassVar[type[Record]] = ReferenceFrame
    COLUMNS: ClassVar[tuple[str, ...]] = ("title_ar", "adopted", "scope")
    EMPTY: ClassVar[str] = N_("No frame of reference yet: the paper that says how cells or centres work.")
    ADD: ClassVar[str] = N_("Add a frame of reference")


class OrganisationsTab(AlikeBranch):
    """Organisations."""

    NAME: ClassVar[str] = Organisation.PLURAL
    CLASS: ClassVar[type[Record]] = Organisation
    COLUMNS: ClassVar[tuple[str, ...]] = ("name_ar", "acronym", "type", "country")
    EMPTY: ClassVar[str] = N_("No organisation yet. Each is entered once and chosen everywhere.")
    ADD: ClassVar[str] = N_("Add an organisation")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(
            FormerName.PLURAL,
            (
                Sublist(
                    FormerName,
                    ("name_ar", "name_fr", "since", "until"),
                    N_("No former name. Papers keep the name of their day."),
                    N_("Add a former name"),
                ),
                CONTRADICTIONS,
            ),
        ),
    )


class PeopleTab(AlikeBranch):
    """People outside the body."""

    NAME: ClassVar[str] = Person.PLURAL
    CLASS: ClassVar[type[Record]] = Person
    COLUMNS: ClassVar[tuple[str, ...]] = ("name_ar", "name_fr", "job", "organisation")
    EMPTY: ClassVar[str] = N_("Nobody yet: representatives, speakers, experts, officials.")
    ADD: ClassVar[str] = N_("Add a person")
    GROUPS: ClassVar[tuple[Group, ...]] = (
        Group(
            N_("Positions"),
            (
                Sublist(
                    PersonRole,
                    ("job_ar", "organisation", "since", "until"),
                    N_("No other position. Old papers stay right when positions have their dates."),
                    N_("Add a position"),
                ),
            ),
        ),
    )


class SourcesTab(BranchScreen):
    """Sources and files."""

    NAME: ClassVar[str] = Source.PLURAL
    CLASS: ClassVar[type[Record]] = Source
    COLUMNS: ClassVar[tuple[str, ...]] = ("title_ar", "type", "publisher", "published", "reliability")
    EMPTY: ClassVar[str] = N_("No source yet: papers, pages and files that facts come from.")
    ADD: ClassVar[str] = N_("Add a source")
