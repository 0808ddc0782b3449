"""Where the fields of opinions and recommendations stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "opinion": (
        Section("", (("title",), ("number", "state"), ("objectives",), ("plan",))),
        Section(
            N_("Request"),
            (
                ("trigger",),
                ("requester", "request_ref"),
                ("request_date",),
                ("session", "due"),
                ("rapporteur",),
                ("reason",),
                ("programme_link",),
                ("origin",),
            ),
        ),
        Section(
            N_("Text of the opinion"),
            (
                ("visas",),
                ("method",),
                ("context",),
                ("diagnosis",),
                ("competence", "competence_note"),
                ("analysis",),
                ("text",),
                ("conditions",),
                ("divergent",),
                ("annexes",),
            ),
        ),
        Section(
            N_("Study"),
            (
                ("accepted", "decided_in"),
                ("data_requested", "data_received"),
                ("heard", "drafted"),
            ),
            N_("The days of the work on it: they show, years later, how long each step took."),
        ),
        Section(N_("Adoption"), (("adopted", "hijri"), ("vote",), ("quorum", "adopted_in"), ("withdrawn",))),
        Section(
            N_("Before the council"),
            (
                ("committee", "committee_date"),
                ("council_session", "agenda_item"),
                ("deliberated", "outcome"),
                ("council_vote", "decision_number"),
                ("outcome_reasons",),
            ),
            N_("What the council did with it, as its minutes say. Letters have their own page."),
        ),
        Section(N_("Follow-up"), (("next_check", "closed"), ("closing",))),
    ),
    "recommendation": (
        Section(
            "",
            (
                ("text",),
                ("addressee", "addressee_name"),
                ("type", "term"),
                ("priority", "cost"),
                ("funding",),
                ("indicator",),
                ("programme_link",),
            ),
        ),
        Section(
            N_("Follow-up"),
            (
                ("accepted", "status"),
                ("service", "budget_line"),
                ("planned", "done"),
                ("evidence",),
                ("evidence_file",),
                ("checked", "checked_by"),
                ("effect",),
                ("women", "men"),
                ("comment",),
            ),
            N_("What became of it after the council decided."),
        ),
    ),
    "letter": (
        Section("", (("subject",), ("direction", "type"), ("number",), ("date", "hijri"), ("about",))),
        Section(N_("From whom, to whom"), (("sender", "addressee"), ("via",), ("reference",), ("enclosures",))),
        Section(
            N_("Registry office"),
            (("register_number", "register_date"),),
            N_("The stamp that proves the letter arrived."),
        ),
        Section(N_("Text of the letter"), (("text",), ("file",))),
    ),
}
