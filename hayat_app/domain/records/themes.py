"""The themes under which figures, issues and indicators are gathered (domain brief, 4.6)."""

from __future__ import annotations

from hayat_app.i18n import N_

THEMES = (
    ("governance", N_("Governance and participation")),
    ("education", N_("Education and literacy")),
    ("health", N_("Health")),
    ("water", N_("Water, sanitation and energy")),
    ("economy", N_("Work and economy")),
    ("safety", N_("Mobility and safety")),
    ("violence", N_("Violence against women and girls")),
    ("culture", N_("Culture, sport and youth")),
    ("protection", N_("Social protection and disability")),
    ("migration", N_("Migration and return")),
    ("body", N_("Working of the body itself")),
    ("other", N_("Other theme")),
)
