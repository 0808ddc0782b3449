"""Where the fields of the body stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "body": (
        Section(
            N_("Identity"),
            (
                ("level", "code"),
                ("region", "province"),
                ("place_ar", "place_fr"),
                ("name_ar",),
                ("name_fr",),
                ("motto",),
            ),
            N_("The territory, and the name the body carries on its papers."),
        ),
        Section(
            N_("Founding and mandate"),
            (
                ("mandate_starts", "mandate_ends"),
                ("installed", "seats"),
                ("legal_basis",),
                ("decision_number", "decision_date"),
                ("decision_session",),
                ("rules", "rules_date"),
                ("parity",),
            ),
            N_("The council's decision, the mandate and the internal rules."),
        ),
        Section(
            N_("Contact and meeting room"),
            (("address",), ("room", "accessible"), ("focal_point", "focal_phone"), ("email", "page")),
            N_("Where the body meets and how it is reached."),
        ),
        Section(
            N_("Letterhead and logo"),
            (("letterhead_ar", "letterhead_fr"), ("letterhead_zgh",), ("logo",)),
            N_("The lines at the top of every paper of the body."),
        ),
    ),
}
