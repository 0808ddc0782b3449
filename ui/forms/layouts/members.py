"""Where the fields of the members stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "member": (
        Section(N_("Person"), (("name_ar", "name_fr"), ("sex", "function"))),
        Section(N_("Capacity"), (("capacity", "organisation"), ("committee", "occupation"))),
        Section(N_("Membership"), (("since", "until"), ("status", "status_reason"))),
        Section(
            N_("Contact"),
            (("phone", "email"), ("address",), ("accommodation",), ("identity",), ("consent",), ("notes",)),
            N_("Only what the person agrees to give. It stays out of copies to send unless you ask for it."),
        ),
    ),
}
