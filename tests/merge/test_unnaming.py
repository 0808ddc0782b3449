"""Who is named no more: only in changes that whoever says so can have seen."""

from __future__ import annotations

from hayat_app.merge.redaction import UNNAMES, is_within, unnamed
from tests.merge.hands import change


def test_a_file_takes_no_name_out_of_what_came_later() -> None:
    spans = unnamed([change("c5", "r", "objective", 5, extra={UNNAMES: [["zz", 1, 1_000_000]]})])
    assert is_within(change("c4", "r", "objective", 4), spans)
    assert not is_within(change("c6", "r", "objective", 6), spans)
