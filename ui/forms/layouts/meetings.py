"""Where the fields of meetings, decisions and the council's sessions stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "meeting": (
        Section(
            "",
            (("title",), ("type", "number"), ("date", "state"), ("starts", "ends"), ("place",), ("session",)),
        ),
        Section(N_("Type and committee"), (("own_type",), ("committee",))),
        Section(
            N_("Invitation"),
            (("called_by",), ("invitation_ref", "invitation_date"), ("enclosures",)),
        ),
        Section(
            N_("Who led it"),
            (("presiding", "rapporteur"), ("second_call",), ("guests",), ("guests_women", "guests_men")),
        ),
        Section(
            N_("Text of the minutes"),
            (("visas",), ("opening",), ("proceedings",), ("closing",), ("annexes",), ("approved",)),
            N_("Agenda items bring their own discussion, decision and vote; here is what stands around them."),
        ),
    ),
    "agenda_item": (
        Section("", (("title",), ("presenter", "minutes"), ("presenter_name",), ("opinion",))),
        Section(
            N_("In the minutes"),
            (("presentation",), ("discussion",), ("proposals",), ("decision",)),
        ),
        Section(N_("Vote"), (("vote",), ("votes_for", "votes_against"), ("abstentions",), ("ballots",))),
    ),
    "committee": (
        Section("", (("title",), ("title_fr",), ("type",), ("head", "rapporteur"), ("members",), ("others",))),
        Section(N_("Tasks and time"), (("tasks",), ("decision_number",), ("since", "until"))),
    ),
    "function_term": (Section("", (("function",), ("since", "until"), ("how",))),),
    "meeting_type": (Section("", (("title",), ("title_fr",))),),
    "decision": (
        Section("", (("text",), ("responsible", "due"), ("responsible_name",), ("type", "status"))),
        Section(
            N_("Follow-up"),
            (("done", "checked"), ("checked_by",), ("evidence",), ("evidence_file",), ("effect",), ("remarks",)),
        ),
    ),
    "council_session": (
        Section("", (("title",), ("type", "state"), ("starts", "time"), ("ends", "place"))),
        Section(
            N_("Deadlines"),
            (("send_before",), ("agenda_date", "convocation")),
            N_("Left empty, they follow from the days set for the body."),
        ),
        Section(N_("Agenda and outcome"), (("agenda",), ("outcome",))),
    ),
}
