"""Where the fields of calls for candidates and of candidatures stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

ELSEWHERE: dict[str, frozenset[str]] = {
    "candidature": frozenset({"parent"}),
    "selection_criterion": frozenset({"parent"}),
    "selection_sheet": frozenset({"parent", "scores"}),
}

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "call": (
        Section("", (("title",), ("title_fr",), ("number", "seats"), ("issued", "deadline"))),
        Section(N_("What is asked for"), (("profile",), ("papers",), ("place",), ("contact",))),
        Section(N_("How it was made known"), (("media",), ("text",))),
    ),
    "candidature": (
        Section(N_("Who applies"), (("name_ar", "name_fr"), ("sex", "age"))),
        Section(
            N_("Capacity"),
            (("capacity", "occupation"), ("education", "languages"), ("availability",), ("experience",)),
        ),
        Section(
            N_("Organisation that sends the person"),
            (
                ("organisation",),
                ("organisation_field", "organisation_founded"),
                ("organisation_role", "accredited"),
            ),
        ),
        Section(
            N_("The file"),
            (("number", "received"), ("complete", "reminded"), ("missing",)),
            N_("Nobody is turned down for a missing paper before having been asked for it."),
        ),
        Section(N_("Decision"), (("decision", "notified"), ("reason",), ("member",))),
        Section(
            N_("Contact"),
            (("phone", "email"), ("address",), ("consent",), ("notes",)),
            N_("Only what the person agrees to give. It stays out of copies to send unless you ask for it."),
        ),
    ),
    "selection_criterion": (Section("", (("title",), ("weight",), ("meaning",))),),
    "selection_sheet": (Section("", (("assessor", "date"),)),),
}
