"""Where the fields of organisations, people and sources stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "organisation": (
        Section(
            "", (("name_ar",), ("name_fr",), ("name_original", "acronym"), ("type", "country"), ("parent_org",))
        ),
        Section(N_("What it does"), (("fields",), ("about",))),
        Section(N_("Contact"), (("page", "email"), ("phone", "address"), ("different",))),
    ),
    "former_name": (Section("", (("name_ar",), ("name_fr",), ("since", "until"))),),
    "person": (
        Section("", (("name_ar", "name_fr"), ("sex", "country"), ("job",), ("organisation",), ("expertise",))),
        Section(
            N_("Contact"),
            (("phone", "email"), ("consent",), ("notes",), ("different",)),
            N_("Only what the person agrees to give. It stays out of copies to send unless you ask for it."),
        ),
    ),
    "person_role": (Section("", (("job_ar", "job_fr"), ("organisation",), ("since", "until"))),),
    "source": (
        Section("", (("title_ar",), ("title_fr",), ("type", "language"), ("about",), ("summary",))),
        Section(
            N_("Publication"),
            (
                ("publisher", "section"),
                ("page",),
                ("published", "consulted"),
                ("copyright_year", "comments"),
                ("file",),
            ),
        ),
        Section(N_("Reliability"), (("basis",), ("reliability",), ("reliability_note",))),
    ),
    "contradiction": (
        Section(
            "", (("subject",), ("first", "second"), ("first_source", "second_source"), ("retained",), ("reason",))
        ),
    ),
}

_BELOW = ("former_name", "person_role", "contradiction")
ELSEWHERE = {kind: frozenset({"parent"}) for kind in _BELOW}
