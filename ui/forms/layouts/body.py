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
            ),
            N_("The council's decision and the mandate."),
        ),
        Section(
            N_("Internal rules"),
            (
                ("rules", "rules_date"),
                ("parity", "quorum"),
                ("majority", "notice_days"),
                ("ordinary_meetings",),
                ("absences_in_row", "absences_in_year"),
                ("loss_rule",),
            ),
            N_("What the body's own rules fix for its meetings and members."),
        ),
        Section(
            N_("Dealings with the council"),
            (("send_days",), ("agenda_days", "convocation_days")),
            N_("From these days Hayat counts back from each session of the council."),
        ),
        Section(
            N_("Contact and meeting room"),
            (("address",), ("room", "accessible"), ("focal_point", "focal_phone"), ("email", "page")),
            N_("Where the body meets and how it is reached."),
        ),
        Section(
            N_("Personal data (law 09-08)"),
            (
                ("data_controller", "data_contact"),
                ("data_purpose",),
                ("data_keeping", "cndp_receipt"),
                ("cndp_authorisation",),
            ),
            N_("Printed as a notice at the foot of lists of persons."),
        ),
        Section(
            N_("Letterhead and logo"),
            (("letterhead_ar", "letterhead_fr"), ("letterhead_zgh",), ("logo",)),
            N_("The lines at the top of every paper of the body."),
        ),
    ),
}
