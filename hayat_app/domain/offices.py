"""An office that is no equality body: a department of a ministry, an association, a programme unit.

It keeps agreements, programmes, plans and meetings like a body, but no law founds it, no council sits above it,
and it gives no advisory opinions. What makes no sense for it stays away from its screens, checks and papers, and
our words call it an office where they would say “the body” (``called``); what people typed stays as it is.
"""

from __future__ import annotations

from hayat_app.domain.fields import Record
from hayat_app.domain.records.body import Body

LEVEL = "office"
FIELDS = frozenset(
    [
        "legal_basis", "decision_number", "decision_date", "decision_session", "installed", "seats", "rules",
        "rules_date", "parity", "mandate_starts", "mandate_ends", "code", "region", "province",
        "send_days", "agenda_days", "convocation_days",
    ]
)  # fmt: skip
"""Fields of the body that an office does not have."""
FREE = frozenset({"place_ar"})
"""Fields that an office may leave empty."""
SECTIONS = frozenset({"opinions"})
"""Sections of the window that an office does not have."""
DOCUMENTS = frozenset({"opinions"})
"""Groups of documents that an office does not print."""


def is_office(body: Body) -> bool:
    """Whether a dossier is that of an office which is no equality body."""
    return body.level == LEVEL


def expects(body: Body, record: Record, name: str) -> bool:
    """Whether a field that is empty should be filled: of an office, only what an office has."""
    return not (is_office(body) and record.KIND == Body.KIND and name in FIELDS | FREE)
