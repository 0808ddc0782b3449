"""How papers begin: under the same head, anew for each record, with a sentence where there is nothing."""

from __future__ import annotations

import pytest

from hayat_app.domain.dossier import Dossier
from reports.blocks.letterhead import Letterhead
from reports.blocks.paragraphs import PageBreak
from reports.documents import Printing, compose
from tests.dossiers import dossier

KINDS = {
    "opinion": "opinion",
    "agreement": "agreement",
    "programme": "programme",
    "structure": "structure",
    "data-request": "data_request",
    "member-attendance": "member",
}


def two(kind: str) -> Dossier:
    return dossier((kind, "one", {}), (kind, "two", {}))


@pytest.mark.parametrize(("kind", "record"), KINDS.items())
def test_each_record_has_a_head_and_counts_its_own_pages(kind: str, record: str) -> None:
    blocks = compose(kind, two(record), Printing("ar")).blocks
    starts = [i for i, block in enumerate(blocks) if isinstance(block, PageBreak) and block.afresh]
    assert [isinstance(blocks[i + 1], Letterhead) for i in starts] == [True, True]


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_record_there_is_one_head_and_a_sentence(kind: str) -> None:
    blocks = compose(kind, dossier(), Printing("ar")).blocks
    assert [type(block).__name__ for block in blocks] == ["Letterhead", "Heading", "Paragraph"]
