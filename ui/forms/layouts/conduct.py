"""Where the fields of measured values, cost lines, communication, risks, versions and reports stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "measure": (
        Section("", (("period", "date"), ("value",), ("women", "men"), ("source",), ("measured_by",), ("note",))),
    ),
    "funding": (Section("", (("title",), ("source", "source_name"), ("amount", "spent"), ("taken_from",))),),
    "communication": (
        Section(
            "",
            (
                ("title",),
                ("audience",),
                ("channel", "status"),
                ("starts", "ends"),
                ("responsible", "cost"),
            ),
        ),
    ),
    "risk": (Section("", (("title",), ("nature",), ("likelihood", "impact"), ("response",), ("responsible",))),),
    "plan_version": (Section("", (("title",), ("adopted", "adopted_by"), ("vote",), ("note",))),),
    "review": (
        Section(N_("Period of the report"), (("title",), ("type", "plan"), ("starts", "ends"), ("adopted",))),
        Section(
            N_("What only people know"),
            (
                ("context",),
                ("training",),
                ("outreach",),
                ("difficulties",),
                ("lessons",),
                ("prospects",),
                ("advice",),
                ("annexes",),
            ),
            N_("Figures, opinions, activities and meetings of the period are printed by themselves."),
        ),
    ),
    "acceptance": (Section("", (("reason",), ("accepted_by", "date"))),),
}
