"""Where the fields of meetings, decisions and the council's sessions stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "decision": (
        Section("", (("text",), ("responsible", "due"), ("responsible_name",), ("type", "status"))),
        Section(
            N_("Follow-up"),
            (("done", "checked"), ("checked_by",), ("evidence",), ("effect",), ("remarks",)),
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
