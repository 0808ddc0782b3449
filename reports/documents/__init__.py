"""The documents a body prints. One module each, readable as the document's outline; ``KINDS`` names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from hayat_app.domain.blank import blank
from hayat_app.domain.dossier import Dossier, record_class
from hayat_app.domain.fields import Record
from hayat_app.domain.offices import is_office
from hayat_app.domain.records import (
    Activity,
    Agreement,
    Call,
    Candidature,
    DataRequest,
    Evaluation,
    Meeting,
    Member,
    Opinion,
    Plan,
    PlanVersion,
    Programme,
    Review,
    Structure,
    Workshop,
)
from hayat_app.errors import BadInput
from hayat_app.i18n import N_
from reports.documents.printing import Printing

if TYPE_CHECKING:
    from reports.blocks.document import Document

__all__ = ["GROUPS", "KINDS", "DocumentKind", "Printing", "compose"]

GROUPS: Mapping[str, str] = {
    "body": N_("Body and members"),
    "diagnosis": N_("Diagnosis"),
    "plan": N_("Plan and its follow-up"),
    "opinions": N_("Advisory opinions"),
    "meetings": N_("Meetings"),
    "workshops": N_("Workshops and trainings"),
    "partnerships": N_("Partnerships"),
    "coordinator": N_("Several bodies"),
    "forms": N_("Forms to fill by hand"),
    "other": N_("Other documents"),
}
"""What documents are about, in the order in which a person looks for them: word and English source name."""


OF_WHAT_IS_KNOWN = frozenset(
    {
        "quarters",
        "plan-comparison",
        "adopted-plan",
        "attendance-rates",
        "member-attendance",
        "person-data",
        "partnerships-timeline",
        "untrained",
        "structure-plan",
    }
)
"""Documents that count or compare what is known: empty, they would be nothing."""


@dataclass(frozen=True)
class DocumentKind:
    """A kind of document: the word for it on the command line, its English source name, what it can be about.

    Its module has the word's name, and a function ``compose``; it is loaded when the first such document is made.
    """

    name: str
    title: str
    about: type[Record] | None = None
    """The class of the single record it can be about; None for documents about the whole dossier."""
    otherwise: str = N_("All of them")
    """English words for what it is about when no record is asked for."""
    group: str = "other"
    """A key of ``GROUPS``."""
    kinds: tuple[str, ...] = ()
    """Kinds of record it can be about, where ``about`` is the class of all of them."""

    form: bool = False
    """Whether it is the form of a kind of record, which ``Printing.record`` names, and about no record."""

    @property
    def by_hand(self) -> bool:
        """Whether it makes sense empty, to be filled by hand."""
        return self.name not in OF_WHAT_IS_KNOWN

    def can_be_about(self, dossier: Dossier, key: str) -> bool:
        """Whether it can be about what a key names."""
        return (
            record_class(key) is not None if self.form else key in {record.id for record in self.records(dossier)}
        )

    def records(self, dossier: Dossier) -> list[Record]:
        """Return the records of a dossier that it can be about."""
        found = dossier.all(self.about) if self.about else []
        return [record for record in found if not self.kinds or record.KIND in self.kinds]

    def compose(self, dossier: Dossier, printing: Printing) -> Document:
        """Return the document, ready to ``save``."""
        module = import_module(f"reports.documents.{self.name.replace('-', '_')}")
        write: Callable[[Dossier, Printing], Document] = module.compose
        return write(dossier, printing)


_PEOPLE = ("member", "person", "participant", "speaker", "candidature")
_USUAL = N_("The usual ones")
_NEWEST = N_("The newest one")
_TO_FILL = N_("Nobody: a form to fill by hand")
_NEXT = N_("The next one, else the last one")
_LAST = N_("The last one that took place")
KINDS: Mapping[str, DocumentKind] = {
    kind.name: kind
    for kind in (
        DocumentKind("plan", N_("Action plan"), Plan, _NEWEST, group="plan"),
        DocumentKind("poster", N_("Poster of the plan"), Plan, _NEWEST, group="plan"),
        DocumentKind("quarters", N_("Programme by quarter and council session"), Plan, _NEWEST, group="plan"),
        DocumentKind("activity-sheet", N_("Activity sheet"), Activity, N_("All that took place"), group="plan"),
        DocumentKind("budget", N_("Budget of the plan"), Plan, _NEWEST, group="plan"),
        DocumentKind(
            "plan-comparison", N_("The plan compared with an adopted version"), PlanVersion, _NEWEST, group="plan"
        ),
        DocumentKind("adopted-plan", N_("The plan as it was adopted"), PlanVersion, _NEWEST, group="plan"),
        DocumentKind("report", N_("Half-year or annual report"), Review, _NEWEST, group="plan"),
        DocumentKind("mandate-balance", N_("Balance of the mandate"), group="plan"),
        DocumentKind("indicators", N_("Table of indicators"), group="plan"),
        DocumentKind("opinion", N_("Advisory opinion"), Opinion, group="opinions"),
        DocumentKind("opinion-summary", N_("Summary of the opinion for councillors"), Opinion, group="opinions"),
        DocumentKind("transmittal", N_("Letter sending the opinion"), Opinion, group="opinions"),
        DocumentKind("reminder", N_("Reminder letter"), Opinion, N_("All that wait"), group="opinions"),
        DocumentKind("follow-up", N_("Follow-up register"), group="opinions"),
        DocumentKind("opinions-register", N_("Register of opinions"), group="opinions"),
        DocumentKind("letters-register", N_("Register of letters"), group="opinions"),
        DocumentKind("invitation", N_("Invitation to a meeting"), Meeting, _NEXT, group="meetings"),
        DocumentKind("invitations", N_("Invitations, one for each member"), Meeting, _NEXT, group="meetings"),
        DocumentKind("attendance-sheet", N_("Attendance sheet"), Meeting, _NEXT, group="meetings"),
        DocumentKind("attendance-blank", N_("Attendance sheet to fill by hand"), group="meetings"),
        DocumentKind("minutes", N_("Minutes of the meeting"), Meeting, _LAST, group="meetings"),
        DocumentKind("attendance-rates", N_("Attendance rates"), group="meetings"),
        DocumentKind("member-attendance", N_("Attendance of a member"), Member, group="meetings"),
        DocumentKind("planner", N_("Planner of the year"), group="meetings"),
        DocumentKind("blank-form", N_("Form to fill by hand"), otherwise=_USUAL, group="forms", form=True),
        DocumentKind("members", N_("List of members"), group="body"),
        DocumentKind("person-data", N_("All that is held about a person"), Record, group="body", kinds=_PEOPLE),
        DocumentKind("body-card", N_("Identity card of the body"), group="body"),
        DocumentKind("call", N_("Call for candidates"), Call, _NEWEST, group="body"),
        DocumentKind("candidature", N_("Candidature form"), Candidature, _TO_FILL, group="body"),
        DocumentKind("selection-grid", N_("Selection grid"), Call, _NEWEST, group="body"),
        DocumentKind("agreement", N_("Sheet of the agreement"), Agreement, group="partnerships"),
        DocumentKind("cooperation-register", N_("Register of cooperation"), group="partnerships"),
        DocumentKind("obligations", N_("State of obligations"), group="partnerships"),
        DocumentKind("programme", N_("Sheet of the programme"), Programme, group="partnerships"),
        DocumentKind("structure", N_("Sheet of the structure"), Structure, group="partnerships"),
        DocumentKind("structure-plan", N_("Action plan of a structure"), Structure, _NEWEST, group="partnerships"),
        DocumentKind("partnerships-timeline", N_("Timeline of partnerships"), group="partnerships"),
        DocumentKind("partnerships", N_("Tables of partnerships"), group="partnerships"),
        DocumentKind("workshop-programme", N_("Programme of the workshop"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("workshop-invitation", N_("Invitation to take part"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("workshop-attendance", N_("Attendance sheet"), Workshop, _NEWEST, group="workshops"),
        DocumentKind(
            "workshop-attendance-blank", N_("Blank attendance sheet"), Workshop, _NEWEST, group="workshops"
        ),
        DocumentKind("workshop-groups", N_("Group sheet"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("workshop-evaluation", N_("Evaluation sheet"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("workshop-badges", N_("Name badges"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("workshop-signs", N_("Table signs"), Workshop, _NEWEST, group="workshops"),
        DocumentKind(
            "workshop-certificates", N_("Certificate of attendance"), Workshop, _NEWEST, group="workshops"
        ),
        DocumentKind("workshop-report", N_("Report of the workshop"), Workshop, _NEWEST, group="workshops"),
        DocumentKind("untrained", N_("Members not trained yet"), Workshop, N_("Every theme"), group="workshops"),
        DocumentKind("diagnosis", N_("Diagnosis"), group="diagnosis"),
        DocumentKind("self-evaluation", N_("Self-evaluation"), Evaluation, _NEWEST, group="diagnosis"),
        DocumentKind("mobility-map", N_("Mobility and safety map"), group="diagnosis"),
        DocumentKind("prioritisation", N_("Prioritisation of the issues"), group="diagnosis"),
        DocumentKind("data-request", N_("Request for data"), DataRequest, group="diagnosis"),
    )
}  # fmt: skip


def compose(kind: str, dossier: Dossier, printing: Printing) -> Document:
    """Return a document of a kind, ready to ``save``; raises ``KeyError`` for a kind that is not in ``KINDS``."""
    found = KINDS[kind]
    printing = replace(printing, office=is_office(dossier.body))
    if printing.blank and not found.by_hand:
        raise BadInput(N_("The document “{kind}” is made of what is known: it cannot be empty."), kind=kind)
    if printing.blank and not found.form:
        printing = replace(printing, record="")
    if printing.record and not found.can_be_about(dossier, printing.record):
        raise BadInput(
            N_("The document “{kind}” cannot be about the record “{record}”: leave it out, or name another."),
            kind=kind,
            record=printing.record,
        )
    if printing.blank and not found.form:
        from reports.documents.by_hand import emptied

        empty = blank(dossier, found.about.KIND if found.about else "")
        return emptied(found.compose(empty, printing), kind)
    return found.compose(dossier, printing)
