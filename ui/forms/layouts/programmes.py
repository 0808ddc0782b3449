"""Where the fields of cooperation activities, programmes and structures stand."""

from __future__ import annotations

from hayat_app.i18n import N_
from ui.forms.layouts.section import Section

LAYOUTS: dict[str, tuple[Section, ...]] = {
    "cooperation": (
        Section(
            "",
            (
                ("title_ar",),
                ("title_fr",),
                ("type", "state"),
                ("domains",),
                ("starts", "ends"),
                ("date_words", "days"),
                ("place", "country"),
                ("direction",),
            ),
        ),
        Section(
            N_("Who"),
            (
                ("organiser", "host"),
                ("partners",),
                ("institutions",),
                ("head",),
                ("people",),
                ("participants",),
                ("women", "men"),
                ("audience",),
            ),
        ),
        Section(N_("Why and what came of it"), (("objectives",), ("results",))),
        Section(N_("Links"), (("agreements",), ("programme", "component"), ("activities",))),
    ),
    "achievement": (Section("", (("title",), ("domain", "date"), ("women", "men"), ("evidence",))),),
    "programme": (
        Section(
            "",
            (
                ("name_ar",),
                ("name_fr",),
                ("name_original", "acronym"),
                ("level", "state"),
                ("launched",),
                ("starts", "ends"),
                ("goal",),
            ),
        ),
        Section(
            N_("Who"),
            (
                ("funders",),
                ("implementers",),
                ("partners",),
                ("mode",),
                ("mode_reason",),
                ("steering",),
                ("contact",),
            ),
        ),
        Section(
            N_("Frame and links"),
            (
                ("context",),
                ("policies",),
                ("above", "framework"),
                ("domains",),
                ("target_groups",),
                ("territories",),
            ),
        ),
    ),
    "component": (
        Section(
            "",
            (
                ("part", "number"),
                ("title_ar",),
                ("title_fr",),
                ("description",),
                ("implementers",),
                ("starts", "ends"),
                ("state",),
            ),
        ),
    ),
    "structure": (
        Section(
            "",
            (
                ("name_ar",),
                ("name_fr",),
                ("type", "level"),
                ("type_words",),
                ("state",),
                ("province", "commune"),
                ("code",),
                ("host",),
                ("created", "activated"),
                ("stopped",),
            ),
        ),
        Section(
            N_("Whom it serves and how"),
            (("targets",), ("target_words",), ("services",), ("service_words",), ("partners",)),
        ),
        Section(
            N_("People and means"),
            (
                ("responsible",),
                ("staff_women", "staff_men"),
                ("staff_trained",),
                ("room", "hours"),
                ("equipment",),
                ("accessible",),
                ("phone", "email"),
                ("difficulties",),
            ),
        ),
        Section(N_("Frame and links"), (("programmes",), ("agreements",), ("frame",))),
    ),
    "reference_frame": (
        Section(
            "", (("title_ar",), ("title_fr",), ("scope",), ("adopted",), ("adopted_by",), ("text",), ("file",))
        ),
    ),
    "reception": (
        Section("", (("title",), ("starts", "ends"), ("women", "men"))),
        Section(N_("By age"), (("minors", "adults"), ("seniors",))),
        Section(N_("By origin"), (("abroad", "returnees"), ("migrants", "residents"))),
        Section(
            N_("By need"),
            (
                ("need_papers", "need_health"),
                ("need_school", "need_work"),
                ("need_housing", "need_legal"),
                ("need_other",),
            ),
        ),
        Section(N_("What became of it"), (("settled", "referred"), ("pending",), ("notes",))),
    ),
}

_BELOW = ("achievement", "component", "reception")
ELSEWHERE = {kind: frozenset({"parent"}) for kind in _BELOW}
