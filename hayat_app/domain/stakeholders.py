"""The matrix of stakeholders: five steps of interest and of influence, and what a place in it advises."""

from __future__ import annotations

from hayat_app.domain.records import Stakeholder
from hayat_app.i18n import N_

CELLS = 5
ADVICE = (
    (N_("Keep satisfied"), N_("Involve closely")),
    (N_("Watch"), N_("Keep informed")),
)
"""What the four corners advise: much influence above, much interest at the end of the reading."""


def is_strong(interest: int, influence: int) -> bool:
    """Whether those in a cell weigh so much that the body works with them first."""
    return interest + influence > CELLS + 2


def placed(found: list[Stakeholder], interest: int, influence: int) -> list[Stakeholder]:
    """Return those who stand in a cell."""
    return [one for one in found if (one.interest, one.influence) == (interest, influence)]
