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
            ),
        ),
        Section(N_("Adoption"), (("adopted", "vote"),)),
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
    ),
}
