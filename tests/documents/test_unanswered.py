"""Questions of the synthesis that nobody answered."""

from __future__ import annotations

import dataclasses

from hayat_app.services.coordinator import Standing
from hayat_app.services.facts import Facts
from hayat_app.services.synthesis import composed
from hayat_app.services.synthesis.composed import Scope
from reports.blocks.tables import Table
from reports.coordination import synthesis
from reports.documents.printing import Printing
from tests.documents.test_coordination import SENDER, STAMP, facts


def tables(body: Facts) -> int:
    made = composed.make([Standing("received", None, body)], Scope("061"), "ar")
    document = synthesis.compose(made, SENDER, Printing("ar", stamp=STAMP))
    return sum(isinstance(block, Table) for block in document.blocks)


def test_who_presides_has_a_table_only_where_somebody_said_it() -> None:
    said = facts(1)
    assert tables(said) - tables(dataclasses.replace(said, chair="")) == 1
