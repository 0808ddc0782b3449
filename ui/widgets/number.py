"""Numbers: grouped when nobody is in the field, with their unit beside them."""

from __future__ import annotations

from typing import Any

from hayat_app.domain.kinds import Kind, Money, Percent
from hayat_app.i18n import N_, _
from ui.theme import parts
from ui.theme.tokens import SMALL
from ui.widgets.text_editors import LineEditor


class NumberEditor(LineEditor):
    """Edits a whole number, a quantity, a share, an amount of money or a time of day."""

    def __init__(self, kind: Kind[Any]) -> None:
        super().__init__(kind)
        unit = _(N_("dirhams")) if isinstance(kind, Money) else "%" if isinstance(kind, Percent) else ""
        if unit:
            self.row.setSpacing(SMALL)
            self.row.addWidget(parts.label(unit, "muted"))
