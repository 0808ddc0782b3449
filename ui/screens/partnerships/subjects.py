"""The tabs that are a list and a branch: which columns, which words, which parts beside the form."""

from __future__ import annotations

from functools import partial

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
from ui.screens.partnerships.branch import BranchScreen, Group, Listing, Subject
from ui.screens.partnerships.plans import StructurePlans

PARTIES = Listing(
    Party,
    ("name", "role", "organisation"),
    N_("No party yet. Each one stands under the name the agreement gives it."),
    N_("Add a party"),
)
OBLIGATIONS = Listing(
    Obligation,
    ("text", "party", "due", "status"),
    N_("No obligation yet. Each one says who promised what, and by when."),
    N_("Add an obligation"),
)
MONEY = Listing(
    MoneyLine,
    ("title", "amount", "currency", "nature"),
    N_("No amount yet. Each line keeps its currency and the words of the source."),
    N_("Add an amount"),
)
COMMITTEES = Listing(
    JointCommittee,
    ("name_ar", "name_fr", "chair"),
    N_("No committee yet: steering, follow-up, or another."),
    N_("Add a joint committee"),
)
MEETINGS = Listing(
    JointMeeting,
    ("title", "committee", "date"),
    N_("No meeting of a committee yet."),
    N_("Add a meeting of a committee"),
)
MONITORING = Listing(
    Monitoring,
    ("type", "title", "due", "held"),
    N_("No follow-up arrangement yet: meetings, a mid-term or a final evaluation."),
    N_("Add a follow-up arrangement"),
)
EXTENSIONS = Listing(
    Extension, ("ends", "decided", "wording"), N_("No extension. Each one sets a new end."), N_("Add an extension")
)
COMPONENTS = Listing(
    Component,
    ("number", "part", "title_ar", "title_fr"),
    N_("No axis or component yet."),
    N_("Add an axis or component"),
)
STATEMENTS = Listing(
    Statement,
    ("text", "speaker", "date"),
    N_("No statement yet: what a named person said, in our words."),
    N_("Add a statement"),
)
CONTRADICTIONS = Listing(
    Contradiction,
    ("subject", "first", "second"),
    N_("No contradiction between sources. Two that differ are both kept here."),
    N_("Add a contradiction"),
)
ACHIEVEMENTS = Listing(
    Achievement, ("title", "domain", "date"), N_("No result yet. One result, one domain."), N_("Add a result")
)
GOVERNANCE = Group(N_("Governance"), (COMMITTEES, MEETINGS, MONITORING))
RECEPTIONS = Listing(
    Reception,
    ("title", "starts", "ends", "women", "men"),
    N_("No figures yet. Counts by period; nobody is named."),
    N_("Add a period"),
)
FORMER_NAMES = Listing(
    FormerName,
    ("name_ar", "name_fr", "since", "until"),
    N_("No former name. Papers keep the name of their day."),
    N_("Add a former name"),
)
POSITIONS = Listing(
    PersonRole,
    ("job_ar", "organisation", "since", "until"),
    N_("No other position. Old papers stay right when positions have their dates."),
    N_("Add a position"),
)
STORY = Group(N_("Story"), (EXTENSIONS, ACHIEVEMENTS, STATEMENTS, CONTRADICTIONS))
SAID = Group(N_("What was said"), (STATEMENTS, CONTRADICTIONS))


def _group(listing: Listing) -> Group:
    """Return a tab of one list, under the name of what it lists."""
    return Group(listing.cls.PLURAL, (listing,))


AGREEMENTS = partial(
    BranchScreen,
    subject=Subject(
        Listing(
            Agreement,
            ("title_ar", "type", "state", "signed", "ends"),
            N_("No agreement yet. A title, a date and the parties are enough to begin."),
            N_("Add an agreement"),
        ),
        (_group(PARTIES), _group(OBLIGATIONS), Group(MoneyLine.PLURAL, (MONEY, COMPONENTS)), GOVERNANCE, STORY),
    ),
)
COOPERATION = partial(
    BranchScreen,
    subject=Subject(
        Listing(
            Cooperation,
            ("title_ar", "domains", "type", "starts", "place"),
            N_("Nothing yet. Visits, trainings, missions with partners, and what came of them."),
            N_("Add an activity with partners"),
        ),
        (_group(ACHIEVEMENTS), _group(MONEY), SAID),
    ),
)
PROGRAMMES = partial(
    BranchScreen,
    subject=Subject(
        Listing(
            Programme,
            ("name_ar", "acronym", "state", "starts", "ends"),
            N_("No programme yet. A name, who pays and who carries it out are enough to begin."),
            N_("Add a programme"),
        ),
        (_group(COMPONENTS), _group(MONEY), GOVERNANCE, STORY),
    ),
)
STRUCTURES = partial(
    StructurePlans,
    subject=Subject(
        Listing(
            Structure,
            ("name_ar", "type", "level", "state"),
            N_("No structure yet: reception cell, listening centre, social centre, focal point."),
            N_("Add a structure"),
        ),
        (Group(Reception.NAME, (RECEPTIONS,)), SAID),
    ),
)
FRAMES = partial(
    BranchScreen,
    subject=Subject(
        Listing(
            ReferenceFrame,
            ("title_ar", "adopted", "scope"),
            N_("No frame of reference yet: the paper that says how cells or centres work."),
            N_("Add a frame of reference"),
        )
    ),
)
ORGANISATIONS = partial(
    AlikeBranch,
    subject=Subject(
        Listing(
            Organisation,
            ("name_ar", "acronym", "type", "country"),
            N_("No organisation yet. Each is entered once and chosen everywhere."),
            N_("Add an organisation"),
        ),
        (Group(FormerName.PLURAL, (FORMER_NAMES, CONTRADICTIONS)),),
    ),
)
PEOPLE = partial(
    AlikeBranch,
    subject=Subject(
        Listing(
            Person,
            ("name_ar", "name_fr", "job", "organisation"),
            N_("Nobody yet: representatives, speakers, experts, officials."),
            N_("Add a person"),
        ),
        (Group(N_("Positions"), (POSITIONS,)),),
    ),
)
SOURCES = partial(
    BranchScreen,
    subject=Subject(
        Listing(
            Source,
            ("title_ar", "type", "publisher", "published", "reliability"),
            N_("No source yet: papers, pages and files that facts come from."),
            N_("Add a source"),
        )
    ),
)
