"""What an objective, an activity, an indicator, an opinion or an issue can come from: the trace is kept on it."""

from __future__ import annotations

ORIGINS = (
    "issue",
    "problem",
    "figure",
    "swot_point",
    "strategy",
    "stakeholder",
    "focus_group",
    "need",
    "division",
    "access",
    "journey",
    "evaluation_item",
    "data_request",
    "output",
)
"""Kinds of record that something can be made of; a kind of another subject is added here and nowhere else."""
